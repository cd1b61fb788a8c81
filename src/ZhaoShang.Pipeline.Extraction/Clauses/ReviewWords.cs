namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words of what looks back, in titles and headings; texts in the form that a set of phrases takes, each ending with a space.</summary>
internal static class ReviewWords
{
    /// <summary>A paper or a part of it that looks back: 三季度工作小结及四季度工作安排. Near miss: 情况, which may only open what is planned.</summary>
    public const string Papers = "小结 总结 回顾 完成情况 ";
}
