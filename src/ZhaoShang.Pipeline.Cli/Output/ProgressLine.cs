using System.Globalization;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The line on standard error that tells how far an ingestion is. Draws only on a terminal, at most ten times a second.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly long _began = clock.GetTimestamp();
    private long _lastDrawn;
    private int _done;
    private int _failed;
    private bool _isDrawn;

    /// <summary>So many more inputs are done.</summary>
    public void Advance(InputStatus status, int count = 1)
    {
        _done += count;
        _failed += status == InputStatus.Failed ? count : 0;
        if (terminal.ShowsProgress && clock.GetElapsedTime(_lastDrawn) >= Pause)
        {
            Draw();
        }
    }

    /// <summary>Takes the line away so that a message can be written.</summary>
    public void Clear()
    {
        if (_isDrawn)
        {
            terminal.Error.Write("\r\u001b[K");
            _isDrawn = false;
        }
    }

    private void Draw()
    {
        _lastDrawn = clock.GetTimestamp();
        double seconds = Math.Max(0.001, clock.GetElapsedTime(_began).TotalSeconds);
        string perSecond = (_done / seconds).ToString("0.0", CultureInfo.InvariantCulture);
        terminal.Error.Write('\r' + terminal.Words.Of($"已处理 {_done} 篇，每秒 {perSecond} 篇，失败 {_failed}", $"{_done} done, {perSecond} a second, {_failed} failed") + "\u001b[K");
        _isDrawn = true;
    }
}
