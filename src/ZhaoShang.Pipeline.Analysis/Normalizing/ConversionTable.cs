using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// What is written how in simplified script: single letters, phrases that are written otherwise than their letters one by one (乾坤,
/// 一目瞭然, place names), and letters that look like ideographs but are none (⻄). Immutable; 1 MB and its phrases.
/// </summary>
internal sealed class ConversionTable
{
    private const int LetterCount = char.MaxValue + 1;
    private const int LastPinyinLetter = 0x1EFF;
    private const int ToneBit = 0x80;
    private const string Suspects = "(?,;:!.-";
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    // ﹐﹑﹒﹔﹕﹖﹗﹙﹚﹪, each with the mark that it is a small form of.
    private const string SmallForms = "\uFE50,\uFE51、\uFE52.\uFE54;\uFE55:\uFE56?\uFE57!\uFE59(\uFE5A)\uFE6A%";

    private readonly char[] _folded = new char[LetterCount];
    private readonly char[] _simplified = new char[LetterCount];
    private readonly LetterKinds[] _kinds = new LetterKinds[LetterCount];

    /// <summary>For each letter what it is folded to, and the kinds of that one: all that copying needs, in one read of memory.</summary>
    private readonly uint[] _copies = new uint[LetterCount];

    /// <summary>For each letter its simplified form, and its own kinds: all that converting needs.</summary>
    private readonly uint[] _conversions = new uint[LetterCount];

    /// <summary>For each letter of a reading its plain letter, with <see cref="ToneBit"/> if it carries a tone; else 0.</summary>
    private readonly byte[] _pinyin = new byte[LastPinyinLetter + 1];

    /// <summary>True for each pair of letters, by a hash, that a phrase begins with: keeps nearly all other pairs from the trie.</summary>
    private readonly bool[] _pairs = new bool[LetterCount];
    private readonly DoubleArrayTrie _phrases;
    private readonly string[] _values;

    /// <summary>Letters of phrases with what stands in their place.</summary>
    private readonly (char Printed, char Simplified)[] _changes;

    private ConversionTable(List<(string Key, string Value)> phrases)
    {
        _values = [.. phrases.Select(phrase => phrase.Value)];
        _changes = [.. phrases.SelectMany(phrase => phrase.Key.Zip(phrase.Value)).Where(pair => pair.First != pair.Second).Distinct()];
        _phrases = DoubleArrayTrieBuilder.Build([.. phrases.Select((phrase, index) => KeyValuePair.Create(phrase.Key, index))]);
        for (int letter = 0; letter < LetterCount; letter++)
        {
            bool isFullWidth = letter is >= FirstFullWidth and <= LastFullWidth;
            _folded[letter] = isFullWidth ? (char)(letter - FirstFullWidth + '!') : (char)letter;
            _simplified[letter] = (char)letter;
            _kinds[letter] = KindOf((char)letter);
        }

        for (int i = 0; i < SmallForms.Length; i += 2)
        {
            _folded[SmallForms[i]] = SmallForms[i + 1];
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
        table.FillCopies();
        return table;
    }

    /// <summary>The letter in half width, and the ideograph in place of one that only looks like it.</summary>
    public char Fold(char letter) => _folded[letter];

    /// <summary>The same as <see cref="Fold(char)"/>, and the kinds of the folded letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char Fold(char letter, out LetterKinds kinds)
    {
        uint copy = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_copies), (nint)letter);
        kinds = (LetterKinds)(copy >> 16);
        return (char)copy;
    }

    /// <summary>The letter in simplified script, by itself.</summary>
    public char Simplify(char letter) => _simplified[letter];

    /// <summary>The same as <see cref="Simplify(char)"/>, and the kinds of <paramref name="letter"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char Simplify(char letter, out LetterKinds kinds)
    {
        uint conversion = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_conversions), (nint)letter);
        kinds = (LetterKinds)(conversion >> 16);
        return (char)conversion;
    }

    /// <summary>The plain small letter of a letter of a reading, U+0000 if it is none, and whether it carries a tone.</summary>
    public char Plain(char letter, out bool hasTone)
    {
        int plain = letter <= LastPinyinLetter ? _pinyin[letter] : 0;
        hasTone = (plain & ToneBit) != 0;
        return (char)(plain & ~ToneBit);
    }

    /// <summary>False if no phrase begins with the two letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeginPhrase(char first, char second) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), (nint)PairHash(first, second));

    /// <summary>What kind of letter it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LetterKinds Kinds(char letter) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_kinds), (nint)letter);

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

    /// <summary>For a letter all those that are written so in simplified script, by themselves or in a phrase.</summary>
    public ILookup<char, char> PrintedForms()
    {
        IEnumerable<(char Printed, char Simplified)> letters = _simplified.Select((simplified, letter) => ((char)letter, simplified));
        return letters.Concat(_changes).Where(pair => pair.Printed != pair.Simplified).Distinct().ToLookup(pair => pair.Simplified, pair => pair.Printed);
    }

    private static int PairHash(char first, char second) => ((first * 31) + second) & char.MaxValue;

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
            _pairs[PairHash(key[0], key[1])] = true;
            bool isPlain = key != value && key.All(letter => !_kinds[letter].HasFlag(LetterKinds.Traditional));
            foreach (char letter in isPlain ? key : "")
            {
                _kinds[letter] |= LetterKinds.InPlainPhrase;
            }
        }
    }

    private void FillCopies()
    {
        for (int letter = 0; letter < LetterCount; letter++)
        {
            bool isUnsettled = _simplified[letter] != letter && (Kinds(_simplified[letter]) & (LetterKinds.Traditional | LetterKinds.InPlainPhrase)) != 0;
            _kinds[letter] |= isUnsettled ? LetterKinds.Unsettled : LetterKinds.None;
            _conversions[letter] = _simplified[letter] | ((uint)_kinds[letter] << 16);
            _copies[letter] = _folded[letter] | ((uint)_kinds[_folded[letter]] << 16);
        }

        for (int letter = 0; letter <= LastPinyinLetter; letter++)
        {
            _pinyin[letter] = (byte)(PinyinLetters.Plain((char)letter) | (PinyinLetters.HasTone((char)letter) ? ToneBit : 0));
        }
    }
}
