using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Isolation;

/// <summary>A process that reads one document at a time, watched while it does: beyond its time or memory it is killed.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int PipeBuffer = 64 * 1024;
    private const long HeapShare = 80;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;

    private readonly BinaryWriter _requests;

    private readonly BinaryReader _answers;

    private readonly ReadingOptions _options;

    private readonly TimeProvider _clock;

    private readonly ITimer _watch;

    private readonly Lock _gate = new();

    private long? _began;

    private TimeSpan _longest;

    private bool _hasOptions;

    /// <summary>Starts the process.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public WorkerProcess(WorkerCommand command, ReadingOptions options, TimeProvider clock)
    {
        ProcessStartInfo start = new(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (options.MemoryLimitBytes / 100 * HeapShare).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _options = options;
        _clock = clock;
        _requests = new BinaryWriter(new BufferedStream(_process.StandardInput.BaseStream, PipeBuffer));
        _answers = new BinaryReader(new BufferedStream(_process.StandardOutput.BaseStream, PipeBuffer));
        _watch = clock.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why the process was killed, or found dead: a code of <see cref="ReadingCodes"/>; null while it is sound.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Has a document read.</summary>
    /// <param name="source">The document.</param>
    /// <param name="longest">How long it may take.</param>
    /// <returns>The answer; null if the process ended over it, as <see cref="EndedBy"/> tells.</returns>
    public StageResult<ReadDocument>? Read(SourceDocument source, TimeSpan longest)
    {
        _longest = longest;
        Watch(isOn: true);
        try
        {
            if (!_hasOptions)
            {
                RequestFrame.WriteOptions(_requests, _options);
                _hasOptions = true;
            }

            RequestFrame.Write(_requests, source);
            return AnswerFrame.Read(_answers, source);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            End(OutOfMemoryOrDied());
            return null;
        }
        finally
        {
            Watch(isOn: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        End(ReadingCodes.ReaderDied);
        _process.Dispose();
    }

    private void Watch(bool isOn)
    {
        lock (_gate)
        {
            _began = isOn ? _clock.GetTimestamp() : null;
        }

        _watch.Change(isOn ? Beat : Timeout.InfiniteTimeSpan, isOn ? Beat : Timeout.InfiniteTimeSpan);
    }

    private void Check()
    {
        string? reason = null;
        lock (_gate)
        {
            if (_began is { } began && EndedBy is null)
            {
                reason = _clock.GetElapsedTime(began) > _longest ? ReadingCodes.TooSlow : IsTooLarge() ? ReadingCodes.TooMuchMemory : null;
            }
        }

        if (reason is not null)
        {
            End(reason);
        }
    }

    private bool IsTooLarge()
    {
        _process.Refresh();
        return !_process.HasExited && _process.WorkingSet64 > _options.MemoryLimitBytes;
    }

    private string OutOfMemoryOrDied() =>
        _process.WaitForExit(Beat) && _process.ExitCode == ReadingWorker.OutOfMemory ? ReadingCodes.TooMuchMemory : ReadingCodes.ReaderDied;

    private void End(string reason)
    {
        lock (_gate)
        {
            EndedBy ??= reason;
        }

        try
        {
            ProcessTree.Kill(_process);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
            return;
        }
    }
}
