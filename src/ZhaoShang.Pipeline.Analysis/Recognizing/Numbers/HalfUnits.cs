namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>半 behind a unit, and a second unit behind a slash.</summary>
internal static class HalfUnits
{
    private static readonly string[] PerTime = ["小时", "昼夜", "分钟", "日", "天", "时", "班", "min", "h", "d", "s", "秒"];

    /// <summary>两年半, 一吨半, 两成半, 两成五; 10万桶/日, 1500台/套. 80万吨/年 is 80万吨.</summary>
    public static UnitEnd ReadHalf(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        char next = NumeralLetters.At(text, unit.End);
        char beyond = NumeralLetters.At(text, unit.End + 1);
        bool isHalf = next == '半' && beyond is not ('导' or '岛' or '成' or '径' or '年' or '数' or '挂' or '个');
        if (isHalf)
        {
            return unit with { End = unit.End + 1, Hundredths = 50 };
        }

        bool isTenth = unit.Unit!.Word == "成" && NumeralLetters.Chinese(next) > 0 && UnitLexicon.At(text, unit.End + 1) is null;
        if (isTenth)
        {
            return unit with { End = unit.End + 1, Hundredths = NumeralLetters.Chinese(next) * 10 };
        }

        return ReadPer(text, unit);
    }

    /// <summary>个半小时, 个半月 behind a numeral add a half; 1500台/套 and 24台(套) have a second unit.</summary>
    public static UnitEnd ReadPieceAndHalf(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        if (unit.Unit!.Word == "个" && NumeralLetters.At(text, unit.End) == '半')
        {
            bool isMonth = NumeralLetters.At(text, unit.End + 1) == '月';
            Unit? time = isMonth ? UnitLexicon.At("个月", 0) : UnitLexicon.At(text, unit.End + 1);
            return time is { Kind: UnitKind.Duration }
                ? new UnitEnd(time, unit.End + 1 + (isMonth ? 1 : time.Word.Length), 50)
                : unit with { End = unit.End + 1, Hundredths = 50 };
        }

        return ReadPer(text, ReadBracketed(text, unit));
    }

    // 24台(套), 5名(位): a second measure word in brackets belongs to the unit. Near misses: 5家（集团）, 30户(人), 37批(次).
    private static UnitEnd ReadBracketed(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        if (NumeralLetters.At(text, unit.End) is not ('(' or '（') || UnitLexicon.At(text, unit.End + 1) is not { Kind: UnitKind.Count } second)
        {
            return unit;
        }

        int close = unit.End + 1 + second.Word.Length;
        bool isPair = NumeralLetters.At(text, close) is ')' or '）' && second.Word is not ("人" or "户" or "次");
        return isPair ? unit with { Unit = unit.Unit! with { Name = $"{unit.Unit.Name}({second.Word})" }, End = close + 1 } : unit;
    }

    private static UnitEnd ReadPer(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        if (NumeralLetters.At(text, unit.End) is not ('/' or '／') || unit.Unit!.Kind is UnitKind.Percent or UnitKind.Duration)
        {
            return unit;
        }

        int at = unit.End + 1;
        foreach (string time in PerTime)
        {
            if (text[at..].StartsWith(time, StringComparison.Ordinal))
            {
                return unit with { End = at + time.Length, PerUnit = time };
            }
        }

        return UnitLexicon.At(text, at) is { Kind: UnitKind.Count or UnitKind.Measure } second
            ? unit with { End = at + second.Word.Length, PerUnit = second.Word }
            : unit;
    }
}
