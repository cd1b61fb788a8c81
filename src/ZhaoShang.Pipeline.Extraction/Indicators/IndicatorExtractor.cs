using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the aggregate figures of an article.</summary>
internal sealed class IndicatorExtractor
{
    private static readonly PhraseSet Forecasts = new(
        "预计 力争 计划 目标 将 确保 可实现 有望 可望 还得 要达到 要实现 任务 拟 到年底 努力 打造");

    private static readonly PhraseSet Reached = new("完成 已 共 累计 达");
    private static readonly PhraseSet Rates = new("到位率 履约率 开工率 投产率 完成率 落地率 竣工率 签约率 资金到位率 达产率 资金履约率 项目履约率 合同履约率 注册率 建成率 兑现率 转化率 入驻率 成功率");
    private static readonly PhraseSet OtherQuantities = new("装机 并网 产量 总里程 通车里程 销售面积 新增就业 失业人员 货运量 吞吐量 产能 住宅 发电量");
    private static readonly PhraseSet OwnFigures = new("项目投产后 项目建成后 全长 建成后 投产后 该工程 该项目 名员工 公司");

    private static readonly PhraseSet Moods = new("将 力争 确保 目标是 目标为 计划引进 拟");

    private readonly ArticleView _article;
    private readonly HashSet<TextSpan> _taken;
    private readonly bool _isPlan;
    private readonly List<IndicatorDraft> _found = [];

    private IndicatorExtractor(ArticleView article, HashSet<TextSpan> taken, bool isPlan)
    {
        _article = article;
        _taken = taken;
        _isPlan = isPlan;
    }

    /// <summary>The figures in the order of the text, each told once; those that <paramref name="taken"/> holds belong to projects. O(length).</summary>
    public static IReadOnlyList<IndicatorDraft> Find(ArticleView article, HashSet<TextSpan> taken, bool isPlan)
    {
        IndicatorExtractor extractor = new(article, taken, isPlan);
        foreach (Sentence sentence in article.Outline.Sentences)
        {
            extractor.Read(sentence);
        }

        return FigureRetellings.Merge(extractor._found);
    }

    // 第二条 …固定资产投资500万元以上: a rule's bounds are no figures of the work.
    private static readonly PhraseSet Articles = new("第");

    private void Read(Sentence sentence)
    {
        if (Articles.At(_article.Text, sentence.Span.Start, sentence.Span.End) is not null && _article.Text.AsSpan(sentence.Span.Start, Math.Min(6, sentence.Span.Length)).Contains('条'))
        {
            return;
        }

        IReadOnlyList<Mention> figures = _article.Mentions.FiguresWithin(sentence.Span);
        List<IndicatorDraft> drafts = [];
        IndicatorDraft? counted = null;
        int floor = sentence.Span.Start;
        for (int i = 0; i < figures.Count; i++)
        {
            Mention figure = figures[i];
            bool isThreshold = IsThreshold(figure);
            IndicatorDraft? draft = _taken.Contains(figure.Span) || figure.Amount is null || isThreshold ? null : Draft(figure, floor, drafts);
            floor = isThreshold || figure.Kind == MentionKind.Percent && draft is null ? floor : figure.Span.End;
            if (draft is null)
            {
                continue;
            }

            Complete(draft, counted, drafts);
            int limit = NextFigure(figures, i, sentence.Span.End);
            if (!draft.IsTask)
            {
                ChangeReader.Read(_article, draft, limit);
            }

            drafts.Add(draft);
            counted = draft.Measure == IndicatorMeasure.ProjectCount ? draft : counted;
        }

        if (drafts.Count > 1)
        {
            ChangeReader.ReadShared(_article, drafts, sentence.Span);
        }

        _found.AddRange(drafts);
    }

    private int NextFigure(IReadOnlyList<Mention> figures, int i, int end)
    {
        for (int next = i + 1; next < figures.Count; next++)
        {
            bool isOfPlan = IsTaskAmount(figures[next]);
            if (figures[next].Kind != MentionKind.Percent && !IsThreshold(figures[next]) && !isOfPlan)
            {
                return figures[next].Span.Start;
            }
        }

        return end;
    }

    // 完成年度任务20亿元的60%: the amount of the task.
    private bool IsTaskAmount(Mention figure)
    {
        TextSpan left = ArticleView.Before(figure.Span.Start, Math.Max(0, figure.Span.Start - 10));
        bool isBefore = _article.Has(figure.Span.End, "的") && TaskWords.IsIn(_article.Text, left);
        isBefore |= TaskWords.EndingAt(_article.Text, figure.Span.Start, left.Start) is not null;
        bool isBehind = TaskWords.At(_article.Text, figure.Span.End, Math.Min(_article.Text.Length, figure.Span.End + 4)) is TextSpan word && _article.Has(word.End, "的");
        return figure.Kind == MentionKind.Money && (isBefore || isBehind);
    }

    private static readonly PhraseSet TaskWords = new("任务 计划 目标");

    private IndicatorDraft? Draft(Mention figure, int floor, List<IndicatorDraft> drafts) => figure.Kind switch
    {
        MentionKind.Count => DraftOfCount(figure, floor, drafts),
        MentionKind.Money => DraftOfMoney(figure, floor, drafts),
        MentionKind.Percent => DraftOfRate(figure, floor),
        MentionKind.Quantity => DraftOfQuantity(figure, floor),
        _ => null,
    };

    private IndicatorDraft? DraftOfCount(Mention figure, int floor, List<IndicatorDraft> drafts)
    {
        if ((CountReader.Read(_article, figure, floor) ?? BesideVisits(figure, floor, drafts) ?? Part(figure, floor, drafts)) is not Counted counted)
        {
            return null;
        }

        string name = _article.Letters(counted.Name.IsEmpty ? figure.Span : counted.Name);
        IndicatorDraft draft = new(figure, counted.Measure, name, counted.Name) { Telling = counted.Telling };
        draft.Stage = counted.Measure == IndicatorMeasure.ProjectCount ? ClassStages.Last(_article.Text, ArticleView.After(counted.Telling.Start, Math.Min(counted.Telling.End + 8, _article.Outline.ClauseAt(counted.Telling.End - 1).Span.End))) : null;
        draft.Class = counted.Measure == IndicatorMeasure.ProjectCount ? ClassOf(name) : null;
        return draft;
    }

    // 外出招商19批76人次; 走访商会3家、企业12家: a second figure of the same visits.
    private Counted? BesideVisits(Mention figure, int floor, List<IndicatorDraft> drafts)
    {
        if (drafts.Count == 0 || drafts[^1] is not { Measure: IndicatorMeasure.Visits } before)
        {
            return null;
        }

        int gap = figure.Span.Start - before.Figure.Span.End;
        bool isSame = gap <= 1 || (gap <= 8 && _article.Has(before.Figure.Span.End, "、") && before.Figure.Amount?.Unit == figure.Amount?.Unit);
        TextSpan left = gap <= 1 ? before.NameSpan : NameReader.Left(_article, figure.Span.Start, floor);
        return isSame ? new Counted(IndicatorMeasure.Visits, left, TextSpan.Cover(before.Telling, figure.Span)) : null;
    }

    // 项目62项,其中5000万元以上26项、过亿元的13项,已开工19个: parts of the projects counted before.
    private Counted? Part(Mention figure, int floor, List<IndicatorDraft> drafts)
    {
        IndicatorDraft? whole = drafts.Where(draft => draft.Measure == IndicatorMeasure.ProjectCount).MaxBy(draft => draft.Figure.Amount?.Value) ?? LastOfParagraph(figure);
        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        bool isPart = (PartEnds.EndingAt(_article.Text, left.End, left.Start) is not null && left.Length <= 24) || IsDealtOut(figure, left, whole);
        return whole is null || !isPart || figure.Amount?.Unit is not ("个" or "项" or "宗")
            ? null
            : new Counted(IndicatorMeasure.ProjectCount, left, TextSpan.Cover(left, figure.Span));
    }

    // 152个项目里,工业54个、农牧业37个、其他29个: the same measure word, a short noun before it, and a mark behind it.
    private bool IsDealtOut(Mention figure, TextSpan left, IndicatorDraft? whole)
    {
        bool isEnded = figure.Span.End >= _article.Text.Length || ",、;。,; \n和占".Contains(_article.Text[figure.Span.End]);
        return isEnded && whole is not null && left.Length is >= 2 and <= 10 && whole.Figure.Amount?.Unit == figure.Amount?.Unit
            && whole.Figure.Amount?.Value >= figure.Amount?.Value && !NoParts.IsIn(_article.Text, left);
    }

    private static readonly PhraseSet NoParts = new("协议 合同 意向 线索 信息 企业 公司 客商 活动 展位 乡镇 单位 部门 集群 平台 奖 镇 村 办事处 小组 小分队 问题 措施 政策 制度");

    private IndicatorDraft? LastOfParagraph(Mention figure)
    {
        IndicatorDraft? last = _found.Count > 0 ? _found.FindLast(draft => draft.Measure == IndicatorMeasure.ProjectCount) : null;
        return last is not null && _article.Outline.SentenceAt(last.Figure.Span.Start).Paragraph == _article.Outline.SentenceAt(figure.Span.Start).Paragraph ? last : null;
    }

    private static readonly PhraseSet PartEnds = new("以上 以上的 元的 以下 以下的 开工 已开工 投产 已投产 续建 新建 新签 新签约 签约 当场签约 竣工 在建 建成 落地 项目只 元的有 的有 合计");

    private static readonly PhraseSet ClassVerbs = new("引进 签订 实施 推进 新引进 招引落地 招引 谋划 初步谋划 实施了 支持 建设 储备");

    private static string ClassOf(string name)
    {
        TextSpan? verb = ClassVerbs.At(name, 0, name.Length);
        return verb is TextSpan span && span.End < name.Length - 2 ? name[span.End..] : name;
    }

    private IndicatorDraft? DraftOfMoney(Mention figure, int floor, List<IndicatorDraft> drafts)
    {
        if (IsRate(figure))
        {
            return null;
        }

        if (IsTaskAmount(figure) && drafts.FindLast(draft => draft.Figure.Kind == MentionKind.Money) is IndicatorDraft measured)
        {
            TextSpan task = NameReader.Left(_article, figure.Span.Start, floor);
            return new IndicatorDraft(figure, measured.Measure, task.Length >= 2 ? _article.Letters(task) : measured.Name, task) { IsForecast = true, IsTask = true };
        }

        if (CellReader.Read(_article, figure) is IndicatorDraft cell)
        {
            return cell;
        }

        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        left = FromLastVerb(left);
        string name = _article.Letters(left);
        bool isPart = drafts.Count > 0 && drafts[^1].Figure.Kind == MentionKind.Money && (IsPart(left) || IsEnumerated(left));
        IndicatorMeasure? measure = name.Length >= 2 ? Measures.OfMoney(name) : null;
        measure ??= name.Length <= 1 && IsBesideCount(figure, drafts) ? MeasureOfSentence(figure, drafts) : null;
        if (name.Length == 0 && IsOfSeries(figure) && (drafts.FindLast(draft => draft.Figure.Kind == MentionKind.Money) ?? LastMoneyOfParagraph(figure)) is IndicatorDraft first)
        {
            return new IndicatorDraft(figure, first.Measure, first.Name, left) { Telling = figure.Span };
        }

        measure ??= BareNames.IsIn(name) && name.Length <= 4 && drafts.Exists(draft => draft.Measure == IndicatorMeasure.ProjectCount)
            ? drafts.Exists(draft => draft.Stage == ProjectStage.Signed) ? IndicatorMeasure.Contracted : IndicatorMeasure.TotalInvestment : null;
        measure ??= isPart && name.Length >= 2 && Measures.OfMoney(drafts[^1].Name + name) is not null ? drafts[^1].Measure : null;
        measure = measure is null ? null : Measures.InCurrency(measure.Value, figure.Amount!.Value.Unit);
        return measure is null ? null : new IndicatorDraft(figure, measure.Value, name, left)
        {
            IsForecast = Measures.IsPlannedSpending(name) || IsTaskAmount(figure),
        };
    }

    // ,其中住宅187.4亿元: the part is measured as the whole.
    private bool IsPart(TextSpan left) => left.Start >= 2 && (_article.Has(left.Start - 2, "其中") || _article.Has(left.Start - 3, "其中"));

    // 农业项目4个、6.15亿元.
    private bool IsBesideCount(Mention figure, List<IndicatorDraft> drafts) =>
        drafts.Count > 0 && drafts[^1].Measure == IndicatorMeasure.ProjectCount && figure.Span.Start - drafts[^1].Figure.Span.End <= 1 && _article.Has(figure.Span.Start - 1, "、");

    // 2016年31.2亿元,2017年35.8亿元: a figure for each year of the one named before.
    private bool IsOfSeries(Mention figure) => figure.Span.Start > 0 && _article.Mentions.Covering(figure.Span.Start - 1, MentionKind.Date) is not null;

    private IndicatorDraft? LastMoneyOfParagraph(Mention figure)
    {
        IndicatorDraft? last = _found.FindLast(draft => draft.Figure.Kind == MentionKind.Money);
        return last is not null && _article.Outline.SentenceAt(last.Figure.Span.Start).Paragraph == _article.Outline.SentenceAt(figure.Span.Start).Paragraph ? last : null;
    }

    private IndicatorMeasure? MeasureOfSentence(Mention figure, List<IndicatorDraft> drafts)
    {
        Sentence sentence = _article.Outline.SentenceAt(figure.Span.Start);
        bool isSigned = SignedWords.IsIn(_article.Text, ArticleView.Before(figure.Span.Start, sentence.Span.Start));
        IndicatorDraft? last = drafts.FindLast(draft => draft.Figure.Kind == MentionKind.Money);
        last ??= _found.Count > 0 && _article.Outline.SentenceAt(_found[^1].Figure.Span.Start).Index == sentence.Index - 1 ? _found.FindLast(draft => draft.Figure.Kind == MentionKind.Money) : null;
        return last?.Measure ?? (isSigned ? IndicatorMeasure.Contracted : IndicatorMeasure.TotalInvestment);
    }

    private static readonly PhraseSet SignedWords = new("签约 协议 合同");
    private static readonly PhraseSet BareNames = new("资金 金额 总额 签约资金 签约额 额度 合计");

    // 补贴拉动消费215亿元: the figure is that of the last verb.
    private TextSpan FromLastVerb(TextSpan left) =>
        LastVerbs.Last(_article.Text, left) is TextSpan verb && verb.Start > left.Start + 2 && left.End - verb.End >= 2 ? new TextSpan(verb.Start, left.End) : left;

    private static readonly PhraseSet LastVerbs = new("拉动 带动 撬动");

    // 按行业分,批发和零售业实现738.4亿元,住宿和餐饮业实现64.7亿元: the parts that the sentence deals out.
    private bool IsEnumerated(TextSpan left)
    {
        Sentence sentence = _article.Outline.SentenceAt(left.Start);
        ReadOnlySpan<char> before = ArticleView.Before(left.Start, sentence.Span.Start).Of(_article.Text);
        return before.IndexOf("其中") >= 0 || before.IndexOf("按") >= 0;
    }

    private bool IsRate(Mention money) =>
        money.Sense != AmountSense.Figure || _article.Has(money.Span.End, "/") || _article.Has(money.Span.End, "每");

    private IndicatorDraft? DraftOfRate(Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        bool isTarget = left.Length == 3 && _article.Has(left.Start, "完成率");
        return Rates.EndingAt(_article.Text, left.End, left.Start) is not null && !isTarget
            ? new IndicatorDraft(figure, IndicatorMeasure.Other, _article.Letters(left), left)
            : null;
    }

    private IndicatorDraft? DraftOfQuantity(Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(_article, figure.Span.Start, floor);
        bool isOther = left.Length >= 2 && OtherQuantities.IsIn(_article.Text, left) && !OwnFigures.IsIn(_article.Text, left);
        return isOther ? new IndicatorDraft(figure, IndicatorMeasure.Other, _article.Letters(left), left) : null;
    }

    private bool IsThreshold(Mention figure)
    {
        if (figure.Sense == AmountSense.Threshold)
        {
            return true;
        }

        bool isBound = figure.Kind == MentionKind.Money && figure.Amount?.Modifier is AmountModifier.AtLeast or AmountModifier.MoreThan or AmountModifier.AtMost;
        TextSpan after = ArticleView.After(figure.Span.End, Math.Min(_article.Text.Length, figure.Span.End + 14));
        bool isOfCount = figure.Kind == MentionKind.Money && _article.Mentions.Within(after, MentionKind.Count).FirstOrDefault() is Mention count
            && count.Span.Start - figure.Span.End <= 6 && CountLinks.At(_article.Text, figure.Span.End, count.Span.Start + 1) is not null;
        if (isOfCount || (isBound && figure.Span.End == after.Start && _article.Mentions.StartingAt(figure.Span.End, MentionKind.Count) is not null))
        {
            return true;
        }

        int noun = isBound ? after.Of(_article.Text).IndexOf("项目") : -1;
        return noun >= 0 && after.Of(_article.Text)[..noun].IndexOfAny(",。;、") < 0;
    }

    private static readonly PhraseSet CountLinks = new("的 以上的 以下的 的有 以上 以下 的项目 以上项目 的企业");

    private void Complete(IndicatorDraft draft, IndicatorDraft? counted, List<IndicatorDraft> drafts)
    {
        if (draft.Measure != IndicatorMeasure.ProjectCount && draft.Figure.Kind == MentionKind.Money && counted is not null)
        {
            draft.Class = counted.Class;
            draft.Stage = counted.Stage;
        }

        if (draft.Measure == IndicatorMeasure.ProjectCount)
        {
            draft.Threshold = ThresholdOf(draft);
        }

        if (PeriodReader.Governing(_article, draft.Figure) is (string period, TextSpan span))
        {
            draft.Period = period;
            draft.PeriodSpan = span;
        }

        draft.IsForecast |= IsForecast(draft) || IsAfterArticle(draft);
        bool isOfReached = drafts.Exists(other => other.PeriodSpan == draft.PeriodSpan && !other.IsForecast);
        if (draft.IsForecast && draft.Period is { Length: >= 13 } && (isOfReached || draft.IsTask))
        {
            // 1-8月到位72.1亿元,预计全区可实现150亿元: what is expected is expected of the year.
            draft.Period = draft.Period[0] == '.' ? draft.Period[3..7] : draft.Period[..4];
        }
    }

    // 明年…引进项目70项, 到“十二五”末产值500亿元: a year after the article's.
    private bool IsAfterArticle(IndicatorDraft draft) => IsRestOfYear(draft) ||
        _article.Document.Clock.Year is int year && draft.Period is { Length: >= 4 } period && int.TryParse(period[..4], out int told) && told > year;

    // 下半年到位资金23亿元 in an article of July: the span ends after the article, and begins no earlier.
    private bool IsRestOfYear(IndicatorDraft draft) =>
        _article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && draft.Period is { Length: 15 } period && period[0] != '.'
        && string.CompareOrdinal(period[8..15], published.Value[..7]) > 0 && string.CompareOrdinal(period[..7], published.Value[..7]) >= 0;

    private ThresholdRecord? ThresholdOf(IndicatorDraft draft)
    {
        Mention? bound = _article.Mentions.Within(draft.Telling, MentionKind.Money).FirstOrDefault(money => money.Span != draft.Figure.Span);
        return bound?.Amount is { } amount
            ? new ThresholdRecord(amount.Value, amount.Unit, amount.Modifier == AmountModifier.None ? null : amount.Modifier)
            : null;
    }

    // 预计…可实现…150亿元; near miss: 计划总投资42亿元, 在建项目.
    private bool IsForecast(IndicatorDraft draft)
    {
        Clause clause = _article.Outline.ClauseAt(draft.Figure.Span.Start);
        TextSpan own = ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start);
        bool isPushed = draft.Measure == IndicatorMeasure.ProjectCount && !_isPlan && Pushed.IsIn(_article.Text, own);
        bool isStanding = isPushed || draft.Stage is ProjectStage.UnderConstruction or ProjectStage.Completed or ProjectStage.Operating && !_isPlan;
        if (isStanding)
        {
            return false;
        }

        bool isDemanded = _article.HasWord(own, "要", WordClass.Verb) && !Reached.IsIn(_article.Text, own);
        return _isPlan || isDemanded || Expected(own) || ExpectedBefore(clause, draft);
    }

    private static readonly PhraseSet Pushed = new("加快推进 加快建设 加紧建设 在建 续建");

    private bool Expected(TextSpan span) => Forecasts.Last(_article.Text, span) is TextSpan word
        && !_article.Has(word.Start, "计划总投资") && !_article.Has(word.Start, "计划投资") && !_article.Has(word.Start, "目标任务") && !IsDone(span, word);

    // 完成年度任务的…: told as done before the word.
    private bool IsDone(TextSpan span, TextSpan word) => Reached.IsIn(_article.Text, new TextSpan(span.Start, word.Start)) && !_article.Has(word.Start, "预计") && !_article.Has(word.Start, "力争");

    // 将实施…,开工…18个项目,确保…: the first clause of the sentence sets the mood until something done is told.
    private bool ExpectedBefore(Clause clause, IndicatorDraft draft)
    {
        Sentence sentence = _article.Outline.Sentences[clause.Sentence];
        for (int i = clause.Index - 1; i >= sentence.FirstClause && clause.Index - i <= 8; i--)
        {
            TextSpan span = _article.Outline.Clauses[i].Span;
            if (Moods.Last(_article.Text, span) is not null || _article.HasWord(span, "要", WordClass.Verb))
            {
                return !Reached.IsIn(_article.Text, ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start));
            }
        }

        return false;
    }
}
