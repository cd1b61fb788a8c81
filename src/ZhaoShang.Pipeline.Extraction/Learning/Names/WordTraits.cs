using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

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

    private static readonly PhraseTable<int> Words = new(WholeWords());
    private static readonly PhraseSet Heads = new(Short(ProjectWords.Heads.Phrases.Append("项目")));
    private static readonly PhraseSet Firms = new(Short(ProjectWords.Firms.Phrases));

    /// <summary>The traits of the word that is <paramref name="span"/> of <paramref name="text"/>. O(its length).</summary>
    public static int Of(string text, TextSpan span)
    {
        bool isListed = Words.TryAt(text, span.Start, span.End, out PhraseHit<int> word) && word.Length == span.Length;
        return (isListed ? word.Value : 0) | (Heads.EndingAt(text, span.End, span.Start) is null ? 0 : Head) | (Firms.EndingAt(text, span.End, span.Start) is null ? 0 : Firm);
    }

    // A word goes by its last letters.
    private static string Short(IEnumerable<string> phrases) => string.Join(' ', phrases.Where(static phrase => phrase.Length <= LongestEnding));

    private static (string Phrases, int Traits)[] WholeWords()
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

        return [.. words.Select(static word => (word.Key, word.Value))];
    }
}
