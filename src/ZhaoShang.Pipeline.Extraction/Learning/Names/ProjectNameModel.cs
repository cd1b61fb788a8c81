using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Extraction.Projects.Refusals;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>Finds the names of projects with a random field that sees, among the words, what the rules found.</summary>
/// <param name="tagger">The trained field.</param>
/// <param name="version">The version of the model.</param>
internal sealed class ProjectNameModel(ChainTagger tagger, int version)
{
    /// <summary>A name of the rules that the model does not see is kept if some word of it is a name's with this probability.</summary>
    private const double LeastOfRule = 0.2;

    /// <summary>
    /// What the beginning of a name is favoured by, as a logarithm: on texts of new kinds the model is too shy. Set on 64 texts that it was not trained on
    /// (found 0.77 to 0.80; from 1.5 on more is false than found).
    /// </summary>
    private const double Favour = 0.8;

    /// <summary>So likely is a name that the layout says to be one, at least.</summary>
    private const double LeastOfSure = 0.8;

    private readonly Spare<ChainReader> _readers = new(() => new ChainReader(tagger));
    private readonly string _source = $"model-project-names-{version}";

    /// <summary>Its name in the sources of fields.</summary>
    public string Source => _source;

    /// <summary>The names that rules and model find together, in the order of the text, without overlap. O(words).</summary>
    public IReadOnlyList<NameCandidate> Refine(NameTokens words, IReadOnlyList<NameCandidate> candidates)
    {
        NameTokens tokens = words.With(candidates);
        List<NameCandidate> refined = [];
        ChainReader reader = _readers.Take();
        int next = 0;
        foreach (Sentence sentence in words.Article.Outline.Sentences)
        {
            List<NameCandidate> own = [];
            for (; next < candidates.Count && candidates[next].Span.Start < sentence.Span.End; next++)
            {
                own.Add(candidates[next]);
            }

            Refine(tokens, sentence, own, reader, refined);
        }

        _readers.GiveBack(reader);
        return [.. refined.OrderBy(static candidate => candidate.Span)];
    }

    private void Refine(NameTokens tokens, Sentence sentence, List<NameCandidate> own, ChainReader reader, List<NameCandidate> refined)
    {
        int first = tokens.From(sentence.Span.Start);
        int end = tokens.From(sentence.Span.End);
        if (first >= end || (own.Count == 0 && !MayName(tokens, first, end)))
        {
            refined.AddRange(own);
            return;
        }

        Span<double> scores = reader.Scores(tokens, first, end);
        NameLabels.Favour(scores, Favour);
        ReadOnlySpan<int> path = reader.Decode(scores);
        if (own.Count == 0 && !path.ContainsAnyExcept(NameLabels.Outside))
        {
            return;
        }

        ChainLattice lattice = reader.Sum(scores);
        List<TextSpan> taken = [];
        foreach ((int from, int to) in NameLabels.Spans([.. path]))
        {
            TextSpan span = WithPlace(tokens.Article, NameTrims.Of(tokens.Article.Text, new TextSpan(tokens[first + from].Start, tokens[first + to - 1].End)));
            if (own.Exists(candidate => candidate.IsSure ? candidate.Span.Overlaps(span) : IsListed(tokens.Article, candidate) && candidate.List!.Closing.Contains(span)))
            {
                continue;
            }

            NameCandidate named = Candidate(tokens, span, own);
            if (own.Exists(static candidate => candidate.Rule == "name-in-column") || (named.Rule == _source && NameRefusals.Of(new NameInText(tokens.Article, named, Before(refined, own, span.Start), null), NameStep.Model) is not null))
            {
                continue;
            }

            refined.Add(named with { Likelihood = lattice.Likelihood(path, from, to) });
            taken.Add(span);
        }

        foreach (NameCandidate candidate in own.Where(candidate => !taken.Exists(candidate.Span.Overlaps)))
        {
            double likelihood = MostInside(lattice, tokens, first, candidate.Span);
            if (candidate.IsSure || likelihood >= (IsPriced(tokens.Article, candidate) || IsListed(tokens.Article, candidate) ? LeastOfPriced : LeastOfRule))
            {
                refined.Add(candidate with { Likelihood = candidate.IsSure ? Math.Max(likelihood, LeastOfSure) : likelihood / 2 });
            }
        }
    }

    // 项城市恒泰制衣厂: a word of the dictionary that begins inside a place's name begins with the place.
    private static TextSpan WithPlace(ArticleView article, TextSpan span) =>
        article.Mentions.Covering(span.Start, MentionKind.Region) is Mention place && place.Span.Start == span.Start - 1 && place.Span.End < span.End ? new TextSpan(place.Span.Start, span.End) : span;

    // 城南棚户区改造项目总投资23亿元: a long name with an amount behind it. Near miss: 历年结转项目总投资23亿元.
    private static bool IsPriced(ArticleView article, NameCandidate candidate)
    {
        TextSpan name = candidate.Span;
        bool isLong = candidate.Rule == "project-noun" && name.Length >= LongName && NameJudge.Judge(candidate.Name) == NameWorth.Own && !ProjectWords.Verbs.IsIn(article.Text, name);
        TextSpan behind = new(name.End, Math.Max(name.End, article.Outline.SegmentOf(article.Outline.ClauseAt(name.Start)).End));
        return isLong && article.Mentions.Within(behind, MentionKind.Money).FirstOrDefault() is Mention money && BuiltHeads.IsInvestment(article, money, name.End);
    }

    private const int LongName = 8;

    // 恒泰石墨、中岭通用厂房等6个项目: the list says that they are projects. Near misses: 东坝镇等3个镇没有新签约项目, 投而未产的等6个项目.
    private static bool IsListed(ArticleView article, NameCandidate candidate) => candidate is { List.IsCounted: true, Name.Length: >= 6 } && !candidate.Name.Contains('的') && !candidate.Name.AsSpan(Math.Min(candidate.Name.Length, candidate.Span.Length)).ContainsAny(NotInEndings)
        && NameJudge.Judge(candidate.Name) == NameWorth.Own && !article.Mentions.Within(candidate.Span, MentionKind.Count).Any();

    private static readonly SearchValues<char> NotInEndings = SearchValues.Create("0123456789“没未");

    /// <summary>A long name with its amount, or one of a counted list, is kept if some word of it is a name's with this probability.</summary>
    private const double LeastOfPriced = 0.02;

    // The names that end before a position, those of the model and those of the rules.
    private static List<NameCandidate> Before(List<NameCandidate> refined, List<NameCandidate> own, int position) =>
        [.. refined.Concat(own).Where(candidate => candidate.Span.End <= position).OrderBy(static candidate => candidate.Span)];

    // A sentence without a noun that ends names, a firm or money names no project.
    private static bool MayName(NameTokens tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens.IsMoney(i) || (tokens.TraitsAt(i) & (WordTraits.Head | WordTraits.Firm)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // The rule's own name where both agree on its words; else the model's words, completed as the rule completed them.
    private NameCandidate Candidate(NameTokens tokens, TextSpan span, List<NameCandidate> own)
    {
        NameCandidate? known = own.Where(candidate => candidate.Span.Overlaps(span)).MaxBy(candidate => Common(candidate.Span, span));
        if (known is not null && span == Whole(tokens, known.Span))
        {
            return known;
        }

        string letters = tokens.Article.Letters(span);
        bool hasHead = ProjectWords.Heads.EndingAt(letters, letters.Length, 0) is not null || letters.EndsWith("项目", StringComparison.Ordinal)
            || ProjectWords.Firms.EndingAt(letters, letters.Length, 0) is not null;
        string name = hasHead ? letters : letters + "项目";
        return known is null ? new NameCandidate(span, name, _source) : known with { Span = span, Name = name, Rule = _source };
    }

    private static int Common(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static TextSpan Whole(NameTokens tokens, TextSpan span)
    {
        int first = tokens.From(span.Start);
        int end = tokens.From(span.End);
        return first < end ? new TextSpan(tokens[first].Start, Math.Max(tokens[end - 1].End, span.End)) : span;
    }

    private static double MostInside(ChainLattice lattice, NameTokens tokens, int first, TextSpan span)
    {
        double most = 0;
        for (int i = tokens.From(span.Start); i < tokens.Count && tokens[i].Start < span.End && i - first < lattice.Length; i++)
        {
            most = i >= first ? Math.Max(most, 1 - lattice.At(i - first, NameLabels.Outside)) : most;
        }

        return most;
    }
}
