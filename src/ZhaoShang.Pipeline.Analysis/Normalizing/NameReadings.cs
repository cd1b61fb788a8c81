using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// The Mandarin readings of letters for typing names: all of each letter, also those that it has in names of places only (六安 lù, 枞阳 zōng). Syllables without
/// tone, ü as v and after l and n also as u. Immutable and thread-safe; about 3 MB.
/// </summary>
public sealed class NameReadings
{
    private readonly string[]?[] _syllables = new string[char.MaxValue + 1][];

    // By letter, a bit for each small Latin letter that a reading of it begins with.
    private readonly uint[] _initials = new uint[char.MaxValue + 1];

    private NameReadings(IEnumerable<(char Letter, string Syllable)> readings)
    {
        foreach (IGrouping<char, string> letter in readings.GroupBy(static reading => reading.Letter, static reading => reading.Syllable))
        {
            _syllables[letter.Key] = [.. letter.SelectMany(Typed).Distinct().OrderByDescending(static syllable => syllable.Length).ThenBy(static syllable => syllable, StringComparer.Ordinal)];
            foreach (string syllable in _syllables[letter.Key]!)
            {
                _initials[letter.Key] |= 1u << (syllable[0] - 'a');
            }
        }
    }

    /// <summary>Reads the readings from the folder of the models.</summary>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    public static NameReadings Load(string modelsFolder)
    {
        string folder = Path.Combine(modelsFolder, "readings");
        IEnumerable<(char, string)> letters = ModelTable.ReadPairs(Path.Combine(folder, "letters.tsv"))
            .SelectMany(static row => row.Value.Select(letter => (letter, row.Key)));
        IEnumerable<(char, string)> places = ModelTable.ReadPairs(Path.Combine(folder, "places.tsv"))
            .SelectMany(static row => row.Key.Zip(row.Value.Split(' '), static (letter, syllable) => (letter, Plain(syllable))));
        return new NameReadings(letters.Concat(places));
    }

    /// <summary>The readings of <paramref name="letter"/>, the longer first; empty if it has none.</summary>
    public ReadOnlySpan<string> Of(char letter) => _syllables[letter];

    /// <summary>True if <paramref name="letter"/> is <paramref name="typed"/>, or has a reading that begins with it.</summary>
    public bool MayBegin(char letter, char typed) => letter == typed || (typed is >= 'a' and <= 'z' && (_initials[letter] & (1u << (typed - 'a'))) != 0);

    /// <summary>A letter of a reading as a small one without its tone, v for ü; any other letter as it is.</summary>
    public static char Plain(char letter) => PinyinLetters.Plain(letter) is var plain && plain != '\0' ? plain : letter;

    private static string Plain(string syllable) => string.Concat(syllable.Select(Plain));

    private static IEnumerable<string> Typed(string syllable) =>
        syllable.Length > 1 && syllable[0] is 'l' or 'n' && syllable[1] == 'v' ? [syllable, string.Concat(syllable.AsSpan(0, 1), "u", syllable.AsSpan(2))] : [syllable];
}
