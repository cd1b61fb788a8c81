using System.Buffers;
using System.Collections.Frozen;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>What the rules' word lists say of a word, as bits.</summary>
internal static class WordTraits
{
    /// <summary>The word ends with a noun that ends names of built things, or is 项目.</summary>
    public const int Head = 1;

    /// <summary>The word ends the name of a firm.</summary>
    public const int Firm = 2;

    /// <summary>A name begins behind it.</summary>
    public const int Boundary = 4;

    /// <summary>No name holds it.</summary>
    public const int Verb = 8;

    /// <summary>It does not begin a name.</summary>
    public const int Leading = 16;

    /// <summary>It stands between a name and what is told of it.</summary>
    public const int Trailing = 32;

    /// <summary>It tells the class of a project.</summary>
    public const int Class = 64;

    /// <summary>It tells a kind of business.</summary>
    public const int Kind = 128;

    /// <summary>It labels an amount.</summary>
    public const int AmountLabel = 256;

    /// <summary>It points back to a project.</summary>
    public const int Pointer = 512;

    /// <summary>It tells how far a project has come.</summary>
    public const int Stage = 1024;

    private const int LongestEnding = 4;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = WholeWords();
    // Most words are in no list: their first letter tells it sooner than a look-up of the whole word.
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. Words.Dictionary.Keys.Select(static word => word[0]).Distinct()]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Heads =
        ProjectWords.Heads.Phrases.Append("项目").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms =
        ProjectWords.Firms.Phrases.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> LastLetters =
        SearchValues.Create([.. ProjectWords.Heads.Phrases.Concat(ProjectWords.Firms.Phrases).Append("项目").Select(static phrase => phrase[^1]).Distinct()]);

    /// <summary>The traits of a word. O(its length).</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        int traits = FirstLetters.Contains(word[0]) && Words.TryGetValue(word, out int found) ? found : 0;
        if (!LastLetters.Contains(word[^1]))
        {
            return traits;
        }

        for (int length = 1; length <= Math.Min(LongestEnding, word.Length); length++)
        {
            ReadOnlySpan<char> ending = word[^length..];
            traits |= (Heads.Contains(ending) ? Head : 0) | (Firms.Contains(ending) ? Firm : 0);
        }

        return traits;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WholeWords()
    {
        Dictionary<string, int> words = [];
        (PhraseSet Phrases, int Trait)[] lists =
        [
            (ProjectWords.Boundaries, Boundary), (ProjectWords.Verbs, Verb), (ProjectWords.Leading, Leading), (ProjectWords.Trailing, Trailing),
            (ProjectWords.ClassWords, Class), (ProjectWords.KindWords, Kind), (ProjectWords.AmountLabels, AmountLabel), (ProjectWords.Pointers, Pointer),
            (StageReader.Told, Stage),
        ];
        foreach ((PhraseSet phrases, int trait) in lists)
        {
            foreach (string phrase in phrases.Phrases)
            {
                words[phrase] = words.GetValueOrDefault(phrase) | trait;
            }
        }

        return words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
