namespace ZhaoShang.Pipeline.Text;

/// <summary>Keeps what one work has done with for the next that needs the like: large arrays are made once and not for each article. Thread-safe.</summary>
/// <param name="make">Makes a new one where none is kept.</param>
public sealed class Spare<T>(Func<T> make)
    where T : class
{
    private T? _kept;

    /// <summary>The one that is kept, or a new one; nobody else has it until it is given back.</summary>
    public T Take() => Interlocked.Exchange(ref _kept, null) ?? make();

    /// <summary>Gives it back. What was taken and is not given back is lost, and no harm is done.</summary>
    public void GiveBack(T used) => Volatile.Write(ref _kept, used);
}
