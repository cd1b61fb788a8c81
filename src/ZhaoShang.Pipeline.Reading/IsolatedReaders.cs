using System.Collections.Concurrent;
using System.ComponentModel;
using ZhaoShang.Pipeline.Reading.Isolation;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>
/// Reads formats that other hands' parsers parse (HTML, docx, mht, pdf, doc) in processes of their own, which are started when needed, used again, and killed when a document
/// takes too much time or memory: that document is refused, and no other is touched. Plain text is read here. Safe for many threads; as many processes as threads that read at once.
/// </summary>
public sealed class IsolatedReaders : IDocumentReaders, IDisposable
{
    private static readonly TimeSpan ClearingUp = TimeSpan.FromSeconds(1);

    private readonly DocumentReaders _readers;

    private readonly ReadingOptions _options;

    private readonly WorkerCommand _command;

    private readonly TimeProvider _clock;

    private readonly ConcurrentStack<WorkerProcess> _idle = new();

    /// <summary>Starts no process yet.</summary>
    /// <param name="options">Limits and what is told beforehand.</param>
    /// <param name="command">How a process is started that runs <see cref="ReadingWorker"/>.</param>
    /// <param name="clock">The clock that documents' time is taken with.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message names every violation.</exception>
    public IsolatedReaders(ReadingOptions options, WorkerCommand command, TimeProvider clock)
    {
        _readers = new DocumentReaders(options);
        _options = options;
        _command = command;
        _clock = clock;
    }

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        if (_readers.ReaderOf(source).Format == DocumentFormat.PlainText || source.Bytes.IsEmpty)
        {
            return _readers.Read(source);
        }

        try
        {
            // A process that was idle may have been ended from outside: its document is tried once more, in a new one.
            return ReadIn(_idle.TryPop(out WorkerProcess? idle) ? idle : NewProcess(), source, out string? ended)
                ?? (ended == ReadingCodes.ReaderDied ? ReadIn(NewProcess(), source, out ended) : null)
                ?? Ended(source, ended!);
        }
        catch (Win32Exception e)
        {
            return new Refused(ReadingCodes.ReaderDied, source.Uri, new Explanation(
                $"不能启动阅读子进程（{e.Message}）；请检查程序是否完整，或用 --isolation off 在本进程内读。",
                $"the process that reads cannot be started ({e.Message}); check that the program is whole, or read in this process with --isolation off."));
        }
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        while (_idle.TryPop(out WorkerProcess? process))
        {
            process.Dispose();
        }
    }

    private WorkerProcess NewProcess() => new(_command, _options, _clock);

    private StageResult<ReadDocument>? ReadIn(WorkerProcess process, SourceDocument source, out string? ended)
    {
        StageResult<ReadDocument>? answer = process.Read(source, LongestFor(source));
        ended = process.EndedBy;
        if (ended is null)
        {
            _idle.Push(process);
        }
        else
        {
            process.Dispose();
        }

        return answer;
    }

    /// <summary>A reader that runs another program keeps the limit itself and clears up behind it, which takes a moment more.</summary>
    private TimeSpan LongestFor(SourceDocument source) =>
        _readers.ReaderOf(source).Format is DocumentFormat.Pdf or DocumentFormat.Doc ? _options.DocumentTime + ClearingUp : _options.DocumentTime;

    private Refused Ended(SourceDocument source, string code)
    {
        (string chinese, string english, string limit) = code switch
        {
            ReadingCodes.TooSlow => ($"{_options.DocumentTime.TotalSeconds:0} 秒内没有读完", $"it was not read within {_options.DocumentTime.TotalSeconds:0} s", "time"),
            ReadingCodes.TooMuchMemory => ($"读它需要超过 {_options.MemoryLimitBytes >> 20} MiB 内存", $"reading it takes more than {_options.MemoryLimitBytes >> 20} MiB of memory", "memory"),
            _ => ("读它的子进程意外结束", "the process that read it ended unexpectedly", ""),
        };
        return new Refused(code, source.Uri, limit.Length == 0
            ? new Explanation($"{chinese}，已跳过这一篇；请检查文件是否损坏。", $"{english}; it was left out. Check whether the file is damaged.")
            : new Explanation($"{chinese}，已停止；可用 --limit {limit}=… 调高上限。", $"{english} and was stopped; raise the limit with --limit {limit}=…."));
    }
}
