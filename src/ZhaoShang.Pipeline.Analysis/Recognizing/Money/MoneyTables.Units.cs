using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>What the figures of a table are by the head above them or the label before them.</summary>
internal sealed partial class MoneyTables
{
    private static readonly WordSet Jobs = ["用工", "就业", "带动就业", "就业人数", "用工人数", "就业岗位", "安置就业"];

    // 甲镇3200,乙乡1800,其余6个乡镇各500, under a line with their unit.
    private bool ReadPlaces(TextSpan line)
    {
        bool isFound = false;
        foreach (TextSpan figure in _unit is null || line.Length < FewestBars ? [] : BareAmounts.BehindPlaces(_text, line))
        {
            Add(figure, _unit);
            isFound = true;
        }

        return isFound;
    }

    // |合计|10个|总投资393200|累计完成投资133900|: a row whose cells tell what they hold.
    private bool ReadTold(TextSpan line)
    {
        bool isFound = false;
        foreach (TextSpan figure in (_unit ?? UnitAround) is null ? [] : BareAmounts.BehindWords(_text, line))
        {
            Add(figure, _unit ?? UnitAround);
            isFound = true;
        }

        return isFound;
    }

    // 占地(亩):200
    private bool ReadMeasures(TextSpan line)
    {
        bool isFound = false;
        for (int at = BareAmounts.NextBracket(_text, line.Start + 1, line.End); at < line.End; at = BareAmounts.NextBracket(_text, at + 1, line.End))
        {
            isFound |= ReadMeasure(line, at);
        }

        return isFound;
    }

    // 占地(亩):200; not 占地(亩) without a figure, 5家(个)12.
    private bool ReadMeasure(TextSpan line, int bracket)
    {
        const int LongestUnit = 10;
        int close = _text.AsSpan(bracket, Math.Min(LongestUnit, line.End - bracket)).IndexOfAny(')', '）');
        if (close < 0 || !Phrases.IsHan(_text[bracket - 1]) || UnitOf(_text.AsSpan(0, bracket + close + 1), bracket + 1, out decimal factor) is not { Kind: UnitKind.Measure } unit)
        {
            return false;
        }

        int start = NumeralLetters.SkipBlanks(_text, bracket + close + 1);
        start = NumeralLetters.At(_text, start) is ':' or '：' ? NumeralLetters.SkipBlanks(_text, start + 1) : start;
        if (start >= line.End || BareAmounts.Bare(_text, start, line.End) is not TextSpan figure)
        {
            return false;
        }

        AddCounted(figure, unit, factor, isQuantity: true);
        return true;
    }

    // 用地(亩), 总投资(万元)
    private bool TellsUnit(TextSpan head)
    {
        ReadOnlySpan<char> letters = head.Of(_text);
        int bracket = letters.LastIndexOfAny("(（");
        return bracket > 0 && (UnitOf(letters, bracket + 1, out _) is not null || MoneyUnit.At(letters, bracket + 1, out _) is not null);
    }

    // 亩 of 用地(亩), 万吨 of 产能(万吨/年): the unit in brackets, and what its figures are multiplied by.
    private static Unit? UnitOf(ReadOnlySpan<char> head, int at, out decimal factor)
    {
        factor = 1;
        while (NumeralLetters.Scale(NumeralLetters.At(head, at)) is > 0 and var scale && factor == 1)
        {
            factor = scale;
            at++;
        }

        if (UnitLexicon.At(head, at) is not { Kind: UnitKind.Count or UnitKind.Measure } unit)
        {
            return null;
        }

        int end = at + unit.Word.Length;
        end += head[end..].StartsWith("/年") ? 2 : 0;
        return end == head.Length - 1 ? unit : null;
    }

    private void AddBeneath(TextSpan head, TextSpan cell, MoneyUnit? unit)
    {
        ReadOnlySpan<char> letters = head.Of(_text);
        int bracket = letters.LastIndexOfAny("(（");
        if (bracket < 0)
        {
            Add(cell, Phrases.HasAny(letters, OtherColumns) || Phrases.EndsWithAny(letters, CountedColumns) ? null : unit);
        }
        else if (UnitOf(letters, bracket + 1, out decimal factor) is { } counted)
        {
            AddCounted(cell, counted, factor, counted.Kind == UnitKind.Measure || Phrases.EndsWithAny(letters[..bracket], Jobs));
        }
        else
        {
            Add(cell, MoneyUnit.At(letters, bracket + 1, out _));
        }
    }

    // 5 beneath 新批项目(个), 45 beneath 占地(亩), 120 beneath 用工(人).
    private void AddCounted(TextSpan cell, Unit unit, decimal factor, bool isQuantity)
    {
        _hasOtherFigures = true;
        if (!NumeralReader.TryRead(_text, cell.Start, out Numeral numeral, out _) || numeral.Is(NumeralForm.LeadingZero))
        {
            return;
        }

        Amount amount = new(Figure.Plain(numeral.Value * factor), unit.Name);
        if (isQuantity)
        {
            _mentions.Add(new Mention(MentionKind.Quantity, cell, "quantity-table-cell") { Amount = amount });
        }
        else if (amount.Value == decimal.Truncate(amount.Value))
        {
            _mentions.Add(new Mention(MentionKind.Count, cell, "count-table-cell") { Amount = amount });
        }
    }

    private void Add(TextSpan cell, MoneyUnit? unit)
    {
        _hasOtherFigures |= unit is null;
        if (unit is null || !NumeralReader.TryRead(_text, cell.Start, out Numeral numeral, out _) || numeral.Is(NumeralForm.LeadingZero))
        {
            return;
        }

        decimal value = numeral.Value * unit.Factor;
        _mentions.Add(new Mention(MentionKind.Money, cell, "money-table-cell") { Amount = new Amount(Figure.Plain(value), unit.Currency) });
    }
}
