namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words for figures that move, parted by spaces, for tables of phrases.</summary>
internal static class ChangeWords
{
    /// <summary>Verbs with what a figure moves to: 提高到 in 由61%提高到75%.</summary>
    public static readonly string To = WordPairs.Of("提高 提升 上升 增加 增长 扩大 回升 增 升 降 下降 减少 减 缩减 缩小 回落 滑落 跌", "到 至");
}
