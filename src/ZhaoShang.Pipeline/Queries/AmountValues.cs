using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Reads the values of 金额: >1亿, 1亿..5亿, 1-5亿, 5000万美元以上, 不超过3000万. Without a currency it is the renminbi.</summary>
internal static class AmountValues
{
    private const string Renminbi = "CNY";

    // The longer of two that begin alike comes first.
    private static readonly (string Word, BoundKind Kind)[] Before =
    [
        (">=", BoundKind.AtLeast), ("=>", BoundKind.AtLeast), ("≥", BoundKind.AtLeast), ("<=", BoundKind.AtMost), ("=<", BoundKind.AtMost), ("≤", BoundKind.AtMost), (">", BoundKind.Above), ("<", BoundKind.Below), ("=", BoundKind.Equal),
        ("大于等于", BoundKind.AtLeast), ("不少于", BoundKind.AtLeast), ("不低于", BoundKind.AtLeast), ("不小于", BoundKind.AtLeast), ("至少", BoundKind.AtLeast),
        ("小于等于", BoundKind.AtMost), ("不超过", BoundKind.AtMost), ("不高于", BoundKind.AtMost), ("不多于", BoundKind.AtMost), ("不大于", BoundKind.AtMost), ("至多", BoundKind.AtMost), ("最多", BoundKind.AtMost),
        ("超过", BoundKind.Above), ("大于", BoundKind.Above), ("高于", BoundKind.Above), ("多于", BoundKind.Above), ("超", BoundKind.Above), ("逾", BoundKind.Above),
        ("小于", BoundKind.Below), ("低于", BoundKind.Below), ("少于", BoundKind.Below), ("不足", BoundKind.Below), ("不到", BoundKind.Below),
    ];

    private static readonly (string Word, BoundKind Kind)[] Behind =
    [
        ("及以上", BoundKind.AtLeast), ("或以上", BoundKind.AtLeast), ("以上", BoundKind.AtLeast), ("+", BoundKind.AtLeast), ("及以下", BoundKind.AtMost), ("或以下", BoundKind.AtMost), ("以下", BoundKind.AtMost), ("以内", BoundKind.AtMost),
    ];

    private static readonly string[] Separators = ["...", "..", "…", "~", "〜", "～", "——", "—", "–", "至", "到", "-"];

    private static readonly SearchValues<char> AboutLetters = SearchValues.Create("约近数几多余");

    private static readonly SearchValues<char> FigureLetters = SearchValues.Create("0123456789零〇一二两三四五六七八九十百千万亿");

    private enum BoundKind
    {
        Equal,
        AtLeast,
        Above,
        AtMost,
        Below,
    }

    /// <summary>True if <paramref name="value"/> tells an amount only about: 近1亿, 数亿, 1亿多, 1亿左右.</summary>
    public static bool IsAbout(string value) => value.AsSpan().ContainsAny(FigureLetters) && HasAboutWord(value);

    private static bool HasAboutWord(string value) =>
        Strip(value, out _).AsSpan().ContainsAny(AboutLetters) || value.Contains("左右", StringComparison.Ordinal) || value.Contains("上下", StringComparison.Ordinal);

    /// <summary>The bounds; null if <paramref name="value"/> tells none. The low one may lie above the high one.</summary>
    /// <param name="value">Normalised, without blanks.</param>
    public static AmountTerm? Read(string value)
    {
        if (IsAbout(value))
        {
            return null;
        }

        string figure = Strip(value, out BoundKind? kind);
        if (Single(figure) is { } single)
        {
            return Bounded(single, kind ?? BoundKind.Equal);
        }

        return kind is null or BoundKind.Above ? ReadRange(value) : null;
    }

    private static AmountTerm Bounded((decimal Value, string Unit) amount, BoundKind kind) => new(
        kind is BoundKind.Equal or BoundKind.AtLeast or BoundKind.Above ? new AmountBound(amount.Value, kind != BoundKind.Above) : null,
        kind is BoundKind.Equal or BoundKind.AtMost or BoundKind.Below ? new AmountBound(amount.Value, kind != BoundKind.Below) : null,
        amount.Unit);

    private static AmountTerm? ReadRange(string value)
    {
        foreach (string separator in Separators)
        {
            int at = value.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
            {
                return Between(value[..at], value[(at + separator.Length)..]);
            }
        }

        return null;
    }

    // 1亿..5亿, 1-5亿, 1亿..<5亿, 1亿.., ..5亿
    private static AmountTerm? Between(string from, string to)
    {
        (bool isAbove, bool isBelow) = (from.StartsWith('>'), to.StartsWith('<'));
        (from, to) = (from.TrimStart('>'), to.TrimStart('<'));
        (decimal Value, string Unit)? high = Single(to);
        (decimal Value, string Unit)? low = high is { } end ? Low(from, to, end) : Single(from);
        bool isOpen = from.Length == 0 || to.Length == 0;
        if ((low ?? high) is not { } any || (!isOpen && (low is null || high is null || low.Value.Unit != high.Value.Unit)))
        {
            return null;
        }

        return new AmountTerm(
            low is { } first ? new AmountBound(first.Value, !isAbove) : null, high is { } last ? new AmountBound(last.Value, !isBelow) : null, any.Unit);
    }

    // 1-5亿: the low figure shares the unit of the high one, where it is then the lower one; 1亿..5亿美元: the currency.
    private static (decimal Value, string Unit)? Low(string from, string to, (decimal Value, string Unit) high)
    {
        if (from.Length == 0)
        {
            return null;
        }

        string tail = to.TrimStart([.. "0123456789.,"]);
        bool isBare = from.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or ',');
        if (isBare && tail.Length < to.Length && Single(from + tail) is { } shared && shared.Value <= high.Value)
        {
            return shared;
        }

        return Single(from) is not { } low ? null : low.Unit == Renminbi && WrittenFigure.Read(from)?.Unit is null ? (low.Value, high.Unit) : low;
    }

    /// <summary>One exact figure with its currency; null if it is none.</summary>
    private static (decimal Value, string Unit)? Single(string figure)
    {
        if (figure.Length == 0)
        {
            return null;
        }

        WrittenFigure? written = WrittenFigure.Read(figure) is { Unit: not null } told ? told : WrittenFigure.Read(figure + "元");
        return written is { IsMoney: true } money ? (money.Value, money.Unit!) : null;
    }

    private static string Strip(string value, out BoundKind? kind)
    {
        foreach ((string word, BoundKind told) in Before)
        {
            if (value.StartsWith(word, StringComparison.Ordinal))
            {
                kind = told;
                return value[word.Length..];
            }
        }

        foreach ((string word, BoundKind told) in Behind)
        {
            if (value.EndsWith(word, StringComparison.Ordinal))
            {
                kind = told;
                return value[..^word.Length];
            }
        }

        kind = null;
        return value;
    }
}
