namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Where the phrases are whose letter at one end falls to one number.</summary>
internal readonly struct PhraseBucket
{
    // The letters beside it, each by its last six bits.
    private readonly ulong _inner;

    /// <summary>Takes the letters of its phrases.</summary>
    /// <param name="inner">Those beside the one at their end; null in a phrase of one letter.</param>
    /// <param name="first">The place of the first phrase.</param>
    /// <param name="count">How many there are.</param>
    public PhraseBucket(IEnumerable<char?> inner, int first, int count)
    {
        (First, Count) = (first, count);
        foreach (char? beside in inner)
        {
            _inner |= beside is char known ? 1UL << known : ulong.MaxValue;
        }
    }

    /// <summary>The place of the first phrase.</summary>
    public int First { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One if a phrase may have <paramref name="inner"/> beside the letter at its end, else zero.</summary>
    public uint BitOf(char inner) => (uint)(_inner >> inner) & 1;
}
