using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// The Mandarin readings of letters, as syllables without tone and with v for ü. A traditional letter has the readings of its simplified
/// forms too. Immutable; about 2 MB.
/// </summary>
internal sealed class LetterReadings
{
    private readonly string[] _syllables;
    private readonly HashSet<int> _readings;

    private LetterReadings(List<(string Syllable, string Letters)> rows)
    {
        _syllables = [.. rows.Select(row => row.Syllable)];
        _readings = new HashSet<int>(rows.Sum(row => row.Letters.Length));
        for (int syllable = 0; syllable < rows.Count; syllable++)
        {
            foreach (char letter in rows[syllable].Letters)
            {
                _readings.Add(Key(syllable, letter));
            }
        }
    }

    /// <summary>Reads the readings from the folder <c>readings</c> of the models.</summary>
    /// <exception cref="ModelException">The file is missing or damaged.</exception>
    public static LetterReadings Load(string modelsFolder) => new(ModelTable.ReadPairs(Path.Combine(modelsFolder, "readings", "letters.tsv")));

    /// <summary>True if <paramref name="letter"/> can be read as <paramref name="syllable"/>. After l and n, u may stand for ü.</summary>
    public bool IsReading(char letter, ReadOnlySpan<char> syllable)
    {
        if (Has(letter, syllable))
        {
            return true;
        }

        if (syllable.Length is < 2 or > 8 || syllable[0] is not ('l' or 'n') || syllable[1] != 'u')
        {
            return false;
        }

        Span<char> other = stackalloc char[8];
        syllable.CopyTo(other);
        other[1] = 'v';
        return Has(letter, other[..syllable.Length]);
    }

    /// <summary>True if a reading of <paramref name="letter"/> begins with <paramref name="beginning"/>.</summary>
    public bool BeginsReading(char letter, ReadOnlySpan<char> beginning)
    {
        for (int i = IndexOf(beginning); i < _syllables.Length && _syllables[i].AsSpan().StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            if (_readings.Contains(Key(i, letter)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(char letter, ReadOnlySpan<char> syllable)
    {
        int index = IndexOf(syllable);
        return index < _syllables.Length && syllable.SequenceEqual(_syllables[index]) && _readings.Contains(Key(index, letter));
    }

    private static int Key(int syllable, char letter) => (syllable << 16) | letter;

    /// <summary>The place of the first syllable that does not sort before <paramref name="wanted"/>.</summary>
    private int IndexOf(ReadOnlySpan<char> wanted)
    {
        int low = 0;
        int high = _syllables.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_syllables[middle].AsSpan().SequenceCompareTo(wanted) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
