namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A part of a corpus.</summary>
public enum CorpusPart
{
    /// <summary>All articles.</summary>
    All,

    /// <summary>Those that may be read while rules are written.</summary>
    Dev,

    /// <summary>The test third: it is scored and not read.</summary>
    Test,
}
