namespace ZhaoShang.Pipeline;

/// <summary>Holds back whoever opens documents while those under way are too large together. One waits at a time.</summary>
/// <param name="most">How many bytes may be under way; a single larger document goes alone.</param>
internal sealed class ByteBudget(long most)
{
    private readonly Lock _lock = new();
    private long _held;
    private TaskCompletionSource? _waiting;

    /// <summary>Waits until <paramref name="bytes"/> more may be under way, and takes them.</summary>
    public async Task TakeAsync(long bytes, CancellationToken cancellation)
    {
        while (true)
        {
            Task freed;
            lock (_lock)
            {
                if (_held == 0 || _held + bytes <= most)
                {
                    _held += bytes;
                    return;
                }

                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                freed = _waiting.Task;
            }

            await freed.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Gives <paramref name="bytes"/> back.</summary>
    public void Free(long bytes)
    {
        lock (_lock)
        {
            _held -= bytes;
            _waiting?.TrySetResult();
            _waiting = null;
        }
    }
}
