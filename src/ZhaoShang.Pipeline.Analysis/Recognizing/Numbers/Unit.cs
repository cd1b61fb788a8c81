namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A word that may stand behind a figure.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kind">What it makes of the figure.</param>
/// <param name="Name">The name of the unit: of money its ISO 4217 code, else the word without what is no unit (个月 is 月).</param>
/// <param name="Factor">What the figure is multiplied by: 0.1 for ‰, 10 for 成.</param>
internal sealed record Unit(string Word, UnitKind Kind, string Name, decimal Factor = 1)
{
    /// <summary>Words that must not begin behind it, because they share its last letter: 个 of 个人, 项 of 项目.</summary>
    public string[] NotBefore { get; init; } = [];

    /// <summary>Words of which one must begin behind it: 日 is a length of time only in 15日内. Empty: anything may.</summary>
    public string[] OnlyBefore { get; init; } = [];

    /// <summary>A word that begins like one of <see cref="NotBefore"/> and may follow all the same: 目标 behind 项; null if there is none.</summary>
    public string? Despite { get; init; }
}
