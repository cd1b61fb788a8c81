using System.Text;
using ZhaoShang.Pipeline.Cli;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A run of the program inside the test, with what it printed.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    /// <summary>What was written to standard output as bytes that are no text.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program with these arguments.</summary>
    public static Task<ProgramRun> Of(params string[] arguments) => WithInput([], arguments);

    /// <summary>Runs the program with <paramref name="input"/> as standard input.</summary>
    public static Task<ProgramRun> WithInput(byte[] input, params string[] arguments) => Run(input, [], arguments);

    /// <summary>Runs the program with these variables of the environment.</summary>
    public static Task<ProgramRun> WithVariables(Dictionary<string, string> variables, params string[] arguments) => Run([], variables, arguments);

    private static async Task<ProgramRun> Run(byte[] input, Dictionary<string, string> variables, string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using MemoryStream bytes = new();
        Surroundings surroundings = new(
            output,
            error,
            () => new MemoryStream(input),
            TimeProvider.System,
            name => name == "ZHAOSHANG_MODELS" ? RepositoryFolder.Models : variables.GetValueOrDefault(name))
        {
            OpenOutput = () => bytes,
        };
        int status = await CommandLine.RunAsync(arguments, surroundings, CancellationToken.None);
        return new ProgramRun(status, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    /// <summary>Runs the program with <paramref name="text"/> in UTF-8 as standard input.</summary>
    public static Task<ProgramRun> WithText(string text, params string[] arguments) => WithInput(Encoding.UTF8.GetBytes(text), arguments);
}
