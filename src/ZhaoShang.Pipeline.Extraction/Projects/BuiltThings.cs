using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names of things that are built, without the noun 项目: behind the verb that makes them, before their maker, as a clause of their own.</summary>
internal sealed class BuiltThings(ArticleView article)
{
    private static readonly PhraseSet BuildVerbs = new(
        "投资建设 投资兴建 投资新建 兴建 规划建设 加快建设 开工建设 建立 共同建立 创建 创办 建成 新建 建设 落户 打造 成立 引进 投资开发 合作建设 合资建设 共建 集中打造 开发 办起 兴办 开办 建起 斥资兴建 出资建设 新上 扩建 改扩建 签下 签订了 签订");
    private static readonly PhraseSet Generic = new("全国 首批 国家级 省级 世界级 全球 这里将 平台 一批 一个");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>The candidates in <paramref name="clause"/>, those of surer rules first; they may overlap. O(length of the clause).</summary>
    public IEnumerable<NameCandidate> In(Clause clause) => BuiltByInvestor(clause).Concat(AgreedOn(clause)).Concat(BehindBuildVerb(clause))
        .Concat(AsClause(clause)).Concat(AsSubject(clause)).Concat(MadeBySomeone(clause));

    // 签下二期扩建合同: the thing, not the paper.
    private int WithoutDeal(int end, int floor)
    {
        if (Deals.EndingAt(Text, end, floor) is not TextSpan deal)
        {
            return end;
        }

        return _article.Has(deal.Start - 1, "的") ? deal.Start - 1 : deal.Start;
    }

    private static readonly PhraseSet Deals = new("合同 协议 协议书 合同书 框架协议 合作协议 战略合作协议 合作框架协议 战略合作框架协议 投资协议 投资合同 合作合同 意向书 备忘录 意向协议 合作意向书");

    /// <summary>True if the name of a firm or cooperative ends at <paramref name="end"/>.</summary>
    public bool EndsWithFirm(int end, int floor) => ProjectWords.Firms.EndingAt(Text, end, floor) is TextSpan firm && Text[firm.End - 1] is '司' or '社';

    // 中联混凝土由中联水泥投资建设; near miss: 会议由市政府主办.
    private IEnumerable<NameCandidate> BuiltByInvestor(Clause clause)
    {
        int by = Text.IndexOf('由', clause.Span.Start, clause.Span.Length);
        if (by - clause.Span.Start is < 3 or > 30 || !BuiltBy.IsIn(Text, new TextSpan(by, clause.Span.End)))
        {
            yield break;
        }

        int end = NameBoundary.SkipTrailing(_article, by, clause.Span.Start);
        int start = NameBoundary.StartOf(_article, clause.Span.Start, end);
        TextSpan span = new(Math.Min(start, end), end);
        if (IsOwn(span))
        {
            yield return new NameCandidate(span, _article.Letters(span), "built-by-investor");
        }
    }

    private static readonly PhraseSet BuiltBy = new("投资 兴建 创办 合股办起 办起 建成 共同建设 牵头 兴办 承建 合资 出资 独资 投建 合作建设");

    // 规划建设郑汴洛濮氢能走廊; 创办根根陶瓷公司,总投资1.1亿元; near miss: 建设服务平台.
    private IEnumerable<NameCandidate> BehindBuildVerb(Clause clause)
    {
        if ((OwnVerb(clause) ?? BuildVerbs.Last(Text, clause.Span)) is not TextSpan verb || clause.Span.End - verb.End < 3)
        {
            yield break;
        }

        int end = NameBoundary.SkipTrailing(_article, WithoutDeal(clause.Span.End, verb.End), verb.End);
        int start = NameBoundary.SkipLeading(_article, BehindMeasure(BehindFigures(verb.End, end)), end);
        TextSpan span = new(Math.Min(start, end), end);
        if (IsPlace(verb, end))
        {
            yield break;
        }

        bool isFirm = EndsWithFirm(end, verb.End) && IsFollowedByAmount(clause);
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, verb.End) is not null;
        bool isPlain = !Text.AsSpan(span.Start, span.Length).ContainsAny('、', '的') && !_article.Mentions.Within(span, MentionKind.Count).Any()
            && !(_article.Mentions.StartingAt(span.Start, MentionKind.Quantity) is Mention area && span.End - area.Span.End < 3);
        bool isInvested = Text.AsSpan(verb.Start, verb.Length).StartsWith("投资") && span.Length >= 3;
        if ((isFirm || isHeaded) && isPlain && (isInvested || IsOwn(span)) && !Generic.IsIn(Text, new TextSpan(verb.End, end)))
        {
            yield return new NameCandidate(span, _article.Letters(span), isInvested ? "invested-object" : "build-verb");
        }
    }

    // 投资480万元办彩印包装厂; 在派镇开了家杏脯加工厂: a short verb that the segmenter tells from a part of a word (建材, 开发区).
    private TextSpan? OwnVerb(Clause clause)
    {
        TextSpan tail = new(Math.Max(clause.Span.Start, clause.Span.End - LongestSubject), clause.Span.End);
        WordToken verb = _article.WordsWithin(tail).LastOrDefault(word => word.Class is WordClass.Verb && ShortVerbs.At(Text, word.Start, word.End) is TextSpan whole && whole.Length == word.Length);
        return verb.Length == 0 || BuildVerbs.Last(Text, tail) is TextSpan known && known.End > verb.Start ? null : verb.Span;
    }

    private static readonly PhraseSet ShortVerbs = new("办 建 开 修建 筹建 筹办 开设 设立 修 搞 盖 设 投建 建造 新办 办成 建成");

    // 开了家杏脯加工厂, 建一座羊绒衫厂.
    private int BehindMeasure(int start)
    {
        int at = start;
        at += _article.Has(at, "了") ? 1 : 0;
        at += _article.Has(at, "一") ? 1 : 0;
        bool isMeasured = at > start && at < Text.Length && Text[at] is '个' or '座' or '家' or '条' or '处' or '所' or '片';
        return isMeasured ? at + 1 : start;
    }

    // 开发占地260亩的温泉小镇: the figures and their 的 only describe it.
    private int BehindFigures(int start, int end)
    {
        int particle = end > start ? Text.LastIndexOf('的', end - 1, end - start) : -1;
        bool isFigure = particle > start && _article.Mentions.FiguresWithin(new TextSpan(start, particle)).Any();
        return isFigure ? particle + 1 : start;
    }

    // X落户城南工业园: the park is where it is sited.
    private bool IsPlace(TextSpan verb, int end) =>
        verb.Of(Text) is "落户" && (Text[end - 1] is '区' or '园' or '城' or '镇' or '村' || _article.Mentions.Covering(end - 1, MentionKind.Region) is not null);

    // 与X公司就水晶雕刻创意园达成合作意向; near miss: 就项目用地达成一致.
    private IEnumerable<NameCandidate> AgreedOn(Clause clause)
    {
        if (Agreed.Last(Text, clause.Span) is not TextSpan verb)
        {
            yield break;
        }

        int about = Text.LastIndexOf('就', verb.Start, verb.Start - clause.Span.Start + 1);
        TextSpan span = new(Math.Min(about + 1, verb.Start), verb.Start);
        if (about >= clause.Span.Start && span.Length is >= 4 and <= 25 && IsOwn(span) && ProjectWords.Heads.EndingAt(Text, span.End, span.Start) is not null)
        {
            yield return new NameCandidate(span, _article.Letters(span), "agreed-on");
        }
    }

    // 1、万达塑业异型材生产线,投资3500万元: a clause that is nothing but a name, and what follows tells its investment. Near miss: 引进工业项目12个,总投资5亿元.
    private IEnumerable<NameCandidate> AsClause(Clause clause)
    {
        int start = NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause.Span), clause.Span.End);
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, start);
        TextSpan span = new(Math.Min(start, end), end);
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, span.Start) is not null || EndsWithFirm(end, span.Start);
        bool isWhole = isHeaded && span.Length is >= 4 and <= 40 && NameBoundary.StartOf(_article, span.Start, end) == span.Start;
        if (isWhole && IsOwn(span) && IsFollowedByAmount(clause) && !_article.Mentions.Within(span, MentionKind.Count).Any())
        {
            yield return new NameCandidate(span, _article.Letters(span), "name-as-clause");
        }
    }

    // X电站(配套储能)于9月8日签约; X文创园由甲公司与乙公司合建; ◇X酒店 港商拟投资3亿港元: a name that opens its clause, and of which more is told.
    private IEnumerable<NameCandidate> AsSubject(Clause clause)
    {
        int mark = ListMarks.After(Text, clause.Span);
        int start = NameBoundary.SkipLeading(_article, mark, clause.Span.End);
        TextSpan reach = new(start, Math.Min(clause.Span.End, start + LongestSubject));
        int gap = mark > clause.Span.Start ? reach.Of(Text).IndexOfAny(' ', '\u3000', '\t') : -1;
        int end = gap >= 4 ? start + gap : EndOfSubject(reach);
        TextSpan span = new(Math.Min(start, end), end);
        bool isToldOf = span.Length >= 4 && IsOwn(span) && NameBoundary.StartOf(_article, start, end) == start
            && !_article.Mentions.Within(span, MentionKind.Count).Any() && !_article.Mentions.Within(span, MentionKind.Money).Any() && IsInvestedOrBuilt(clause, end);
        if (isToldOf)
        {
            yield return new NameCandidate(span, _article.Letters(span), "name-as-subject");
        }
    }

    // 台商黄丰裕独资的不锈钢制品厂,注册资本80万美元: behind the maker's verb and 的, to the end of the clause. Near miss: 投资者关心的开发区.
    private IEnumerable<NameCandidate> MadeBySomeone(Clause clause)
    {
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, clause.Span.Start);
        int particle = end > clause.Span.Start ? Text.LastIndexOf('的', end - 1, end - clause.Span.Start) : -1;
        TextSpan span = new(Math.Max(particle + 1, clause.Span.Start), Math.Max(end, particle + 1));
        bool isMade = particle > clause.Span.Start && span.Length is >= 3 and <= 24 && MakersVerbs.EndingAt(Text, particle, clause.Span.Start) is not null
            && ProjectWords.Heads.EndingAt(Text, end, span.Start) is not null;
        if (isMade && IsOwn(span) && !_article.Mentions.Within(span, MentionKind.Count).Any())
        {
            yield return new NameCandidate(span, _article.Letters(span), "made-by-someone");
        }
    }

    private static readonly PhraseSet MakersVerbs = new(
        "独资 合资 联营 合办 合建 合作 筹建 筹办 兴办 兴建 创办 开办 承办 新办 组建 牵头组建 投建 建设 新建 修建 扩建 签约 签下 投资 引进 招来 施工 在建 续建 承建 开发 打造 收购 投资兴建 投资建设 投资兴办 拟建 规划建设 计划建设 开工 动工 投产 建成");

    private const int LongestSubject = 32;

    private static readonly PhraseSet SubjectEnds = new("由 因 于 ( （ 与 则 也 已 正 将 从 自 是 是由 项目由 还 尚 正在 采用 选址 占地 用地 位于 坐落");

    private int EndOfSubject(TextSpan reach)
    {
        foreach (TextSpan head in ProjectWords.Heads.In(Text, reach))
        {
            bool isEnded = SubjectEnds.At(Text, head.End, Math.Min(Text.Length, head.End + 4)) is not null
                || _article.Mentions.StartingAt(head.End, MentionKind.Date) is not null || _article.Mentions.StartingAt(head.End, MentionKind.Money) is not null;
            if (isEnded)
            {
                return head.End;
            }
        }

        return reach.Start;
    }

    private bool IsInvestedOrBuilt(Clause clause, int from)
    {
        TextSpan rest = ArticleView.After(from, _article.Outline.SentenceAt(clause.Span.Start).Span.End);
        bool isInvested = _article.Mentions.Within(rest, MentionKind.Money).Any(money => money.Sense == AmountSense.Figure && ProjectWords.AmountLabels.IsIn(Text, new TextSpan(Math.Max(rest.Start, money.Span.Start - 6), money.Span.Start)));
        return isInvested || StageReader.Furthest(_article, new TextSpan(from, Math.Min(rest.End, clause.Span.End))) is not null;
    }

    private static readonly PhraseSet Agreed = new("达成 签订 签署 签约 签下");

    // The next clause, or the next sentence of the paragraph, begins with the label of an amount: 总投资30亿元, 计划投资2亿元.
    private bool IsFollowedByAmount(Clause clause)
    {
        int next = clause.Index + 1;
        if (next >= _article.Outline.Clauses.Count)
        {
            return false;
        }

        Clause after = _article.Outline.Clauses[next];
        bool isNear = _article.Outline.Sentences[after.Sentence].Paragraph == _article.Outline.Sentences[clause.Sentence].Paragraph;
        return isNear && ProjectWords.AmountLabels.At(Text, NameBoundary.SkipLeading(_article, after.Span.Start, after.Span.End), after.Span.End) is TextSpan label
            && _article.Mentions.Within(ArticleView.After(label.End, Math.Min(after.Span.End, label.End + 14)), MentionKind.Money).Any();
    }

    /// <summary>True if <paramref name="span"/> holds something of its own beside the words for classes and kinds.</summary>
    public bool IsOwn(TextSpan span) => span.Length >= 3 && NameJudge.Judge(_article.Letters(span)) == NameWorth.Own;
}
