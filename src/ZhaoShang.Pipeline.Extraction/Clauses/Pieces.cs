using System.Collections;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The pieces of an article, by number. Asking for one of them takes no memory and goes through no interface.</summary>
/// <param name="pieces">The pieces.</param>
internal readonly struct Pieces<T>(T[] pieces) : IReadOnlyList<T>
{
    /// <summary>How many there are.</summary>
    public int Count => pieces.Length;

    /// <summary>The piece with this number.</summary>
    public T this[int i] => pieces[i];

    /// <summary>All of them.</summary>
    public ReadOnlySpan<T> AsSpan() => pieces;

    /// <summary>Goes through them.</summary>
    public ArraySegment<T>.Enumerator GetEnumerator() => new ArraySegment<T>(pieces).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)pieces).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => pieces.GetEnumerator();
}
