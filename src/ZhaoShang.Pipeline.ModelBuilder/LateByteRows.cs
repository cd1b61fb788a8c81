using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// Words that bear out letters whose bytes were read one late. Rows: mark, trail byte and a next letter that makes a word (<c>;I備</c>); a letter
/// and ? where another letter than a full stop could have been torn (<c>非?</c>, of 非常); and the word of two letters whose inner bytes are
/// in private use: lead byte, trail byte, bracket and reading (<c>U+008C I(ye</c>, 專業).
/// </summary>
internal sealed class LateByteRows(ScriptTables scripts)
{
    private const string Marks = ",;:!?.-";
    private const int FullWidthLead = 0xA3;

    /// <summary>From this frequency on a word of two letters speaks for a restored letter.</summary>
    private const int CommonWord = 100;

    /// <summary>From this frequency on the second letter of a word may have been torn, and not a full stop behind the first.</summary>
    private const int VeryCommonWord = 1000;

    private readonly GbkCodes _codes = new(GbkRows.Collect());
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = [];

    /// <summary>All rows.</summary>
    public IEnumerable<(string Key, string Value)> Collect()
    {
        foreach ((string word, int frequency) in scripts.Words)
        {
            string traditional = word.Length == 2 && frequency >= CommonWord ? scripts.ToTraditional(word) : "";
            if (traditional.Length == 2 && _codes.Code(traditional[0]) is not 0 and int first && _codes.Code(traditional[1]) is not 0 and int second)
            {
                AddWordBehindMark(word, traditional, first);
                AddTornNeighbour(traditional, frequency, second);
                AddLostPair(traditional, first, second);
            }
        }

        return _rows.Where(row => !_doubtful.Contains(row.Key)).Select(row => (row.Key, row.Value));
    }

    private void AddWordBehindMark(string word, string traditional, int first)
    {
        char mark = (char)((first >> 8) - 0x80);
        char trail = (char)(first & 0xFF);
        if (trail < 0x80 && Marks.Contains(mark, StringComparison.Ordinal) && traditional[0] != word[0])
        {
            _rows[$"{mark}{trail}{traditional[1]}"] = traditional;
            _rows[$"{mark}{trail}{word[1]}"] = traditional;
        }
    }

    private void AddTornNeighbour(string traditional, int frequency, int second)
    {
        if (frequency >= VeryCommonWord && (second & 0xFF) == FullWidthLead)
        {
            _rows[$"{traditional[0]}?"] = "";
        }
    }

    private void AddLostPair(string traditional, int first, int second)
    {
        bool isPrivate = (first & 0xFF) is >= 0xA1 and <= 0xA7 && (second >> 8) is >= 0x81 and <= 0xA0;
        if (isPrivate && (second & 0xFF) < 0x80)
        {
            foreach (string syllable in scripts.ReadingsOf(traditional[1]))
            {
                Add($"{(char)(first >> 8)}{(char)(second & 0xFF)}({syllable}", traditional);
            }
        }
    }

    /// <summary>A key that two words lead to restores neither.</summary>
    private void Add(string key, string value)
    {
        if (!_rows.TryAdd(key, value))
        {
            _doubtful.Add(key);
        }
    }
}
