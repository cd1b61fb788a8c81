using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads amounts of money as figures of the work: those with a name of their own, and those that go on from a figure before.</summary>
internal sealed class MoneyFigures(ArticleView article, FiguresSoFar figures, SingleProjects projects)
{
    private static readonly PhraseSet SignedWords = new("签约 协议 合同 签订 签了 签下 签成 签的 意向");
    private static readonly PhraseSet Adverbs = new("已 实际 实 累计 已累计 实际已 目前已 现已 目前 已经");
    private static readonly PhraseSet Carried = new("完成 实现 达 达到");
    private static readonly PhraseSet Gained = new("引进 引来 招来 引入 招引");
    private static readonly PhraseSet BareNames = new("总金额 资金 金额 总额 签约额 额度 合计");
    private static readonly PhraseSet BareAims = new(PlanWords.Aims + "目标 任务 指标 计划 承担 分到 承担任务 冲刺 冲击 必须过 确保拿下 拿下 任务调增至 任务增至 瞄准 目标瞄准 剑指 锁定");
    private static readonly PhraseSet Settled = new("定 定在 定为 确定为 调整为 提高到 是");
    private static readonly PhraseSet AimNouns = new("目标 指标 任务");
    private static readonly PhraseSet RegisteredEnds = new("注册资金 注册资本");
    private static readonly PhraseSet LastVerbs = new("拉动 带动 撬动");

    private readonly ContinuedAmounts _continued = new(article, figures);
    private readonly DealtTasks _dealt = new(article, figures);

    /// <summary>What <paramref name="figure"/> measures, or null if it is no figure of the work.</summary>
    /// <param name="figure">An amount of money.</param>
    /// <param name="floor">Where its words may begin on the left.</param>
    public IndicatorDraft? Read(Mention figure, int floor)
    {
        if (IsRate(figure) || NoTotals.Is(article, figure))
        {
            return null;
        }

        if (Grown(figure) is IndicatorDraft grown)
        {
            return grown;
        }

        bool isTask = Tasks.IsPartOf(article, figure, figures) || (Tasks.IsAmountOf(article, figure) && !Tasks.IsDone(article, figure));
        TextSpan left = NameReader.Left(article, figure.Span.Start, FloorBehindCount(figure, floor));
        if (_dealt.Read(figure, left) is IndicatorDraft dealt)
        {
            return dealt;
        }

        bool isPlanOfYear = Measures.IsPlannedSpending(article.Letters(left)) && !article.Has(figure.Span.End, "的");
        if (!isPlanOfYear && (isTask || (IsBareAim(left) && !figures.IsBehindUnread(figure))) && MeasuredAs(figure) is IndicatorDraft measured)
        {
            // 市下达到位资金任务68亿元, behind another figure: its own words tell what is asked for.
            IndicatorMeasure? own = isTask && left.Length >= 4 && Measures.OfMoney(article.Letters(left)) is IndicatorMeasure.PaidIn or IndicatorMeasure.ForeignPaidIn ? Measures.OfMoney(article.Letters(left)) : null;
            return new IndicatorDraft(figure, Measures.InCurrency(own ?? measured.Measure, figure.Amount!.Value.Unit), left.Length >= 2 ? article.Letters(left).TrimEnd('(') : measured.Name, left) { IsForecast = true, IsTask = true };
        }

        if (CellReader.Read(article, figure) is IndicatorDraft cell)
        {
            return cell;
        }

        if (BracketedParts.Of(article, figure, figures) is IndicatorDraft part)
        {
            return part;
        }

        if (NamedBehind(figure) is IndicatorDraft behind)
        {
            return behind;
        }

        left = WithYear(FromLastVerb(left));
        string name = article.Letters(left);
        if ((name.Length == 0 || IsNextOfSeries(figure)) && IsOfSeries(figure) && OfSeries(figure) is IndicatorDraft first)
        {
            return new IndicatorDraft(figure, first.Measure, first.Name, left) { Telling = figure.Span };
        }

        if (DealtAmounts.Of(article, figure, left, figures) is IndicatorDraft dealtOn)
        {
            return dealtOn;
        }

        if (ShareOf(figure, left) is IndicatorDraft shared)
        {
            return new IndicatorDraft(figure, shared.Measure, name, left);
        }

        if (_continued.Of(figure, left, name) is IndicatorDraft before)
        {
            return new IndicatorDraft(figure, before.Measure, _continued.NameOfPart(before, left), left);
        }

        return MeasureOf(figure, left, name) is IndicatorMeasure measure && !projects.Own(figure, measure, name, figures)
            ? new IndicatorDraft(figure, measure, name, left) { IsForecast = Measures.IsPlannedSpending(name) || isTask }
            : null;
    }

    // 利用外资同比增长18%,达到4200万美元.
    private IndicatorDraft? Grown(Mention figure) =>
        GrowthBefore.Of(article, figure) is (TextSpan name, ChangeRecord change) && MeasureOf(figure, name, article.Letters(name)) is IndicatorMeasure measure && !projects.Own(figure, measure, article.Letters(name), figures)
            ? new IndicatorDraft(figure, measure, article.Letters(name), name) { Change = change } : null;

    // 外资任务200万美元, 对照目标340亿元: what is paid in is what tasks ask for, where the sentence tells no figure.
    private IndicatorDraft? MeasuredAs(Mention figure)
    {
        IndicatorDraft? last = figures.LastMoney() ?? figures.LastOfArticle(draft => draft.Figure.Kind == MentionKind.Money && draft.Figure.Amount?.Unit == figure.Amount?.Unit) ?? figures.LastMoneyOfArticle();
        bool isOfEarlier = figures.LastMoney() is null && last?.Measure == IndicatorMeasure.Contracted;
        return isOfEarlier ? figures.LastOfArticle(static draft => draft.Measure == IndicatorMeasure.PaidIn && !draft.IsForecast) ?? last : last;
    }

    // 4个项目、320万元: what is counted is no name of the amount.
    private int FloorBehindCount(Mention figure, int floor)
    {
        TextSpan? telling = figures.OfSentence.Count > 0 && figures.OfSentence[^1] is { Figure.Kind: MentionKind.Count } counted ? counted.Telling : null;
        return telling is TextSpan span && span.End < figure.Span.Start && article.Text[span.End] is '、' or ',' or '，' ? Math.Max(floor, span.End) : floor;
    }

    // 任务25亿元,已完成19亿元: what is done is measured as what was asked for.
    private IndicatorMeasure? MeasureOfPlan(Mention figure, TextSpan left, string name) => (name.Length == 0 || Adverbs.At(name, 0, name.Length)?.End == name.Length)
        && Carried.EndingAt(article.Text, figure.Span.Start, left.End) is not null && figures.LastMoney() is { IsForecast: true } plan ? plan.Measure : null;

    private IndicatorMeasure? MeasureOf(Mention figure, TextSpan left, string name)
    {
        bool isPart = figures.OfSentence.Count > 0 && figures.OfSentence[^1].Figure.Kind == MentionKind.Money && (IsPart(left) || IsEnumerated(left));
        IndicatorMeasure? measure = name.Length >= 2 ? Measures.OfMoney(name) : null;
        measure ??= MeasureOfPlan(figure, left, name);
        measure = measure is IndicatorMeasure.TotalInvestment && isPart && name.EndsWith("直接投资", StringComparison.Ordinal) ? figures.OfSentence[^1].Measure : measure;
        measure ??= name.Length <= 1 && IsBesideCount(figure) ? MeasureOfParts(figure) ?? MeasureOfSentence(figure) : null;
        measure ??= BareNames.IsIn(name) && name.Length <= LongestBareName ? MeasureOfCounted() : null;
        // 旅游局2000, 中城镇42600: the words in the name of a place measure nothing.
        measure = measure is null or IndicatorMeasure.Other && IsOfPlace(figure, left) ? figures.LastMoney()?.Measure ?? Told(figure) ?? OfHeadingAbove(figure) ?? LastBefore(figure)?.Measure ?? measure : measure;
        measure ??= RegisteredEnds.EndingAt(name, name.Length, 0) is not null && figures.OfSentence.Exists(draft => draft.Measure is IndicatorMeasure.Enterprises or IndicatorMeasure.ProjectCount)
            ? IndicatorMeasure.Other : null;
        measure ??= MeasureOfBound(figure);
        measure ??= name.Length is >= 2 and <= 12 && figures.LastMoney() is null ? MeasureOfTopic(figure) ?? MeasureOfWhole(figure) : null;
        measure ??= isPart && name.Length >= 2 && Measures.OfMoney(figures.OfSentence[^1].Name + name) is not null ? figures.OfSentence[^1].Measure : null;
        measure = IsDone(figure, left, name) ? IndicatorMeasure.CompletedInvestment : measure;
        measure = measure is IndicatorMeasure.PaidIn or IndicatorMeasure.ForeignPaidIn && IsOnlyAgreed(figure, name) ? IndicatorMeasure.Contracted : measure;
        return measure is null ? null : Measures.InCurrency(measure.Value, figure.Amount!.Value.Unit);
    }

    // The last amount of the paragraph, of the same currency if there is one.
    private IndicatorDraft? LastBefore(Mention figure) => figures.LastOfParagraph(figure, draft => draft.Figure.Kind == MentionKind.Money && draft.Figure.Amount?.Unit == figure.Amount?.Unit)
        ?? figures.LastOfParagraph(figure, draft => draft.Figure.Kind == MentionKind.Money);

    // 签约5个项目,金额3亿元; 签意向协议8份,金额3亿元; 引进项目27个、资金3.1亿元, which came in.
    private IndicatorMeasure? MeasureOfCounted()
    {
        if (figures.OfSentence.Exists(draft => draft.Stage is ProjectStage.Signed or ProjectStage.Intent && draft.Figure.Kind == MentionKind.Count))
        {
            return IndicatorMeasure.Contracted;
        }

        IndicatorDraft? counted = figures.OfSentence.FindLast(draft => draft.Measure == IndicatorMeasure.ProjectCount);
        return counted is null ? null : Gained.IsIn(article.Text, TextSpan.Cover(counted.Telling, counted.NameSpan)) ? IndicatorMeasure.PaidIn : IndicatorMeasure.TotalInvestment;
    }

    // 签约5个项目、利用外资1200万美元; 引资总额3亿元,到位1.2亿元: what was agreed on. Near misses: 引资3亿元, 签约项目12个,实际利用外资1200万美元.
    private bool IsOnlyAgreed(Mention figure, string name)
    {
        if (!Drawn.IsIn(name) || Arrived.IsIn(name))
        {
            return false;
        }

        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        TextSpan behind = ArticleView.After(figure.Span.End, Math.Min(article.Outline.SegmentOf(clause).End, figure.Span.End + LongestReach));
        if (Sums.EndingAt(name, name.Length, 0) is not null && (IsOfSigned(figure) || figures.WasTold(draft => draft.Measure == IndicatorMeasure.Contracted && draft.Name == name)))
        {
            return true;
        }

        // 签订合同4宗,总投资6167万元,其中利用外资455万美元: a part of what was agreed on.
        bool isPartOfAgreed = figures.LastMoney() is { Measure: IndicatorMeasure.Contracted or IndicatorMeasure.ForeignContracted or IndicatorMeasure.TotalInvestment, IsForecast: false } whole
            && !Arrived.IsIn(whole.Name)
            && figures.OfSentence.Exists(draft => draft is { Figure.Kind: MentionKind.Count, Stage: ProjectStage.Signed or ProjectStage.Intent } && draft.Figure.Span.End <= whole.Figure.Span.Start)
            && article.Outline.ClauseAt(whole.Figure.Span.Start).Segment == clause.Segment && !Arrived.IsIn(article.Text, new TextSpan(whole.Figure.Span.End, figure.Span.Start));
        if (isPartOfAgreed)
        {
            return true;
        }

        bool isBesideSigned = figures.OfSentence.Count > 0 && figures.OfSentence[^1] is { Figure.Kind: MentionKind.Count, Measure: IndicatorMeasure.ProjectCount } counted
            && SignedWords.IsIn(article.Text, new TextSpan(clause.Span.Start, figure.Span.Start)) && counted.Figure.Span.Start >= clause.Span.Start;
        return isBesideSigned || (Totals.EndingAt(name, name.Length, 0) is not null && Arrived.First(article.Text, behind) is TextSpan word && article.Mentions.Within(new TextSpan(word.End, Math.Min(article.Text.Length, word.End + 14)), MentionKind.Money).Any());
    }

    // 新签约项目43个,引资额268亿元; 达成协议6项,引资22亿元: the sum of what was signed.
    private bool IsOfSigned(Mention figure) => figures.OfSentence.Count > 0 && figures.OfSentence[^1] is { Figure.Kind: MentionKind.Count, Measure: IndicatorMeasure.ProjectCount or IndicatorMeasure.Other } counted
        && (counted.Stage == ProjectStage.Signed || SignedWords.IsIn(article.Text, TextSpan.Cover(counted.Telling, counted.Figure.Span))) && article.Outline.ClauseAt(counted.Figure.Span.Start).Segment == article.Outline.ClauseAt(figure.Span.Start).Segment;

    private const int LongestReach = 20;
    private const int LongestBareName = 5;
    private static readonly PhraseSet Sums = new("引资 引资额 引资总额 揽金 揽资 吸金");

    // 年度计划投资15亿元,实际完成13.6亿元: what is done of it.
    private bool IsDone(Mention figure, TextSpan left, string name) => name is "" or "实际"
        && new TextSpan(left.End, figure.Span.Start).Of(article.Text) is "完成" && figures.LastMoney()?.Measure == IndicatorMeasure.CompletedInvestment;

    private static readonly PhraseSet Totals = new("引资总额 引资额");
    private static readonly PhraseSet Drawn = new("引资 利用市外资金 利用县外资金 利用省外资金 外资 引进资金 揽金 揽资 吸金");
    private static readonly PhraseSet Arrived = new("到位 到账 实际 实到 到资");

    // 2008年力争20亿元, 今年的目标是45亿元: what is aimed at is measured as the figure before.
    private bool IsBareAim(TextSpan left)
    {
        TextSpan near = ArticleView.Before(left.End, Math.Max(article.Outline.ClauseAt(left.End).Span.Start, left.End - 6));
        return left.Length == 0 ? BareAims.EndingAt(article.Text, near.End, near.Start) is not null
            : (left.Length <= 6 && BareAims.EndingAt(article.Text, left.End, left.Start) is not null) || (left.Length <= 12 && Settled.EndingAt(article.Text, left.End, left.Start) is TextSpan verb && AimNouns.IsIn(article.Text, new TextSpan(left.Start, verb.Start)));
    }

    // 乡镇任务:半截沟镇2.5亿元,西北湾镇2亿元; 省外104.3亿元,省内市外38.3亿元: a place and its part of what is dealt out.
    private bool IsOfPlace(Mention figure, TextSpan left)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || ",，、;；。(（ \n占居".Contains(article.Text[figure.Span.End]);
        return isEnded && figure.Amount?.Modifier is not (AmountModifier.LessThan or AmountModifier.AtMost) && left.Length is >= 2 and <= 12 && NameReader.Places.EndingAt(article.Text, left.End, left.Start) is not null;
    }

    // 到位资金前三位:老市区化工园区36.9亿元; 1-8月,到位资金居前的是:老市区36.9亿元: what the clause before the first colon names.
    private IndicatorMeasure? Told(Mention figure)
    {
        TextSpan before = ArticleView.Before(figure.Span.Start, article.Outline.SentenceAt(figure.Span.Start).Span.Start);
        int mark = before.Of(article.Text).IndexOfAny(':', '：', '—');
        TextSpan first = mark > 0 ? article.Outline.ClauseAt(before.Start + mark - 1).Span : default;
        return mark > 0 && article.Mentions.Within(first, MentionKind.Money).All(money => Thresholds.Is(article, money)) ? Measures.OfMoney(article.Letters(first)) ?? (AimNouns.IsIn(article.Text, first) ? (figures.LastOfArticle(draft => draft.Figure.Kind == MentionKind.Money && draft.Figure.Amount?.Unit == figure.Amount?.Unit) ?? figures.LastMoneyOfArticle())?.Measure : null) : null;
    }

    // 三、各镇到位资金 / 陵城街道5.2亿元;民安镇8.7亿元: what the heading right above names; 各镇任务(单位:万元) / 民安镇8700 / 陵城街道5200: what the line with the unit names.
    private IndicatorMeasure? OfHeadingAbove(Mention figure)
    {
        if (TableUnits.LineOver(article, figure) is TextSpan line)
        {
            return Measures.OfMoney(article.Letters(line)) ?? (AimNouns.IsIn(article.Text, line) ? figures.LastOfArticle(static draft => draft.Measure == IndicatorMeasure.PaidIn)?.Measure : null);
        }

        int index = article.Outline.SentenceAt(figure.Span.Start).Index;
        bool isUnderHeading = index > 0 && PlanSections.IsHeading(article, article.Outline.Sentences[index - 1]);
        return isUnderHeading ? Measures.OfMoney(article.Letters(article.Outline.Sentences[index - 1].Span)) : null;
    }

    // 到位资金中,二产26.9亿元: what the clause before names as the whole.
    private IndicatorMeasure? MeasureOfTopic(Mention figure)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isTopic = before.Sentence == clause.Sentence && before.Index < clause.Index && before.Span.Length is >= 3 and <= 16 && (article.Text[before.Span.End - 1] == '中' || Breakdowns.Is(article, before))
            && !article.Mentions.FiguresWithin(before.Span).Any();
        return isTopic ? Measures.OfMoney(article.Letters(before.Span)) : null;
    }

    // 到位资金超5000万元的有甲镇和乙镇,分别为1.32亿元和8700万元: what the clause before names, up to its bound.
    private IndicatorMeasure? MeasureOfBound(Mention figure)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isDealt = before.Sentence == clause.Sentence && before.Index < clause.Index && figures.LastMoney() is null && (DealtOut.At(article.Text, clause.Span.Start, clause.Span.End) ?? SummedUp.At(article.Text, clause.Span.Start, clause.Span.End))?.End == figure.Span.Start;
        Mention? bound = isDealt ? article.Mentions.Within(before.Span, MentionKind.Money).FirstOrDefault() : null;
        return bound is not null && Thresholds.Is(article, bound) ? Measures.OfMoney(article.Letters(new TextSpan(before.Span.Start, bound.Span.Start))) : null;
    }

    private static readonly PhraseSet DealtOut = new("分别为 分别是 分别达 分别达到 分别有");
    private static readonly PhraseSet SummedUp = new(WordPairs.Of("资金 金额 合计 总计 共计", "总计 合计 共 共计 达") + "合计 总计 共计 资金总额 总额");

    // 到位资金38亿元。 / 按来源分:浙江12亿元: what is broken down. Near miss: 其余均在百万元以下, a bound.
    private IndicatorMeasure? MeasureOfWhole(Mention figure) => figure.Amount?.Modifier is AmountModifier.AtMost or AmountModifier.LessThan or AmountModifier.AtLeast or AmountModifier.MoreThan
        ? null : figures.BrokenDown(figure, static draft => draft.Figure.Kind == MentionKind.Money)?.Measure;

    // ,其中住宅187.4亿元: the part is measured as the whole.
    private bool IsPart(TextSpan left) => left.Start >= 2 && (article.Has(left.Start - 2, "其中") || article.Has(left.Start - 3, "其中"));

    // 农业项目4个、6.15亿元; 签约7个项目、15.8亿元; 签订协议4份、12亿元.
    private bool IsBesideCount(Mention figure) => figures.OfSentence.Count > 0 && figures.OfSentence[^1] is { Figure.Kind: MentionKind.Count } counted
        && (counted.Measure == IndicatorMeasure.ProjectCount || SignedWords.IsIn(counted.Name))
        && figure.Span.Start - Math.Max(counted.Telling.End, counted.Figure.Span.End) is 0 or 1 && article.Text[figure.Span.Start - 1] is '、' or ',';

    // 又有7.2亿元资金到账, 4亿元到位资金: the name stands behind.
    private IndicatorDraft? NamedBehind(Mention figure)
    {
        TextSpan after = ArticleView.After(figure.Span.End, article.Outline.ClauseAt(figure.Span.Start).Span.End);
        if ((PaidBehind.At(article.Text, after.Start, after.End) ?? DoneBehind(figure, after)) is not TextSpan name || projects.Own(figure, IndicatorMeasure.PaidIn, article.Letters(name), figures))
        {
            return null;
        }

        string noun = article.Letters(name);
        return new IndicatorDraft(figure, Measures.InCurrency(Measures.OfMoney(noun) ?? IndicatorMeasure.PaidIn, figure.Amount!.Value.Unit), noun, name);
    }

    // 完成了2.3亿元的固定资产投资. Near misses: 完成了2.3亿元的任务, 拿出2.3亿元的专项资金.
    private TextSpan? DoneBehind(Mention figure, TextSpan after)
    {
        int end = after.Start < after.End && article.Text[after.Start] == '的' && DoneVerbs.EndingAt(article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 3)) is not null ? after.End : after.Start;
        TextSpan noun = new(Math.Min(after.Start + 1, end), end);
        return noun.Length is >= 2 and <= LongestNoun && Measures.OfMoney(article.Letters(noun)) is not null ? noun : null;
    }

    private const int LongestNoun = 8;
    private static readonly PhraseSet DoneVerbs = new("完成 完成了 实现 实现了");

    private static readonly PhraseSet PaidBehind = new(WordPairs.Of("资金 的资金 投资 外资 内资", "到账 到位") + "到位资金");

    // 全市引进2.94亿元,码头镇一家占1.7亿元: a part of it. Near miss: 占用资金1.7亿元.
    private IndicatorDraft? ShareOf(Mention figure, TextSpan left)
    {
        bool isShare = left.Length > 1 && Shares.EndingAt(article.Text, figure.Span.Start, left.Start) is not null;
        IndicatorDraft? whole = isShare ? OfSeries(figure) : null;
        return whole is { IsTask: false } && whole.Figure.Amount?.Unit == figure.Amount?.Unit && whole.Figure.Amount?.Value > figure.Amount?.Value ? whole : null;
    }

    private static readonly PhraseSet Shares = new("占 占了 就占 就占了 占去 占到");

    // 2016年31.2亿元,2017年35.8亿元: a figure for each year of the one named before.
    private bool IsOfSeries(Mention figure) => figure.Span.Start > 0 && article.Mentions.Covering(figure.Span.Start - 1, MentionKind.Date) is not null;

    // The last amount of the same currency in the sentence or the paragraph, else the last of any.
    private IndicatorDraft? OfSeries(Mention figure) => figures.OfSentence.FindLast(draft => draft.Figure.Kind == MentionKind.Money && draft.Figure.Amount?.Unit == figure.Amount?.Unit)
        ?? figures.LastMoney() ?? LastBefore(figure);

    // 2008年10.4亿元(受地震影响)、2009年14.9亿元.
    private bool IsNextOfSeries(Mention figure) => article.Mentions.Covering(figure.Span.Start - 1, MentionKind.Date) is Mention date && date.Span.End == figure.Span.Start
        && date.Span.Start > 0 && article.Text[date.Span.Start - 1] is '、' or ')' or '）' && figures.LastMoney() is not null;

    private IndicatorMeasure? MeasureOfSentence(Mention figure)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        bool isSigned = SignedWords.IsIn(article.Text, ArticleView.Before(figure.Span.Start, sentence.Span.Start));
        bool isSignedHere = SignedWords.IsIn(article.Text, ArticleView.Before(figure.Span.Start, article.Outline.ClauseAt(figure.Span.Start).Span.Start));
        IndicatorDraft? last = figures.LastMoney() ?? figures.LastMoneyOfSentenceBefore(sentence);
        return figures.LastMoney()?.Measure ?? (isSignedHere ? IndicatorMeasure.Contracted : (IndicatorMeasure?)null) ?? last?.Measure ?? (isSigned ? IndicatorMeasure.Contracted : IndicatorMeasure.TotalInvestment);
    }

    // 签约27项、合同额81亿元,到位12亿元。分产业看,一产5个、4.2亿元: what is counted by parts has the sums that stood beside the whole. Near miss: 到位资金分产业看,一产5个、4.2亿元.
    private IndicatorMeasure? MeasureOfParts(Mention figure)
    {
        if (Breakdowns.Governing(article, figure.Span.Start) is Clause opening && article.Mentions.FiguresWithin(new TextSpan(opening.Span.Start, figure.Span.Start)).FirstOrDefault() is { } told
            && Arrived.IsIn(article.Text, new TextSpan(opening.Span.Start, told.Span.Start)))
        {
            return IndicatorMeasure.PaidIn;
        }

        bool isBroken = Breakdowns.Govern(article, figure.Span.Start);
        if (!isBroken && WholeBehind(figure) is IndicatorDraft whole)
        {
            return whole.Measure;
        }

        bool isPart = isBroken || figures.OfSentence[^1].Whole is not null;
        static bool IsOfCounted(IndicatorDraft draft) => draft is { Measure: IndicatorMeasure.Contracted or IndicatorMeasure.TotalInvestment, IsForecast: false };
        // The part may open a paragraph: …到位12亿元。\n分产业看,一产5个、4.2亿元.
        return isPart ? (figures.OfSentence.FindLast(IsOfCounted) ?? (isBroken ? figures.LastOfArticle(IsOfCounted) : figures.LastOfParagraph(figure, IsOfCounted)))?.Measure : null;
    }

    // 协议引资1.86亿元,已到位5340万元;其中武汉的41份、3100万元: a part of the amount right before 其中, where that is no smaller. Near miss: 签约27个,合同额81亿元,到位12亿元,其中亿元以上5个、42亿元.
    private IndicatorDraft? WholeBehind(Mention figure)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        if (Parts.Last(article.Text, ArticleView.Before(figure.Span.Start, sentence.Span.Start)) is not TextSpan parting)
        {
            return null;
        }

        bool IsWhole(IndicatorDraft draft) => draft is { IsTask: false, Figure.Kind: MentionKind.Money } && draft.Figure.Span.End <= parting.Start && draft.Figure.Amount?.Unit == figure.Amount?.Unit && draft.Figure.Amount?.Value >= figure.Amount?.Value;
        return figures.OfSentence.FindLast(IsWhole) ?? (parting.Start == sentence.Span.Start ? figures.LastOfParagraph(figure, IsWhole) : null);
    }

    private static readonly PhraseSet Parts = new("其中");

    // 补贴拉动消费215亿元: the figure is that of the last verb.
    private TextSpan FromLastVerb(TextSpan left) =>
        LastVerbs.Last(article.Text, left) is TextSpan verb && verb.Start > left.Start + 2 && left.End - verb.End >= 2 ? new TextSpan(verb.Start, left.End) : left;

    // 当年计划投资15亿元, 2013年计划投资15亿元: the year belongs to the name of what is to be spent in it. Near miss: 计划投资15亿元.
    private TextSpan WithYear(TextSpan left)
    {
        int year = left.Start - 2;
        return left.Of(article.Text) is "投资" && year > 0 && article.Has(year, "计划") && article.Mentions.Covering(year - 1, MentionKind.Date) is { Date.Value.Length: 4 } date && date.Span.End == year
            ? TextSpan.Cover(date.Span, left) : left;
    }

    // 按行业分,批发和零售业实现738.4亿元,住宿和餐饮业实现64.7亿元: the parts that the sentence deals out.
    private bool IsEnumerated(TextSpan left)
    {
        Sentence sentence = article.Outline.SentenceAt(left.Start);
        ReadOnlySpan<char> before = ArticleView.Before(left.Start, sentence.Span.Start).Of(article.Text);
        return before.IndexOf("其中") >= 0 || before.IndexOf("按") >= 0 || Breakdowns.Govern(article, left.Start);
    }

    private bool IsRate(Mention money) =>
        money.Sense != AmountSense.Figure || article.Has(money.Span.End, "/") || article.Has(money.Span.End, "每");
}
