namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>A model file is missing, damaged or of another version. The message names the file and the command that rebuilds it.</summary>
public sealed class ModelException : IOException
{
    /// <summary>The command that rebuilds every model.</summary>
    public const string RebuildCommand = "models/rebuild.sh";

    /// <summary>Makes the exception for the file at <paramref name="path"/>.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="seen">What was seen there.</param>
    /// <param name="expected">What was expected instead.</param>
    /// <param name="cause">The exception behind it, or null.</param>
    public ModelException(string path, string seen, string expected, Exception? cause = null)
        : base($"The model {path} cannot be used: seen {seen}, expected {expected}. Rebuild it with {RebuildCommand}.", cause)
    {
        Path = path;
    }

    /// <summary>The model file.</summary>
    public string Path { get; }
}
