namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// A node of a <see cref="DoubleArrayTrie"/>, all of it in 64 bits, so that one step costs one read of memory:
/// bits 0–16 the letter that leads to it plus 1 (0 in an empty cell), bits 17–40 its value plus 1 (0 for none), bits 41–63 its base, signed.
/// The child for a letter stands in the cell <c>Base + letter</c>; no two nodes have the same base.
/// </summary>
internal readonly struct TrieNode(ulong bits)
{
    /// <summary>The largest value that fits.</summary>
    public const int MaxValue = (1 << ValueBits) - 2;

    /// <summary>The largest base that fits; the smallest is its negative.</summary>
    public const int MaxBase = (1 << (BaseBits - 1)) - 1;

    private const int LetterBits = 17;
    private const int ValueBits = 24;
    private const int BaseBits = 23;
    private const ulong LetterMask = (1UL << LetterBits) - 1;
    private const ulong ValueMask = (1UL << ValueBits) - 1;

    private readonly ulong _bits = bits;

    /// <summary>Packs a node.</summary>
    /// <param name="letter">The letter that leads to it.</param>
    /// <param name="value">Its value, -1 to <see cref="MaxValue"/>; -1 for none.</param>
    /// <param name="childBase">Its base, or <see cref="Childless"/>.</param>
    public TrieNode(char letter, int value, int childBase)
        : this(((ulong)letter + 1) | ((ulong)(uint)(value + 1) << LetterBits) | ((ulong)childBase << (LetterBits + ValueBits)))
    {
    }

    /// <summary>The base of a node without children: every step from there leaves the array.</summary>
    public static int Childless => -MaxBase;

    /// <summary>The value of the key that ends here, 0 or more; -1 if none ends here.</summary>
    public int Value => (int)((_bits >> LetterBits) & ValueMask) - 1;

    /// <summary>The cell of the child for the letter 0.</summary>
    internal int Base => (int)((long)_bits >> (LetterBits + ValueBits));

    /// <summary>The letter that leads to this cell; NUL for an empty cell and the root.</summary>
    internal char Letter => (char)Math.Max((int)(_bits & LetterMask) - 1, 0);

    /// <summary>True if <paramref name="letter"/> leads to this cell.</summary>
    internal bool IsReachedBy(char letter) => (_bits & LetterMask) == (ulong)letter + 1;
}
