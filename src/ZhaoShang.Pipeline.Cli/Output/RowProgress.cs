namespace ZhaoShang.Pipeline.Cli;

/// <summary>The line on standard error that tells how many rows were written. Draws only on a terminal, at most ten times a second.</summary>
internal sealed class RowProgress(Terminal terminal, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private long _lastDrawn = clock.GetTimestamp();
    private bool _isDrawn;

    /// <summary>How many rows were written.</summary>
    public int Rows { get; private set; }

    /// <summary>One more row is written.</summary>
    public void Advance()
    {
        Rows++;
        if (terminal.ShowsProgress && clock.GetElapsedTime(_lastDrawn) >= Pause)
        {
            _lastDrawn = clock.GetTimestamp();
            terminal.Error.Write($"\r{terminal.Words.Of($"已写 {Rows} 行", $"{Rows} rows written")}\u001b[K");
            _isDrawn = true;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_isDrawn)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
