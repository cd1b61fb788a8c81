using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Finds where in a text a word of each of several <see cref="KeyStarts"/> may begin, in one pass for all of them and before any is looked at: a loop that
/// stops at each such place costs more, since no processor foresees where in a text it stops. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Each letter has a byte that tells of which lists it is, a bit a list; the bytes of 64 letters make a mask of 64 bits for each list. A word of one letter may
/// begin where its list's mask says so; a longer one where the mask of first letters does and, one letter on, that of second letters, if these are few.
/// </remarks>
internal sealed class StartFinder
{
    private const int BlockLength = 64;
    private const int MostLists = 8;
    private const byte None = 0;

    // So many second letters say nothing, as those of the names of places do: there pairs of letters are asked for at once.
    private const int MostSeconds = 400;

    private readonly KeyStarts[] _sets;
    private readonly LetterLists[] _lists;
    private readonly byte[] _letters = new byte[char.MaxValue + 1];

    /// <summary>Looks for the words of <paramref name="sets"/>.</summary>
    /// <exception cref="ArgumentException">Together they have more than 8 lists.</exception>
    public StartFinder(params KeyStarts[] sets)
    {
        _sets = sets;
        _lists = new LetterLists[sets.Length];
        int used = 0;
        for (int i = 0; i < sets.Length; i++)
        {
            KeyStarts set = sets[i];
            bool areFew = set.SecondLetters.Length is > 0 and <= MostSeconds;
            _lists[i] = new LetterLists(Add(set.SingleLetters.AsSpan(), ref used), areFew ? Add(set.FirstLetters.AsSpan(), ref used) : None, areFew ? Add(set.SecondLetters.AsSpan(), ref used) : None);
        }
    }

    /// <summary>The number of <paramref name="starts"/> among the sets; -1 if they are none of them.</summary>
    public int IndexOf(KeyStarts starts) => Array.IndexOf(_sets, starts);

    /// <summary>The places in <paramref name="text"/>, for each set in the order in which they were given. O(length).</summary>
    public StartMarks[] Find(string text)
    {
        int blocks = (text.Length + BlockLength - 1) / BlockLength;
        ulong[] bits = new ulong[blocks * _sets.Length];
        Span<byte> letters = stackalloc byte[BlockLength];
        for (int block = 0; block < blocks; block++)
        {
            int start = block * BlockLength;
            int end = Math.Min(start + BlockLength, text.Length);
            Classify(text.AsSpan(start, end - start), letters);
            byte beyond = end < text.Length ? _letters[text[end]] : (byte)0;
            for (int set = 0; set < _sets.Length; set++)
            {
                bits[(set * blocks) + block] = StartsIn(set, text.AsSpan(start), letters, beyond);
            }
        }

        StartMarks[] marks = new StartMarks[_sets.Length];
        for (int set = 0; set < marks.Length; set++)
        {
            marks[set] = new StartMarks(bits, set * blocks, text.Length);
        }

        return marks;
    }

    private ulong StartsIn(int set, ReadOnlySpan<char> text, ReadOnlySpan<byte> letters, byte beyond)
    {
        LetterLists lists = _lists[set];
        KeyStarts starts = _sets[set];
        ulong singles = MaskOf(letters, lists.Singles);
        if (starts.SecondLetters.IsEmpty)
        {
            return singles;
        }

        ulong pairs;
        if (lists.Firsts == 0)
        {
            pairs = starts.PairsAmong(text[..Math.Min(BlockLength + 1, text.Length)]);
        }
        else
        {
            ulong next = (beyond & lists.Seconds) == 0 ? 0 : 1UL << (BlockLength - 1);
            pairs = MaskOf(letters, lists.Firsts) & ((MaskOf(letters, lists.Seconds) >> 1) | next);
        }

        for (ulong rest = pairs & ~singles; rest != 0; rest &= rest - 1)
        {
            singles |= starts.LongerBit(text[BitOperations.TrailingZeroCount(rest)..]) << BitOperations.TrailingZeroCount(rest);
        }

        return singles;
    }

    // A bit that is shifted to the top of its byte is in the mask of the bytes' topmost bits.
    private static ulong MaskOf(ReadOnlySpan<byte> letters, byte list) =>
        list == 0 ? 0 : (Vector512.Create(letters).AsUInt16() << BitOperations.LeadingZeroCount((uint)list << 24)).AsByte().ExtractMostSignificantBits();

    // There is a byte for every letter, so none needs to be checked.
    private void Classify(ReadOnlySpan<char> text, Span<byte> letters)
    {
        ref byte lists = ref MemoryMarshal.GetArrayDataReference(_letters);
        int i = 0;

        // Four a step, which a loop of single ones costs half as much again.
        for (; i + 4 <= text.Length; i += 4)
        {
            ReadOnlySpan<char> four = text.Slice(i, 4);
            Span<byte> told = letters.Slice(i, 4);
            told[0] = Unsafe.Add(ref lists, four[0]);
            told[1] = Unsafe.Add(ref lists, four[1]);
            told[2] = Unsafe.Add(ref lists, four[2]);
            told[3] = Unsafe.Add(ref lists, four[3]);
        }

        for (; i < text.Length; i++)
        {
            letters[i] = Unsafe.Add(ref lists, text[i]);
        }

        letters[text.Length..].Clear();
    }

    private byte Add(ReadOnlySpan<char> letters, ref int used)
    {
        if (letters.IsEmpty)
        {
            return 0;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(used, MostLists);
        byte list = (byte)(1 << used++);
        foreach (char letter in letters)
        {
            _letters[letter] |= list;
        }

        return list;
    }

    // The bits of a set's lists: words of one letter; first and second letters of longer ones. 0 for a list that there is not.
    private readonly record struct LetterLists(byte Singles, byte Firsts, byte Seconds);
}
