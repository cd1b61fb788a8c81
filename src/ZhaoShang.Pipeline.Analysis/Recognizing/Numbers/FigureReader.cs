using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Reads the one figure that begins at a place: numeral, product or range, unit, and the modifiers around.</summary>
internal readonly ref struct FigureReader
{
    private const int MostFactors = 4;
    private const string Times = "×xX*✕＊";

    private static readonly LetterSet TimesSigns = new(Times);

    // A numeral that goes on, its unit, a sign of a range or product.
    private static readonly LetterSet BehindDigits = new([.. NumeralLetters.Behind, .. UnitWords.All.Select(unit => unit.Word[0]), .. RangeWords.Signs, .. Times, NeighbouringDigits.Pause]);

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
        // By far the most figures begin with a digit, which begins and ends no word.
        if (!char.IsAsciiDigit(_text[start]))
        {
            if (RedactedFigure.IsSign(_text[start]))
            {
                return TryReadRedacted(start, out figure, out next);
            }

            if (PercentOf(start) is { } percent)
            {
                return TryReadWordPercent(start, percent, out figure, out next);
            }

            if (IsPartOfWord(start) || NumeralNames.IsEndOfWord(_text, start))
            {
                figure = default;
                next = start + 1;
                return false;
            }
        }

        return TryReadNumber(start, out figure, out next);
    }

    // 一批, 三产: by far the most Chinese digits count nothing. What stands behind one that does is in the table.
    private bool IsPartOfWord(int start) =>
        NumeralLetters.IsPlainDigit(_text[start]) && !BehindDigits.Contains(NumeralLetters.At(_text, start + 1)) && !MayFollowCurrency(start);

    private bool TryReadNumber(int start, out Figure figure, out int next)
    {
        // It is large, and mostly there is none.
        Unsafe.SkipInit(out figure);
        if (!NumeralReader.TryRead(_text, start, out Numeral numeral, out next) || IsGluedToDigits(start) || (numeral.Is(NumeralForm.Bare) && NumeralLetters.At(_text, start - 1) == '某'))
        {
            return false;
        }

        UnitEnd unit = UnitAfter(numeral);
        int sign = NumeralLetters.SkipBlanks(_text, unit.End);
        int second = NeighbouringDigits.AreAt(_text, numeral.Span) ? sign + 1 : RangeWords.EndOfSign(_text, sign);
        bool isRead = (second > sign && TryReadRange(numeral, unit, second, out figure)) || TryReadSingle(ref numeral, unit, out figure);
        next = Math.Max(isRead ? figure.Span.End : Math.Max(next, numeral.Span.End), start + 1);
        return isRead && (figure.Unit is not null || figure.CurrencyBefore is not null || IsOfUseBare(figure.Numeral));
    }

    // 投资5亿 may be money, and 3 of 3、5亿元; nothing else can come of a figure without a unit.
    private bool IsOfUseBare(in Numeral numeral) =>
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
        // 增长XX.27%, 29XX6万元: the rest of a figure that was blanked out. Near miss: 2×50MW.
        bool isBlanked = char.IsAsciiDigit(_text[start]) && NumeralLetters.At(_text, start - 2) is 'X' or 'x' or '×' && before is '.' or 'X' or 'x' or '×';
        return before == '第' || isDigit || isBlanked || (before is '-' or '.' or '/' or '－' && isDigitBeyond && start - 1 >= _floor);
    }

    private bool TryReadSingle(ref Numeral numeral, in UnitEnd unit, out Figure figure) =>
        IsTimes(NumeralLetters.At(_text, numeral.Span.End)) && ReadProduct(ref numeral)
            ? TryFinish(numeral, UnitAfter(numeral), out figure)
            : TryFinish(numeral, unit, out figure);

    // Apart for the same reason as what reads a range.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFinish(in Numeral numeral, in UnitEnd unit, out Figure figure)
    {
        if (unit.Unit is null && (numeral.Is(NumeralForm.Half) || !(IsOfUseBare(numeral) || MayFollowCurrency(numeral.Span.Start))))
        {
            figure = default;
            return false;
        }

        if (unit.Hundredths == 0)
        {
            Finish(numeral, numeral.Value, numeral.High, unit, out figure);
        }
        else
        {
            Finish(numeral, numeral.Value + (unit.Hundredths / 100m), numeral.High + (unit.Hundredths / 100m), unit, out figure);
        }

        return true;
    }

    // 2×50MW; 2x300MW only between Arabic digits; 3×(10+5)万千瓦.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadProduct(ref Numeral numeral)
    {
        bool isProduct = false;
        for (int factors = 1; factors < MostFactors && TryReadFactor(numeral, out Numeral factor); factors++)
        {
            (TextSpan span, decimal value) = (TextSpan.Cover(numeral.Span, factor.Span), numeral.Value * factor.Value);
            numeral = factor with { Span = span, Value = value, Form = factor.Form | NumeralForm.Product };
            isProduct = true;
        }

        return isProduct;
    }

    private bool TryReadFactor(in Numeral numeral, out Numeral factor)
    {
        const decimal LargestFactor = 1_000_000_000m;
        int at = numeral.Span.End + 1;
        factor = default;
        if (NumeralLetters.At(_text, at) is '(' or '（')
        {
            return numeral.High is null && numeral.Value < LargestFactor && BracketedSum.TryRead(_text, at, out factor);
        }

        return IsTimes(NumeralLetters.At(_text, at - 1))
            && numeral.High is null
            && NumeralLetters.Arabic(NumeralLetters.At(_text, at)) >= 0
            && NumeralReader.TryRead(_text, at, out factor, out _)
            && factor.High is null
            && numeral.Value < LargestFactor && factor.Value < LargestFactor;
    }

    private static bool IsTimes(char letter) => TimesSigns.Contains(letter);

    // Apart, since it needs much room on the stack, which most figures do without. The low end, its unit, and where the high one begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadRange(in Numeral low, in UnitEnd lowUnit, int second, out Figure figure)
    {
        figure = default;
        if (low.High is not null || low.Is(NumeralForm.Half | NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Vague))
        {
            return false;
        }

        if (!NumeralReader.TryRead(_text, second, out Numeral high, out _) || high.High is not null)
        {
            return false;
        }

        bool isChange = lowUnit.Unit is not null && _text[second - 1] == '到' && (lowUnit.Unit.Kind != UnitKind.Money || IsFromTo(low.Span.Start));
        UnitEnd highUnit = UnitAfter(high);
        bool sameUnit = lowUnit.Unit is null || lowUnit.Unit == highUnit.Unit;
        bool isPause = _text[second - 1] == NeighbouringDigits.Pause;
        bool isMeant = highUnit.Unit is not null || (high.Is(NumeralForm.Scaled) && lowUnit.Unit is null);
        if (isChange || !sameUnit || !isMeant || !(isPause ? NeighbouringDigits.TryShare(low, high, highUnit.Unit, out decimal value) : RangeWords.TryShare(_text, low, high, lowUnit.Unit is null, out value)))
        {
            return false;
        }

        Numeral whole = high with { Span = TextSpan.Cover(low.Span, high.Span), Form = high.Form | (low.Form & NumeralForm.Arabic) };
        Finish(whole, value, high.Value + (highUnit.Hundredths / 100m), highUnit, out figure);
        return true;
    }

    // 由3亿元到5亿元 is a change of two amounts, as 年产30万吨到120万吨的蜕变; 每亩年租120元到300元 a range.
    private bool IsFromTo(int low)
    {
        const int Reach = 12;
        return Phrases.Before(_text, low, Reach).IndexOfAny('由', '从', '自') >= 0;
    }

    private UnitEnd UnitAfter(in Numeral numeral)
    {
        int at = NumeralLetters.SkipBlanks(_text, numeral.Span.End);
        return UnitLexicon.At(_text, at) is { } unit ? ReadUnit(numeral, new UnitEnd(unit, at + unit.Word.Length)) : new UnitEnd(null, numeral.Span.End);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private UnitEnd ReadUnit(in Numeral numeral, in UnitEnd unit) => unit.Unit!.Kind switch
    {
        UnitKind.Money => MoneyTail.Read(_text, numeral, unit),
        UnitKind.Count => HalfUnits.ReadPieceAndHalf(_text, unit),
        UnitKind.Duration or UnitKind.Measure or UnitKind.Percent => HalfUnits.ReadHalf(_text, unit),
        _ => unit,
    };

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

        Finish(numeral, low.Value, high, new UnitEnd(unit, numeral.Span.End), out figure);
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
            UnitKind.Measure or UnitKind.Count => signs > 1 || end > start + signs,
            _ => false,
        };
        if (!isEnough)
        {
            figure = default;
            return false;
        }

        Numeral numeral = new(new TextSpan(start, end), 0, NumeralForm.None);
        next = end + unit!.Word.Length;
        Finish(numeral, 0, null, new UnitEnd(unit, next), out figure);
        figure.IsRedacted = true;
        return true;
    }

    private static decimal InUnit(decimal value, Unit? unit) => unit is { IsMultiple: true } ? value * unit.Factor : value;

    private void Finish(in Numeral numeral, decimal value, decimal? high, in UnitEnd unit, out Figure figure)
    {
        TextSpan core = new(numeral.Span.Start, unit.End);
        FigureEdges edges = FigureEdges.Around(_text, core, numeral, _floor);
        char before = NumeralLetters.At(_text, core.Start - 1);
        Unsafe.SkipInit(out figure);
        figure.Span = edges.Span;
        figure.Core = core;
        figure.Numeral = numeral;
        figure.Unit = unit.Unit;
        figure.Value = InUnit(value, unit.Unit);
        figure.High = high is { } last ? InUnit(last, unit.Unit) : null;
        figure.Modifier = edges.Modifier == AmountModifier.None && unit.Unit is { Kind: UnitKind.Duration } && unit.Unit.Word.Contains('多')
            ? AmountModifier.MoreThan
            : edges.Modifier;
        figure.CurrencyBefore = edges.Currency;
        figure.PerUnit = unit.PerUnit;
        figure.IsRedacted = false;

        // PVC20万吨: no model's number holds 万.
        figure.IsGlued = (char.IsAsciiLetter(before) && !numeral.Is(NumeralForm.Scaled)) || (before == '-' && char.IsAsciiLetterOrDigit(NumeralLetters.At(_text, core.Start - 2)));
    }
}
