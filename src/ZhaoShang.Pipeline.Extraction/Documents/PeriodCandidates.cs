using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Collects the periods that an article may report on, each once: what line, title, figures and dates tell, and what follows from the year that it speaks from.</summary>
internal sealed class PeriodCandidates
{
    private const int MostDates = 60;
    private const int MostYears = 4;

    private readonly PeriodFacts _facts;
    private readonly Dictionary<string, PeriodCandidate> _byPeriod = [];
    private readonly List<PeriodCandidate> _found = [];

    private PeriodCandidates(PeriodFacts facts) => _facts = facts;

    /// <summary>The candidates; never none. O(dates + figures).</summary>
    public static IReadOnlyList<PeriodCandidate> Of(PeriodFacts facts)
    {
        PeriodCandidates candidates = new(facts);
        candidates.AddTitle();
        HashSet<string> seen = [];
        foreach (string period in facts.FigurePeriods)
        {
            if (seen.Add(period))
            {
                candidates.AddTold(period, ToldPeriod.Of(period), PeriodSources.Figure, PeriodSources.MonthOfFigure, PeriodSources.UpToFigure);
            }
        }

        seen.Clear();
        foreach ((int _, string edtf, ToldPeriod told, bool _) in facts.Dates.AsSpan(0, Math.Min(facts.Dates.Length, MostDates)))
        {
            if (seen.Add(edtf))
            {
                candidates.AddTold(edtf, told, PeriodSources.Date, PeriodSources.MonthOfDate, PeriodSources.UpToMonth);
            }
        }

        candidates.AddClock();
        candidates.AddHulls();
        return candidates._found;
    }

    private void AddTitle()
    {
        Add(_facts.Rule, PeriodSources.None);
        Add(HeadPeriod.Of(_facts.Article), PeriodSources.Head);
        string? own = TitlePeriod.Of(_facts.Title, null);
        Add(own == _facts.Titled ? own : _facts.Titled is string ofClock ? Marked(ofClock) : null, PeriodSources.Title);
        Add(TitlePeriod.DaysOf(_facts.Title, _facts.Clock.Year), PeriodSources.TitleDays);
        Add(_facts.Titled is { Length: 7 } month ? ToldPeriod.Of(month).FromJanuary() : null, PeriodSources.UpToTitle);
    }

    // What is told, and what it may be the end or a part of.
    private void AddTold(string edtf, ToldPeriod told, PeriodSources source, PeriodSources ofMonth, PeriodSources upTo)
    {
        if (told.Form == PeriodForm.Other)
        {
            return;
        }

        bool isMarked = edtf.Contains('?', StringComparison.Ordinal);
        Add(Spelled(told.Value, isMarked), told, source);
        if (told.Form is PeriodForm.Month or PeriodForm.Day)
        {
            string end = told.Form == PeriodForm.Day ? $"{told.YearLetters}-01-01/{told.Value}" : told.FromJanuary();
            Add(told.Form == PeriodForm.Day ? Spelled(told.Value[..7], isMarked) : null, ofMonth);
            Add(Spelled(end, isMarked), told.Form == PeriodForm.Day ? PeriodSources.UpToDay : upTo);
        }

        bool isInMonth = told.Form == PeriodForm.Days && told.Value.AsSpan(0, 7).SequenceEqual(told.Value.AsSpan(11, 7));
        Add(isInMonth ? Spelled(told.Value[..7], isMarked) : null, ofMonth);
        Add(told.Form != PeriodForm.Years ? Spelled(told.YearLetters, isMarked) : null, PeriodSources.None);
    }

    private void AddClock()
    {
        Add(Marked(Year(_facts.Clock.Year)), PeriodSources.Clock);
        if (_facts.Clock.Year is not int year)
        {
            return;
        }

        Add(Marked(Year(year - 1)), PeriodSources.YearBefore);
        Add(Marked(Year(year + 1)), PeriodSources.YearAfter);
        int? published = _facts.Clock.LastDay?.Year == year ? _facts.MonthPublished : null;
        if (published is int month)
        {
            Add(month > 1 ? UpTo(year, month - 1) : null, PeriodSources.UpToMonthBefore);
            Add(month > 1 ? UpTo(year, month) : null, PeriodSources.UpToPublished);
            Add(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), PeriodSources.MonthPublished);
        }

        int last = _facts.Dates.Where(date => date.Told.TellsMonth && date.Told.LastYear == year && !(date.Told.LastMonth > published)).Select(static date => date.Told.LastMonth).DefaultIfEmpty(0).Max();
        Add(last > 1 ? Marked(UpTo(year, last)) : null, PeriodSources.UpToLast);
        Add(Marked($"{Year(year - 4)}/{Year(year)}"), PeriodSources.FiveYears);
        Add(Marked($"{Year(year - 2)}/{Year(year)}"), PeriodSources.ThreeYears);
    }

    private void AddHulls()
    {
        string now = Year(_facts.Clock.Year);
        string[] before = [.. _facts.Dates.Where(date => char.IsAsciiDigit(date.Edtf[0]) && date.Told.First < date.Told.Last && string.CompareOrdinal(date.Told.YearLetters, now) < 0).Select(static date => date.Told.YearLetters).Distinct().Order(StringComparer.Ordinal).Take(MostYears)];
        foreach (string first in _facts.Clock.Year is null ? [] : before)
        {
            Add($"{first}/{Marked(now)}", PeriodSources.SinceYear);
        }

        string[] years = [.. _facts.Figures.Where(static told => told.Form == PeriodForm.Year && told.LastYear > 0).Select(static told => told.Value).Distinct().Order(StringComparer.Ordinal)];
        Add(years.Length > 1 ? $"{years[0]}/{years[^1]}" : null, PeriodSources.YearsOfFigures);
        string[] days = [.. _facts.Dates.Where(date => date.Told.Form is PeriodForm.Day or PeriodForm.Days && date.Told.YearLetters == now).SelectMany(static date => date.Told.Value.Split('/')).Order(StringComparer.Ordinal)];
        Add(days.Length > 1 && days[0] != days[^1] ? $"{days[0]}/{days[^1]}" : null, PeriodSources.DaysTold);
    }

    private void Add(string? spelling, PeriodSources source)
    {
        if (spelling is not null && ToldPeriod.Of(spelling) is { Form: not PeriodForm.Other } told)
        {
            Add(spelling, told, source);
        }
    }

    private void Add(string spelling, ToldPeriod told, PeriodSources source)
    {
        if (!_byPeriod.TryGetValue(told.Value, out PeriodCandidate? known))
        {
            known = new PeriodCandidate(spelling.Replace("?", "", StringComparison.Ordinal) == told.Value ? spelling : told.Value, told);
            _byPeriod[told.Value] = known;
            _found.Add(known);
        }

        known.Sources |= source;
    }

    // A year that is only inferred is marked.
    private string Marked(string period) => Spelled(period, _facts.Clock.Basis == DateBasis.Inferred);

    private static string Spelled(string period, bool isMarked) => isMarked ? new Edtf(period).AsInferred().Value : period;

    private static string Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";

    private static string UpTo(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-01/{year:0000}-{month:00}");
}
