using System.Diagnostics;
using System.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>Runs a script of the folder Peers and reads what it prints.</summary>
internal static class PeerProcess
{
    /// <summary>The lines that <paramref name="program"/> prints when it runs <paramref name="script"/>.</summary>
    /// <param name="program">The interpreter.</param>
    /// <param name="script">The name of a file in Peers.</param>
    /// <param name="arguments">What follows it on the command line.</param>
    /// <param name="input">Lines for its standard input.</param>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static IReadOnlyList<string> Run(string program, string script, IEnumerable<string> arguments, IEnumerable<string> input)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Peers", script);
        using Process process = Process.Start(new ProcessStartInfo(program, [path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        foreach (string line in input)
        {
            process.StandardInput.WriteLine(line);
        }

        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{program} {script} ended with {process.ExitCode}.");
    }
}
