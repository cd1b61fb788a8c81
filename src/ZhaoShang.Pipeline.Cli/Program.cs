using System.Runtime.InteropServices;
using System.Text;
using ZhaoShang.Pipeline.Reading;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The program <c>zhaoshang</c>.</summary>
internal static class Program
{
    /// <summary>The hidden verb under which the program reads documents for another process of itself.</summary>
    public const string ReadWorker = "read-worker";

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [ReadWorker])
        {
            return ReadingWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
        }

        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        await using StreamWriter output = new(Console.OpenStandardOutput(), encoding, 65_536) { NewLine = "\n" };
        await using StreamWriter error = new(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
        Surroundings surroundings = new(output, error, Console.OpenStandardInput, TimeProvider.System, Environment.GetEnvironmentVariable);
        using CancellationTokenSource cancellation = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            cancellation.Cancel();
        });
        return await CommandLine.RunAsync(arguments, surroundings, cancellation.Token).ConfigureAwait(false);
    }
}
