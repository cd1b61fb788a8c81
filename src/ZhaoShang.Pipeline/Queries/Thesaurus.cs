using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Which words of the field mean nearly the same, which are narrower and which only related, and which records tell them. Read from <c>models/thesaurus</c>, whose first lines tell
/// the form. Immutable and thread-safe.
/// </summary>
internal sealed class Thesaurus
{
    private const double SameWeight = 0.6;
    private const double NarrowerWeight = 0.5;
    private const double RelatedWeight = 0.1;
    private const double RecordWeight = 0.7;

    private readonly FrozenDictionary<string, IReadOnlyList<IdeaTerm>> _related;

    private Thesaurus(FrozenDictionary<string, IReadOnlyList<IdeaTerm>> related) => _related = related;

    /// <summary>Reads the thesaurus from the folder of the models.</summary>
    /// <exception cref="ModelException">The file is missing, or a line of it cannot be read.</exception>
    public static Thesaurus Load(string modelsFolder)
    {
        string path = Path.Combine(modelsFolder, "thesaurus", "investment-promotion.txt");
        return File.Exists(path)
            ? Read(File.ReadLines(path), path)
            : throw new ModelException(path, "the file is missing", "the program's own models folder");
    }

    /// <summary>Reads the lines of a thesaurus.</summary>
    /// <exception cref="ModelException">A line begins with a mark, has a mark that nothing follows, or names a record that there is not.</exception>
    public static Thesaurus Read(IEnumerable<string> lines, string path)
    {
        Dictionary<string, Dictionary<QueryNode, double>> related = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#')
            {
                Add(related, ThesaurusGroup.Read(words) ?? throw new ModelException(path, $"line {number} is '{line}'", "words, then > narrower, ~ related or @ records"));
            }
        }

        return new Thesaurus(related.ToFrozenDictionary(static pair => pair.Key, static pair => ToTerms(pair.Value), StringComparer.Ordinal));
    }

    /// <summary>True if <paramref name="word"/> stands in it.</summary>
    public bool Knows(string word) => _related.ContainsKey(word);

    /// <summary>What tells <paramref name="word"/> beside itself, the nearest first; empty if nothing does.</summary>
    public IReadOnlyList<IdeaTerm> RelatedTo(string word) => _related.GetValueOrDefault(word) ?? [];

    private static void Add(Dictionary<string, Dictionary<QueryNode, double>> related, ThesaurusGroup group)
    {
        foreach (string word in group.Same)
        {
            Dictionary<QueryNode, double> terms = Of(word);
            Relate(terms, group.Same.Where(other => other != word).Select(static other => new TextTerm(other)), SameWeight);
            Relate(terms, group.Narrower.Where(other => other != word).Select(static other => new TextTerm(other)), NarrowerWeight);
            Relate(terms, group.Related.Where(other => other != word).Select(static other => new TextTerm(other)), RelatedWeight);
            Relate(terms, group.Records, RecordWeight);
        }

        foreach (string word in group.Narrower.Concat(group.Related))
        {
            Of(word);
        }

        Dictionary<QueryNode, double> Of(string word) => CollectionsMarshal.GetValueRefOrAddDefault(related, word, out _) ??= [];
    }

    private static void Relate(Dictionary<QueryNode, double> terms, IEnumerable<QueryNode> others, double weight)
    {
        foreach (QueryNode other in others)
        {
            ref double told = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, other, out _);
            told = Math.Max(told, weight);
        }
    }

    private static IReadOnlyList<IdeaTerm> ToTerms(Dictionary<QueryNode, double> terms) =>
        [.. terms.Select(static pair => new IdeaTerm(pair.Key, pair.Value)).OrderByDescending(static term => term.Weight)];
}
