using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>
/// The cases of Recognizers-Text for numbers: passed, failed, out of scope with the rule that put them there, and disagreed with, case by
/// case with the reason.
/// </summary>
public sealed class RecognizersTextTests(ITestOutputHelper output)
{
    private static readonly LetterSet NumeralStarts = new(NumeralLetters.Starts);

    private static readonly (string Rule, string Pattern)[] OutOfScope =
    [
        ("fraction: only percent, per mille and tenths are figures here", "(?<![百千万])分之|(?<=[一二三四五六七八九十壹0-9][百千万])分之|[0-9]/[0-9]|分之[百千万]?负|[百千万][百千万]+分之"),
        ("sign: amounts have no sign, the words around tell a fall", "负|(?<![0-9])-[.0-9]"),
        ("power: no exponents in articles", @"\^|[0-9][eE][-+0-9]"),
        ("suffix: no k and M in articles", @"[0-9. ][kKmM](?![a-zA-Z])"),
        ("dozen: 打 is no measure word of articles", "打(?!对折)"),
        ("discount: 折 is no share", "折"),
        ("fragment: a figure cannot begin with a point, or break off in dots", @"(^|[^0-9])\.[0-9]|[0-9]\.[0-9]+\.[0-9]"),
    ];

    [SharedFact]
    public void Numbers() => Run(new Suite("Number/Chinese/NumberModel", 0.97m, 0.60m)
    {
        Read = text => Numerals(text),
        OutOfScope =
        [
            .. OutOfScope,
            ("lone letter: one Chinese digit or 十 before a letter that is no unit is part of a word", "LONE"),
        ],
        Disagreements = RecognizersTextDisagreements.Numbers,
    });

    [SharedFact]
    public void Percentages() => Run(new Suite("Number/Chinese/PercentModel", 0.95m, 0.60m)
    {
        Read = text => [.. Mentions(new PercentRecognizer(), text), .. Points(text)],
        OutOfScope = OutOfScope,
        Disagreements = RecognizersTextDisagreements.Percentages,
    });

    [SharedFact]
    public void Currencies() => Run(new Suite("NumberWithUnit/Chinese/CurrencyModel", 0.95m, 0.60m)
    {
        Read = text => Mentions(new MoneyRecognizer(), text),
        OutOfScope =
        [
            ("currency: not in the contract's list", "奈拉|比特币|日本钱|日本銭"),
            ("bare currency: a name without a figure is no amount", "人民币 ?美元$"),
            ("size: no amount has more than 16 digits", "[0-9]{17}"),
        ],
        Disagreements = RecognizersTextDisagreements.Currencies,
    });

    [SharedFact]
    public void Dimensions() => Run(new Suite("NumberWithUnit/Chinese/DimensionModel", 0, 0)
    {
        Read = text => Mentions(new QuantityRecognizer(), text),
        OutOfScope = [.. OutOfScope, ("unit: 两 is a numeral here, 位 a measure word", "两$|一位")],
        Disagreements = RecognizersTextDisagreements.Dimensions,
    });

    [SharedFact]
    public void Number_ranges() => Run(new Suite("Number/Chinese/NumberRangeModel", 0, 0)
    {
        Read = Bounds,
        OutOfScope = [.. OutOfScope, ("comparison: words of queries, without a unit", "大于|小于|等于|比|之间|间|或|最多|至少|低于|不小于|超过|过20|之下|=|以上|少于|第十|≥|一到五|一千到")],
        Disagreements = new Dictionary<string, string>(),
    });

    private void Run(Suite suite)
    {
        int passed = 0;
        int failed = 0;
        int disagreed = 0;
        Dictionary<string, int> outside = [];
        IReadOnlyList<RecognizersTextCase> cases = RecognizersTextCase.Load(suite.File);
        foreach (RecognizersTextCase test in cases)
        {
            List<string> found = [.. suite.Read(test.Input)];
            List<string> expected = [.. test.Results.Select(result => $"{result.Text} = {ValueOf(result.Value)}")];
            if (RuleThatExcludes(suite, test) is { } rule)
            {
                outside[rule] = outside.GetValueOrDefault(rule) + 1;
            }
            else if (found.SequenceEqual(expected, StringComparer.OrdinalIgnoreCase))
            {
                passed++;
            }
            else if (suite.Disagreements.TryGetValue(test.Input, out string? reason))
            {
                disagreed++;
                output.WriteLine($"disagreed: {test.Input}: {string.Join("; ", found)}, not {string.Join("; ", expected)}: {reason}");
            }
            else
            {
                failed++;
                output.WriteLine($"failed: {test.Input}: {string.Join("; ", found)}, not {string.Join("; ", expected)}");
            }
        }

        output.WriteLine($"{suite.File}: passed {passed}, failed {failed}, disagreed {disagreed}, out of scope {outside.Values.Sum()}, of {cases.Count}");
        foreach ((string rule, int count) in outside)
        {
            output.WriteLine($"  out of scope {count}: {rule}");
        }

        decimal scope = passed + failed + disagreed;
        Assert.True(scope >= suite.LeastScope * cases.Count, $"{scope} of {cases.Count} cases are in scope");
        Assert.True(passed >= suite.LeastPassed * (passed + failed), $"{passed} passed, {failed} failed");
    }

    private static string? RuleThatExcludes(Suite suite, RecognizersTextCase test)
    {
        foreach ((string rule, string pattern) in suite.OutOfScope)
        {
            bool isMatch = pattern == "LONE"
                ? AllNumerals(test.Input).Any(numeral => IsLone(test.Input, numeral))
                : Regex.IsMatch(test.Input, pattern);
            if (isMatch)
            {
                return rule;
            }
        }

        return null;
    }

    private static bool IsLone(string text, Numeral numeral) =>
        numeral.Span.Length == 1
        && !char.IsAsciiDigit(text[numeral.Span.Start])
        && numeral.Span.End < text.Length
        && Phrases.IsHan(text[numeral.Span.End])
        && UnitLexicon.At(text, numeral.Span.End) is null;

    private static string ValueOf(string value) =>
        RecognizersTextCase.Number(value) is { } number ? Figure.Plain(number).ToString(CultureInfo.InvariantCulture) : value;

    private static IEnumerable<Numeral> AllNumerals(string text)
    {
        for (int at = 0; (at = NumeralStarts.NextIn(text, at)) < text.Length;)
        {
            if (NumeralReader.TryRead(text, at, out Numeral numeral, out int next))
            {
                yield return numeral;
            }

            at = next;
        }
    }

    private static IEnumerable<string> Numerals(string text) =>
        AllNumerals(text).Where(numeral => !IsSignOfNothing(text, numeral)).Select(numeral => $"{numeral.Span.Of(text)} = {Figure.Plain(numeral.Value).ToString(CultureInfo.InvariantCulture)}");

    // 陆 of 大陆, 拾 of 拾起, 万 alone: signs that are figures only with a unit, formal ones not even then.
    private static bool IsSignOfNothing(string text, Numeral numeral) =>
        numeral.Span.Length == 1
        && (NumeralLetters.IsFormal(text[numeral.Span.Start]) || (numeral.Is(NumeralForm.Bare) && UnitLexicon.At(text, numeral.Span.End) is null));

    private static IEnumerable<string> Mentions(IMentionRecognizer recognizer, string text) =>
        recognizer.Recognize(Texts.Segmented(text), ArticleClock.Unknown)
            .Select(mention => $"{mention.Span.Of(text)} = {mention.Amount!.Value.Value.ToString(CultureInfo.InvariantCulture)}");

    private static List<Figure> FiguresOf(string text)
    {
        List<Figure> figures = [];
        FigureScanner scan = new(new ScannedArticle(text, []));
        while (scan.MoveNext())
        {
            figures.Add(scan.Current);
        }

        return figures;
    }

    // Percentage points are read, and told apart from percentages.
    private static IEnumerable<string> Points(string text) =>
        FiguresOf(text).Where(figure => figure.Unit?.Word.EndsWith("百分点", StringComparison.Ordinal) == true)
            .Select(figure => $"{figure.Span.Of(text)} = {Figure.Plain(figure.Value).ToString(CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Bounds(string text)
    {
        foreach (Figure figure in FiguresOf(text))
        {
            string low = figure.ToAmount("x").Value.ToString(CultureInfo.InvariantCulture);
            string letters = figure.Numeral.Span.Of(text).ToString();
            if (figure.High is { } high)
            {
                yield return $"{letters} = [{low},{Figure.Plain(high).ToString(CultureInfo.InvariantCulture)})";
            }
            else if (figure.Modifier == AmountModifier.MoreThan)
            {
                yield return $"{letters} = ({low},)";
            }
        }
    }

    private sealed record Suite(string File, decimal LeastPassed, decimal LeastScope)
    {
        public required Func<string, IEnumerable<string>> Read { get; init; }

        public required IReadOnlyList<(string Rule, string Pattern)> OutOfScope { get; init; }

        public required IReadOnlyDictionary<string, string> Disagreements { get; init; }
    }
}
