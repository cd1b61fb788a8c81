using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Finds names that are the topic of their sentence: X,由甲公司投资兴建,占地…; X:首期投资3.2亿元. The name ends its clause, and the clauses behind it tell who makes it
/// or what it costs. Near misses: 会上,县长介绍了…, 上半年:引进资金…
/// </summary>
internal sealed class TopicNames(ArticleView article)
{
    private const int MostClauses = 6;
    private const int ShortestName = 4;

    private static readonly PhraseSet Makers = new(
        "投资兴建 投资建设 投资创办 投资开发 投资新建 承建 承办 兴办 独资 合资 合办 合建 合股 申报 首期投资 一期投资 总投资 计划投资 投资总额 拟投资 拟引资 意向投资 协议投资 合同投资 有意投资 注册资本 注册资金 投资方 征地 占地 用地 年产 日处理 日加工 装机");

    private static readonly PhraseSet Endings = new(ProjectWords.WorkNouns + PhaseWords.Later + "康养 养老 旅游 园艺 中央厨房");

    private static readonly PhraseSet NoTopics = new(
        LevelWords.Whole + LevelWords.Heads + "占地 用地 投资 其中 目前 截至 会上 会议 今年 去年 上半年 下半年 一是 二是 三是 工作 情况 问题 措施 意见 记者 领导 政府 部门 办法 招商 协议 合同 资金 任务 指标 成绩 数字 消息 报道 时间 地点 单位 名称 内容 要求 特点 原因 规模 会长 局长 主任 老板 客商 先生 同志 他 她 我 你 们 这 那 总 双方 对方");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>True if <paramref name="clause"/> may be the topic of what follows: it opens a sentence or list entry that goes on.</summary>
    public bool IsTopic(Clause clause) => clause.Span.End < Text.Length && Text[clause.Span.End] is ',' or '，' or ':' or '：' && IsOpening(clause);

    /// <summary>What <paramref name="clause"/>, of which <see cref="IsTopic"/> holds, names, if that is a project. O(length of the sentence).</summary>
    public NameCandidate? In(Clause clause)
    {
        char mark = Text[clause.Span.End];
        int first = NameBoundary.SkipLeading(_article, AfterPointing(ListMarks.After(Text, clause.Span), clause.Span.End), clause.Span.End);
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, first);
        if (end - first < ShortestName || _article.Mentions.Covering(end - 1, MentionKind.Region) is not null)
        {
            return null;
        }

        int start = NameBoundary.StartOf(_article, first, end);
        start = start > first && !NameOwners.IsBehindOwner(_article, first, start) ? first : start;
        TextSpan span = new(Math.Min(start, end), end);
        if (!IsPlain(span) || !BuiltHeads.IsOwn(_article, span))
        {
            return null;
        }

        if (IsName(span, mark is ':' or '：') && IsToldOf(clause, mark is ':' or '：'))
        {
            return new NameCandidate(span, _article.Letters(span), "topic-of-sentence");
        }

        return IsBareName(span) && IsBareTopic(clause) ? new NameCandidate(span, _article.Letters(span), "bare-topic") : null;
    }

    // 再一个是县城的集中供热,…; 最后是…
    private int AfterPointing(int start, int limit)
    {
        int at = Text.IndexOf('是', start, Math.Min(6, limit - start));
        return at > start && Pointings.At(Text, start, at) is TextSpan pointing && pointing.End == at ? at + 1 : start;
    }

    private static readonly PhraseSet Pointings = new("一个 再一个 另一个 还有一个 头一个 最后一个 最后 一项 另一项 再就 还有就 一家 另一家 一宗 另一宗 其一 其二 最大的 最大的一个 首先 其次");

    // 武汉金鼎重工拖拉机变速箱,合同投资3亿元: neither head nor verb, but all that follows is told of it.
    private bool IsBareName(TextSpan span) =>
        span.Length <= 28 && !span.Of(Text).ContainsAny(Marks) && BuiltHeads.IsNoun(_article, span) && _article.Mentions.Covering(span.End - 1, MentionKind.Organisation) is not { Rule: "government-body" }
        && !NotBare.EndingAt(Text, span.End, span.Start).HasValue;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、。“:;的");

    private static readonly PhraseSet NotBare = new("方面 期间 时间 中 上 下 里 后 前 外 内 时 来 地 日 天 说 人 家 们 员 长 者 商 部 局 委 办 会 节 仪式 大会 洽谈会 博览会 干部 群众 项目 经济 产业 行业 工业 农业 投资 环境 服务 政策 机制 思路 力度 水平 速度 方式 优势 资源 步伐 成效 成果 进展 基础 条件 结果 原因");

    private bool IsBareTopic(Clause clause)
    {
        bool isInvested = false;
        for (int next = clause.Index + 1; next < _article.Outline.Clauses.Count && next - clause.Index <= 2; next++)
        {
            Clause after = _article.Outline.Clauses[next];
            if (after.Sentence != clause.Sentence || after.Segment != clause.Segment)
            {
                break;
            }

            int start = NameBoundary.SkipLeading(_article, after.Span.Start, after.Span.End);
            isInvested |= ProjectWords.AmountLabels.At(Text, start, after.Span.End) is TextSpan label && _article.Mentions.Within(ArticleView.After(label.End, Math.Min(after.Span.End, label.End + 14)), MentionKind.Money).Any();
            isInvested |= Makers.At(Text, start, after.Span.End) is not null || (next == clause.Index + 1 && (IsMaker(after.Span) && Makers.IsIn(Text, after.Span)));
            isInvested |= next == clause.Index + 1 && StageReader.In(_article, after.Span).Any(word => word.Stage is not null and not ProjectStage.Proposed || word.Expected is not null);
        }

        return isInvested;
    }

    // The first of its sentence, or behind a semicolon or the label of a list.
    private bool IsOpening(Clause clause) =>
        clause.Index == _article.Outline.Sentences[clause.Sentence].FirstClause || _article.Outline.Clauses[clause.Index - 1].Segment != clause.Segment
        || ListMarks.After(Text, clause.Span) > clause.Span.Start;

    private bool IsName(TextSpan span, bool isColon)
    {
        bool isThing = BuiltHeads.EndsThing(_article, span) || BuiltHeads.EndsFirm(Text, span) || _article.Mentions.Within(span, MentionKind.Quantity).Any();
        bool isHeaded = isThing || Endings.EndingAt(Text, span.End, span.Start) is not null;
        return (isHeaded ? BuiltHeads.IsNoun(_article, span) : isColon && span.Length >= 6 && HasNoVerb(span)) && NameBoundary.StartOf(_article, span.Start, span.End) == span.Start;
    }

    // What neither a name with a head nor a bare one may hold.
    private bool IsPlain(TextSpan span) => span.Length is >= ShortestName and <= 32 && !span.Of(Text).ContainsAny('、', '。', '“')
        && !_article.Mentions.Within(span, MentionKind.Count).Any() && !_article.Mentions.Within(span, MentionKind.Money).Any() && !_article.Mentions.Within(span, MentionKind.Date).Any()
        && !NoTopics.IsIn(Text, span);

    private bool HasNoVerb(TextSpan span) =>
        !_article.WordsWithin(span).Any(word => word.Class is WordClass.Verb or WordClass.Pronoun or WordClass.Preposition or WordClass.Adverb or WordClass.Time);

    private bool IsToldOf(Clause clause, bool isColon)
    {
        bool isInvested = false;
        bool isMade = false;
        for (int next = clause.Index + 1; next < _article.Outline.Clauses.Count && next - clause.Index <= MostClauses; next++)
        {
            Clause after = _article.Outline.Clauses[next];
            if (after.Segment != clause.Segment)
            {
                break;
            }

            bool isFirst = next == clause.Index + 1;
            isMade |= isFirst && (Makers.IsIn(Text, after.Span) || IsMaker(after.Span));
            isInvested |= _article.Mentions.Within(after.Span, MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, after.Span.Start));
        }

        bool isThing = BuiltHeads.EndsThing(_article, clause.Span) && clause.Span.Length >= 5;
        return isColon ? isInvested || isMade : (isMade && (isInvested || isThing || IsDescribed(clause))) || (isThing && (isInvested || IsDescribed(clause)));
    }

    // …产业园二期,北京同参堂药业去年签了约: a firm or a person opens the clause.
    private bool IsMaker(TextSpan clause) => _article.Mentions.Within(clause, MentionKind.Organisation).Any(firm => firm.Span.Start - clause.Start <= 6 && firm.Rule != "government-body")
        || Parties.PersonFinder.In(_article, clause).Any() || Parties.TradeNames.In(_article, clause).Any();

    private bool IsDescribed(Clause clause) =>
        _article.Outline.SegmentOf(clause) is var segment && StageReader.Furthest(_article, new TextSpan(clause.Span.End, Math.Max(clause.Span.End, segment.End))) is not null;
}
