using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
using ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>The rows of tests/Specs for money, percent, counts, quantities and durations.</summary>
public sealed class AmountSpecTests
{
    public static TheoryData<string, string, string> Money() => Rows("money");

    public static TheoryData<string, string, string> Numbers() => Rows("numbers");

    public static TheoryData<string, string, string> Percent() => Rows("percent");

    public static TheoryData<string, string, string> Counts() => Rows("counts");

    public static TheoryData<string, string, string> Quantities() => Rows("quantities");

    public static TheoryData<string, string, string> Durations() => Rows("durations");

    [Theory]
    [MemberData(nameof(Money))]
    public void Money_is_read_as_the_spec_says(string input, string value, string rule) => Check(new MoneyRecognizer(), input, value, rule);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numerals_are_read_as_the_spec_says(string input, string value, string rule) => Check(new MoneyRecognizer(), input, value, rule);

    [Theory]
    [MemberData(nameof(Percent))]
    public void Percentages_are_read_as_the_spec_says(string input, string value, string rule) => Check(new PercentRecognizer(), input, value, rule);

    [Theory]
    [MemberData(nameof(Counts))]
    public void Counts_are_read_as_the_spec_says(string input, string value, string rule) => Check(new CountRecognizer(), input, value, rule);

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Quantities_are_read_as_the_spec_says(string input, string value, string rule) => Check(new QuantityRecognizer(), input, value, rule);

    [Theory]
    [MemberData(nameof(Durations))]
    public void Durations_are_read_as_the_spec_says(string input, string value, string rule) => Check(new DurationRecognizer(), input, value, rule);

    private static TheoryData<string, string, string> Rows(string page)
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in SpecTable.Rows(page))
        {
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    private static void Check(IMentionRecognizer recognizer, string input, string value, string rule)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(input);
        IReadOnlyList<Mention> found = recognizer.Recognize(Texts.Segmented(text), ArticleClock.Unknown);
        string expected = spans.Count == 0 ? "" : $"{string.Join("; ", spans)} = {value}";
        string actual = found.Count == 0 ? "" : $"{string.Join("; ", found.Select(mention => Span(text, mention)))} = {string.Join("; ", found.Select(Value))}";
        Assert.Equal(expected, actual);
        if (spans.Count > 0)
        {
            Assert.All(found, mention => Assert.Contains(mention.Rule, rule, StringComparison.Ordinal));
        }
    }

    private static string Span(string text, Mention mention) => $"{mention.Span.Start}:{mention.Span.Of(text)}";

    private static string Value(Mention mention)
    {
        if (mention.Amount is not { } amount)
        {
            return mention.IsRedacted ? "redacted" : "nothing";
        }

        string value = amount.Value.ToString(CultureInfo.InvariantCulture);
        string high = amount.High is { } upper ? ".." + upper.ToString(CultureInfo.InvariantCulture) : "";
        string modifier = amount.Modifier switch
        {
            AmountModifier.Approx => " approx",
            AmountModifier.AtLeast => " at_least",
            AmountModifier.MoreThan => " more_than",
            AmountModifier.LessThan => " less_than",
            AmountModifier.AtMost => " at_most",
            _ => "",
        };
        string sense = mention.Sense switch { AmountSense.Threshold => " threshold", AmountSense.Rate => " rate", _ => "" };
        return $"{value}{high} {amount.Unit}{modifier}{sense}";
    }
}
