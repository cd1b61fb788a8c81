namespace ZhaoShang.Pipeline.Tests;

/// <summary>A theory that needs a shell and is skipped, with its reason, where that is not installed.</summary>
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    /// <summary>Needs <paramref name="shell"/> in one of the folders of PATH.</summary>
    public ShellTheoryAttribute(string shell)
    {
        Shell = shell;
        if (!(Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))))
        {
            Skip = $"{shell} is not installed (tests/run.sh installs it where it can).";
        }
    }

    /// <summary>The shell.</summary>
    public string Shell { get; }
}
