using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>
/// Takes back names of what another project is made of, or is: 恒泰铝材项目总投资9500万元,建成喷涂生产线三条; 该基地属东西部协作项目. The other is the topic of the sentence, or what a pointer behind it means.
/// Near misses: 新建东河水库,改造滨江大道, where nothing is the topic; 同时投资2亿元建设物流园, with an amount of its own.
/// </summary>
internal static class ProjectParts
{
    private const int MostSentences = 3;
    private const int LongestPointed = 6;
    private const int LongestRest = 4;
    private const int LongestBracket = 80;

    private static readonly string PointedTo = WordPairs.Of("该 此 本 这一 这个 整个", "项目 工程 基地 园区 产业园 厂 工程项目") + "项目 工程 基地 园区 ";

    private static readonly PhraseSet Building = new(
        WordPairs.Of("主要 拟 将 规划 计划 配套 分别", "建设 新建 建造 设置 包括") + "建设 新建 建成 建造 兴建 设有 设置 建有 拥有 配有 配备 配套 购置 购进 购买 安装 打造 形成 包括 包含 涵盖 含 布置 新上");

    private static readonly PhraseSet Openers = new(
        "主要是 计划是 内容是 是 将 拟 可 要 已 计划 规划 预计 主要 主要用于 内容 建设内容 总体布局 全部 整体 并 有 分期 分两期 分二期 分三期 " + PhaseWords.First + PhaseWords.Later + PointedTo + WordPairs.Of("项目 工程 基地 园区", "同时 还 还将") + WordPairs.Of("一期 二期 三期 项目", "工程 项目 主要 计划 拟 将 建筑"));

    private static readonly PhraseSet Pointers = new(PointedTo + "一期 二期 三期 首期 建成后 投产后 达产后 全部建成 建设内容 主要建设 其中 总体布局");
    private static readonly PhraseSet Pointing = new("该 此 这一 这个");
    private static readonly PhraseSet Being = new("属 属于 系 是 为");

    /// <summary>True if <paramref name="name"/> is that of a part, or says what a project told before is. O(letters of its paragraph before it).</summary>
    public static bool Is(NameInText name) =>
        name.Before is { Span: var before } && !name.Candidate.IsSure
        && (IsInBracket(name, before) || (!name.IsPriced && (IsPredicate(name) || IsPartOfTopic(name))));

    // 该基地属东西部协作项目: what it is. Near miss: 该集团的恒泰项目.
    private static bool IsPredicate(NameInText name)
    {
        TextSpan clause = name.Clause.Span;
        int start = NameBoundary.SkipLeading(name.Article, clause.Start, clause.End);
        start = start > clause.Start && name.Text[start - 1] == '该' ? start - 1 : start;
        int verbs = Pointing.At(name.Text, start, clause.End)?.End ?? clause.End;
        return Being.First(name.Text, ArticleView.After(verbs, Math.Min(clause.End, verbs + LongestPointed))) is TextSpan being && (name.Span.Start == being.End || name.Span.Start < being.Start)
            && name.Span.End + 1 >= clause.End;
    }

    // 恒泰新区项目一期(年产5万吨调味料改造项目), 恒泰纯碱项目(一期建设50万吨纯碱、变电站及盐仓): what stands in the bracket behind a name explains it, unless an amount stands there, too.
    private static bool IsInBracket(NameInText name, TextSpan before)
    {
        int close = before.End < name.Span.Start ? name.Article.BehindBracket(before.End, before.End + LongestBracket) : 0;
        return close >= name.Span.End && !name.HasMoney(new TextSpan(before.End, close));
    }

    // 一期建设…; 主要包括…; …生产线两条.
    private static bool IsToldAsPart(ArticleView article, TextSpan name) => LeadOf(article, name) != PartLead.None;

    private static PartLead LeadOf(ArticleView article, TextSpan name)
    {
        Clause clause = article.Outline.ClauseAt(name.Start);
        bool isExplained = clause.Index > 0 && clause.Span.Start > 0 && article.Text[clause.Span.Start - 1] is ':' or '：';
        int first = isExplained ? article.Outline.Clauses[clause.Index - 1].Span.Start : clause.Span.Start;
        int at = first = NameBoundary.SkipLeading(article, first, name.Start);
        while (Openers.At(article.Text, at, name.Start) is TextSpan opener && Building.At(article.Text, at, name.Start) is null)
        {
            at = opener.End;
        }

        if (Building.At(article.Text, BehindPlace(article, at, name.Start), name.Start) is TextSpan verb)
        {
            return at > first || verb.Length > 2 ? PartLead.Planned : PartLead.Built;
        }

        bool isRow = name.Start == clause.Span.Start && clause.Span.End - name.End <= LongestRest && GoesOnRow(article, clause);
        bool isAmong = article.Has(clause.Span.Start, "其中") && Capacities.At(article.Text, clause.Span.Start + 2, name.End)?.Start == name.Start;
        return isRow || isAmong || article.Mentions.StartingAt(name.End, MentionKind.Count) is { Amount: { Unit: "条" or "套" or "台" or "栋" or "幢" } } ? PartLead.Built : PartLead.None;
    }

    // 拟在东河镇建设….
    private static int BehindPlace(ArticleView article, int at, int limit) =>
        article.Has(at, "在") && article.Mentions.StartingAt(at + 1, MentionKind.Region) is Mention place && place.Span.End < limit ? place.Span.End : at;

    // How a part is led in: not at all, 建成…, 将建设….
    private enum PartLead
    {
        None,
        Built,
        Planned,
    }

    private static readonly PhraseSet Capacities = new("年产 日产 年处理 日处理 年加工 一条 一座 首条 第一条");

    // 新建总装线,仓储中心,动力中心等设施: commas part the row.
    private static bool GoesOnRow(ArticleView article, Clause clause)
    {
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isBefore = before.Index < clause.Index && before.Segment == clause.Segment && !article.Mentions.Within(before.Span, MentionKind.Money).Any();
        return isBefore && (Building.At(article.Text, NameBoundary.SkipLeading(article, before.Span.Start, before.Span.End), before.Span.End) is not null || GoesOnRow(article, before));
    }

    // The name that opens its clause, or the one that a pointer goes on about, and between it and the part nothing but other parts.
    private static bool IsPartOfTopic(NameInText name)
    {
        (ArticleView article, TextSpan part) = (name.Article, name.Span);
        PartLead lead = LeadOf(article, part);
        for (int t = name.Earlier.Count - 1; lead != PartLead.None && t >= 0 && IsNear(article, name.Earlier[t].Span, part); t--)
        {
            TextSpan topic = name.Earlier[t].Span;
            if (name.Earlier[t].List is null && BuiltHeads.EndsProject(article, topic) && article.Text[topic.End - 1] != '厂' && (IsTopic(article, topic, lead) || IsPointedTo(article, topic, part)))
            {
                return GoesOn(article, topic, part, lead);
            }

            if (!IsToldAsPart(article, topic))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNear(ArticleView article, TextSpan before, TextSpan name)
    {
        Sentence one = article.Outline.SentenceAt(before.Start);
        Sentence other = article.Outline.SentenceAt(name.Start);
        return other.Paragraph - one.Paragraph <= 1 && other.Index - one.Index <= MostSentences;
    }

    // 恒泰项目总投资…, 总投资2亿元的恒泰项目…: it opens its clause, or what is planned is told behind 项目.
    private static bool IsTopic(ArticleView article, TextSpan name, PartLead lead)
    {
        TextSpan clause = article.Outline.ClauseAt(name.Start).Span;
        int start = NameBoundary.SkipLeading(article, clause.Start, clause.End);
        return start >= name.Start || (lead == PartLead.Planned && article.Has(name.End - 2, "项目")) || (article.Text[name.Start - 1] == '的' && (article.Mentions.Within(new TextSpan(start, name.Start), MentionKind.Money).Any() || NameOwners.IsBehindOwner(article, start, name.Start)));
    }

    // 项目采用新工艺,建成喷涂生产线三条: a clause of the part's sentence goes on about what was told before.
    private static bool IsPointedTo(ArticleView article, TextSpan name, TextSpan part)
    {
        Sentence sentence = article.Outline.SentenceAt(part.Start);
        for (int at = Math.Max(sentence.FirstClause, article.Outline.ClauseAt(name.Start).Index + 1); at <= article.Outline.ClauseAt(part.Start).Index; at++)
        {
            TextSpan clause = article.Outline.Clauses[at].Span;
            int start = clause.Start + Math.Max(0, clause.Of(article.Text).IndexOfAnyExcept(" \u3000"));
            if (Pointers.At(article.Text, start, part.Start) is not null)
            {
                return !HasSubject(article, at + 1, part);
            }
        }

        return false;
    }

    // In the same part of its sentence, or where the sentence of the part goes on with a pointer, or says at once what is planned.
    private static bool GoesOn(ArticleView article, TextSpan topic, TextSpan part, PartLead lead)
    {
        Clause own = article.Outline.ClauseAt(part.Start);
        Clause first = article.Outline.ClauseAt(topic.Start);
        return (own.Segment == first.Segment && own.Sentence == first.Sentence && own.Index > first.Index && !HasSubject(article, first.Index + 1, part)) || IsPointedTo(article, topic, part)
            || (lead == PartLead.Planned && own.Index == article.Outline.Sentences[own.Sentence].FirstClause && own.Sentence == first.Sentence + 1 && !HasSubject(article, first.Index + 1, part));
    }

    // 恒泰项目开工,光屿公司投资2亿元,建设封装生产线: a firm that opens a clause between builds something of its own.
    private static bool HasSubject(ArticleView article, int from, TextSpan part)
    {
        for (int at = from; at < article.Outline.Clauses.Count && article.Outline.Clauses[at].Span is var clause && clause.Start < part.Start; at++)
        {
            if (article.Mentions.StartingAt(NameBoundary.SkipLeading(article, clause.Start, clause.End), MentionKind.Organisation) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
