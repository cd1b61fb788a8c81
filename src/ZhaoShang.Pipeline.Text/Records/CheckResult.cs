namespace ZhaoShang.Pipeline.Text;

/// <summary>What a check found.</summary>
public enum CheckResult
{
    /// <summary>The figures agree, as exactly as they are printed.</summary>
    Verified,

    /// <summary>The figures clash.</summary>
    Contradicted,
}
