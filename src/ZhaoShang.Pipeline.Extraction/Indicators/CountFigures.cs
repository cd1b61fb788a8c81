using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads counts as figures of the work: those with a noun of their own, and those that go on from a figure before.</summary>
internal sealed class CountFigures(ArticleView article, FiguresSoFar figures)
{
    private static readonly PhraseSet NoParts = new("协议 合同 意向 线索 信息 企业 公司 客商 活动 展位 单位 部门 集群 平台 奖 镇 村 办事处 小组 小分队 问题 措施 政策 制度 车间 大棚 厂房 摊位 门店");

    private static readonly PhraseSet PartEnds = new("以上 以上的 元的 以下 以下的 开工 已开工 投产 已投产 续建 新建 新签 新签约 签约 当场签约 竣工 在建 建成 落地 项目只 元的有 的有 合计");

    private readonly CountClasses _classes = new(article, figures);
    private readonly ContinuedCounts _parts = new(article, figures);

    /// <summary>What <paramref name="figure"/> counts, or null if it is no figure of the work.</summary>
    /// <param name="figure">A count.</param>
    /// <param name="floor">Where its words may begin on the left.</param>
    public IndicatorDraft? Read(Mention figure, int floor)
    {
        if (NoTotals.Is(article, figure) || IsOfOffices(figure) || OpensList(figure))
        {
            return null;
        }

        if (Tasks.IsCountOf(article, figure) && DoneOfTask(figure) is IndicatorDraft done)
        {
            // 新签19个,完成任务(15个)的126%: what the task demands is counted as what is done of it.
            return new IndicatorDraft(figure, done.Measure, done.Name, figure.Span) { IsForecast = true, IsTask = true, Class = done.Class, Stage = done.Stage };
        }

        if (BracketedParts.Of(article, figure, figures) is IndicatorDraft part)
        {
            return part;
        }

        if ((CountReader.Read(article, figure, floor) ?? BesideVisits(figure, floor) ?? Part(figure, floor) ?? OfHeading(figure, floor) ?? _parts.Read(figure, floor)) is not Counted counted)
        {
            return null;
        }

        string name = article.Letters(counted.Name.IsEmpty ? figure.Span : counted.Name);
        IndicatorDraft draft = new(figure, counted.Measure, name, counted.Name)
        {
            Telling = counted.Telling,
            IsRetold = IsContainer(figure, counted) || IsActedOnAgain(figure, counted) || OpensListAgain(figure, counted),
            IsForecast = Tasks.IsCountOf(article, figure),
            ActedFrom = ActedOn.From(article, figure, counted.Measure),
            Change = GrowthBefore.Of(article, figure)?.Change,
        };
        _classes.Describe(draft, NameReader.Left(article, figure.Span.Start, floor));
        return draft;
    }

    private IndicatorDraft? DoneOfTask(Mention figure) =>
        figures.OfSentence.FindLast(draft => draft.Figure.Kind == MentionKind.Count && draft.Figure.Amount?.Unit == figure.Amount?.Unit && !draft.IsForecast);

    // 其余12个镇到位10亿元, 有5个村没有引进项目: offices and places are counted. Near miss: 12个区外项目.
    private bool IsOfOffices(Mention figure) => figure.Amount?.Unit is "个" or "家" && Offices.At(article.Text, figure.Span.End, Math.Min(article.Text.Length, figure.Span.End + 4)) is TextSpan office
        && !(office.End < article.Text.Length && article.Text[office.End] is '外' or '内' or '域' or '级' or '办' or '贤' or '友' or '亲');

    private static readonly PhraseSet Offices = new("镇 乡 村 街道 乡镇 镇街 县区 县市 部门 单位 园区 开发区");

    // 重点抓好五个项目:…; 亮点项目有三个。…: the entries follow, and nothing is summed up. Near miss: 签约五个项目:….
    private bool OpensList(Mention figure)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        TextSpan left = ArticleView.Before(figure.Span.Start, clause.Span.Start);
        bool isPushed = Pushing.EndingAt(article.Text, left.End, left.Start) is not null && clause.Span.End < article.Text.Length && article.Text[clause.Span.End] is ':' or '：';
        // (二)盯紧四个项目: a heading.
        TextSpan line = article.Outline.SentenceAt(figure.Span.Start).Span;
        bool isHeading = line.Length <= LongestPushed && (line.Start == 0 || article.Text[line.Start - 1] == '\n') && ListMarks.After(article.Text, line) > line.Start
            && (line.End == article.Text.Length || article.Text[line.End] is '\n' or '。') && PushedOn.EndingAt(article.Text, left.End, left.Start) is not null;
        return isPushed || isHeading || (Shown.IsIn(article.Text, left) && figure.Span.End == article.Outline.SentenceAt(figure.Span.Start).Span.End);
    }

    private static readonly PhraseSet Pushing = new("重点抓好 重点抓了 重点抓 着力抓好 主抓 突出抓好 重点推进 重点实施");
    private const int LongestPushed = 16;
    private static readonly PhraseSet PushedOn = new("抓好 抓实 盯紧 盯住 盯牢 推进 跟踪 办好 攻坚 抓住");
    private static readonly PhraseSet Shown = new("亮点项目 代表性的项目 代表性项目 典型项目");

    // 签约5个。…5个签约项目中,…: the same things told again as the whole of what follows.
    private bool IsContainer(Mention figure, Counted counted)
    {
        int end = Math.Max(counted.Telling.End, figure.Span.End);
        bool isWhole = counted.Name.Start >= figure.Span.End && end < article.Text.Length && article.Text[end] is '中' or '里';
        return isWhole && WasTold(figure, counted.Measure);
    }

    private bool WasTold(Mention figure, IndicatorMeasure measure) =>
        figures.WasTold(draft => draft.Measure == measure && draft.Figure.Amount?.Value == figure.Amount?.Value && draft.Figure.Amount?.Unit == figure.Amount?.Unit);

    // 新引进43个。…对43个新项目逐个建档: those told before.
    private bool IsActedOnAgain(Mention figure, Counted counted) => figure.Amount?.Value >= LeastRetold && Acting.EndingAt(article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 2)) is not null
        && WasTold(figure, counted.Measure);

    // 已开工建设的项目8个,在谈2个。\n(1)已开工建设项目8个:: what was summed up is told one by one.
    private bool OpensListAgain(Mention figure, Counted counted)
    {
        bool isOpening = figure.Span.End < article.Text.Length && article.Text[figure.Span.End] is ':' or '：';
        return isOpening && ClassStageWords.Last(article.Text, counted.Name) is ProjectStage stage && WasToldAt(figure, counted.Measure, stage);
    }

    private bool WasToldAt(Mention figure, IndicatorMeasure measure, ProjectStage stage) =>
        figures.WasTold(draft => draft.Measure == measure && draft.Stage == stage && draft.Figure.Amount?.Value == figure.Amount?.Value && draft.Figure.Amount?.Unit == figure.Amount?.Unit);

    private const int LeastRetold = 3;
    private static readonly PhraseSet Acting = new("对 把 将对 要把");

    // 外出招商19批76人次; 走访商会3家、企业12家: a second figure of the same visits.
    private Counted? BesideVisits(Mention figure, int floor)
    {
        if (figures.OfSentence.Count == 0 || figures.OfSentence[^1] is not { Measure: IndicatorMeasure.Visits } before)
        {
            return null;
        }

        int gap = figure.Span.Start - before.Figure.Span.End;
        bool isSame = gap <= 1 || (gap <= 8 && article.Has(before.Figure.Span.End, "、") && before.Figure.Amount?.Unit == figure.Amount?.Unit);
        TextSpan left = gap <= 1 ? before.NameSpan : NameReader.Left(article, figure.Span.Start, floor);
        return isSame ? new Counted(IndicatorMeasure.Visits, left, TextSpan.Cover(before.Telling, figure.Span)) : null;
    }

    // 项目62项,其中5000万元以上26项、过亿元的13项,已开工19个; 三资企业41家,其中投产17家: parts of what was counted before.
    private Counted? Part(Mention figure, int floor)
    {
        if (figure.Amount?.Unit is not ("个" or "项" or "宗" or "家" or "户" or "只") || _parts.IsOfUncounted(figure))
        {
            return null;
        }

        IndicatorMeasure measure = figure.Amount?.Unit is "家" or "户" ? IndicatorMeasure.Enterprises : IndicatorMeasure.ProjectCount;
        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        return IsStageAlone(figure, left) || IsOfBound(left) || IsOfTopic(figure, left) || (WholeOf(figure, measure) is { } whole && IsPart(figure, left, whole))
            ? new Counted(measure, left, TextSpan.Cover(left, figure.Span))
            : null;
    }

    private IndicatorDraft? WholeOf(Mention figure, IndicatorMeasure measure) => figures.BrokenDown(figure, draft => draft.Measure == measure)
        ?? figures.OfSentence.Where(draft => draft.Measure == measure).MaxBy(draft => draft.Figure.Amount?.Value) ?? figures.LastOfParagraph(figure, draft => draft.Measure == measure);

    // 在实施的项目中,工业17项: the clause before tells what is counted.
    private bool IsOfTopic(Mention figure, TextSpan left)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        bool isEnded = figure.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[figure.Span.End]);
        bool isShort = isEnded && left.Length is >= 2 and <= LongestPart && figure.Amount?.Unit is "个" or "项" && !NoParts.IsIn(article.Text, left);
        bool isRelative = left.Of(article.Text).IndexOf('的') >= 0;
        for (int i = clause.Index - 1; isShort && i >= article.Outline.Sentences[clause.Sentence].FirstClause && clause.Index - i <= (isRelative ? 1 : MostParts); i--)
        {
            if (Topics.EndingAt(article.Text, article.Outline.Clauses[i].Span.End, article.Outline.Clauses[i].Span.Start) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestPart = 8;
    private const int MostParts = 8;
    private static readonly PhraseSet Topics = new("项目中 项目里 项目当中");

    private bool IsPart(Mention figure, TextSpan left, IndicatorDraft whole)
    {
        bool isNamed = PartEnds.EndingAt(article.Text, left.End, left.Start) is not null && left.Length <= 24;
        bool isRest = Rests.At(article.Text, left.Start, left.End) is not null || (left.Length is >= 3 and <= 16 && article.Has(left.End - 1, "的"));
        bool isOfThose = left.Length is >= 1 and <= 12 && article.Text[left.End - 1] is '中' or '里' && whole.Figure.Amount?.Value > figure.Amount?.Value;
        bool isSum = Sums.At(article.Text, left.Start, left.End)?.End == left.End && whole.Figure.Amount?.Unit == figure.Amount?.Unit && whole.Figure.Amount?.Value < figure.Amount?.Value;
        return isNamed || isRest || isOfThose || isSum || IsDealtOut(figure, left, whole) || IsOfStage(figure, left);
    }

    // 新增规上企业12家,总数达到66家.
    private static readonly PhraseSet Sums = new("总数 总量 累计总数 企业总数 项目总数");

    // 投洽会上签约6个,合同资金1.13亿元; 拟动工7个: a verb of the work and a bare count, where its clause ends.
    private bool IsStageAlone(Mention figure, TextSpan left)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[figure.Span.End]);
        int end = left.Length > 2 && article.Text[left.End - 1] == '的' ? left.End - 1 : left.End;
        PhraseSet verbs = figure.Amount?.Unit is "家" or "户" ? FirmVerbs : BareVerbs;
        return isEnded && figure.Amount?.Unit is "个" or "项" or "宗" or "家" or "户" or "只" && verbs.EndingAt(article.Text, end, left.Start) is not null;
    }

    // 百万元以上的19户, 超千万美元的有7家: a class by its size needs no other figure.
    private bool IsOfBound(TextSpan left)
    {
        int end = left.Length > 2 && article.Text[left.End - 1] == '的' ? left.End - 1 : left.End;
        Mention? bound = article.Mentions.Within(left, MentionKind.Money).LastOrDefault();
        return bound is not null && (bound.Span.End == end || Bounds.EndingAt(article.Text, end, bound.Span.Start)?.Start <= bound.Span.End) && left.Length <= LongestBound
            && (bound.Amount?.High is not null || bound.Amount?.Modifier is AmountModifier.AtLeast or AmountModifier.MoreThan or AmountModifier.AtMost or AmountModifier.LessThan);
    }

    private const int LongestBound = 24;

    private static readonly PhraseSet Bounds = new("以上 以下 以内 及以上");

    // 一、已投产项目(3个); (二)在建项目(2个): so many entries follow under the heading.
    private Counted? OfHeading(Mention figure, int floor)
    {
        Sentence line = article.Outline.SentenceAt(figure.Span.Start);
        int open = figure.Span.Start - 1;
        bool isBracketed = open > line.Span.Start && article.Text[open] is '(' && figure.Span.End < article.Text.Length && article.Text[figure.Span.End] is ')' or ',';
        bool isLabel = isBracketed && figure.Span.End + 1 < article.Text.Length && article.Text[figure.Span.End + 1] is ':' or '：';
        bool isHeading = isBracketed && (isLabel || line.Span.Length <= LongestHeading) && (line.Span.Start == 0 || article.Text[line.Span.Start - 1] == '\n') && figure.Amount?.Unit is "个" or "项";
        TextSpan name = new(Math.Max(line.Span.Start, floor), Math.Max(floor, open));
        int start = name.Length > 0 ? Math.Max(name.Start, ListMarks.After(article.Text, name)) : name.Start;
        while (start < name.End && !char.IsLetter(article.Text[start]))
        {
            start++;
        }

        name = new TextSpan(Math.Min(start, name.End), name.End);
        TextSpan state = name.Length > 2 && article.Text[name.End - 1] is '类' or '的' ? new TextSpan(name.Start, name.End - 1) : name;
        bool isOfWork = name.Length <= LongestHeading && (HeadingNouns.IsIn(article.Text, name) || States.EndingAt(article.Text, state.End, state.Start) is not null || ClassStageWords.AtEnd(article.Text, state) is not null);
        return isHeading && isOfWork ? new Counted(IndicatorMeasure.ProjectCount, name, TextSpan.Cover(name, figure.Span)) : null;
    }

    private const int LongestHeading = 40;

    private static readonly PhraseSet HeadingNouns = new("项目");
    private static readonly PhraseSet States = new("见效 正在建设 进展缓慢 进展较慢 进展顺利 进度滞后 待落地 待开工 待签约 拟清退 退出调度 推进中 停滞");

    private const string EndMarks = ",，、;；:：。(（)） \n";

    private static readonly PhraseSet BareVerbs = new("在建 在谈 洽谈 投产见效 施工 正在施工 在施工 达产 达效 筹建 待建 待开工 未开工 未动工 未动 准入 缓办 退回 签约 签了 签下 转化签约 开工 动工 投产 竣工 开工了 投产了 小计 合计 总计 落地 落户 完成注册 注册落地 签成 履约 复工 停工 终止 解约 奠基 破土 开建 建成 续建 新建");

    private static readonly PhraseSet FirmVerbs = new("批办 批准 新批 新办 新设 引进 新引进 招引 引来 招来 新签 签约 投产 开业 建成 落户 落地 入驻 入园 入区 进园 进区");
    private static readonly PhraseSet Rests = new("其余 剩下 剩余 另有 其他");

    // 真正投产的只有4个, 完成注册的8个; 8个完成注册,2个流产: the stage of the part stands beside the figure.
    private bool IsOfStage(Mention figure, TextSpan left)
    {
        bool isBefore = left.Length is >= 3 and <= 12 && article.Has(left.End - 1, "的") && StageReader.EndsAt(article.Text, left.End - 1, left.Start);
        bool isVerb = left.Length is >= 2 and <= 6 && StageReader.EndsAt(article.Text, left.End, left.Start);
        TextSpan behind = new(figure.Span.End, Math.Min(article.Outline.ClauseAt(figure.Span.Start).Span.End, figure.Span.End + LongestStage));
        return isBefore || isVerb || (left.Length <= 4 && (StageReader.In(article, behind).Length > 0 || ClassStageWords.Last(article.Text, behind) is not null));
    }

    private const int LongestStage = 8;

    // 152个项目里,工业54个、农牧业37个、其他29个: the same measure word, a short noun before it, and a mark behind it.
    private bool IsDealtOut(Mention figure, TextSpan left, IndicatorDraft whole)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || ",、;。,; \n和占)".Contains(article.Text[figure.Span.End]);
        return isEnded && left.Length is >= 2 and <= 10 && whole.Figure.Amount?.Unit == figure.Amount?.Unit
            && whole.Figure.Amount?.Value >= figure.Amount?.Value && !(whole.Measure == IndicatorMeasure.ProjectCount && NoParts.IsIn(article.Text, left) && !CountReader.NamesIndustry(article.Text, left) && !Breakdowns.Govern(article, figure.Span.Start));
    }
}
