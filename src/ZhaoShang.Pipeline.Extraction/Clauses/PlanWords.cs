namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words before what is still to come, parted by spaces, for tables of phrases.</summary>
internal static class PlanWords
{
    /// <summary>It is aimed at.</summary>
    public const string Aims = "力争 争取 确保 力促 力保 务必 ";

    /// <summary>It is expected.</summary>
    public const string Prospects = "预计 预期 有望 可望 即将 届时 ";

    /// <summary>It is planned or agreed for a time.</summary>
    public const string Plans = "计划 打算 准备 定于 原定 预定 商定 ";

    /// <summary>What was planned is done: 奋斗目标如期实现.</summary>
    public static readonly string Fulfilled = WordPairs.Of("如期 圆满 顺利 全面 基本 提前 全部 超额 已", "实现 完成 兑现") + WordPairs.Of("变 变成 变为 成为", "现实") + "兑现 ";

    /// <summary>All of them, also 将 and 拟, which may be letters of names.</summary>
    public const string All = Aims + Prospects + Plans + "将 拟 ";
}
