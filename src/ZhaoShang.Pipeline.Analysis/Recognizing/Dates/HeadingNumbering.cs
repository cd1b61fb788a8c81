namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>How a heading is numbered.</summary>
internal enum HeadingNumbering
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>第一部分, 第一章</summary>
    Part,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    Bracketed,

    /// <summary>1. and 1、</summary>
    Arabic,
}
