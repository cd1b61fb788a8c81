using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Finds names by the township that opens them and the business that ends them: 花石镇再生铜冶炼,因污染重不再引进; 甘沟乡石灰石开采。福建客商要求独家开发. Near misses: 花石镇到位资金9亿元,
/// 花石镇工业产值, 花石镇蔬菜种植发展迅速.
/// </summary>
internal sealed class PlacedNames(ArticleView article)
{
    private const int LongestTownship = 6;
    private const int LongestName = 22;
    private const int ShortestThing = 2;

    private static readonly PhraseSet Townships = new("镇 乡 苏木 街道");
    // What ends the name where its clause goes on: 因污染, 与甲公司, (一期), ——.
    private static readonly PhraseSet Stops = new("因 由 经 被 与 同 和 已 正 不 拟 将 至 则 签 ( （ —— ， , : ： ; ； 。 \t");
    private static readonly SearchValues<char> Marks = SearchValues.Create("、“的等");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>No name opens a clause without one of these.</summary>
    public static IEnumerable<string> Words => Townships.Phrases;

    /// <summary>The name that opens <paramref name="clause"/>; null if it opens no sentence, part or entry, or nothing behind it tells of an investment. O(length of the sentence).</summary>
    public NameCandidate? In(Clause clause)
    {
        if (!IsOpening(clause))
        {
            return null;
        }

        int start = NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause.Span), clause.Span.End);
        TextSpan near = new(Math.Min(start + 1, clause.Span.End), Math.Min(clause.Span.End, start + LongestTownship));
        if (Townships.First(Text, near) is not TextSpan township)
        {
            return null;
        }

        TextSpan rest = new(township.End, Math.Min(clause.Span.End, start + LongestName));
        TextSpan name = new(start, Stops.First(Text, rest)?.Start ?? rest.End);
        TextSpan thing = new(township.End, name.End);
        bool isWhole = name.End == clause.Span.End || name.End < rest.End;
        return isWhole && thing.Length >= ShortestThing && IsThing(name, thing) && IsTold(clause, name) ? new NameCandidate(name, _article.Letters(name), "name-of-township") : null;
    }

    private bool IsOpening(Clause clause) =>
        clause.Index == _article.Outline.Sentences[clause.Sentence].FirstClause || _article.Outline.Clauses[clause.Index - 1].Segment != clause.Segment;

    private bool IsThing(TextSpan name, TextSpan thing) =>
        !name.Of(Text).ContainsAny(Marks) && Industries.Ends(_article.Letters(thing)) && BuiltHeads.IsNoun(_article, new TextSpan(thing.Start, thing.End - ShortestThing)) && BuiltHeads.IsOwn(_article, name)
        && !_article.Mentions.Within(name, MentionKind.Count).Any() && !_article.Mentions.Within(name, MentionKind.Money).Any() && !_article.Mentions.Within(name, MentionKind.Date).Any();

    // What follows in its part of the sentence, or in the next sentence of a heading, tells a stage, an investment or a maker.
    private bool IsTold(Clause clause, TextSpan name)
    {
        TextSpan segment = _article.Outline.SegmentOf(clause);
        Sentence own = _article.Outline.Sentences[clause.Sentence];
        bool isHeading = name.End >= own.Span.End - 1 && own.Index + 1 < _article.Outline.Sentences.Count && _article.Outline.Sentences[own.Index + 1].Paragraph == own.Paragraph;
        TextSpan told = new(name.End, Math.Max(name.End, isHeading ? _article.Outline.Sentences[own.Index + 1].Span.End : segment.End));
        return StageReader.Furthest(_article, told) is not null || _article.Mentions.Within(told, MentionKind.Money).Any(money => isHeading || BuiltHeads.IsInvestment(_article, money, told.Start))
            || Parties.PersonFinder.In(_article, told).Any();
    }
}
