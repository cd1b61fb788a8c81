using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// What is written how in simplified script: single letters, phrases that are written otherwise than their letters one by one (乾坤,
/// 一目瞭然, place names), and letters that look like ideographs but are none (⻄). Immutable; 320 KB and its phrases.
/// </summary>
internal sealed class ConversionTable
{
    private const int LetterCount = char.MaxValue + 1;
    private const string Suspects = "(?,;:!.-";
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private readonly char[] _folded = new char[LetterCount];
    private readonly char[] _simplified = new char[LetterCount];
    private readonly LetterKinds[] _kinds = new LetterKinds[LetterCount];
    private readonly DoubleArrayTrie _phrases;
    private readonly string[] _values;

    private ConversionTable(List<(string Key, string Value)> phrases)
    {
        _values = [.. phrases.Select(phrase => phrase.Value)];
        _phrases = DoubleArrayTrieBuilder.Build([.. phrases.Select((phrase, index) => KeyValuePair.Create(phrase.Key, index))]);
        for (int letter = 0; letter < LetterCount; letter++)
        {
            bool isFullWidth = letter is >= FirstFullWidth and <= LastFullWidth;
            _folded[letter] = isFullWidth ? (char)(letter - FirstFullWidth + '!') : (char)letter;
            _simplified[letter] = (char)letter;
            _kinds[letter] = KindOf((char)letter);
        }
    }

    /// <summary>Reads the table from the folder <c>conversion</c> of the models.</summary>
    /// <exception cref="ModelException">A file of it is missing or damaged.</exception>
    public static ConversionTable Load(string modelsFolder)
    {
        string folder = Path.Combine(modelsFolder, "conversion");
        List<(string Key, string Value)> phrases = ModelTable.ReadPairs(Path.Combine(folder, "phrases.tsv"));
        ConversionTable table = new(phrases);
        foreach ((string key, string value) in ModelTable.ReadPairs(Path.Combine(folder, "look-alikes.tsv")))
        {
            table._folded[key[0]] = value[0];
        }

        foreach ((string key, string value) in ModelTable.ReadPairs(Path.Combine(folder, "letters.tsv")))
        {
            table._simplified[key[0]] = value[0];
            table._kinds[key[0]] |= LetterKinds.Traditional;
        }

        foreach ((string key, _) in ModelTable.ReadPairs(Path.Combine(folder, "simplified-only.tsv")))
        {
            table._kinds[key[0]] |= LetterKinds.SimplifiedOnly;
        }

        table.MarkPhrases(phrases);
        return table;
    }

    /// <summary>The letter in half width, and the ideograph in place of one that only looks like it.</summary>
    public char Fold(char letter) => _folded[letter];

    /// <summary>The letter in simplified script, by itself.</summary>
    public char Simplify(char letter) => _simplified[letter];

    /// <summary>What kind of letter it is.</summary>
    public LetterKinds Kinds(char letter) => _kinds[letter];

    /// <summary>The longest phrase that <paramref name="text"/> begins with, as it is written in simplified script; empty if there is none.</summary>
    public ReadOnlySpan<char> SimplifiedPhrase(ReadOnlySpan<char> text)
    {
        TrieNode node = _phrases.Root;
        int longest = -1;
        for (int i = 0; i < text.Length && _phrases.TryStep(ref node, text[i]); i++)
        {
            longest = node.Value >= 0 ? node.Value : longest;
        }

        return longest < 0 ? default : _values[longest];
    }

    private static LetterKinds KindOf(char letter)
    {
        if (TextLetters.IsBlank(letter) || TextLetters.IsLineBreak(letter) || TextLetters.IsInvisible(letter))
        {
            return LetterKinds.Space;
        }

        if (TextLetters.IsIdeograph(letter))
        {
            return LetterKinds.Ideograph;
        }

        return Suspects.Contains(letter, StringComparison.Ordinal) ? LetterKinds.Suspect : LetterKinds.None;
    }

    private void MarkPhrases(List<(string Key, string Value)> phrases)
    {
        foreach ((string key, string value) in phrases)
        {
            _kinds[key[0]] |= LetterKinds.BeginsPhrase;
            bool isPlain = key != value && key.All(letter => !_kinds[letter].HasFlag(LetterKinds.Traditional));
            foreach (char letter in isPlain ? key : "")
            {
                _kinds[letter] |= LetterKinds.InPlainPhrase;
            }
        }
    }
}
