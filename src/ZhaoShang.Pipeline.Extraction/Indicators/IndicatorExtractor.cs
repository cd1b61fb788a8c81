using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the aggregate figures of an article.</summary>
internal sealed class IndicatorExtractor
{
    private static readonly PhraseSet Rates = new("到位率 履约率 开工率 投产率 完成率 落地率 竣工率 签约率 资金到位率 达产率 资金履约率 项目履约率 合同履约率 注册率 建成率 兑现率 转化率 入驻率 成功率 达效率 复工率 开复工率 进资率 到资率 入园率 落户率 达产达效率 开业率 供地率");
    private static readonly PhraseSet OtherQuantities = new("装机 并网 产量 产能 发电量 用电量 里程 货运量 客运量 吞吐量 销售面积 住宅 新增就业 失业人员");
    private static readonly PhraseSet OwnFigures = new("全长 建成后 投产后 该工程 该项目 公司");

    // 乡镇到资任务完成率: a share of a task.
    private static readonly PhraseSet OwnRates = new(WordPairs.Of("任务 计划 目标 指标", "完成率"));

    private const int MostFigures = 128;

    private readonly ArticleView _article;
    private readonly HashSet<TextSpan> _taken;
    private readonly FiguresSoFar _figures;
    private readonly CountFigures _counts;
    private readonly MoneyFigures _money;
    private readonly ForecastReader _forecasts;
    private readonly AmountClasses _amountClasses;
    private readonly TableFigures _tables;

    private IndicatorExtractor(ArticleView article, IReadOnlyList<ProjectDraft> projects, bool isPlan)
    {
        _article = article;
        _taken = [.. projects.SelectMany(project => project.Figures)];
        _figures = new FiguresSoFar(article);
        _counts = new CountFigures(article, _figures);
        _money = new MoneyFigures(article, _figures, new SingleProjects(article, projects));
        _amountClasses = new AmountClasses(article, _figures);
        _tables = new TableFigures(article);
        _forecasts = new ForecastReader(article, isPlan);
    }

    /// <summary>The figures in the order of the text, each told once; those that <paramref name="projects"/> use are none. O(length).</summary>
    public static IReadOnlyList<IndicatorDraft> Find(ArticleView article, IReadOnlyList<ProjectDraft> projects, bool isPlan)
    {
        IndicatorExtractor extractor = new(article, projects, isPlan);
        foreach (Sentence sentence in article.Outline.Sentences.Where(sentence => !IsArticleOfRule(article.Text, sentence.Span)))
        {
            if (extractor._tables.OfRow(sentence) is { } row)
            {
                extractor._figures.OfSentence.AddRange(row);
                extractor._figures.CloseSentence();
                continue;
            }

            extractor.Read(sentence);
        }

        return FigureRetellings.Merge(extractor._figures.Earlier);
    }

    // 第二条 …固定资产投资500万元以上: a rule's bounds are no figures of the work.
    private static bool IsArticleOfRule(string text, TextSpan sentence) =>
        text[sentence.Start] == '第' && text.AsSpan(sentence.Start, Math.Min(6, sentence.Length)).Contains('条') && !TasksOfRule.IsIn(text, sentence);

    // 第十条 2008年…的目标任务为16亿元.
    private static readonly PhraseSet TasksOfRule = new(WordPairs.Of("目标任务 任务目标 年度任务 总目标 目标 任务", "为 是 : ："));

    private void Read(Sentence sentence)
    {
        IReadOnlyList<Mention> mentions = _article.Mentions.FiguresWithin(sentence.Span);
        List<IndicatorDraft> drafts = _figures.OfSentence;
        int floor = sentence.Span.Start;
        for (int i = 0; i < mentions.Count; i++)
        {
            Mention figure = mentions[i];
            bool isThreshold = Thresholds.Is(_article, figure);
            IndicatorDraft? draft = _taken.Contains(figure.Span) || figure.Amount is null || isThreshold ? null : Draft(figure, floor);
            floor = isThreshold || (figure.Kind == MentionKind.Percent && draft is null) ? floor : figure.Span.End;
            if (draft is null)
            {
                continue;
            }

            Complete(draft);
            // 明年到位资金计划68亿元,增长10%. Near miss: 到位50亿元,完成任务68亿元的73%,增长10%, what was done.
            bool isDemand = draft.IsTask && drafts.TrueForAll(static other => other.IsForecast);
            if ((!draft.IsTask || isDemand) && (ComparedAmounts.DateOf(_article, figure) is null || (drafts.Count == 0 && !ComparedAmounts.IsLikened(_article, figure))))
            {
                ChangeReader.Read(_article, draft, NextFigure(mentions, i, sentence.Span.End));
                draft.Target = isDemand ? null : draft.Target;
                draft.IsForecast &= draft.Target is null || draft.IsTask || IsAimedAt(draft);
            }

            if (IsExacter(draft))
            {
                drafts.RemoveAt(drafts.Count - 1);
            }

            drafts.Add(draft);
            if (drafts.Count == MostFigures)
            {
                // A sentence of so many figures is a list: it is read in pieces.
                _figures.CloseSentence();
            }
        }

        if (drafts.Count > 1)
        {
            DealtChanges.Read(_article, drafts, sentence.Span);
        }

        _figures.CloseSentence();
    }

    // 突破100亿元,达到103亿元: the exact figure stands for the one that it passed.
    private bool IsExacter(IndicatorDraft draft)
    {
        IndicatorDraft? before = _figures.OfSentence.Count > 0 ? _figures.OfSentence[^1] : null;
        bool isPassed = before is { Figure.Amount.Modifier: AmountModifier.MoreThan } && before.Figure.Kind == draft.Figure.Kind && before.Figure.Amount?.Unit == draft.Figure.Amount?.Unit
            && before.Measure == draft.Measure && draft.Figure.Amount?.Value >= before.Figure.Amount?.Value;
        TextSpan between = new(Math.Min(before?.Figure.Span.End ?? 0, draft.Figure.Span.Start), draft.Figure.Span.Start);
        return isPassed && between.Length <= LongestReach && Reaching.At(_article.Text, between.Start + 1, between.End)?.End == between.End;
    }

    // 到位资金6亿元,占计划的50%: what has a share of the plan is reached. Near miss: 预计到位6亿元,占计划的50%.
    private bool IsAimedAt(IndicatorDraft draft) =>
        AimWords.IsIn(draft.Name) || AimWords.IsIn(_article.Text, ArticleView.Before(draft.Figure.Span.Start, _article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start)) || ExpectedShares.IsIn(_article.Text, new TextSpan(draft.Figure.Span.End, Math.Max(draft.Figure.Span.End, draft.Telling.End)));

    private static readonly PhraseSet ExpectedShares = new(PlanWords.All + "可 ; ；");

    private const int LongestReach = 4;

    private bool IsOfOtherSentence(IndicatorDraft draft) => draft.PeriodSpan is TextSpan date && draft.Period?.AsSpan(4).StartsWith("-01") == true
        && _article.Outline.SentenceAt(date.Start).Index != _article.Outline.SentenceAt(draft.Figure.Span.Start).Index;

    private static readonly PhraseSet Reaching = new("达到 达 为 实现");

    // 其中续建项目31个,总投资71030万元,今年完成投资11505万元, of a half year: 今年 only tells the new from the old; near miss: 上半年签约3个,今年9月签约2个.
    private IndicatorDraft? ContrastedWith(string period, TextSpan date)
    {
        IndicatorDraft? first = _figures.OfSentence.Count > 0 ? _figures.OfSentence[0] : null;
        bool isPart = first?.Period is { Length: > 4 } part && !part.EndsWith("-12~", StringComparison.Ordinal) && period.Length == 4 && part.StartsWith(period, StringComparison.Ordinal);
        return isPart && first!.Figure.Span.End <= date.Start && _article.Letters(date) is "今年" ? first : null;
    }

    // What stands in brackets behind a figure ends nothing: 到位46亿元(其中省外29亿元),增长33%.
    private int NextFigure(IReadOnlyList<Mention> figures, int i, int end)
    {
        for (int next = i + 1; next < figures.Count; next++)
        {
            bool isAside = _article.BracketAround(figures[next].Span) is TextSpan bracket && bracket.Start >= figures[i].Span.End;
            if (!isAside && figures[next].Kind != MentionKind.Percent && !Thresholds.Is(_article, figures[next]) && !Tasks.IsAmountOf(_article, figures[next]) && !Tasks.IsCountOf(_article, figures[next])
                && ComparedAmounts.DateOf(_article, figures[next]) is null && !ChangeReader.IsDifference(_article, figures[next]))
            {
                return figures[next].Span.Start;
            }
        }

        return end;
    }

    private IndicatorDraft? Draft(Mention figure, int floor) => LabelledFigures.Read(_article, figure) ?? ComparedAmounts.Read(_article, figure, _figures) ?? figure.Kind switch
    {
        MentionKind.Count => _counts.Read(figure, floor),
        MentionKind.Money => _money.Read(figure, floor),
        MentionKind.Percent => DraftOfRate(figure, floor),
        MentionKind.Quantity => DraftOfQuantity(figure, floor),
        _ => null,
    };

    private IndicatorDraft? DraftOfRate(Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        bool isTarget = (left.Length == 3 && _article.Has(left.Start, "完成率")) || OwnRates.EndingAt(_article.Text, left.End, left.Start) is not null;

        // 签约转化率(开工数与签约数之比)为44.3%: the words in brackets explain the name.
        int open = left.Length > 2 && _article.Text[left.End - 1] == ')' ? _article.Text.LastIndexOf('(', left.End - 1, left.Length) : -1;
        TextSpan name = open > left.Start ? new TextSpan(left.Start, open) : left;
        if (isTarget)
        {
            return null;
        }

        if (Rates.EndingAt(_article.Text, name.End, name.Start) is not null)
        {
            return new IndicatorDraft(figure, IndicatorMeasure.Other, _article.Letters(name), name) { Telling = TextSpan.Cover(left, figure.Span) };
        }

        // 履约率由61%提高到75%: the same rate, moved.
        IndicatorDraft? before = _figures.OfSentence.Count > 0 ? _figures.OfSentence[^1] : null;
        bool isMoved = before?.Figure.Kind == MentionKind.Percent && left.Length is >= 1 and <= 5 && left.Start == before.Figure.Span.End && Moves.At(_article.Text, left.Start, left.End)?.End == left.End;
        // 落地率和开工率分别达到91%和85%: the second of two that are dealt out.
        bool isDealt = !isMoved && before?.Figure.Kind == MentionKind.Percent && left.Length <= 1 && figure.Span.Start - before.Figure.Span.End == 1
            && _article.Text[figure.Span.Start - 1] is '、' or '和' && ArticleView.Before(before.Figure.Span.Start, _article.Outline.ClauseAt(figure.Span.Start).Span.Start).Of(_article.Text).IndexOf("分别") >= 0;
        if (isDealt)
        {
            return new IndicatorDraft(figure, IndicatorMeasure.Other, before!.Name, figure.Span);
        }

        TextSpan? distant = isMoved ? null : DistantRates.Before(_article, figure, floor, Rates);
        return isMoved ? new IndicatorDraft(figure, IndicatorMeasure.Other, before!.Name, left)
            : distant is TextSpan rate ? new IndicatorDraft(figure, IndicatorMeasure.Other, _article.Letters(rate), rate) : null;
    }

    private static readonly PhraseSet Moves = new(ChangeWords.To);

    private IndicatorDraft? DraftOfQuantity(Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        bool isOther = left.Length >= 2 && OtherQuantities.IsIn(_article.Text, left) && !OwnFigures.IsIn(_article.Text, left);
        return isOther ? new IndicatorDraft(figure, IndicatorMeasure.Other, _article.Letters(left), left) : null;
    }

    // 截至11月底,项目60个。 / 从区域看:珠三角15个: parts have the period of the whole, where their sentence tells none.
    private IndicatorDraft? BrokenDown(IndicatorDraft draft) =>
        _article.Mentions.Within(ArticleView.Before(draft.Figure.Span.Start, _article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start), MentionKind.Date).Any() ? null
            : _figures.BrokenDown(draft.Figure, whole => whole.Measure == draft.Measure) ?? TakenApart(draft);

    // 截至11月30日实际到位9.72亿元。其中一产到位0.81亿元: parts of the sum of the sentence before.
    private IndicatorDraft? TakenApart(IndicatorDraft draft)
    {
        Sentence sentence = _article.Outline.SentenceAt(draft.Figure.Span.Start);
        IndicatorDraft? whole = _article.Has(sentence.Span.Start, "其中") ? _figures.LastOfParagraph(draft.Figure, before => before.Measure == draft.Measure && !before.IsForecast) : null;
        return whole is not null && sentence.Index - _article.Outline.SentenceAt(whole.Figure.Span.Start).Index == 1 ? whole : null;
    }

    // 2020年新签约20个以上,落实资金12亿元,资金到位率45%以上: one of several that are aimed at, of the same time. Near miss: 力争到位12亿元,目前到位8亿元.
    private bool IsOneOfAims(IndicatorDraft draft)
    {
        List<IndicatorDraft> before = _figures.OfSentence;
        bool isBound = draft.Figure.Kind != MentionKind.Percent || draft.Figure.Amount?.Modifier != AmountModifier.None;
        bool isOfAims = before.Count > 0 && isBound && draft.PeriodSpan is not null && before.TrueForAll(other => IsAim(other) && other.PeriodSpan == draft.PeriodSpan);
        return isOfAims && !Reached.IsIn(_article.Text, new TextSpan(before[^1].Figure.Span.End, Math.Max(before[^1].Figure.Span.End, draft.Figure.Span.Start)));
    }

    // 下半年,力争全年到位资金15亿元,外出招商60批次: 全年 is told of the sum, which the half year fills up. Near miss: 力争全年签约8个.
    private bool IsBehindSumOfYear(IndicatorDraft draft)
    {
        IndicatorDraft? sum = draft.PeriodSpan is TextSpan date && _article.Has(date.Start, "全年")
            ? _figures.OfSentence.Find(before => before.Figure.Kind == MentionKind.Money && before.PeriodSpan == draft.PeriodSpan && before.Figure.Span.Start >= draft.PeriodSpan!.Value.End) : null;
        return sum is not null && _article.Outline.ClauseAt(sum.Figure.Span.Start).Index < _article.Outline.ClauseAt(draft.Figure.Span.Start).Index;
    }

    // 计划引进项目20个,新引进15个,到位资金6亿元: the same thing told again, and less of it, is what was reached, and so is what follows. Near miss: 计划引进20个,力争签约15个.
    private bool IsReachedOfAim(IndicatorDraft draft)
    {
        IndicatorDraft? before = _figures.OfSentence.Count > 0 ? _figures.OfSentence[^1] : null;
        TextSpan own = ArticleView.Before(draft.Figure.Span.Start, Math.Max(before?.Figure.Span.End ?? 0, _article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start));
        bool isPlain = draft.Class is null && draft.Threshold is null && draft.Figure.Amount?.Modifier == AmountModifier.None && !_article.Mentions.Within(own, MentionKind.Date).Any();
        bool isAgain = isPlain && before is { IsForecast: true } && before.Measure == draft.Measure && before.Figure.Amount?.Unit == draft.Figure.Amount?.Unit && before.Figure.Amount?.Value > draft.Figure.Amount?.Value
            && Works.Last(_article.Text, own) is TextSpan work && Works.Last(_article.Text, before.Telling) is TextSpan aimed && work.Of(_article.Text).SequenceEqual(aimed.Of(_article.Text)) && draft.Name.Length <= work.Length + 1;
        bool isReached = (isAgain || (before is not null && before == _reached)) && !AimWords.IsIn(_article.Text, own);
        _reached = isReached ? draft : _reached;
        return isReached;
    }

    private IndicatorDraft? _reached;
    private static readonly PhraseSet Works = new("引进 签约 到位 开工 投产 竣工 落地 引资 出口 接待");
    private static readonly PhraseSet AimWords = new(PlanWords.All + "目标 任务 要 再 须 必须 要求 可 其中");

    private static bool IsAim(IndicatorDraft draft) => draft is { IsForecast: true, IsTask: false } && !Measures.IsPlannedSpending(draft.Name);

    private static readonly PhraseSet Reached = new("已 目前 实际 现有 累计 截至 眼下 其中 了 只 仅");

    private void Complete(IndicatorDraft draft)
    {
        if (draft.Measure == IndicatorMeasure.ProjectCount)
        {
            draft.Threshold = Thresholds.Of(_article, draft);
        }

        bool isPart = draft.Whole is { Period: not null } whole && _figures.OfSentence.Contains(whole)
            && !_article.Mentions.Within(new TextSpan(whole.Figure.Span.End, Math.Max(whole.Figure.Span.End, draft.Figure.Span.Start)), MentionKind.Date).Any()
            && !OtherDates.IsOfNow(_article, new TextSpan(whole.Figure.Span.End, Math.Max(whole.Figure.Span.End, draft.Figure.Span.Start)));
        if (isPart && draft.PeriodSpan is null)
        {
            draft.Period = draft.Whole!.Period;
            draft.PeriodSpan = draft.Whole.PeriodSpan;
        }
        else if (draft.PeriodSpan is null && BrokenDown(draft) is { PeriodSpan: not null } broken)
        {
            (draft.Period, draft.PeriodSpan) = (broken.Period, broken.PeriodSpan);
        }
        else if (draft.PeriodSpan is null && PeriodReader.Governing(_article, draft) is (string period, TextSpan span))
        {
            IndicatorDraft? contrasted = ContrastedWith(period, span);
            draft.Period = contrasted?.Period ?? period;
            draft.PeriodSpan = contrasted?.PeriodSpan ?? span;
        }

        draft.IsForecast |= (_forecasts.IsForecast(draft) || IsOneOfAims(draft)) && !IsReachedOfAim(draft);
        if (draft.IsForecast && draft.Figure.Kind == MentionKind.Count && IsBehindSumOfYear(draft) && PeriodReader.RestOfYear(_article, draft) is (string rest, TextSpan part))
        {
            (draft.Period, draft.PeriodSpan) = (rest, part);
        }

        if (draft.PeriodSpan is TextSpan day)
        {
            bool isOfCounted = _figures.OfSentence.Exists(other => other.Figure.Kind == MentionKind.Count && other.Figure.Span.End <= day.Start
                && _article.Outline.ClauseAt(other.Figure.Span.Start).Segment == _article.Outline.ClauseAt(day.Start).Segment);
            draft.Period = isOfCounted ? draft.Period : PeriodExtent.Of(_article, draft, day, draft.Period!);
        }

        if (draft.Figure.Kind == MentionKind.Money)
        {
            _amountClasses.Describe(draft);
        }

        bool isOfReached = _figures.OfSentence.Exists(other => other.PeriodSpan == draft.PeriodSpan && !other.IsForecast);
        bool isOwn = draft.PeriodSpan is TextSpan date && _article.Outline.ClauseAt(date.Start).Index == _article.Outline.ClauseAt(draft.Figure.Span.Start).Index;
        if (draft.IsForecast && (draft.Period is { Length: >= 13 } || (draft.IsTask && draft.Period is { Length: 7 })) && (isOfReached || draft.IsTask || IsOfOtherSentence(draft)) && !isOwn)
        {
            // 1-8月到位72.1亿元,预计全区可实现150亿元: what is expected is expected of the year.
            draft.Period = draft.Period[0] == '.' ? draft.Period[3..7] : draft.Period[..4];
        }
    }
}
