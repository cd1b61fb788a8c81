using System.Collections.Frozen;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// What a query asks about, for a loose search: its words, long ones cut, each with the words of the thesaurus that tell it, too. Words that stand side by side and are one word of the
/// thesaurus (康养 小镇) are also an idea together. A name of a division is a place, which the articles of that region tell, too. Thread-safe.
/// </summary>
public sealed class QueryIdeas
{
    private const int MostJoined = 4;

    /// <summary>What an idea counts that is told in parts, and what the parts count then.</summary>
    private const double JoinedShare = 0.5;
    private const double PartShare = 0.15;

    /// <summary>How well an article tells a place by lying there.</summary>
    private const double RegionWeight = 0.5;

    // Words that only hold a question together; one letter alone is dropped, too, unless the thesaurus has it.
    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "以及", "或者", "对于", "关于", "由于", "为了", "期间", "时候", "之后", "之前", "哪些", "哪里", "什么", "怎么", "怎样", "如何", "为什么", "有关", "相关", "情况", "各地", "当地", "我们", "他们",
        "举办", "举行", "召开", "开展", "进行", "遇到", "出现", "发生", "存在", "得到", "产业", "一些", "这些", "那些", "有没有", "是否");

    private readonly IWordSegmenter _segmenter;
    private readonly Thesaurus _thesaurus;
    private readonly RegionValues? _regions;

    /// <summary>Takes what cuts words, and loads the thesaurus.</summary>
    /// <exception cref="Analysis.Matching.ModelException">Its file is missing or damaged.</exception>
    public QueryIdeas(PipelineModels models)
        : this(models.Segmenter, models.Thesaurus, new RegionValues(models.Gazetteer))
    {
    }

    internal QueryIdeas(IWordSegmenter segmenter, Thesaurus thesaurus, RegionValues? regions = null) => (_segmenter, _thesaurus, _regions) = (segmenter, thesaurus, regions);

    /// <summary>The query as a loose one, with its ideas.</summary>
    /// <param name="query">A query of the parser.</param>
    /// <param name="withRelated">False to look for the query's own words only.</param>
    public RecordQuery Loosen(RecordQuery query, bool withRelated = true)
    {
        List<SoughtIdea> ideas = [.. Clauses(query.Filter).SelectMany(IdeasOf)];
        List<(int First, int Behind)> joined = [.. Joined(ideas)];
        SoughtIdea[] all =
        [
            .. ideas.Select((idea, i) => joined.Exists(stretch => i >= stretch.First && i < stretch.Behind) ? idea with { Share = PartShare } : idea),
            .. joined.Select(stretch => new SoughtIdea(TextOf(ideas, stretch), JoinedShare, [new IdeaTerm(new TextTerm(TextOf(ideas, stretch)), 1)]) { JoinsOthers = true }),
        ];
        return query with { IsLoose = true, Ideas = withRelated ? [.. all.Select(WithRelated)] : all };
    }

    /// <summary>What is sought, each to be an idea or several; not what must not hold.</summary>
    private static IEnumerable<QueryNode> Clauses(QueryNode node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Clauses),
        TextTerm or FigureTerm => [node],
        AnyOf any when any.Parts.Any(static part => part is TextTerm or FigureTerm) => [any],
        _ => [],
    };

    private IEnumerable<SoughtIdea> IdeasOf(QueryNode clause) => clause switch
    {
        TextTerm text => Cut(text.Text).Select(word => new SoughtIdea(word, 1, [new IdeaTerm(new TextTerm(word), 1)]) { IsPlace = RegionOf(word) is not null }),
        FigureTerm figure => [new SoughtIdea(figure.Text, 1, [new IdeaTerm(figure, 1)])],
        AnyOf any => [OneOf([.. any.Parts.Where(static part => part is TextTerm or FigureTerm)])],
        _ => [],
    };

    private static SoughtIdea OneOf(IReadOnlyList<QueryNode> parts) =>
        new(string.Join('|', parts.Select(TextOf)), 1, [.. parts.Distinct().Select(static part => new IdeaTerm(part, 1))]);

    private static string TextOf(QueryNode term) => term is TextTerm text ? text.Text : ((FigureTerm)term).Text;

    private static string TextOf(List<SoughtIdea> ideas, (int First, int Behind) stretch) =>
        string.Concat(ideas[stretch.First..stretch.Behind].Select(static idea => idea.Text));

    /// <summary>The words of a text that tell something: whole stretches that the thesaurus has, the longest first, else words; the text itself if none does.</summary>
    private List<string> Cut(string text)
    {
        List<WordToken> words = [];
        _segmenter.Segment(text, words);
        List<string> cut = [];
        for (int first = 0, behind; first < words.Count; first = behind)
        {
            behind = words.Count;
            while (behind > first + 1 && !_thesaurus.Knows(Between(text, words[first], words[behind - 1])))
            {
                behind--;
            }

            string word = QueryLetters.Trim(Between(text, words[first], words[behind - 1]));
            if (_thesaurus.Knows(word) || (word.Length > 1 && !Empty.Contains(word)))
            {
                cut.Add(word);
            }
        }

        return cut.Count > 0 || !text.Any(char.IsLetterOrDigit) ? cut : [text];
    }

    private static string Between(string text, WordToken first, WordToken last) => text[first.Start..last.End];

    /// <summary>The stretches of ideas that are a word of the thesaurus when they stand together.</summary>
    private IEnumerable<(int First, int Behind)> Joined(List<SoughtIdea> ideas)
    {
        for (int first = 0; first < ideas.Count; first++)
        {
            for (int behind = first + 2; behind <= Math.Min(ideas.Count, first + MostJoined); behind++)
            {
                if (_thesaurus.Knows(TextOf(ideas, (first, behind))))
                {
                    yield return (first, behind);
                }
            }
        }
    }

    /// <summary>The divisions that a word names; null if it is no name of a place. 合作 is a city's name, and a verb.</summary>
    private RegionTerm? RegionOf(string word)
    {
        List<WordToken> words = [];
        _segmenter.Segment(word, words);
        Division[] found = _regions is not null && words.TrueForAll(static token => token.Class == WordClass.PlaceName) ? [.. _regions.Find(word).Where(static division => division.Code is not null)] : [];
        return found.Length == 0 ? null : new RegionTerm(word, _regions!.CodesOf(found));
    }

    private SoughtIdea WithRelated(SoughtIdea idea) => idea with
    {
        Terms =
        [
            .. idea.Terms.Concat(idea.Terms.Select(static term => term.Term).OfType<TextTerm>().SelectMany(text => _thesaurus.RelatedTo(text.Text)))
                .GroupBy(static term => term.Term).Select(static terms => terms.MaxBy(static term => term.Weight)!).OrderByDescending(static term => term.Weight),
            .. idea.IsPlace ? [new IdeaTerm(RegionOf(idea.Text)!, RegionWeight)] : Enumerable.Empty<IdeaTerm>(),
        ],
    };
}
