using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Reads the one figure that begins at a place: numeral, product or range, unit, and the modifiers around.</summary>
internal readonly ref struct FigureReader
{
    private const int MostFactors = 4;

    private static readonly string[] PercentWords = ["百分之", "千分之", "万分之"];

    private readonly ReadOnlySpan<char> _text;
    private readonly int _floor;
    private readonly bool _hasLists;

    /// <summary>
    /// Reads in <paramref name="text"/>; what stands before <paramref name="floor"/> belongs to the figure before. Figures without a unit of
    /// their own are kept for lists if <paramref name="hasLists"/>.
    /// </summary>
    public FigureReader(ReadOnlySpan<char> text, int floor, bool hasLists)
    {
        _hasLists = hasLists;
        _text = text;
        _floor = floor;
    }

    /// <summary>
    /// Reads the figure at <paramref name="start"/>; false if there is none that could be of use. <paramref name="next"/> is where to go on.
    /// </summary>
    public bool TryRead(int start, out Figure figure, out int next)
    {
        if (RedactedFigure.IsSign(_text[start]))
        {
            return TryReadRedacted(start, out figure, out next);
        }

        if (PercentOf(start) is { } percent)
        {
            return TryReadWordPercent(start, percent, out figure, out next);
        }

        figure = default;
        if (NumeralNames.IsEndOfWord(_text, start))
        {
            next = start + 1;
            return false;
        }

        if (!NumeralReader.TryRead(_text, start, out Numeral numeral, out next) || IsGluedToDigits(start))
        {
            return false;
        }

        UnitEnd unit = UnitAfter(numeral);
        bool isRead = TryReadRange(numeral, unit, out figure) || TryReadSingle(ref numeral, unit, out figure);
        next = Math.Max(isRead ? figure.Span.End : Math.Max(next, numeral.Span.End), start + 1);
        return isRead && (figure.Unit is not null || figure.CurrencyBefore is not null || IsOfUseBare(figure.Numeral));
    }

    // 投资5亿 may be money, and 3 of 3、5亿元; nothing else can come of a figure without a unit.
    private bool IsOfUseBare(Numeral numeral) =>
        numeral.Is(NumeralForm.Scaled)
        || (_hasLists && numeral.Is(NumeralForm.Arabic) && NumeralLetters.At(_text, numeral.Span.End) is '、' or '和' or '及' or '与' or ',' or '，');

    private bool MayFollowCurrency(int start) =>
        start > 0 && (NumeralLetters.IsBlank(_text[start - 1]) || FigureEdges.MayEndCurrency(_text[start - 1]) || ModifierWords.MayEndBefore(_text[start - 1]));

    // 第4名, 5亿三期 behind 3, 0355-8123456.
    private bool IsGluedToDigits(int start)
    {
        char before = NumeralLetters.At(_text, start - 1);
        bool isDigit = NumeralLetters.Arabic(before) >= 0 || (NumeralLetters.Chinese(before) >= 0 && !NumeralLetters.IsFormal(before));
        bool isDigitBeyond = NumeralLetters.Arabic(NumeralLetters.At(_text, start - 2)) >= 0;
        return before == '第' || isDigit || (before is '-' or '.' or '/' or '－' && isDigitBeyond && start - 1 >= _floor);
    }

    private bool TryReadSingle(ref Numeral numeral, UnitEnd unit, out Figure figure)
    {
        bool isProduct = ReadProduct(ref numeral);
        unit = isProduct ? UnitAfter(numeral) : unit;
        bool isOfNoUse = unit.Unit is null && (numeral.Is(NumeralForm.Half) || !(IsOfUseBare(numeral) || MayFollowCurrency(numeral.Span.Start)));
        if (isOfNoUse)
        {
            figure = default;
            return false;
        }

        figure = Finish(numeral, numeral.Value + unit.Half, numeral.High + unit.Half, unit) with { IsProduct = isProduct && unit.Unit is not null };
        return true;
    }

    // 2×50MW; 2x300MW only between Arabic digits.
    private bool ReadProduct(ref Numeral numeral)
    {
        bool isProduct = false;
        for (int factors = 1; factors < MostFactors && TryReadFactor(numeral, out Numeral factor); factors++)
        {
            numeral = factor with { Span = TextSpan.Cover(numeral.Span, factor.Span), Value = numeral.Value * factor.Value };
            isProduct = true;
        }

        return isProduct;
    }

    private bool TryReadFactor(Numeral numeral, out Numeral factor)
    {
        const decimal LargestFactor = 1_000_000_000m;
        int at = numeral.Span.End + 1;
        factor = default;
        return IsTimes(NumeralLetters.At(_text, at - 1))
            && numeral.High is null
            && NumeralLetters.Arabic(NumeralLetters.At(_text, at)) >= 0
            && NumeralReader.TryRead(_text, at, out factor, out _)
            && factor.High is null
            && numeral.Value < LargestFactor && factor.Value < LargestFactor;
    }

    private static bool IsTimes(char letter) => letter is '×' or 'x' or 'X' or '*' or '✕' or '＊';

    private bool TryReadRange(Numeral low, UnitEnd lowUnit, out Figure figure)
    {
        figure = default;
        int sign = NumeralLetters.SkipBlanks(_text, lowUnit.Unit is null ? low.Span.End : lowUnit.End);
        int second = RangeWords.EndOfSign(_text, sign);
        if (second == sign || low.High is not null || low.Is(NumeralForm.Half | NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Vague))
        {
            return false;
        }

        if (!NumeralReader.TryRead(_text, second, out Numeral high, out _) || high.High is not null)
        {
            return false;
        }

        bool isChange = lowUnit.Unit is not null && _text[sign] == '到';
        UnitEnd highUnit = UnitAfter(high);
        bool sameUnit = lowUnit.Unit is null || lowUnit.Unit == highUnit.Unit;
        bool isMeant = highUnit.Unit is not null || (high.Is(NumeralForm.Scaled) && lowUnit.Unit is null);
        if (isChange || !sameUnit || !isMeant || !RangeWords.TryShare(_text, low, high, lowUnit.Unit is null, out decimal value))
        {
            return false;
        }

        Numeral whole = high with { Span = TextSpan.Cover(low.Span, high.Span), Form = high.Form | (low.Form & NumeralForm.Arabic) };
        figure = Finish(whole, value, high.Value + highUnit.Half, highUnit);
        return true;
    }

    private UnitEnd UnitAfter(Numeral numeral)
    {
        int at = NumeralLetters.SkipBlanks(_text, numeral.Span.End);
        return UnitLexicon.At(_text, at) is { } unit ? ReadUnit(numeral, unit) : new UnitEnd(null, numeral.Span.End, 0);
    }

    private UnitEnd ReadUnit(Numeral numeral, Unit unit)
    {
        int end = NumeralLetters.SkipBlanks(_text, numeral.Span.End) + unit.Word.Length;
        return unit.Kind switch
        {
            UnitKind.Money => MoneyTail.Read(_text, numeral, new UnitEnd(unit, end, 0)),
            UnitKind.Count => HalfUnits.ReadPieceAndHalf(_text, new UnitEnd(unit, end, 0)),
            UnitKind.Duration or UnitKind.Measure or UnitKind.Percent => HalfUnits.ReadHalf(_text, new UnitEnd(unit, end, 0)),
            _ => new UnitEnd(unit, end, 0),
        };
    }

    private static decimal? PercentFactor(int word) => word switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };

    private decimal? PercentOf(int start)
    {
        if (NumeralLetters.At(_text, start) is not ('百' or '千' or '万'))
        {
            return null;
        }

        char before = NumeralLetters.At(_text, start - 1);
        if (NumeralLetters.IsUnit(before) || NumeralLetters.Chinese(before) >= 0 || NumeralLetters.Arabic(before) >= 0)
        {
            return null;
        }

        for (int i = 0; i < PercentWords.Length; i++)
        {
            if (_text[start..].StartsWith(PercentWords[i], StringComparison.Ordinal))
            {
                return PercentFactor(i);
            }
        }

        return null;
    }

    // 百分之三, 百分之三至五, 百分之三至百分之五.
    private bool TryReadWordPercent(int start, decimal factor, out Figure figure, out int next)
    {
        figure = default;
        next = start + 3;
        int first = NumeralLetters.SkipBlanks(_text, next);
        if (first >= _text.Length || !NumeralReader.TryRead(_text, first, out Numeral low, out _))
        {
            return false;
        }

        Unit unit = new("百分之", UnitKind.Percent, "%", factor);
        Numeral numeral = low with { Span = new TextSpan(start, low.Span.End) };
        decimal? high = low.High;
        int second = RangeWords.EndOfSign(_text, low.Span.End);
        if (second > low.Span.End && high is null)
        {
            second += PercentOf(second) == factor ? 3 : 0;
            if (NumeralReader.TryRead(_text, second, out Numeral upper, out _) && upper.Value > low.Value
                && UnitLexicon.At(_text, upper.Span.End) is null)
            {
                high = upper.Value;
                numeral = numeral with { Span = new TextSpan(start, upper.Span.End) };
            }
        }

        figure = Finish(numeral, low.Value, high, new UnitEnd(unit, numeral.Span.End, 0));
        next = figure.Span.End;
        return true;
    }

    private bool TryReadRedacted(int start, out Figure figure, out int next)
    {
        int end = RedactedFigure.EndOfNumeral(_text, start, out int signs);
        next = start + signs;
        Unit? unit = end == start ? null : UnitLexicon.At(_text, end);
        bool isEnough = unit?.Kind switch
        {
            UnitKind.Money or UnitKind.Percent => true,
            UnitKind.Measure or UnitKind.Count => signs > 1,
            _ => false,
        };
        if (!isEnough)
        {
            figure = default;
            return false;
        }

        Numeral numeral = new(new TextSpan(start, end), 0, NumeralForm.None);
        next = end + unit!.Word.Length;
        figure = Finish(numeral, 0, null, new UnitEnd(unit, next, 0)) with { IsRedacted = true };
        return true;
    }

    private static decimal Times(decimal value, Unit? unit) => unit is { IsMultiple: true } ? value * unit.Factor : value;

    private Figure Finish(Numeral numeral, decimal value, decimal? high, UnitEnd unit)
    {
        TextSpan core = new(numeral.Span.Start, unit.End);
        FigureEdges edges = FigureEdges.Around(_text, core, numeral, _floor);
        char before = NumeralLetters.At(_text, core.Start - 1);
        return new Figure
        {
            Span = edges.Span,
            Core = core,
            Numeral = numeral,
            Unit = unit.Unit,
            Value = Times(value, unit.Unit),
            High = high is { } last ? Times(last, unit.Unit) : null,
            Modifier = edges.Modifier == AmountModifier.None && unit.Unit is { Kind: UnitKind.Duration } && unit.Unit.Word.Contains('多')
                ? AmountModifier.MoreThan
                : edges.Modifier,
            CurrencyBefore = edges.Currency,
            PerUnit = unit.PerUnit,
            IsGlued = char.IsAsciiLetter(before) || (before == '-' && char.IsAsciiLetterOrDigit(NumeralLetters.At(_text, core.Start - 2))),
        };
    }
}
