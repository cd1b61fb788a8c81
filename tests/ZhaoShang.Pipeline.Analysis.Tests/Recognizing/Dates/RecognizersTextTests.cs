using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>
/// The date cases of Recognizers-Text: passed, failed, out of scope with the rule that put them there, and disagreements with their reasons
/// (<c>tests/Specs/recognizers-text-dates.md</c>, by file and number, the first case being 0).
/// </summary>
public sealed partial class RecognizersTextTests(ITestOutputHelper output)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [SharedFact]
    public void DateParser() => Run("DateParser", 0.9);

    [SharedFact]
    public void DatePeriodParser() => Run("DatePeriodParser", 0.9);

    [SharedFact]
    public void DateTimeModel() => Run("DateTimeModel", 0.9);

    private void Run(string file, double floor)
    {
        Dictionary<string, string> reasons = SpecTable.Rows("recognizers-text-dates").Where(row => row[0] == file).ToDictionary(row => row[1], row => row[2]);
        string path = Path.Combine(RepositoryFolder.Shared!, "specs", "recognizers-text", "DateTime", "Chinese", file + ".json");
        (int passed, int failed, int disagreed, int index) = (0, 0, 0, -1);
        Dictionary<string, int> outside = [];
        foreach (JsonElement item in JsonDocument.Parse(File.ReadAllText(path), Lenient).RootElement.EnumerateArray())
        {
            index++;
            string input = item.GetProperty("Input").GetString()!;
            List<Expected> expected = [.. item.GetProperty("Results").EnumerateArray().Select(ExpectedOf)];
            if (OutOfScope(input, expected) is string rule)
            {
                outside[rule] = outside.GetValueOrDefault(rule) + 1;
                continue;
            }

            string found = Compare(input, expected, item);
            if (found.Length == 0)
            {
                passed++;
            }
            else if (reasons.ContainsKey(index.ToString(CultureInfo.InvariantCulture)))
            {
                disagreed++;
            }
            else
            {
                failed++;
                output.WriteLine($"{file} {index}: {input} {found}");
            }
        }

        output.WriteLine($"{file}: {passed} passed, {failed} failed, {disagreed} disagreed, {outside.Values.Sum()} out of scope");
        foreach ((string rule, int count) in outside)
        {
            output.WriteLine($"  {count} {rule}");
        }

        Assert.True(passed >= floor * (passed + failed), $"{passed} of {passed + failed}");
    }

    private static string? OutOfScope(string input, List<Expected> expected)
    {
        if (expected.Exists(one => one.Type is not ("date" or "daterange")))
        {
            return "a time of day, a length of time or a frequency";
        }

        return Era().IsMatch(input) || expected.Exists(one => one.Timex.StartsWith('0')) ? "a year of an era or before 1000"
            : expected.Exists(one => Distance().IsMatch(one.Text)) ? "a length of time before or after the reference day"
            : expected.Exists(one => DayFirst().IsMatch(one.Text)) ? "a numeric date that does not begin with its year"
            : null;
    }

    private static string Compare(string input, List<Expected> expected, JsonElement item)
    {
        DateOnly day = DateOnly.FromDateTime(item.TryGetProperty("Context", out JsonElement context)
            ? context.GetProperty("ReferenceDateTime").GetDateTime() : new DateTime(2017, 1, 1));
        ArticleClock clock = new(day.Year, DateBasis.Article) { Published = Edtf.OfDay(day) };
        string text = Simplified(input);
        List<Mention> open = [.. new DateRecognizer().Recognize(Texts.Segmented(text), clock)];
        string found = "found " + string.Join(' ', open.Select(mention => $"[{mention.Span.Of(text)}] {mention.Date}"));
        foreach (Expected one in expected)
        {
            int match = open.FindIndex(mention => mention.Date is Edtf value && IsSame(value, one.Timex)
                && (Simplified(one.Text).Contains(mention.Span.Of(text).ToString(), StringComparison.Ordinal) || mention.Span.Of(text).ToString().Contains(Simplified(one.Text), StringComparison.Ordinal)));
            if (match < 0)
            {
                return $"expected [{one.Text}] {one.Timex}, {found}";
            }

            open.RemoveAt(match);
        }

        return open.Count == 0 ? "" : $"expected no more, {found}";
    }

    private static string Simplified(string text) => text.Replace('後', '后').Replace('個', '个').Replace('週', '周').Replace('禮', '礼').Replace('，', ',');

    // X in the other notation stands for a digit that counts from the reference day; an interval's end there is exclusive.
    private static bool IsSame(Edtf value, string timex)
    {
        string plain = value.Value.Replace("../", "", StringComparison.Ordinal).Replace("/..", "", StringComparison.Ordinal).TrimEnd('~');
        Match interval = Interval().Match(timex);
        if (!interval.Success)
        {
            string seasonless = timex.Replace("-SP", "-21", StringComparison.Ordinal).Replace("-SU", "-22", StringComparison.Ordinal)
                .Replace("-FA", "-23", StringComparison.Ordinal).Replace("-WI", "-24", StringComparison.Ordinal);
            return Fits(plain, seasonless);
        }

        DateOnly? end = value.Latest;
        return Fits(value.Earliest, interval.Groups[1].Value)
            && (Fits(end?.AddDays(1), interval.Groups[2].Value) || Fits(end, interval.Groups[2].Value) || Fits((value.Finish ?? value).Earliest, interval.Groups[2].Value));
    }

    private static bool Fits(DateOnly? day, string pattern) => day is DateOnly told && Fits(told.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), pattern);

    private static bool Fits(string value, string pattern) =>
        value.Length == pattern.Length && value.Zip(pattern).All(pair => pair.Second == 'X' || pair.First == pair.Second);

    private static Expected ExpectedOf(JsonElement result)
    {
        string type = (result.TryGetProperty("Type", out JsonElement plain) ? plain : result.GetProperty("TypeName")).GetString()!.Replace("datetimeV2.", "", StringComparison.Ordinal);
        JsonElement value = result.TryGetProperty("Value", out JsonElement parsed) ? parsed : result.GetProperty("Resolution");
        string timex = value.TryGetProperty("Timex", out JsonElement told) ? told.GetString()! : value.GetProperty("values")[0].GetProperty("timex").GetString()!;
        return new Expected(result.GetProperty("Text").GetString()!, type, timex.Contains('W', StringComparison.Ordinal) ? Resolved(value) ?? timex : timex);
    }

    // Weeks and weekdays are compared by the day or days that they resolve to, a weekday by the one that was.
    private static string? Resolved(JsonElement value)
    {
        if (value.TryGetProperty("values", out JsonElement values))
        {
            JsonElement first = values[0];
            return first.TryGetProperty("value", out JsonElement day) ? day.GetString() : $"({first.GetProperty("start").GetString()},{first.GetProperty("end").GetString()},)";
        }

        List<string> past = [.. value.GetProperty("PastResolution").EnumerateObject().Select(one => one.Value.GetString()!)];
        return past.Count == 1 ? past[0] : $"({past[0]},{past[1]},)";
    }

    [GeneratedRegex("康熙|雍正|民国|神龙")]
    private static partial Regex Era();

    [GeneratedRegex(@"[近前后後上下]\s*[一两三几\d]+\s*(个月|年|天|日)|过去|未来|[天年月]之?[内前后後]$|最[后後]")]
    private static partial Regex Distance();

    [GeneratedRegex(@"^\d{1,2}[-/.]\d{1,2}([-/.]\d{2,4})?(-.*)?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\(([\dX-]+),([\dX-]+),")]
    private static partial Regex Interval();

    private sealed record Expected(string Text, string Type, string Timex);
}
