namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>
/// Annotations as copying sites put them in: always behind the same letters, a share of those that are written otherwise in simplified script, with tone
/// marks, mostly in half-width brackets. The same seed gives the same annotations.
/// </summary>
internal sealed class PinyinAnnotations
{
    private const double AnnotatedShare = 0.35;
    private const double FullWidthShare = 0.25;

    /// <summary>Each vowel with its four tones.</summary>
    private static readonly string[] Tones = ["aāáǎà", "eēéěè", "oōóǒò", "iīíǐì", "uūúǔù", "üǖǘǚǜ"];

    private readonly Dictionary<char, string> _annotations = [];

    /// <summary>Chooses letters of <c>models/readings</c> and how each is annotated.</summary>
    public PinyinAnnotations(int seed)
    {
        Random random = new(seed);
        ILookup<char, string> readings = File.ReadLines(Path.Combine(RepositoryFolder.Models, "readings", "letters.tsv"))
            .Select(static line => line.Split('\t'))
            .SelectMany(static cells => cells[1].Select(letter => (Letter: letter, Syllable: cells[0])))
            .ToLookup(static pair => pair.Letter, static pair => pair.Syllable);
        foreach (IGrouping<char, string> letter in readings.OrderBy(static letter => letter.Key))
        {
            string[] syllables = [.. letter];
            string syllable = WithTone(syllables[random.Next(syllables.Length)].Replace('v', 'ü'), random.Next(1, 5));
            bool isFullWidth = random.NextDouble() < FullWidthShare;
            if (random.NextDouble() < AnnotatedShare)
            {
                _annotations.Add(letter.Key, isFullWidth ? $"（{syllable}）" : $"({syllable})");
            }
        }
    }

    /// <summary>What is put behind <paramref name="traditional"/>, which stands for <paramref name="simplified"/>; empty for most letters.</summary>
    public string Behind(char traditional, char simplified) =>
        traditional == simplified ? "" : _annotations.GetValueOrDefault(traditional, "");

    /// <summary>The tone, 1 to 4, stands on a, e or o, else on the last vowel; a syllable without vowel carries none.</summary>
    private static string WithTone(string syllable, int tone)
    {
        int place = syllable.AsSpan().IndexOfAny('a', 'e', 'o');
        place = place < 0 ? syllable.AsSpan().LastIndexOfAny('i', 'u', 'ü') : place;
        return place < 0 ? syllable : syllable[..place] + Tones.Single(vowel => vowel[0] == syllable[place])[tone] + syllable[(place + 1)..];
    }
}
