using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the aggregate figures of an article.</summary>
internal sealed class IndicatorExtractor
{
    private const int MostFigures = 128;

    private readonly ArticleView _article;
    private readonly HashSet<TextSpan> _taken;
    private readonly FiguresSoFar _figures;
    private readonly CountFigures _counts;
    private readonly MoneyFigures _money;
    private readonly ForecastReader _forecasts;
    private readonly RateFigures _rates;
    private readonly FigurePeriods _periods;
    private readonly AimsOfSentence _aims;
    private readonly AmountClasses _amountClasses;
    private readonly TableFigures _tables;

    private IndicatorExtractor(ArticleView article, IReadOnlyList<ProjectDraft> projects, bool isPlan)
    {
        _article = article;
        _taken = [.. projects.SelectMany(project => project.Figures)];
        _figures = new FiguresSoFar(article);
        _counts = new CountFigures(article, _figures);
        _money = new MoneyFigures(article, _figures, new SingleProjects(article, projects));
        _rates = new RateFigures(article, _figures);
        _periods = new FigurePeriods(article, _figures);
        _aims = new AimsOfSentence(article, _figures);
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

        return FigureRetellings.Merge(article, extractor._figures.Earlier);
    }

    // 第二条 …固定资产投资500万元以上: a rule's bounds are no figures of the work.
    private static bool IsArticleOfRule(string text, TextSpan sentence) =>
        text[sentence.Start] == '第' && text.AsSpan(sentence.Start, Math.Min(6, sentence.Length)).Contains('条') && !TasksOfRule.IsIn(text, sentence) && !YearsTasks.IsIn(text, sentence);

    // 第十条 2008年…的目标任务为16亿元.
    private static readonly PhraseSet TasksOfRule = new(WordPairs.Of("目标任务 任务目标 年度任务 总目标 目标 任务", "为 是 : ："));

    // 第七条 1999年全县计划引进企业25户; 第二条 任务分三档,….
    private static readonly PhraseSet YearsTasks = new(WordPairs.Of("计划 力争 确保", "引进 到位 签约 完成到位 新签约") + "任务分 任务如下");

    private void Read(Sentence sentence)
    {
        Mention[] mentions = [.. _article.Mentions.FiguresWithin(sentence.Span)];
        List<IndicatorDraft> drafts = _figures.OfSentence;
        int floor = sentence.Span.Start;
        for (int i = 0; i < mentions.Length; i++)
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
            if (CountReader.IsOfNamedAhead(_article, draft) || IsPassed(draft))
            {
                continue;
            }

            // 明年到位资金计划68亿元,增长10%. Near miss: 到位50亿元,完成任务68亿元的73%,增长10%, what was done.
            bool isDemand = draft.IsTask && drafts.TrueForAll(static other => other.IsForecast);
            if ((!draft.IsTask || isDemand) && (ComparedAmounts.DateOf(_article, figure) is null || (drafts.Count == 0 && !ComparedAmounts.IsLikened(_article, figure))))
            {
                ChangeReader.Read(_article, draft, NextFigure(mentions, i, sentence.Span.End));
                draft.Target = isDemand ? null : draft.Target;
                if (drafts.Count > 0)
                {
                    SharesInRow.Read(_article, draft, drafts[^1]);
                }

                draft.IsForecast &= draft.Target is null || draft.IsTask || _aims.IsAimedAt(draft);
            }

            _periods.Widen(draft);
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
            PlansOfYear.Read(_article, drafts);
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

    // 到位资金103亿元,提前一个月突破100亿元: the bound that the exact figure before has passed.
    private bool IsPassed(IndicatorDraft draft) => draft is { IsForecast: false, Figure.Amount.Modifier: AmountModifier.MoreThan } && _figures.OfSentence.Count > 0
        && _figures.OfSentence[^1] is { IsForecast: false, Figure.Amount.Modifier: AmountModifier.None } before && before.Measure == draft.Measure && before.Name == draft.Name
        && before.Figure.Amount?.Unit == draft.Figure.Amount?.Unit && before.Figure.Amount?.Value >= draft.Figure.Amount?.Value;

    private const int LongestReach = 6;

    private static readonly PhraseSet Reaching = new("达到 达 为 实现 累计实现 累计达 累计达到 累计为");

    // What stands in brackets behind a figure ends nothing: 到位46亿元(其中省外29亿元),增长33%.
    private int NextFigure(Mention[] figures, int i, int end)
    {
        for (int next = i + 1; next < figures.Length; next++)
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
        MentionKind.Percent => _rates.Read(figure, floor),
        MentionKind.Quantity => QuantityFigures.Read(_article, figure, floor),
        _ => null,
    };

    private void Complete(IndicatorDraft draft)
    {
        if (draft.Measure is IndicatorMeasure.ProjectCount or IndicatorMeasure.Enterprises)
        {
            draft.Threshold = Thresholds.Of(_article, draft);
        }

        _periods.Set(draft);
        draft.IsForecast |= (_forecasts.IsForecast(draft) || (_aims.Include(draft) && !_forecasts.IsBaseline(draft))) && !_aims.AreReachedBy(draft);
        if (draft.IsForecast && draft.Figure.Kind == MentionKind.Count && _aims.FollowSumOfYear(draft) && PeriodReader.RestOfYear(_article, draft) is (string rest, TextSpan part))
        {
            (draft.Period, draft.PeriodSpan) = (rest, part);
        }

        _periods.Extend(draft);
        if (draft.Figure.Kind == MentionKind.Money)
        {
            _amountClasses.Describe(draft);
        }
    }
}
