using System.ComponentModel;
using System.Diagnostics;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Foreign;

/// <summary>A program of the system that takes the text out of a form that is not read here: it runs as a process with a limit of time, and is killed at it.</summary>
/// <param name="names">The program's names, the first of which that is found is run; a path is taken as it is.</param>
/// <param name="package">The package of Debian and Ubuntu that has it.</param>
internal sealed class TextProgram(IReadOnlyList<string> names, string package)
{
    /// <summary>Runs the program.</summary>
    /// <param name="uri">The document, for messages.</param>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="input">What it reads on its standard input; empty for nothing.</param>
    /// <param name="options">The limits.</param>
    /// <returns>What it wrote, or why there is nothing.</returns>
    public StageResult<byte[]> Run(string uri, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ReadingOptions options)
    {
        if (Find() is not { } path)
        {
            return new Refused(ReadingCodes.ProgramMissing, uri, new Explanation(
                $"读取这种格式需要 {names[0]}；请安装：apt-get install {package}。",
                $"this format is read through {names[0]}; install it: apt-get install {package}."));
        }

        ProcessStartInfo start = new(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using Process process = Process.Start(start)!;
            return Finish(process, uri, input, options);
        }
        catch (Win32Exception e)
        {
            return Failed(uri, e.Message);
        }
    }

    private StageResult<byte[]> Finish(Process process, string uri, ReadOnlyMemory<byte> input, ReadingOptions options)
    {
        Task writing = Task.Run(() => Write(process.StandardInput.BaseStream, input));
        Task<byte[]?> reading = Task.Run(() => Archives.WholeStream.Read(process.StandardOutput.BaseStream, options.FileLimitBytes));
        Task draining = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null));
        bool isDone = Task.WaitAll([reading, draining], options.DocumentTime) && process.WaitForExit(options.DocumentTime);
        if (!isDone)
        {
            process.Kill(entireProcessTree: true);
            return new Refused(ReadingCodes.TooSlow, uri, new Explanation(
                $"{names[0]} 超过 {options.DocumentTime.TotalSeconds:0} 秒没有读完，已停止；可用 --limit time=… 调高上限。",
                $"{names[0]} was not done after {options.DocumentTime.TotalSeconds:0} s and was stopped; raise the limit with --limit time=…."));
        }

        writing.Wait(options.DocumentTime);
        return process.ExitCode != 0 ? Failed(uri, $"exit status {process.ExitCode}")
            : reading.Result is { } bytes ? bytes
            : Failed(uri, "too much text");
    }

    private static void Write(Stream target, ReadOnlyMemory<byte> input)
    {
        try
        {
            target.Write(input.Span);
            target.Dispose();
        }
        catch (IOException)
        {
            // The program ended before it read all: its exit status tells the rest.
            return;
        }
    }

    private string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => Path.IsPathRooted(name) ? [name] : folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private Refused Failed(string uri, string reason) => new(ReadingCodes.ProgramFailed, uri, new Explanation(
        $"{names[0]} 没能读出文字（{reason}）；请检查文件是否损坏或加密。",
        $"{names[0]} could not take the text out ({reason}); check whether the file is damaged or encrypted."));
}
