using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>Finds who puts money into projects or builds them, with a random field that sees where the projects are named.</summary>
/// <param name="tagger">The trained field.</param>
/// <param name="version">The version of the model.</param>
internal sealed class PartyNameModel(ChainTagger tagger, int version)
{
    /// <summary>A name is taken from this probability on.</summary>
    private const double LeastLikelihood = 0.4;

    private readonly Spare<ChainReader> _readers = new(() => new ChainReader(tagger));

    /// <summary>Its name in the sources of fields.</summary>
    public string Source { get; } = $"model-party-names-{version}";

    /// <summary>The names of parties in the sentences of <paramref name="names"/> and those before them, in the order of the text. O(words).</summary>
    public IReadOnlyList<TextSpan> Find(NameTokens words, IReadOnlyList<NameCandidate> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        ArticleOutline outline = words.Article.Outline;
        NameTokens tokens = Tokens(words, names.Select(static name => name.Span));
        List<TextSpan> parties = [];
        ChainReader reader = _readers.Take();
        int next = 0;
        foreach (Sentence sentence in outline.Sentences)
        {
            while (next < names.Count && names[next].Span.End <= sentence.Span.Start)
            {
                next++;
            }

            bool isNear = next < names.Count && outline.SentenceAt(names[next].Span.Start).Index <= sentence.Index + 1;
            if (isNear || (next > 0 && outline.SentenceAt(names[next - 1].Span.Start).Index == sentence.Index - 1))
            {
                Find(tokens, sentence, reader, parties);
            }
        }

        _readers.GiveBack(reader);
        return parties;
    }

    /// <summary>The words of an article with the places that name projects.</summary>
    public static NameTokens Tokens(NameTokens words, IEnumerable<TextSpan> projects) => words.With(projects.Select(static span => (span, "project")));

    private static void Find(NameTokens tokens, Sentence sentence, ChainReader reader, List<TextSpan> parties)
    {
        int first = tokens.From(sentence.Span.Start);
        int end = tokens.From(sentence.Span.End);
        if (first >= end)
        {
            return;
        }

        Span<double> scores = reader.Scores(tokens, first, end);
        ReadOnlySpan<int> path = reader.Decode(scores);
        if (!path.ContainsAnyExcept(NameLabels.Outside))
        {
            return;
        }

        ChainLattice lattice = reader.Sum(scores);
        foreach ((int from, int to) in NameLabels.Spans([.. path]))
        {
            if (lattice.Likelihood(path, from, to) >= LeastLikelihood)
            {
                parties.Add(new TextSpan(tokens[first + from].Start, tokens[first + to - 1].End));
            }
        }
    }
}
