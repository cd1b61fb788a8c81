using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Adds to a project what letters that tell of it alone hold: figures, dates, stage; and marks them as the place of its parties.</summary>
internal sealed class TellingReader(ArticleView article, IReadOnlyList<NameCandidate> names, PlanParts plans)
{
    private readonly ArticleView _article = article;
    private readonly IReadOnlyList<NameCandidate> _names = names;
    private readonly PlanParts _plans = plans;

    /// <summary>Adds all that <paramref name="own"/> tells to <paramref name="draft"/>.</summary>
    public void AddAll(ProjectDraft draft, TextSpan own)
    {
        if (IsOfOtherPhase(draft, own))
        {
            return;
        }

        int before = draft.Amounts.Count + draft.Quantities.Count;
        draft.Scope.Add(own);
        AddFigures(draft, own, own.Start);
        AddDates(draft, own);
        ProjectStage? stage = StageReader.Furthest(_article, own, _plans.Contain(own.Start));
        stage = stage == ProjectStage.Negotiating && StageOfNames.IsIntended(_article, own) ? ProjectStage.Intent : stage;
        if (stage is not null && (draft.Stage is null || stage > draft.Stage))
        {
            (draft.Stage, draft.StageSpan, draft.StageClues) = (stage, own, draft.StageClues with { Origin = StageOrigin.Following });
        }

        if (draft.Amounts.Count + draft.Quantities.Count > before)
        {
            draft.Tellings.Add(own);
        }
    }

    // X二期开工。…。一期已于去年投产: told of what was built before. Near miss: 一期 of a project that is named as a whole.
    private bool IsOfOtherPhase(ProjectDraft draft, TextSpan own)
    {
        return PhaseAmounts.Ending(draft.Name) is int phase && PhaseAmounts.Names.TryAt(_article.Text, own.Start, own.End, out PhraseHit<int> told) && told.Value < phase;
    }

    /// <summary>Where a count of projects begins in the letters from <paramref name="start"/>: what follows it is no single project's. <paramref name="end"/> if there is none.</summary>
    public int AggregateStart(int start, int end)
    {
        end = TotalStart(start, end);
        foreach (Mention count in _article.Mentions.Within(new TextSpan(start, end), MentionKind.Count))
        {
            Clause clause = _article.Outline.ClauseAt(count.Span.Start);
            if (OneOf.IsIn(_article.Text, ArticleView.After(count.Span.End, clause.Span.End)))
            {
                continue;
            }

            TextSpan around = new(Math.Max(start, count.Span.Start - 10), Math.Min(clause.Span.End, count.Span.End + 12));
            bool isSum = count.Amount is { Value: > 1, Unit: "户" or "家" or "个" or "项" or "处" } && Sums.At(_article.Text, count.Span.End, clause.Span.End) is not null;
            bool isOfOthers = count.Amount is { Value: > 1, Unit: "户" or "家" or "个" or "项" } && Others.EndingAt(_article.Text, count.Span.Start, start) is not null;
            if (isSum || isOfOthers || (clause.Span.Start > start && IsSubject(count, clause)))
            {
                return Math.Max(start, clause.Span.Start);
            }

            if (count.Amount?.Unit is "个" or "项" && around.Of(_article.Text).IndexOf("项目") >= 0)
            {
                return Math.Max(start, clause.Span.Start);
            }
        }

        return end;
    }

    // 是今年新开工的5个项目之一
    private static readonly PhraseSet OneOf = new("之一");

    // 佛山南海的3家不锈钢企业将迁入龙甫镇,总投资5.5亿元: several firms open a clause of their own. Near misses: 已有3家企业入驻, 3家股东出资.
    private bool IsSubject(Mention count, Clause clause)
    {
        bool isFirst = count.Span.Start == NameBoundary.SkipLeading(_article, clause.Span.Start, count.Span.End) || (count.Span.Start - clause.Span.Start is > 2 and <= LongestOrigin && _article.Text[count.Span.Start - 1] == '的');
        bool isOfFirms = isFirst && count.Amount is { Value: > 1, Unit: "家" or "户" } && Firms.IsIn(_article.Text, new TextSpan(count.Span.End, Math.Min(clause.Span.End, count.Span.End + 8)));
        return isOfFirms && !(clause.Index + 1 < _article.Outline.Clauses.Count && _article.Outline.Clauses[clause.Index + 1].Span is var next && Returns.At(_article.Text, next.Start, next.End) is not null);
    }

    // 5家企业挂牌,园区概算投资3.6亿元: back to the project.
    private static readonly PhraseSet Returns = new("项目 园区 全园 基地 工程 市场 该 此 本 整个");

    private const int LongestOrigin = 8;
    private static readonly PhraseSet Firms = new("企业 公司 工厂 厂家 厂商 商户 客商 厂");

    // 签下甲项目(1.5亿元)和乙产业园(4.3亿元),总额5.8亿元; 力争全年到位资金突破100亿元: the sum of several, or of all.
    private int TotalStart(int start, int end)
    {
        Pieces<Clause> clauses = _article.Outline.Clauses;
        for (int i = _article.Outline.ClauseAt(start).Index + 1; i < clauses.Count && clauses[i].Span.Start < end; i++)
        {
            TextSpan clause = clauses[i].Span;
            int first = Aims.At(_article.Text, clause.Start, clause.End)?.End ?? clause.Start;
            bool isOfYear = first > clause.Start && OfAll.At(_article.Text, first, clause.End) is not null;
            bool isSum = clause.Start > start && Summed.At(_article.Text, clause.Start, clause.End) is not null && _names.Count(name => name.Span.Start < start && clauses[i].Segment == _article.Outline.ClauseAt(name.Span.Start).Segment) > 1;
            if (clause.Start > start && (isOfYear || isSum))
            {
                return clause.Start;
            }
        }

        return end;
    }

    private static readonly PhraseSet Aims = new(PlanWords.Aims + "保证");
    private static readonly PhraseSet OfAll = new("全年 年底 到年底 年末 " + LevelWords.Whole);
    private static readonly PhraseSet Summed = new("总额 合计 共计 总计 总金额 合同总额 协议总额 签约总额");

    // 另外两个投资都在1亿元上下: told of others.
    private static readonly PhraseSet Others = new("另外 另有 另外的 其余 其他 其它 还有");

    // 3户合计投资5600万元: the sum of several.
    private static readonly PhraseSet Sums = new("合计 共计 总计 加起来 一共 共投资 总投资 项目合计 项目共 项目总投资 企业合计 累计投资");

    /// <summary>Adds the amounts and quantities in <paramref name="own"/>; labels are looked for from <paramref name="floor"/> on.</summary>
    public void AddFigures(ProjectDraft draft, TextSpan own, int floor)
    {
        TextSpan name = draft.Candidate.Span;
        bool isCountedList = draft.Candidate.List is { IsCounted: true };
        IReadOnlyList<Mention> dealt = SharedAmounts.At(_article, name.Start);
        foreach (Mention money in _article.Mentions.Within(own, MentionKind.Money))
        {
            if (money.Amount is null || (money.Span.End <= name.Start && draft.Shared.Contains(money.Span)) || money.Sense != AmountSense.Figure || (isCountedList && money.Span.End <= name.Start && !IsOfItem(draft, money)) || IsConversion(money) || OtherMoney.Is(_article, money, name) || IsOutdated(money) || IsRepeated(draft, money) || dealt.Contains(money))
            {
                continue;
            }

            int from = draft.Amounts.Count > 0 ? Math.Max(floor, draft.Amounts[^1].Mention.Span.End) : floor;
            from = money.Span.Start >= name.End ? Math.Max(from, name.End) : from;
            TextSpan? change = TotalInvestments.ChangeBefore(_article, money);
            DraftAmount amount = change is TextSpan verb ? FigureRoles.Changed(_article, money, verb, from) : FigureRoles.Amount(_article, money, from);
            amount = amount.Role == AmountRole.Other && IsBesideName(money, name) ? amount with { Role = AmountRole.TotalInvestment } : amount;
            bool isPartOfSubsidy = amount.Role == AmountRole.PaidIn && draft.Amounts.Count > 0 && draft.Amounts[^1].Role == AmountRole.Subsidy;
            draft.Figures.Add(money.Span);
            if (change is not null && amount.Role == AmountRole.TotalInvestment)
            {
                draft.Amounts.RemoveAll(static told => told.Role is AmountRole.TotalInvestment or AmountRole.Other && told.Phase is null);
            }

            draft.Amounts.Add(isPartOfSubsidy ? amount with { Role = AmountRole.Subsidy } : PhaseAmounts.Of(_article, draft, amount));
        }

        foreach (Mention quantity in _article.Mentions.Within(own, MentionKind.Quantity).Where(mention => mention.Amount is not null && !IsOutdated(mention) && !IsCompared(mention)))
        {
            draft.Figures.Add(quantity.Span);
            draft.Quantities.Add(FigureRoles.Quantity(_article, quantity, name, floor));
        }
    }

    // 投资1.2亿元的苦荞食品、投资8000万元的酒庄两个项目: each item has its own. Near miss: 总额559.8亿元的产业园、计算中心等14个项目.
    private bool IsOfItem(ProjectDraft draft, Mention money) => _article.Has(money.Span.End, "的") && draft.Candidate.Span.Start - money.Span.End == 1
        && draft.Candidate.List is { } list && _article.Mentions.Within(list.Span, MentionKind.Money).Count(other => _article.Has(other.Span.End, "的")) > 1;

    // 9000万美元煤泥综合利用项目, 绿松石文化街(6000万元): nothing but the amount stands beside the name.
    private bool IsBesideName(Mention money, TextSpan name) =>
        money.Span.End == name.Start || (money.Span.Start > name.End && _article.Text[name.End] is '(' or '（' && !_article.Text.AsSpan(name.End, money.Span.Start - name.End).ContainsAny(')', '）') && IsLast(money))
            || name.Contains(money.Span) || IsCell(money);

    // (投资人:周国荣,1.8亿元): the amount is all of its part of the bracket.
    private bool IsLast(Mention money) => _article.Text[money.Span.Start - 1] is '(' or '（' or ',' or '，' or '、' or ':' or '：' && money.Span.End < _article.Text.Length && _article.Text[money.Span.End] is ')' or '）' or ',' or '，';

    // ◆江布拉克景区提升改造 中青旅公司 3.8亿 在建: the amount is a cell of the entry. Near miss: a cell beneath a heading, which tells what it is.
    private bool IsCell(Mention money) => TableRows.HeadingAbove(_article, money.Span.Start) is null && money.Span.Start > 0 && IsGap(money.Span.Start - 1) && IsGap(money.Span.End) && _article.Text[money.Span.Start - 1] != '\n';

    private bool IsGap(int at) => at >= _article.Text.Length || char.IsWhiteSpace(_article.Text[at]) || _article.Text[at] is ';' or '；';

    // 597,000,000元,人民币伍亿玖仟柒佰万元整: the same figure told again.
    private bool IsRepeated(ProjectDraft draft, Mention money) =>
        draft.Amounts.Count > 0 && _article.Text[money.Span.Start - 1] != '\t' && draft.Amounts[^1].Mention is { } last && last.Amount == money.Amount && money.Span.Start - last.Span.End is >= 0 and <= 4;

    // 比现在的3万吨增加2万吨: what was there before. Near miss: 容积比2万平方米.
    private bool IsCompared(Mention quantity) => Former.Last(_article.Text, new TextSpan(Math.Max(0, quantity.Span.Start - 6), quantity.Span.Start)) is TextSpan word && word.End >= quantity.Span.Start - 1;

    private static readonly PhraseSet Former = new(WordPairs.Of("比 较 由 从", "现在 目前 原来 过去 去年 上年 现有 原有 原先 一期"));

    // 预算由5亿元压到3.8亿元, 从3亿元提到5亿元: the first is no longer so.
    private bool IsOutdated(Mention money)
    {
        TextSpan left = new(Math.Max(0, money.Span.Start - 5), money.Span.Start);
        bool isFrom = left.Of(_article.Text).ContainsAny('由', '从');
        return isFrom && Moved.IsIn(_article.Text, new TextSpan(money.Span.End, Math.Min(_article.Text.Length, money.Span.End + 6)));
    }

    private static readonly PhraseSet Moved = new("压 提 增 减 调 追加 降 扩 升 加到 改为 变为 缩 砍");

    // 7500万美元(折合人民币约5.1亿元): the same amount in another currency.
    private bool IsConversion(Mention money) =>
        Conversions.IsIn(_article.Text, new TextSpan(Math.Max(0, money.Span.Start - 6), money.Span.Start));

    private static readonly PhraseSet Conversions = new("折合 约合 合人民币 折人民币");

    /// <summary>Adds to the i-th name of its sentence the i-th of the amounts that are dealt out in it, where there are as many names as amounts.</summary>
    public void AddDealt(ProjectDraft draft, int i)
    {
        IReadOnlyList<Mention> dealt = SharedAmounts.At(_article, draft.Candidate.Span.Start);
        TextSpan segment = _article.Outline.SegmentOf(_article.Outline.ClauseAt(draft.Candidate.Span.Start));
        if (dealt.Count > 0 && SharedAmounts.PhasesAt(_article, dealt[0]) is { Count: > 0 } phases && phases.Count == dealt.Count)
        {
            AddPhases(draft, i, dealt, phases);
            return;
        }

        if (dealt.Count == 0 && SharedAmounts.Each(_article, _names, i) is Mention each && !draft.Amounts.Exists(amount => amount.Mention.Span == each.Span))
        {
            draft.Figures.Add(each.Span);
            draft.Amounts.Add(new DraftAmount(AmountRole.TotalInvestment, each, null));
            return;
        }

        int first = i;
        while (dealt.Count > 0 && first > 0 && i - first < 8 && _names[first - 1].Span.Start >= segment.Start)
        {
            first--;
        }

        bool isOne = i - first < dealt.Count && first + dealt.Count <= _names.Count && _names[first + dealt.Count - 1].Span.Start < segment.End
            && (first + dealt.Count == _names.Count || _names[first + dealt.Count].Span.Start >= segment.End);
        if (isOne && dealt[i - first].Amount is not null)
        {
            draft.Figures.Add(dealt[i - first].Span);
            AmountRole role = FigureRoles.Amount(_article, dealt[0], segment.Start).Role;
            draft.Amounts.Add(new DraftAmount(role is AmountRole.ForeignInvestment or AmountRole.RegisteredCapital or AmountRole.PaidIn ? role : AmountRole.TotalInvestment, dealt[i - first], null));
        }
    }

    // 二、三期分别投资1.2亿元和1.3亿元: of the last name before them.
    private void AddPhases(ProjectDraft draft, int i, IReadOnlyList<Mention> dealt, IReadOnlyList<int> phases)
    {
        bool isLast = draft.Candidate.Span.End <= dealt[0].Span.Start && (i + 1 >= _names.Count || _names[i + 1].Span.Start > dealt[^1].Span.End);
        for (int n = 0; isLast && n < dealt.Count; n++)
        {
            draft.Figures.Add(dealt[n].Span);
            if (dealt[n].Amount is not null)
            {
                draft.Amounts.Add(new DraftAmount(AmountRole.PhaseInvestment, dealt[n], phases[n]));
            }
        }
    }

    /// <summary>Adds the dates in <paramref name="own"/> that are not known yet.</summary>
    public void AddDates(ProjectDraft draft, TextSpan own)
    {
        foreach (DraftDate date in ProjectDates.In(_article, own, draft.Candidate.Span))
        {
            bool isKnown = draft.Dates.Exists(known => known.Role == date.Role && known.Mention.Date == date.Mention.Date);
            if (!isKnown)
            {
                draft.Dates.Add(date);
            }
        }
    }
}
