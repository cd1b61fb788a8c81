namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Where the phrases are that have one letter at their end.</summary>
internal readonly struct PhraseSlot
{
    // The letters beside it, each by its last six bits.
    private readonly ulong _inner;

    /// <summary>Takes the letters of its phrases.</summary>
    /// <param name="letter">The letter at their end.</param>
    /// <param name="inner">Those beside it; null in a phrase of one letter.</param>
    /// <param name="first">The place of the first phrase.</param>
    /// <param name="count">How many there are.</param>
    public PhraseSlot(char letter, IEnumerable<char?> inner, int first, int count)
    {
        (Letter, First, Count) = (letter, first, checked((ushort)count));
        foreach (char? beside in inner)
        {
            _inner |= beside is char known ? 1UL << known : ulong.MaxValue;
        }
    }

    /// <summary>The place of the first phrase.</summary>
    public int First { get; }

    /// <summary>How many there are.</summary>
    public ushort Count { get; }

    /// <summary>The letter; NUL in a slot of none.</summary>
    public char Letter { get; }

    /// <summary>False if no phrase has <paramref name="inner"/> beside the letter.</summary>
    public bool May(char inner) => ((_inner >> inner) & 1) != 0;
}
