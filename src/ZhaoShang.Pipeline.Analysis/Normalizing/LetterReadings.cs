using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// The Mandarin readings of letters, as syllables without tone and with v for ü. A letter has the readings of all letters too that it may be converted
/// into, so that an annotation is the same one before and after (䴉(huan, of which only 鹮 is listed). Immutable; about 2 MB.
/// </summary>
internal sealed class LetterReadings
{
    private readonly string[] _syllables;
    private readonly HashSet<long> _readings;

    private LetterReadings(List<(string Syllable, string Letters)> rows, ILookup<char, char> printedForms)
    {
        _syllables = [.. rows.Select(row => row.Syllable)];
        _readings = new HashSet<long>(rows.Sum(row => row.Letters.Length));
        foreach ((string syllable, string letters) in rows)
        {
            Queue<char> found = new(letters);
            while (found.TryDequeue(out char letter))
            {
                foreach (char printed in _readings.Add(Key(syllable, letter)) ? printedForms[letter] : [])
                {
                    found.Enqueue(printed);
                }
            }
        }
    }

    /// <summary>Reads the readings from the folder <c>readings</c> of the models.</summary>
    /// <param name="modelsFolder">The folder <c>models</c>.</param>
    /// <param name="printedForms">For a letter all those that may be converted into it.</param>
    /// <exception cref="ModelException">The file is missing or damaged.</exception>
    public static LetterReadings Load(string modelsFolder, ILookup<char, char> printedForms) =>
        new(ModelTable.ReadPairs(Path.Combine(modelsFolder, "readings", "letters.tsv")), printedForms);

    /// <summary>True if <paramref name="letter"/> can be read as <paramref name="syllable"/>. After l and n, u may stand for ü.</summary>
    public bool IsReading(char letter, ReadOnlySpan<char> syllable)
    {
        if (syllable.Length <= PinyinAnnotation.MaxSyllableLength && _readings.Contains(Key(syllable, letter)))
        {
            return true;
        }

        if (syllable.Length is < 2 or > PinyinAnnotation.MaxSyllableLength || syllable[0] is not ('l' or 'n') || syllable[1] != 'u')
        {
            return false;
        }

        Span<char> other = stackalloc char[PinyinAnnotation.MaxSyllableLength];
        syllable.CopyTo(other);
        other[1] = 'v';
        return _readings.Contains(Key(other[..syllable.Length], letter));
    }

    /// <summary>True if a reading of <paramref name="letter"/> begins with <paramref name="beginning"/>.</summary>
    public bool BeginsReading(char letter, ReadOnlySpan<char> beginning)
    {
        for (int i = IndexOf(beginning); i < _syllables.Length && _syllables[i].AsSpan().StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            if (_readings.Contains(Key(_syllables[i], letter)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Five bits a letter of the syllable, sixteen for the letter: no two readings have the same key.</summary>
    private static long Key(ReadOnlySpan<char> syllable, char letter)
    {
        long key = 0;
        foreach (char plain in syllable)
        {
            key = (key << 5) | (uint)(plain & 31);
        }

        return (key << 16) | letter;
    }

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
