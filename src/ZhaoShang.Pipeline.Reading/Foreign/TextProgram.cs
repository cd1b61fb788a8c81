using System.ComponentModel;
using System.Diagnostics;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Foreign;

/// <summary>A program of the system that takes the text out of a form that is not read here: it runs as a process with limits of time and of memory, and is killed at them with all that it started.</summary>
/// <param name="names">The program's names, the first of which that is found is run; a path is taken as it is.</param>
/// <param name="package">The package of Debian and Ubuntu that has it.</param>
internal sealed class TextProgram(IReadOnlyList<string> names, string package)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

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
        Task ending = Task.WhenAll(reading, draining, process.WaitForExitAsync());
        string? limit = Watch(process, ending, options);
        if (limit is not null)
        {
            ProcessTree.Kill(process);
            return new Refused(limit, uri, limit == ReadingCodes.TooSlow
                ? new Explanation(
                    $"{names[0]} 超过 {options.DocumentTime.TotalSeconds:0} 秒没有读完，已停止；可用 --limit time=… 调高上限。",
                    $"{names[0]} was not done after {options.DocumentTime.TotalSeconds:0} s and was stopped; raise the limit with --limit time=….")
                : new Explanation(
                    $"{names[0]} 读它用了超过 {options.MemoryLimitBytes >> 20} MiB 内存，已停止；可用 --limit memory=… 调高上限。",
                    $"{names[0]} took more than {options.MemoryLimitBytes >> 20} MiB of memory and was stopped; raise the limit with --limit memory=…."));
        }

        writing.Wait(options.DocumentTime);
        return process.ExitCode != 0 ? Failed(uri, $"exit status {process.ExitCode}")
            : reading.Result is { } bytes ? bytes
            : Failed(uri, "too much text");
    }

    /// <summary>Waits for the end; the code of the limit that was met before it, or null.</summary>
    private static string? Watch(Process process, Task ending, ReadingOptions options)
    {
        Stopwatch time = Stopwatch.StartNew();
        while (!ending.Wait(Beat))
        {
            if (time.Elapsed > options.DocumentTime)
            {
                return ReadingCodes.TooSlow;
            }

            if (ProcessTree.ResidentBytes(process.Id) > options.MemoryLimitBytes)
            {
                return ReadingCodes.TooMuchMemory;
            }
        }

        return null;
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
