using System.Diagnostics;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>LibreOffice, where it is installed with Calc.</summary>
internal static class Office
{
    /// <summary>Its program; null where it is missing.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(static folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(static path => File.Exists(path) && HasCalc(path));

    /// <summary>Converts <paramref name="file"/>; the results are laid in <paramref name="folder"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">As <c>--convert-to</c> takes it.</param>
    /// <param name="folder">Also holds the profile, so that others' runs do not stand in the way.</param>
    public static void Convert(string file, string format, string folder)
    {
        ProcessStartInfo start = new(Program!)
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        string told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("using filter", told, StringComparison.Ordinal);
    }

    /// <summary>The program stands in a folder with its libraries, which of Calc's is <c>libsclo.so</c>.</summary>
    private static bool HasCalc(string program)
    {
        string real = new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program;
        return Directory.EnumerateFiles(Path.GetDirectoryName(real)!, "libsclo*").Any();
    }
}
