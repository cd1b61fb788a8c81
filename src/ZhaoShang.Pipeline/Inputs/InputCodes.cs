namespace ZhaoShang.Pipeline;

/// <summary>The codes of messages about inputs that never reached a reader, and about defects.</summary>
public static class InputCodes
{
    /// <summary>There is no such file or folder.</summary>
    public const string Missing = "ZS0001";

    /// <summary>The file cannot be opened or read.</summary>
    public const string CannotOpen = "ZS0002";

    /// <summary>The folder holds no file.</summary>
    public const string EmptyFolder = "ZS0004";

    /// <summary>What is gone was not forgotten, for not all folders could be looked into.</summary>
    public const string NotPruned = "ZS0009";

    /// <summary>The pipeline itself failed on a document: a defect to be reported.</summary>
    public const string Defect = "ZS9001";
}
