namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>What is wrong with a record.</summary>
public enum ScoreErrorKind
{
    /// <summary>It is in gold and was not predicted.</summary>
    Miss,

    /// <summary>It was predicted and is not in gold.</summary>
    FalseAlarm,

    /// <summary>It was found, and a field is wrong.</summary>
    Difference,
}
