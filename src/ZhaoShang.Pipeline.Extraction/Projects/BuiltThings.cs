using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names of things that are built, without the noun 项目: behind the verb that makes them, before their maker, as a clause of their own.</summary>
internal sealed class BuiltThings(ArticleView article)
{
    private static readonly PhraseSet BuildVerbs = new(
        "投资建设 投资兴建 投资新建 兴建 规划建设 加快建设 开工建设 建立 共同建立 创建 创办 建成 新建 建设 落户 打造 成立 引进 投资开发 合作建设 合资建设 共建 集中打造 开发 办起 兴办 开办 建起 斥资兴建 出资建设 新上 扩建 改建 改建成 改造成 扩成 扩建成 改成 签下 签订了 签订 引来 引入 组建 并购 栽种 投下 拿下 拿下了 谈下 抢下 揽下 设立 独资设立 合资设立 办起了 建起了");
    private static readonly PhraseSet Generic = new("全国 首批 国家级 省级 世界级 全球 这里 平台 一批 一个");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>Nothing is <see cref="BuiltByInvestor"/> in a clause without one of these.</summary>
    public static IEnumerable<string> InvestorWords => BuiltBy.Phrases;

    /// <summary>Nothing is <see cref="AgreedOn"/> in a clause without one of these.</summary>
    public static IEnumerable<string> AgreeingWords => Agreed.Phrases;

    /// <summary>Nothing stands <see cref="BehindBuildVerb"/> in a clause without one of these.</summary>
    public static IEnumerable<string> BuildingWords => [.. BuildVerbs.Phrases, .. ShortVerbs.Phrases];

    /// <summary>Nothing is <see cref="Moved"/> in a clause without one of these.</summary>
    public static IEnumerable<string> MovingWords => MoveVerbs.Phrases;

    // 签下二期扩建合同: the thing, not the paper.
    private int WithoutDeal(int end, int floor)
    {
        if (Deals.EndingAt(Text, end, floor) is not TextSpan deal)
        {
            return end;
        }

        return _article.Has(deal.Start - 1, "的") ? deal.Start - 1 : deal.Start;
    }

    private static readonly PhraseSet Deals = new(DealWords.Named);

    /// <summary>The thing that an investor builds, where <paramref name="clause"/> tells one. O(its length).</summary>
    // 中联混凝土由中联水泥投资建设; near miss: 会议由市政府主办.
    public NameCandidate? BuiltByInvestor(Clause clause)
    {
        int by = Text.IndexOf('由', clause.Span.Start, clause.Span.Length);
        if (by - clause.Span.Start is < 3 or > 30 || !BuiltBy.IsIn(Text, new TextSpan(by, clause.Span.End)))
        {
            return null;
        }

        int end = NameBoundary.SkipTrailing(_article, by, clause.Span.Start);
        int start = NameBoundary.StartOf(_article, clause.Span.Start, end);
        TextSpan span = new(Math.Min(start, end), end);
        bool isThing = BuiltHeads.IsOwn(_article, span) && BuiltHeads.IsNoun(_article, span) && !_article.Mentions.Within(span, MentionKind.Count).Any();
        return isThing ? new NameCandidate(span, _article.Letters(span), "built-by-investor") : null;
    }

    private static readonly PhraseSet BuiltBy = new("投资 兴建 创办 办起 建成 共同建设 牵头 兴办 承建 合资 出资 独资 投建 合作建设");

    /// <summary>The thing behind a verb of building at the end of <paramref name="clause"/>, if it is one. O(its length).</summary>
    // 规划建设郑汴洛濮氢能走廊; 创办根根陶瓷公司,总投资1.1亿元; near miss: 建设服务平台.
    public NameCandidate? BehindBuildVerb(Clause clause)
    {
        if ((OwnVerb(clause) ?? BuildVerbs.Last(Text, clause.Span)) is not TextSpan verb || clause.Span.End - verb.End < 3)
        {
            return null;
        }

        int end = NameBoundary.SkipTrailing(_article, WithoutDeal(clause.Span.End, verb.End), verb.End);
        int start = NameBoundary.SkipLeading(_article, BehindMeasure(BehindFigures(verb.End, end)), end);
        TextSpan span = new(Math.Min(start, end), end);
        if (IsPlace(verb, end))
        {
            return null;
        }

        bool isDeal = end < clause.Span.End && Deals.First(Text, new TextSpan(end, clause.Span.End)) is not null && span.Length is >= 3 and <= 25 && (IsInvestedIn(clause) || BuiltHeads.IsInvestedLater(_article, clause));
        bool isFirm = BuiltHeads.EndsFirm(Text, new TextSpan(verb.End, end)) && (BuiltHeads.IsInvestedLater(_article, clause) || (IsInvestedIn(clause) && FirmVerbs.EndingAt(Text, verb.End, verb.Start) is not null));
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, verb.End) is not null || (BuiltHeads.EndsThing(_article, new TextSpan(verb.End, end)) && (IsInvestedIn(clause) || Winning.At(Text, verb.Start, verb.End) is not null));
        bool isPlain = !Text.AsSpan(span.Start, span.Length).ContainsAny('、', '的') && !_article.Mentions.Within(span, MentionKind.Count).Any()
            && !(_article.Mentions.StartingAt(span.Start, MentionKind.Quantity) is Mention area && span.End - area.Span.End < 3);
        bool isInvested = Text.AsSpan(verb.Start, verb.Length).StartsWith("投资") && span.Length >= 3;
        bool isThing = (isFirm || isHeaded || isDeal) && isPlain && (isInvested || BuiltHeads.IsOwn(_article, span)) && !Generic.IsIn(Text, span);
        return isThing ? new NameCandidate(span, _article.Letters(span), isInvested ? "invested-object" : "build-verb") : null;
    }

    private static readonly PhraseSet Winning = new("签下 拿下 引进 引来 引入 谈下 抢下 揽下 办起 建起 签订 签约");

    private const int LongestSubject = 32;

    // 投资480万元办彩印包装厂; 在派镇开了家杏脯加工厂: a short verb that the segmenter tells from a part of a word (建材, 开发区).
    private TextSpan? OwnVerb(Clause clause)
    {
        TextSpan tail = new(Math.Max(clause.Span.Start, clause.Span.End - LongestSubject), clause.Span.End);
        WordToken verb = _article.WordsWithin(tail).LastOrDefault(word => word.Class is WordClass.Verb && !(word.Length <= 1 && IsInWord(word.Start)) && ShortVerbs.At(Text, word.Start, word.End) is TextSpan whole && whole.Length == word.Length);
        verb = verb.Length == 0 ? GluedVerb(tail) : verb;
        return verb.Length == 0 || BuildVerbs.Last(Text, tail) is TextSpan known && known.End > verb.Start ? null : verb.Span;
    }

    // 在官城镇建1500亩沙田柚基地: the verb behind a place or an amount, which the segmenter may have glued to it. Near misses: 镇办企业, 县建设局.
    private WordToken GluedVerb(TextSpan tail)
    {
        for (int at = tail.End - 4; at > tail.Start; at--)
        {
            bool isVerb = Text[at] is '建' or '办' or '设' or '搞' && !IsInWord(at);
            bool isBehind = _article.Mentions.Covering(at - 1, MentionKind.Region) is not null || _article.Mentions.Covering(at - 1, MentionKind.Money) is not null || Text[at - 1] is '镇' or '乡' or '村' or '资' or '里';
            if (isVerb && isBehind)
            {
                return new WordToken(at, 1, WordClass.Verb);
            }
        }

        return default;
    }

    // 建材, 设备, 办公: the letter begins another word.
    private bool IsInWord(int at) => at + 1 < Text.Length && "设材筑公理企事立成计备施置制行法园".Contains(Text[at + 1], StringComparison.Ordinal) && Text[at] is '建' or '办' or '设';

    private static readonly PhraseSet ShortVerbs = new("办 建 开 上 修建 筹建 筹办 开设 设立 修 搞 盖 设 投建 建造 新办 办成 建成 办起 建起 开起 盖起 又上 新建 增设 上马");

    // 开了家杏脯加工厂, 建起一座羊绒衫厂.
    private int BehindMeasure(int start)
    {
        int at = start;
        at += _article.Has(at, "起") || _article.Has(at, "成") ? 1 : 0;
        at += _article.Has(at, "了") ? 1 : 0;
        int measure = _article.Has(at, "一") ? at + 1 : at;
        bool isMeasured = measure < Text.Length && Text[measure] is '个' or '座' or '家' or '条' or '处' or '所' or '片';
        return isMeasured ? measure + 1 : at;
    }

    // 开发占地260亩的温泉小镇: the figures and their 的 only describe it.
    private int BehindFigures(int start, int end)
    {
        int particle = end > start ? Text.LastIndexOf('的', end - 1, end - start) : -1;
        bool isFigure = particle > start && _article.Mentions.FiguresWithin(new TextSpan(start, particle)).Any();
        return isFigure ? particle + 1 : start;
    }

    private static readonly PhraseSet FirmVerbs = new("办起 办起了 设立 独资设立 合资设立 开办 创办 兴办 组建 成立 新办 创建 合资组建 注册成立");

    // The sentence tells an investment, before the verb or behind it.
    private bool IsInvestedIn(Clause clause)
    {
        TextSpan segment = _article.Outline.SegmentOf(clause);
        TextSpan near = new(Math.Max(segment.Start, clause.Span.Start - ArticleView.Reach), Math.Min(segment.End, clause.Span.End + ArticleView.Reach));
        return _article.Mentions.Within(near, MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, near.Start));
    }

    /// <summary>The thing that is moved or set up somewhere in <paramref name="clause"/>. O(its length).</summary>
    // 把电池模组生产线放到东渡镇, 把批发市场二期建起来. Near miss: 把招商放到首位, for 招商 is no thing.
    public NameCandidate? Moved(Clause clause)
    {
        int of = clause.Span.Of(Text).IndexOfAny('把', '将') + clause.Span.Start;
        if (of < clause.Span.Start || MoveVerbs.First(Text, ArticleView.After(of + 1, Math.Min(clause.Span.End, of + 32))) is not TextSpan verb)
        {
            return null;
        }

        int end = NameBoundary.SkipTrailing(_article, verb.Start, of + 1);
        int start = NameBoundary.SkipLeading(_article, of + 1, end);
        TextSpan span = new(Math.Min(start, end), end);
        bool isThing = span.Length is >= 3 and <= 25 && BuiltHeads.EndsThing(_article, span) && BuiltHeads.IsOwn(_article, span) && !span.Of(Text).ContainsAny('、', '的');
        return isThing ? new NameCandidate(span, _article.Letters(span), "moved-thing") : null;
    }

    private static readonly PhraseSet MoveVerbs = new(
        WordPairs.Of("放 设 建 办 安 落 搬 迁 移 挪 转 引 布局 落户", "到 在 至") + WordPairs.Of("搬 迁 移 挪 转 引", "来 过来 进 进来") + WordPairs.Of("整体 整个", "搬 迁")
        + WordPairs.Of("签 签了 谈 定", "下来") + WordPairs.Of("建 办", "起来") + WordPairs.Of("建 扩 改 改造", "成") + "搬迁 迁入");

    // X落户城南工业园: the park is where it is sited.
    private bool IsPlace(TextSpan verb, int end) =>
        verb.Of(Text) is "落户" && (Text[end - 1] is '区' or '园' or '城' or '镇' or '村' || _article.Mentions.Covering(end - 1, MentionKind.Region) is not null);

    /// <summary>The thing that two agree on in <paramref name="clause"/>. O(its length).</summary>
    // 与X公司就水晶雕刻创意园达成合作意向; near miss: 就项目用地达成一致.
    public NameCandidate? AgreedOn(Clause clause)
    {
        if (Agreed.Last(Text, clause.Span) is not TextSpan verb)
        {
            return null;
        }

        int about = Text.LastIndexOf('就', verb.Start, verb.Start - clause.Span.Start + 1);
        TextSpan span = new(Math.Min(about + 1, verb.Start), verb.Start);
        bool isThing = about >= clause.Span.Start && span.Length is >= 4 and <= 25 && BuiltHeads.IsOwn(_article, span) && ProjectWords.Heads.EndingAt(Text, span.End, span.Start) is not null;
        return isThing ? new NameCandidate(span, _article.Letters(span), "agreed-on") : null;
    }

    private static readonly PhraseSet Agreed = new(DealWords.Signing + "达成 签约");
}
