using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>Makes the columns of views, and writes values as the view's options ask for.</summary>
internal sealed class ColumnMaker(ViewOptions options)
{
    /// <summary>What stands between several values in one cell.</summary>
    public const string Between = "；";

    private readonly (string Chinese, string English, string Suffix, decimal Size) _unit = options.MoneyUnit switch
    {
        MoneyUnit.Yuan => ("元", "CNY", string.Empty, 1m),
        MoneyUnit.TenThousandYuan => ("万元", "10,000 CNY", "_wan", 10_000m),
        _ => ("亿元", "100 million CNY", "_yi", 100_000_000m),
    };

    /// <summary>A column of letters.</summary>
    public static HitColumn Text(string id, Explanation titles, Func<Hit, string?> read) =>
        new(new TableColumn(id, titles), false, hit => Cell.Of(read(hit)));

    /// <summary>A column of dates and periods.</summary>
    public static HitColumn Date(string id, Explanation titles, Func<Hit, string?> read) =>
        new(new TableColumn(id, titles, CellKind.Date) { Width = 12 }, false, hit => Cell.Of(read(hit)));

    /// <summary>A column of numbers.</summary>
    public static HitColumn Figure(string id, Explanation titles, Func<Hit, decimal?> read) =>
        new(new TableColumn(id, titles, CellKind.Figure) { Width = 12 }, false, hit => Cell.Of(read(hit)));

    /// <summary>A column of amounts in CNY, read in 元 and written in the unit that was asked for, which its title and its id tell.</summary>
    public HitColumn Money(string id, Explanation titles, Func<Hit, decimal?> read) => new(
        new TableColumn(
            id + _unit.Suffix,
            new Explanation($"{titles.Chinese}（{_unit.Chinese}）", $"{titles.English} ({_unit.English})"),
            CellKind.Figure) { Width = 15 },
        false,
        hit => Cell.Of(read(hit) / _unit.Size));

    /// <summary>An exact amount with its unit: <c>20000万元</c>, <c>20000000 USD</c>; of a range both ends.</summary>
    public string Exact(decimal value, decimal? high, string unit)
    {
        bool isCny = unit == "CNY";
        string figures = string.Join('～', new[] { value, high }.OfType<decimal>().Select(figure => Plain(isCny ? figure / _unit.Size : figure)));
        return isCny ? figures + _unit.Chinese : unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]) ? $"{figures} {unit}" : figures + unit;
    }

    /// <summary>A value out of a list: its Chinese name, or its id.</summary>
    public string? Value<T>(T? value, Func<T, string> nameOf)
        where T : struct, Enum => value is not { } told ? null : options.Header == HeaderLanguage.Chinese ? nameOf(told) : RecordNames.IdOf(told);

    /// <summary>How a figure bounds the true one; null if it is told as it is.</summary>
    public string? Bound(AmountModifier? modifier) => modifier == AmountModifier.None ? null : Value(modifier, RecordNames.Of);

    /// <summary>是 or true where it holds; null where not.</summary>
    public string? Flag(bool? holds) => holds != true ? null : options.Header == HeaderLanguage.Chinese ? "是" : "true";

    /// <summary>Several values in one cell; null for none.</summary>
    public static string? Join(IEnumerable<string?>? values)
    {
        string joined = string.Join(Between, (values ?? []).Where(static value => !string.IsNullOrEmpty(value)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The letters of pieces of evidence; null for none.</summary>
    public static string? Letters(IEnumerable<Quote>? quotes) => quotes is null ? null : Blank(string.Join(" … ", quotes.Select(static quote => quote.Text)));

    /// <summary>The places of pieces of evidence in the decoded original: <c>240-305；412-430</c>; null for none.</summary>
    public static string? Places(IEnumerable<Quote>? quotes) => Join(quotes?.Select(static quote => Place(quote.Start, quote.End)));

    /// <summary>A place in the decoded original.</summary>
    public static string Place(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");

    /// <summary>A number without exponent and without zeros behind its last digit.</summary>
    public static string Plain(decimal value) => Cell.Of(value).ToString();

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
