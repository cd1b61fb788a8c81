using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What follows the currency of an amount: 2元5角, 5亿元人民币, 5亿元（人民币）, 3000万元(美元), 壹佰贰拾万元整.</summary>
internal static class MoneyTail
{
    private static readonly WordSet Countries = ["人民币", "美元", "美金", "港币", "港元", "欧元", "日元", "新台币", "英镑"];

    /// <summary>Reads on behind the currency of <paramref name="currency"/>.</summary>
    public static UnitEnd Read(ReadOnlySpan<char> text, in Numeral numeral, in UnitEnd currency)
    {
        // 3000万元一分没到: no coins stand behind 万 and 亿, but in 伍佰万元零伍角 of a contract.
        bool hasCoins = !numeral.Is(NumeralForm.Scaled) || numeral.Is(NumeralForm.Formal);
        UnitEnd unit = ReadCountry(text, hasCoins ? ReadSmallCoins(text, currency) : currency);
        char next = NumeralLetters.At(text, unit.End);
        char beyond = NumeralLetters.At(text, unit.End + 1);
        bool isWhole = next is '整' or '正' && (numeral.Is(NumeralForm.Formal) || beyond is not (>= '\u4e00' and <= '\u9fff'));
        return isWhole ? unit with { End = unit.End + 1 } : unit;
    }

    private static UnitEnd ReadSmallCoins(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        if (unit.Unit!.Name != "CNY" || DigitAt(text, unit.End) <= 0)
        {
            return unit;
        }

        int hundredths = 0;
        int end = unit.End;
        foreach ((string names, int worth) in (ReadOnlySpan<(string, int)>)[("角毛", 10), ("分", 1)])
        {
            int digit = DigitAt(text, end);
            // 8000元一分不少 is 8000元.
            bool isDenied = NumeralLetters.At(text, end + 2) is '不' or '没' or '未' or '也';
            if (digit > 0 && !isDenied && names.Contains(NumeralLetters.At(text, end + 1)))
            {
                hundredths += digit * worth;
                end += 2;
            }
        }

        return unit with { End = end, Hundredths = hundredths };
    }

    private static int DigitAt(ReadOnlySpan<char> text, int at)
    {
        char letter = NumeralLetters.At(text, at);
        return Math.Max(NumeralLetters.Arabic(letter), NumeralLetters.Chinese(letter));
    }

    private static UnitEnd ReadCountry(ReadOnlySpan<char> text, in UnitEnd unit)
    {
        bool isBracket = NumeralLetters.At(text, unit.End) is '(' or '（';
        int start = unit.End + (isBracket ? 1 : 0);
        if (Countries.BeginningOf(text[start..]) is not { } country || unit.Unit!.Name != "CNY" || unit.Unit.Word.Contains("人民币", StringComparison.Ordinal))
        {
            return unit;
        }

        int end = start + country.Length;
        return isBracket && NumeralLetters.At(text, end) is not (')' or '）') ? unit : unit with { Unit = UnitLexicon.At(country, 0), End = isBracket ? end + 1 : end };
    }
}
