using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names that stand by themselves: as a clause of their own, at the head of it, behind their maker, or with their capacity.</summary>
internal sealed class StandingNames(ArticleView article)
{
    private const int LongestSubject = 32;
    private const int ShortestName = 3;

    private static readonly PhraseSet SubjectEnds = new("由 因 于 ( （ 则 也 已 正 将 从 自 是 是由 项目由 还 尚 正在 采用 选址 占地 用地 位于 坐落 总装机 装机 全长 总面积 总规模");

    private static readonly PhraseSet CapacityLabels = new("年产 日产 年处理 日处理 年加工 年出栏 年屠宰 年产值");

    // A zone is where projects are sited.
    private static readonly PhraseSet Zones = new("示范区 开发区 高新区 新区 保税区 园区 集聚区 试验区 合作区 经济区 自贸区 工业园 工业小区 工业集中区");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>None is <see cref="MadeBySomeone"/> in a clause without one of these.</summary>
    public static IEnumerable<string> MakersWords => ["的"];

    /// <summary>None stands <see cref="WithCapacity"/> in a clause without one of these.</summary>
    public static IEnumerable<string> CapacityWords => CapacityLabels.Phrases;

    /// <summary>The name that <paramref name="clause"/> is. O(its length).</summary>
    // 1、万达塑业异型材生产线,投资3500万元: a clause that is nothing but a name, and what follows tells its investment. Near miss: 引进工业项目12个,总投资5亿元.
    public NameCandidate? AsClause(Clause clause)
    {
        if (!BuiltHeads.MayBeInvestedLater(_article, clause))
        {
            return null;
        }

        int start = NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause.Span), clause.Span.End);
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, start);
        TextSpan span = new(Math.Min(start, end), end);
        bool isHeaded = BuiltHeads.EndsThing(_article, span) || BuiltHeads.EndsFirm(Text, span);
        bool isWhole = isHeaded && Zones.EndingAt(Text, span.End, span.Start) is null && span.Length is >= 4 and <= 40 && NameBoundary.StartOf(_article, span.Start, end) == span.Start;
        return isWhole && IsFree(span) && BuiltHeads.IsInvestedLater(_article, clause) ? new NameCandidate(span, _article.Letters(span), "name-as-clause") : null;
    }

    /// <summary>The name that opens <paramref name="clause"/> and of which more is told. O(its length).</summary>
    // X电站(配套储能)于9月8日签约; X文创园由甲公司与乙公司合建; 甲客商独资的X厂因能耗不达标被清退: a name that opens its clause or stands behind its maker, and
    // of which more is told.
    public NameCandidate? AsSubject(Clause clause)
    {
        if (!MayBeInvestedOrBuilt(clause))
        {
            return null;
        }

        int mark = ListMarks.After(Text, clause.Span);
        int first = NameBoundary.SkipLeading(_article, mark, clause.Span.End);
        TextSpan reach = new(first, Math.Min(clause.Span.End, first + LongestSubject));
        int gap = mark > clause.Span.Start ? reach.Of(Text).IndexOfAny(' ', '\u3000', '\t') : -1;
        int end = gap >= 4 ? first + gap : EndOfSubject(reach);
        if (end - first < ShortestName)
        {
            return null;
        }

        int start = NameBoundary.StartOf(_article, first, end);
        TextSpan span = new(Math.Min(start, end), end);
        bool isOpening = start == first || NameOwners.IsBehindOwner(_article, first, start);
        bool isPart = Parts.At(Text, start, Text.Length) is not null || Zones.EndingAt(Text, span.End, span.Start) is not null;
        bool isToldOf = span.Length >= ShortestName && isOpening && !isPart && !Attracts.At(Text, end, Math.Min(Text.Length, end + 4)).HasValue && IsFree(span) && BuiltHeads.IsNoun(_article, span) && !span.Of(Text).Contains('、') && !_article.Mentions.Within(span, MentionKind.Money).Any() && IsInvestedOrBuilt(clause, end);
        return isToldOf ? new NameCandidate(span, _article.Letters(span), "name-as-subject") : null;
    }

    // 好运角度假区引进了…: who attracts others is no project.
    private static readonly PhraseSet Attracts = new("引进 引入 引来 招引 迎来 落户企业 新增 吸引 出台");

    private static readonly PhraseSet Parts = new(ProjectWords.Parts + PhaseWords.First + PhaseWords.Later + "其中");

    /// <summary>The name behind its maker in <paramref name="clause"/>. O(its length).</summary>
    // 台商黄某独资的不锈钢制品厂,注册资本80万美元; 甲公司的注塑机制造基地,选址开发区: behind the maker or its verb and 的, to the end of the clause.
    // Near miss: 投资者关心的开发区.
    public NameCandidate? MadeBySomeone(Clause clause)
    {
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, clause.Span.Start);
        int particle = end > clause.Span.Start ? Text.LastIndexOf('的', end - 1, end - clause.Span.Start) : -1;
        TextSpan span = new(Math.Max(particle + 1, clause.Span.Start), Math.Max(end, particle + 1));
        bool isOwned = particle > clause.Span.Start && IsMaker(clause, particle) && BuiltHeads.IsToldOf(_article, clause);
        bool isMade = particle > clause.Span.Start && NameOwners.MakersVerbs.EndingAt(Text, particle, clause.Span.Start) is not null;
        bool isName = (isMade || isOwned) && span.Length is >= 3 and <= 30 && BuiltHeads.EndsThing(_article, span) && IsFree(span);
        return isName ? new NameCandidate(span, _article.Letters(span), isMade ? "made-by-someone" : "owned-by-someone") : null;
    }

    private bool IsMaker(Clause clause, int particle) =>
        _article.Mentions.Covering(particle - 1, MentionKind.Organisation) is { Rule: "firm-name" or "short-name" } firm && firm.Span.End == particle
        || TradeNames.In(_article, new TextSpan(clause.Span.Start, particle)).Any(trade => trade.End == particle);

    /// <summary>The names with their capacity in <paramref name="clause"/>. O(its length).</summary>
    // 恒泰科技年产60万台滑板车基地,从拿地到进场不到40天: a capacity in front of a thing names a project whatever is told of it.
    public IEnumerable<NameCandidate> WithCapacity(Clause clause)
    {
        foreach (TextSpan label in CapacityLabels.In(Text, clause.Span))
        {
            Mention? capacity = _article.Mentions.StartingAt(label.End, MentionKind.Quantity) ?? _article.Mentions.StartingAt(label.End, MentionKind.Count);
            if (capacity is null)
            {
                continue;
            }

            TextSpan rest = ArticleView.After(capacity.Span.End, Math.Min(clause.Span.End, capacity.Span.End + LongestSubject));
            int end = EndOfThing(rest);
            int start = Leads.EndingAt(Text, label.Start, clause.Span.Start)?.End ?? NameBoundary.StartOf(_article, clause.Span.Start, label.Start);
            if (Outcomes.EndingAt(Text, label.Start, clause.Span.Start) is not null)
            {
                continue;
            }

            TextSpan span = new(Math.Min(start, label.Start), Math.Max(end, label.End));
            if (end - capacity.Span.End >= 3 && span.Length <= 50)
            {
                yield return new NameCandidate(span, _article.Letters(span), "capacity-in-name");
            }
        }
    }

    // 投产后将实现年产4亿平方米隔膜: what comes of a project.
    private static readonly PhraseSet Outcomes = new("实现 可实现 达到 可达到");
    private static readonly PhraseSet Leads = new("包括 包含 涵盖");

    // To the end of the clause where that is a thing, else to the head before what is told of it.
    private int EndOfThing(TextSpan rest)
    {
        int end = NameBoundary.SkipTrailing(_article, rest.End, rest.Start);
        TextSpan whole = new(rest.Start, Math.Max(rest.Start, end));
        return BuiltHeads.EndsThing(_article, whole) && !whole.Of(Text).ContainsAny('、', ',') ? end : EndOfSubject(rest);
    }

    // The first thing that a preposition, a verb, a date or an amount follows.
    private int EndOfSubject(TextSpan reach)
    {
        for (int end = reach.Start + 3; end <= reach.End && end < Text.Length; end++)
        {
            bool isThing = BuiltHeads.EndsThing(_article, new TextSpan(reach.Start, end));
            if (isThing && Text[end] != '至' && IsEndOfSubject(end))
            {
                return end;
            }
        }

        return reach.Start;
    }

    private bool IsEndOfSubject(int end) =>
        SubjectEnds.At(Text, end, Math.Min(Text.Length, end + 4)) is not null || Parts.At(Text, end, Math.Min(Text.Length, end + 4)) is not null
        || _article.Mentions.StartingAt(end, MentionKind.Date) is not null || _article.Mentions.StartingAt(end, MentionKind.Money) is not null
        || (_article.WordsWithin(new TextSpan(end, Math.Min(Text.Length, end + 4))).FirstOrDefault() is { Length: > 0 } next && next.Start == end
            && (next.Class is WordClass.Adverb or WordClass.Preposition || (next.Class is WordClass.Verb && BuiltHeads.VerbsOfNames.At(Text, end, Text.Length) is null)));

    // False where IsInvestedOrBuilt holds from no place of the clause on.
    private bool MayBeInvestedOrBuilt(Clause clause) =>
        _article.Mentions.Within(new TextSpan(clause.Span.Start, _article.Outline.Sentences[clause.Sentence].Span.End), MentionKind.Money).Any() || StageFrames.RulesFor(_article, clause.Span) != 0;

    private bool IsInvestedOrBuilt(Clause clause, int from)
    {
        TextSpan rest = ArticleView.After(from, _article.Outline.SentenceAt(clause.Span.Start).Span.End);
        bool isInvested = _article.Mentions.Within(rest, MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, rest.Start));
        return isInvested || StageReader.Furthest(_article, new TextSpan(from, Math.Min(rest.End, clause.Span.End))) is not null;
    }

    private bool IsFree(TextSpan span) => BuiltHeads.IsOwn(_article, span)
        && !_article.Mentions.Within(span, MentionKind.Count).Any(count => count.Amount?.Unit is "个" or "项" or "批" or "类" or "大" or "家" or "宗" or "座" or "条" or "处");
}
