using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// Mandarin readings of letters without tone, v for ü, out of <c>Unihan_Readings.txt</c> (kMandarin, kHanyuPinlu, kHanyuPinyin, kTGHZ2013, kXHC1983).
/// </summary>
internal sealed class SyllableTable
{
    private static readonly string[] Fields = ["kMandarin", "kHanyuPinlu", "kHanyuPinyin", "kTGHZ2013", "kXHC1983"];

    private readonly Dictionary<char, SortedSet<string>> _readings = [];

    /// <summary>Reads the readings of all letters of the basic plane.</summary>
    public SyllableTable(string path)
    {
        foreach (string[] parts in File.ReadLines(path).Where(line => line.StartsWith("U+", StringComparison.Ordinal)).Select(line => line.Split('\t')))
        {
            int letter = int.Parse(parts[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (letter <= char.MaxValue && Fields.Contains(parts[1]))
            {
                SortedSet<string> readings = ReadingsFor((char)letter);
                readings.UnionWith(Syllables(parts[2]).Where(syllable => syllable.Length > 0));
            }
        }
    }

    /// <summary>The letters that have readings.</summary>
    public IEnumerable<char> Letters => _readings.Keys.Order();

    /// <summary>The readings of <paramref name="letter"/>; none if it is not known.</summary>
    public IReadOnlySet<string> this[char letter] => _readings.TryGetValue(letter, out SortedSet<string>? found) ? found : new SortedSet<string>();

    /// <summary>Gives a letter the readings of the letters that it may be simplified to.</summary>
    public void Share(char letter, IEnumerable<char> forms)
    {
        foreach (char form in forms)
        {
            ReadingsFor(letter).UnionWith(this[form]);
        }
    }

    private SortedSet<string> ReadingsFor(char letter)
    {
        if (!_readings.TryGetValue(letter, out SortedSet<string>? readings))
        {
            _readings[letter] = readings = new SortedSet<string>(StringComparer.Ordinal);
        }

        return readings;
    }

    /// <summary>The syllables of a field: <c>qū(1211)</c>, <c>10087.100:qū,ōu</c>, <c>0845.061:ōu 0942.021:qū</c>.</summary>
    private static IEnumerable<string> Syllables(string field) => field
        .Split(' ')
        .SelectMany(part => part[(part.LastIndexOf(':') + 1)..].Split(','))
        .Select(Plain);

    private static string Plain(string syllable)
    {
        StringBuilder plain = new();
        foreach (char letter in syllable.Split('(')[0])
        {
            if (letter == PinyinLetters.Diaeresis)
            {
                plain[^1] = 'v';
            }
            else if (PinyinLetters.Plain(letter) is char found and not '\0')
            {
                plain.Append(found);
            }
        }

        return plain.ToString();
    }
}
