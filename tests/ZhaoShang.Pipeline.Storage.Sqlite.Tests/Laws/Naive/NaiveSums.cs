using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What sums of projects mean, from the records themselves, by the words of <see cref="StatsQuery"/>: a line for each row.</summary>
internal sealed class NaiveSums(IReadOnlyList<ExtractedDocument> documents)
{
    /// <summary>The rows of the table, in no order, and the row of all, which begins with <c>all</c>.</summary>
    public IEnumerable<string> Lines(StatsQuery query)
    {
        IReadOnlyList<NaiveRow> rows = new NaiveSearch(documents).Rows(new RecordQuery { Filter = query.Filter, Rows = RowType.Project, CountCopies = query.CountCopies });
        NaiveRow[][] stories = [.. rows.GroupBy(row => StoryOf(row, query)).Select(static story => story.ToArray())];
        return stories.GroupBy(story => string.Join(' ', query.By.Select(axis => KeyOf(axis, story))))
            .Select(row => Line(row.Key, [.. row], query.Roles)).Append(Line("all", stories, query.Roles));
    }

    /// <summary>A row of a table of sums as a line.</summary>
    public static string Line(StatsRow row, string? key = null) =>
        $"{key ?? string.Join(' ', row.Keys.Select(static other => other.Value ?? other.Name ?? "–"))}: {row.Projects} {row.Tellings} {string.Join(' ', row.Amounts.Select(Written).Order(StringComparer.Ordinal))}";

    private static string Written(AmountTotals amount) => string.Create(
        CultureInfo.InvariantCulture, $"{amount.Role}/{amount.Unit}/{amount.Projects}/{amount.Low:0.####}/{amount.High:0.####}/{amount.Approximate}/{amount.Median:0.####}");

    /// <summary>A project is one, however many articles tell it; a copy that counts beside its original stands for itself.</summary>
    private string StoryOf(NaiveRow row, StatsQuery query) =>
        query.CountTellings || (query.CountCopies && IsCopy(row.Article)) ? $"{row.Article.Document.Doc} {row.Ordinal}" : RandomTellings.NameOf(row.Project);

    private bool IsCopy(ExtractedDocument article) => IsBeside(article) && documents.Any(other =>
        other.Document.TextId == article.Document.TextId
        && (other.Document.Published is null, other.Document.Published, other.Document.Doc) is var (isUndated, day, path)
        && (isUndated.CompareTo(article.Document.Published is null), string.CompareOrdinal(day, article.Document.Published), string.CompareOrdinal(path, article.Document.Doc)).CompareTo((0, 0, 0)) < 0);

    private bool IsBeside(ExtractedDocument article) => documents.Count(other => other.Document.TextId == article.Document.TextId) > 1;

    private static string Line(string key, NaiveRow[][] stories, IReadOnlyList<AmountRole>? roles)
    {
        IEnumerable<AmountTotals> totals = stories.SelectMany(AmountsOf).Where(amount => roles?.Contains(amount.Role) != false)
            .GroupBy(static amount => (amount.Role, amount.Unit)).Select(static same =>
            {
                decimal[] lows = [.. same.Select(static amount => amount.Value).Order()];
                return new AmountTotals(
                    same.Key.Role, same.Key.Unit, lows.Length, lows.Sum(), same.Sum(static amount => amount.High!.Value), same.Count(static amount => amount.Mod is not null),
                    (lows[(lows.Length - 1) / 2] + lows[lows.Length / 2]) / 2);
            });
        return Line(new StatsRow([], stories.Length, stories.Sum(static story => story.Length), [.. totals]), key);
    }

    /// <summary>Of each role, currency and phase the first of the newest telling that has one, of one day the higher; then phases added.</summary>
    private static IEnumerable<ProjectAmountRecord> AmountsOf(NaiveRow[] story) => story
        .SelectMany(static telling => telling.Project.Amounts!.DistinctBy(static amount => (amount.Role, amount.Unit, amount.Phase)).Select(amount => (Day: DayOf(telling), Amount: amount)))
        .GroupBy(static told => (told.Amount.Role, told.Amount.Unit, told.Amount.Phase))
        .Select(static same => same.OrderByDescending(static told => told.Day).ThenByDescending(static told => told.Amount.High ?? told.Amount.Value)
            .ThenByDescending(static told => told.Amount.Value).ThenByDescending(static told => told.Amount.Mod is not null).First().Amount)
        .GroupBy(static amount => (amount.Role, amount.Unit))
        .Select(static phases => phases.First() with
        {
            Value = phases.Sum(static amount => amount.Value),
            High = phases.Sum(static amount => amount.High ?? amount.Value),
            Mod = phases.FirstOrDefault(static amount => amount.Mod is not null)?.Mod,
        });

    private static string KeyOf(StatsAxis axis, NaiveRow[] story) => axis.Dimension switch
    {
        StatsDimension.Region => RegionOf(axis.Level, story),
        StatsDimension.Year => story.Min(YearOf)?.ToString(CultureInfo.InvariantCulture) ?? "–",
        StatsDimension.Stage => StageOf(story) is { } stage ? System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(stage.ToString()) : "–",
        _ => story.Where(static telling => telling.Project.Industry is not null).OrderByDescending(DayOf).ThenByDescending(static telling => telling.Project.Industry, StringComparer.Ordinal)
            .FirstOrDefault()?.Project.Industry ?? "–",
    };

    private static string RegionOf(DivisionLevel level, NaiveRow[] story)
    {
        RegionRecord region = story.Select(static telling => telling.Project.Region!).OrderByDescending(static region => region.Level).First();
        return level switch
        {
            DivisionLevel.Province => region.Code![..2] + "0000",
            DivisionLevel.Prefecture => region.Code!.StartsWith("50", StringComparison.Ordinal) ? "500000" : region.Code[..4] + "00",
            _ => region.Code!,
        };
    }

    /// <summary>The year of signing, or else that of the article's period, or of its publication.</summary>
    private static int? YearOf(NaiveRow telling) =>
        (telling.Project.Dates?[0].Edtf ?? telling.Article.Document.Period ?? telling.Article.Document.Published) is { } date ? int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    private static ProjectStage? StageOf(NaiveRow[] story)
    {
        NaiveRow[] staged = [.. story.Where(static telling => telling.Project.Stage is not null and not ProjectStage.Terminated)];
        NaiveRow[] terminated = [.. story.Where(static telling => telling.Project.Stage == ProjectStage.Terminated)];
        bool isTerminated = terminated.Length > 0 && (staged.Length == 0 || terminated.Max(DayOf) >= staged.Max(DayOf));
        return isTerminated ? ProjectStage.Terminated : staged.Max(static telling => telling.Project.Stage);
    }

    /// <summary>The day of publication, or else the last one of the period; what is not known is older than anything.</summary>
    private static int DayOf(NaiveRow telling) => telling.Article.Document switch
    {
        { Published: { } day } => DateOnly.Parse(day, CultureInfo.InvariantCulture).DayNumber,
        { Period: { } year } => new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 12, 31).DayNumber,
        _ => int.MinValue,
    };
}
