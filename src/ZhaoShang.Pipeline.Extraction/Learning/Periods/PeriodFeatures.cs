using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;

namespace ZhaoShang.Pipeline.Extraction.Learning.Periods;

/// <summary>Makes the features of each period that an article may report on, one place each.</summary>
/// <param name="facts">What is told.</param>
/// <param name="candidates">The periods.</param>
internal sealed class PeriodFeatures(PeriodFacts facts, IReadOnlyList<PeriodCandidate> candidates)
{
    private const int FewLater = 4;

    private static readonly PeriodSources[] OfTitle = [PeriodSources.Head, PeriodSources.Title, PeriodSources.TitleDays, PeriodSources.UpToTitle];
    private static readonly PeriodSources[] All = Enum.GetValues<PeriodSources>();

    // What titles call their articles.
    private static readonly PhraseSet[] Kinds =
    [
        new("情况 分析 月报 统计 通报 进度 指标 数据 台账 调度"), new("简报 快报 动态 专报 信息 第"), new("总结 汇报 报告 述职 小结"), new("综述 回眸 纪实 回顾 盘点 侧记"), new("计划 要点 方案 安排 意见 规划 思路"),
        new("讲话 发言 致辞"), new("一览 名单 清单 表 目录 汇总"), new("上半年 半年"), new("年度 全年 年终 年底"), new("开门红"), new("会 节 签约 洽谈 推介"), new("今年 首 前 已"), new("工作报告"), new(ArticlePeriod.NextYearWords),
    ];

    private readonly PeriodCandidate[] _parts = [.. candidates.Where(static candidate => candidate.IsFromJanuary && candidate.IsTold)];
    private readonly Dictionary<string, int> _figuresOf = facts.Figures.CountBy(static told => told.Value).ToDictionary();
    private readonly int _mostOfOne = facts.Figures.CountBy(static told => told.Value).Select(static figures => figures.Value).DefaultIfEmpty().Max();
    private readonly uint[] _kinds = [.. Enumerable.Range(0, Kinds.Length).Where(kind => Kinds[kind].IsIn(facts.Title)).Select(static kind => (uint)kind)];
    private readonly string? _rule = facts.Rule is null ? null : ToldPeriod.Of(facts.Rule).Value;
    private readonly uint _titled = facts.Titled is null ? 0 : 1 + (uint)ToldPeriod.Of(facts.Titled).Form;

    /// <summary>Adds each candidate. O(candidates · (dates + figures)).</summary>
    public void Add(FeatureRows rows)
    {
        foreach (PeriodCandidate candidate in candidates)
        {
            uint form = (uint)(candidate.IsFromJanuary ? PeriodForm.FromJanuary : candidate.Told.Form);
            AddForm(candidate, form, rows);
            AddSources(candidate, form, rows);
            (int covered, int later) = CountFigures(candidate.Told);
            AddFigures(candidate.Told, covered, later, form, rows);
            AddDates(candidate.Told, form, rows);
            AddClock(candidate.Told, covered, form, rows);
            AddParts(candidate, form, rows);
            rows.EndPlace();
        }
    }

    private void AddForm(PeriodCandidate candidate, uint form, FeatureRows rows)
    {
        uint part = candidate.Told.Form != PeriodForm.FromJanuary ? 0u : candidate.Told.LastMonth switch { 6 => 1, 3 or 9 => 2, _ => 0 };
        rows.Add(FeatureHash.Of(1, (uint)candidate.Told.Form, part));
        AddByGenre(2, 0, form, rows);
        foreach (uint kind in _kinds)
        {
            rows.Add(FeatureHash.Of(4, kind, form));
        }
    }

    private void AddSources(PeriodCandidate candidate, uint form, FeatureRows rows)
    {
        foreach (PeriodSources source in All)
        {
            if ((candidate.Sources & source) != 0 && source is not (PeriodSources.Figure or PeriodSources.Date))
            {
                rows.Add(FeatureHash.Of(10, (uint)source, form));
            }
        }

        foreach (PeriodSources source in OfTitle)
        {
            if ((candidate.Sources & source) != 0)
            {
                rows.Add(FeatureHash.Of(11, (uint)source));
                AddByGenre(12, (uint)source, form, rows);
            }
        }

        if (candidate.Told.Value == _rule)
        {
            rows.Add(FeatureHash.Of(18, 0));
            rows.Add(FeatureHash.Of(18, 1, form));
            AddByGenre(19, 0, form, rows);
        }

        uint told = (uint)(candidate.Sources & (PeriodSources.Figure | PeriodSources.Date));
        rows.Add(FeatureHash.Of(14, told, form));
        AddByGenre(15, told, form, rows);
        if (_titled > 0 && (candidate.Sources & PeriodSources.Title) == 0)
        {
            rows.Add(FeatureHash.Of(17, _titled, form));
        }
    }

    // How many figures lie in a period, and how many go on behind it.
    private (int Covered, int Later) CountFigures(ToldPeriod told)
    {
        (int covered, int later) = (0, 0);
        foreach (ToldPeriod figure in facts.Figures)
        {
            covered += told.Covers(figure) ? 1 : 0;
            later += figure.Form != PeriodForm.Year && figure.Last > told.Last ? 1 : 0;
        }

        return (covered, later);
    }

    private void AddFigures(ToldPeriod told, int covered, int later, uint form, FeatureRows rows)
    {
        int count = facts.Figures.Length;
        int exact = _figuresOf.GetValueOrDefault(told.Value);
        uint share = count == 0 ? 99 : Share(exact, count);
        rows.Add(FeatureHash.Of(20, share, form));
        AddByGenre(21, share, form, rows);
        rows.Add(FeatureHash.Of(23, count == 0 ? 99 : Share(covered, count), form));
        rows.Add(FeatureHash.Of(24, Few(_figuresOf.Count - (exact > 0 ? 1 : 0)), form));
        rows.Add(FeatureHash.Of(25, exact == 0 ? 0u : exact == _mostOfOne ? 1u : 2, form));
        rows.Add(FeatureHash.Of(26, Few(later), form));
    }

    private void AddDates(ToldPeriod told, uint form, FeatureRows rows)
    {
        int later = 0;
        int inside = 0;
        int mentioned = 0;
        int first = -1;
        foreach ((int start, string _, ToldPeriod date, bool hasHappened) in facts.Dates)
        {
            later += hasHappened && date.LastYear == told.LastYear && date.Last > told.Last ? 1 : 0;
            inside += told.Covers(date) ? 1 : 0;
            mentioned += date.Value == told.Value ? 1 : 0;
            first = first < 0 && date.Value == told.Value ? start : first;
        }

        uint few = (uint)Math.Min(later, FewLater);
        rows.Add(FeatureHash.Of(30, few, form));
        AddByGenre(31, few, form, rows);
        rows.Add(FeatureHash.Of(33, Place(first), form));
        rows.Add(FeatureHash.Of(34, Few(mentioned), form));
        rows.Add(FeatureHash.Of(35, Share(inside, facts.Dates.Length), form));
    }

    private void AddClock(ToldPeriod told, int covered, uint form, FeatureRows rows)
    {
        uint year = (facts.Clock.Year ?? 0) is var now && (now == 0) == (told.LastYear == 0) ? (uint)(Math.Clamp(told.LastYear - now, -2, 2) + 2) : 9;
        uint season = facts.MonthPublished switch { null => 0, <= 3 => 1, >= 11 => 2, _ => 3 };
        rows.Add(FeatureHash.Of(40, year, form));
        rows.Add(FeatureHash.Of(41, year * 4 + season, form));
        rows.Add(FeatureHash.Of(46, (year * 4) + season, (form * 8) + (facts.Figures.Length == 0 ? 7 : (uint)(covered * 3 / facts.Figures.Length))));
        AddByGenre(42, year, form, rows);
        if (facts.MonthPublished is int month && facts.Clock.LastDay?.Year is int published && told.LastYear > 0)
        {
            int months = (published - told.LastYear) * 12 + month - told.LastMonth;
            uint since = months < 0 ? 99 : Few(months);
            rows.Add(FeatureHash.Of(44, since, form));
            AddByGenre(45, since, form, rows);
        }
    }

    // 1-8月 told beside 上半年: which of the parts told is the widest.
    private void AddParts(PeriodCandidate candidate, uint form, FeatureRows rows)
    {
        rows.Add(FeatureHash.Of(50, Few(_parts.Length), form));
        if (candidate.IsFromJanuary && candidate.IsTold)
        {
            rows.Add(FeatureHash.Of(51, Array.TrueForAll(_parts, part => part.Told.Last <= candidate.Told.Last) ? 1u : 0));
            rows.Add(FeatureHash.Of(52, Array.TrueForAll(_parts, part => part.Told.Last >= candidate.Told.Last) ? 1u : 0));
        }
    }

    private void AddByGenre(uint template, uint value, uint form, FeatureRows rows) => rows.Add(FeatureHash.Of(template, value, (form * 8) + (uint)facts.Genre));

    private static uint Few(int count) => (uint)(count <= 3 ? count : count <= 5 ? 4 : count <= 9 ? 6 : 10);

    private static uint Share(int part, int whole) => part == 0 ? 0u : ((double)part / whole) switch { < 0.15 => 1, < 0.35 => 2, < 0.55 => 3, < 0.8 => 4, < 1 => 5, _ => 6 };

    // How far in a date stands; -1 if nowhere.
    private static uint Place(int start) => start switch { < 0 => 0, <= 2 => 1, <= 12 => 2, <= 40 => 3, <= 120 => 4, <= 250 => 5, _ => 6 };
}
