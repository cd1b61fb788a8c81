using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>A place that may name a project.</summary>
/// <param name="Span">The letters that name it, without what was cut off at the left and right.</param>
/// <param name="Name">Its name, completed where the article shares an ending among several.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record NameCandidate(TextSpan Span, string Name, string Rule)
{
    /// <summary>The list that it is an item of; null if it stands alone.</summary>
    public NameList? List { get; init; }

    /// <summary>True for an item without a head of its own: 一立航空发动机 in 引进一立航空发动机等项目38个.</summary>
    public bool IsShort { get; init; }

    /// <summary>The maker that stands before a shared list of names and was cut out of them: 东岭集团 in 东岭集团30万吨焦化、10万吨甲醇项目.</summary>
    public string? Maker { get; init; }

    /// <summary>True if the layout says it to be a name; the model of names is not asked about it then.</summary>
    public bool IsSure { get; init; }

    /// <summary>How likely the model of names holds it for a name, 0 to 1; null if no model was asked.</summary>
    public double? Likelihood { get; init; }
}
