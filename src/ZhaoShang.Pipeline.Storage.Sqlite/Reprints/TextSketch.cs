using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// What of a text decides whether another one reprints it: its stretches of twelve letters (shingles) and its figures. White space, punctuation and
/// signs do not count.
/// </summary>
/// <remarks>
/// Two texts reprint one another if at least seven tenths of the shingles of both together are in both, and hardly a figure is replaced by another:
/// reprints leave out or add, but a report of the next year tells other figures in the same words. Long shingles see to it that texts that share
/// only phrases share next to nothing. The rule, with its near misses, is in <c>tests/Specs/reprints.md</c>.
/// </remarks>
internal sealed class TextSketch
{
    /// <summary>The share of common shingles from which two texts are reprints.</summary>
    public const double LeastResemblance = 0.7;

    /// <summary>Shorter texts (in shingles) are reprints only if they are the same.</summary>
    public const int FewestShingles = 40;

    /// <summary>How many bands a text is looked up by: two texts at the threshold meet in at least one of them in 96 of 100 cases, at 0.8 in 998 of 1,000.</summary>
    public const int Bands = 12;

    private const int ShingleLetters = 12;
    private const int RowsOfBand = 4;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly ulong[] _shingles;
    private readonly ulong[] _figures;

    private TextSketch(ulong[] shingles, ulong[] figures)
    {
        _shingles = shingles;
        _figures = figures;
    }

    /// <summary>How many different shingles the text has.</summary>
    public int Shingles => _shingles.Length;

    /// <summary>Looks through <paramref name="text"/>, a normalised body. O(length).</summary>
    public static TextSketch Of(string text) => new(ShinglesOf(text), FiguresOf(text));

    /// <summary>The keys under which the text is put down and looked up. Two texts with a common key are likely reprints.</summary>
    public long[] BandKeys()
    {
        Span<ulong> least = stackalloc ulong[Bands * RowsOfBand];
        least.Fill(ulong.MaxValue);
        foreach (ulong shingle in _shingles)
        {
            ulong value = shingle;
            for (int i = 0; i < least.Length; i++)
            {
                // The multipliers are odd and differ; each puts the shingles into another order.
                value = (value * 0xD1342543DE82EF95) + Base;
                least[i] = Math.Min(least[i], value ^ (value >> 32));
            }
        }

        long[] keys = new long[Bands];
        for (int band = 0; band < Bands; band++)
        {
            ulong key = (ulong)band + 1;
            foreach (ulong row in least.Slice(band * RowsOfBand, RowsOfBand))
            {
                key = Mixed((key * Base) ^ row);
            }

            keys[band] = (long)key;
        }

        return keys;
    }

    /// <summary>True if this text and <paramref name="other"/> reprint one another; the same both ways round. O(length).</summary>
    public bool IsReprintOf(TextSketch other)
    {
        if (Shingles < FewestShingles || other.Shingles < FewestShingles)
        {
            return false;
        }

        int common = CommonOf(_shingles, other._shingles);
        return common >= LeastResemblance * (Shingles + other.Shingles - common) && FiguresAgree(_figures, other._figures);
    }

    /// <summary>The figures that each has for itself, paired, were replaced: at most a tenth of them, or one of four and more.</summary>
    private static bool FiguresAgree(ulong[] left, ulong[] right)
    {
        int common = CommonOf(left, right);
        int replaced = Math.Min(left.Length, right.Length) - common;
        int most = Math.Max(left.Length, right.Length);
        return replaced <= Math.Max(most / 10, most >= 4 ? 1 : 0);
    }

    private static ulong[] ShinglesOf(string text)
    {
        ulong[] letters = new ulong[text.Length];
        int count = 0;
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters[count++] = Mixed(letter + 1UL);
            }
        }

        if (count < ShingleLetters)
        {
            return [];
        }

        ulong outgoing = 1;
        for (int i = 0; i < ShingleLetters; i++)
        {
            outgoing = unchecked(outgoing * Base);
        }

        ulong rolling = 0;
        List<ulong> shingles = new(count);
        for (int i = 0; i < count; i++)
        {
            rolling = (rolling * Base) + letters[i] - (i >= ShingleLetters ? letters[i - ShingleLetters] * outgoing : 0);
            if (i >= ShingleLetters - 1)
            {
                shingles.Add(Mixed(rolling));
            }
        }

        shingles.Sort();
        return WithoutRepeats(shingles);
    }

    private static ulong[] WithoutRepeats(List<ulong> sorted)
    {
        Span<ulong> all = CollectionsMarshal.AsSpan(sorted);
        int kept = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[kept++] = all[i];
            }
        }

        return all[..kept].ToArray();
    }

    /// <summary>The figures in digits, 2.6 as one, in order of their hashes, repeats kept.</summary>
    private static ulong[] FiguresOf(string text)
    {
        List<ulong> figures = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            ulong figure = 0;
            for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))); at++)
            {
                figure = Mixed((figure * Base) + text[at]);
            }

            figures.Add(figure);
        }

        figures.Sort();
        return [.. figures];
    }

    private static int CommonOf(ulong[] left, ulong[] right)
    {
        int common = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].CompareTo(right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }

    /// <summary>The bits stirred so that each depends on all (the finisher of SplitMix64).</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
