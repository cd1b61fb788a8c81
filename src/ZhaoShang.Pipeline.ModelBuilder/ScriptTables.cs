using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>OpenCC's tables and jieba's words, as the models of scripts need them.</summary>
internal sealed class ScriptTables
{
    /// <summary>Letters and their simplified forms that this edition of OpenCC lacks.</summary>
    private const string MissingLetters = "舖铺遶绕貍狸箚札劄札幷并砲炮籐藤搧扇谿溪扞捍揹背伕夫";

    private readonly Dictionary<string, string[]> _toTraditional;
    private readonly Dictionary<string, string[]> _phrasesToTraditional;
    private readonly SyllableTable _readings;

    private ScriptTables(string folder)
    {
        Dictionary<string, string[]> toSimplified = ReadTable(folder, "TSCharacters");
        _toTraditional = ReadTable(folder, "STCharacters");
        _phrasesToTraditional = ReadTable(folder, "STPhrases");
        _readings = new SyllableTable(Path.Combine(folder, "Unihan_Readings.txt"));
        Phrases = ReadTable(folder, "TSPhrases");
        Letters = FirstForms(folder, toSimplified);
        Words = File.ReadLines(Path.Combine(folder, "dict.txt"))
            .Select(line => line.Split(' '))
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => int.Parse(group.Last()[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        SimplifiedOnly = [.. Letters.Values.Distinct()
            .Where(letter => !Letters.ContainsKey(letter) && _toTraditional.TryGetValue(letter.ToString(), out string[]? forms) && !forms.Contains(letter.ToString()))];
    }

    /// <summary>What each traditional letter is in simplified script, by itself.</summary>
    public SortedDictionary<char, char> Letters { get; }

    /// <summary>OpenCC's phrases that are not simplified letter by letter.</summary>
    public IReadOnlyDictionary<string, string[]> Phrases { get; }

    /// <summary>Letters that are used in simplified script only.</summary>
    public IReadOnlyList<char> SimplifiedOnly { get; }

    /// <summary>The words of simplified script with their frequencies.</summary>
    public IReadOnlyDictionary<string, int> Words { get; }

    /// <summary>Words of simplified script for which OpenCC has a traditional form of their own.</summary>
    public IEnumerable<string> SimplifiedPhrases => _phrasesToTraditional.Keys;

    /// <summary>Reads the tables in <paramref name="folder"/>.</summary>
    public static ScriptTables Read(string folder) => new(folder);

    /// <summary>A word in simplified script, letter by letter.</summary>
    public string Simplify(string word) => string.Concat(word.Select(letter => Letters.GetValueOrDefault(letter, letter)));

    /// <summary>A word of simplified script in its most usual traditional form.</summary>
    public string ToTraditional(string word) => _phrasesToTraditional.TryGetValue(word, out string[]? forms)
        ? forms[0]
        : string.Concat(word.Select(letter => _toTraditional.TryGetValue(letter.ToString(), out string[]? found) ? found[0] : letter.ToString()));

    /// <summary>The readings of a letter without tone.</summary>
    public IEnumerable<string> ReadingsOf(char letter) => _readings[letter].Union(_readings[Letters.GetValueOrDefault(letter, letter)]);

    /// <summary>A table of OpenCC in <paramref name="folder"/>: a key, a tab, its values with blanks between.</summary>
    public static Dictionary<string, string[]> ReadTable(string folder, string name) => File.ReadLines(Path.Combine(folder, name + ".txt"))
        .Select(line => line.Split('\t'))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' '), StringComparer.Ordinal);

    /// <summary>
    /// The first form of each letter that changes; then the letters of Taiwan and Hong Kong that OpenCC first brings into its own standard (衞 → 衛), and
    /// letters of that standard for which they write the simplified one (擡 → 抬). Chains are followed to their end.
    /// </summary>
    private static SortedDictionary<char, char> FirstForms(string folder, Dictionary<string, string[]> toSimplified)
    {
        SortedDictionary<char, char> letters = [];
        foreach ((string key, string[] values) in toSimplified.Where(pair => pair.Key.Length == 1))
        {
            if (values[0].Length == 1 && values[0] != key)
            {
                letters[key[0]] = values[0][0];
            }
        }

        for (int i = 0; i < MissingLetters.Length; i += 2)
        {
            letters.TryAdd(MissingLetters[i], MissingLetters[i + 1]);
        }

        foreach ((string key, string[] values) in ReadTable(folder, "TWVariantsRev").Concat(ReadTable(folder, "HKVariantsRev")))
        {
            AddRegional(letters, key[0], letters.GetValueOrDefault(values[0][0], values[0][0]));
        }

        foreach (char letter in letters.Keys.ToArray())
        {
            letters[letter] = letters.GetValueOrDefault(letters[letter], letters[letter]);
        }

        return letters;
    }

    private static void AddRegional(SortedDictionary<char, char> letters, char regional, char standard)
    {
        if (!letters.ContainsKey(regional) && !IsInUse(regional) && IsInUse(standard))
        {
            letters[regional] = standard;
        }
        else if (IsInUse(regional) && !IsInUse(standard))
        {
            letters.TryAdd(standard, regional);
        }
    }

    /// <summary>True if the letter is one of GB 2312, the letters of simplified print.</summary>
    private static bool IsInUse(char letter) =>
        CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes([letter]) is [>= 0xB0 and <= 0xF7, >= 0xA1];
}
