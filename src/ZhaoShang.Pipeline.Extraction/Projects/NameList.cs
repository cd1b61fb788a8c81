using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Several projects told in a row: A、B等3个在建项目.</summary>
/// <param name="Span">From the first item to the end of what closes the list.</param>
/// <param name="Closing">What closes it, from 等 or the last item's end: 等3个在建项目.</param>
/// <param name="IsCounted">True if the list is closed with a count: amounts that follow belong to all of them.</param>
internal sealed record NameList(TextSpan Span, TextSpan Closing, bool IsCounted);
