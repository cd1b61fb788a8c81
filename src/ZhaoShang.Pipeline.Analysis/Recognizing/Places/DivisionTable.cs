using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// All divisions as rows in the order of their codes (provinces to counties, then townships, then zones), with their successors, and the
/// spellings that they may be called by. Immutable and thread-safe.
/// </summary>
internal sealed class DivisionTable
{
    /// <summary>The form of its model file.</summary>
    public static ModelFormat Format => new("ZSPL", 1);

    /// <summary>The reason for a name's only candidate.</summary>
    public const string OnlyCandidate = "only-candidate";

    private const string FileName = "divisions.bin";

    private readonly DivisionRow[] _rows;
    private readonly char[] _letters;
    private readonly Lists _successors;
    private readonly Lists _predecessors;
    private readonly DoubleArrayTrie _spellings;
    private readonly Lists _spelled;
    private readonly byte[] _trust;
    private readonly Division?[] _divisions;
    private readonly RankedDivision[]?[] _alone;
    private readonly Spelling?[] _spellingsAsked;

    /// <summary>Takes over the tables.</summary>
    public DivisionTable(DivisionRow[] rows, char[] letters, (Lists Successors, Lists Predecessors) changes, SpellingTable spellings)
    {
        _rows = rows;
        _letters = letters;
        (_successors, _predecessors) = changes;
        (_spellings, _spelled, _trust) = spellings;
        _divisions = new Division?[rows.Length];
        _alone = new RankedDivision[]?[rows.Length];
        _spellingsAsked = new Spelling?[_trust.Length];
        Starts = new KeyStarts(_spellings.Starts());
        Letters = new LetterSet(Starts.SingleLetters.Where(letter => TrustOf(_spellings.Find([letter])) == SpellingTrust.Letter));
    }

    /// <summary>The spellings, each with its number as value.</summary>
    public DoubleArrayTrie Spellings => _spellings;

    /// <summary>Where in a text a spelling may begin.</summary>
    public KeyStarts Starts { get; }

    /// <summary>The letters that stand for provinces: 沪.</summary>
    public LetterSet Letters { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The row numbered <paramref name="row"/>.</summary>
    public ref readonly DivisionRow this[int row] => ref _rows[row];

    /// <summary>The official name of a row.</summary>
    public ReadOnlySpan<char> NameOf(int row) => _letters.AsSpan(_rows[row].NameOffset, _rows[row].NameLength);

    /// <summary>The rows that a spelling may stand for; empty for a trap.</summary>
    public ReadOnlySpan<int> RowsOf(int spelling) => _spelled[spelling];

    /// <summary>The spelling found by <paramref name="match"/>, made when it is first asked for; threads that ask at once make equal ones.</summary>
    public Spelling SpellingOf(TrieMatch match) => _spellingsAsked[match.Value] ??= MakeSpelling(match);

    /// <summary>How far a spelling is to be trusted.</summary>
    public SpellingTrust TrustOf(int spelling) => (SpellingTrust)_trust[spelling];

    /// <summary>The rows that a row was merged or renamed into; empty if it is still valid or they are not known.</summary>
    public ReadOnlySpan<int> SuccessorsOf(int row) => _successors[row];

    /// <summary>The rows that were merged or renamed into a row.</summary>
    public ReadOnlySpan<int> PredecessorsOf(int row) => _predecessors[row];

    /// <summary>The rows with <paramref name="code"/>, oldest first: from the first, up to not including the second. O(log rows).</summary>
    public (int First, int End) WithCode(int code)
    {
        int first = FirstNotBelow(code);
        int end = first;
        while (end < _rows.Length && _rows[end].Code == code && code != 0)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>True if <paramref name="row"/> lies in <paramref name="ancestor"/>, at any depth; a row does not lie in itself.</summary>
    public bool LiesIn(int row, int ancestor)
    {
        for (int above = _rows[row].Parent; above >= 0; above = _rows[above].Parent)
        {
            if (above == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row as others see it, made when it is first asked for; threads that ask at once make equal ones.</summary>
    public Division ToDivision(int row) => _divisions[row] ??= MakeDivision(row);

    /// <summary>The row as the only candidate of a name, made when it is first asked for.</summary>
    public IReadOnlyList<RankedDivision> Alone(int row) => _alone[row] ??= [new RankedDivision(ToDivision(row), 1, OnlyCandidate)];

    private Spelling MakeSpelling(TrieMatch match)
    {
        int[] rows = RowsOf(match.Value).ToArray();
        return new Spelling(rows, Array.Exists(rows, row => _rows[row].NameLength == match.Length), rows.Length > 0 && _rows[rows[0]].Level == DivisionLevel.Township);
    }

    private Division MakeDivision(int row)
    {
        DivisionRow it = _rows[row];
        return new Division(
            CodeText(it.Code),
            NameOf(row).ToString(),
            FullNameOf(row),
            it.Level,
            it.Parent < 0 ? null : CodeText(_rows[it.Parent].Code),
            it.FirstYear,
            it.IsCurrent ? null : it.EndYear);
    }

    /// <summary>Reads the table from its folder of the models.</summary>
    /// <exception cref="ModelException">The file is missing or damaged.</exception>
    public static DivisionTable Load(string folder) =>
        ModelReader.ReadFile(Path.Combine(folder, FileName), Format, static reader => new DivisionTable(
            reader.ReadArray<DivisionRow>("divisions"),
            reader.ReadArray<char>("letters of names"),
            (Lists.Read(reader, "successors"), Lists.Read(reader, "predecessors")),
            new SpellingTable(DoubleArrayTrie.Read(reader), Lists.Read(reader, "spellings"), reader.ReadArray<byte>("trust"))));

    /// <summary>Writes the table into its folder of the models.</summary>
    public void Save(string folder)
    {
        using FileStream stream = File.Create(Path.Combine(folder, FileName));
        ModelWriter writer = new(stream, Format);
        writer.WriteArray<DivisionRow>(_rows);
        writer.WriteArray<char>(_letters);
        _successors.Write(writer);
        _predecessors.Write(writer);
        _spellings.Write(writer);
        _spelled.Write(writer);
        writer.WriteArray<byte>(_trust);
        writer.Complete();
    }

    private static string? CodeText(int code) => code switch
    {
        0 => null,
        < 1_000_000 => code.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
        _ => code.ToString("D9", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The name from the province down. A zone that repeats a name above it (安徽和县经济开发区 in 和县) is told without it.</summary>
    private string FullNameOf(int row)
    {
        int parent = _rows[row].Parent;
        ReadOnlySpan<char> name = NameOf(row);
        if (parent < 0)
        {
            return name.ToString();
        }

        return string.Concat(FullNameOf(parent), _rows[row].Level == DivisionLevel.Zone ? WithoutNamesAbove(name, parent) : name);
    }

    private ReadOnlySpan<char> WithoutNamesAbove(ReadOnlySpan<char> name, int row)
    {
        name = _rows[row].Parent < 0 ? name : WithoutNamesAbove(name, _rows[row].Parent);
        int shared = NameOf(row).CommonPrefixLength(name);
        return shared >= 2 && shared < name.Length ? name[shared..] : name;
    }

    private int FirstNotBelow(int code)
    {
        uint wanted = SortKey(code);
        int low = 0;
        int high = _rows.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (SortKey(_rows[middle].Code) < wanted)
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

    /// <summary>Rows without a code stand last.</summary>
    private static uint SortKey(int code) => code == 0 ? uint.MaxValue : (uint)code;
}
