namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phases of a project, parted by spaces, for tables of phrases.</summary>
internal static class PhaseWords
{
    /// <summary>The first.</summary>
    public const string First = "一期 首期 第一期 ";

    /// <summary>Those behind it.</summary>
    public const string Later = "二期 三期 四期 五期 ";
}
