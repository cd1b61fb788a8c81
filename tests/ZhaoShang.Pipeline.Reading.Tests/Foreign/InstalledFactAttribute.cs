namespace ZhaoShang.Pipeline.Reading.Tests.Foreign;

/// <summary>A test that runs a program of the system, and skips with a plain message where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program)
    {
        if (!IsThere(program))
        {
            Skip = $"{program} is not installed.";
        }
    }

    /// <summary>True if the program can be run by its name.</summary>
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
