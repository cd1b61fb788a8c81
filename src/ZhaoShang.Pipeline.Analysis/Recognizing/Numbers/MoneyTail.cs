using System.Collections.Immutable;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What follows the currency of an amount: 2元5角, 5亿元人民币, 5亿元（人民币）, 3000万元(美元), 壹佰贰拾万元整.</summary>
internal static class MoneyTail
{
    private static readonly ImmutableArray<string> InBrackets = ["人民币", "美元", "美金", "港币", "港元", "欧元", "日元", "新台币", "英镑"];

    /// <summary>Reads on behind the currency of <paramref name="unit"/>.</summary>
    public static UnitEnd Read(ReadOnlySpan<char> text, Numeral numeral, UnitEnd unit)
    {
        // 3000万元一分没到: no coins stand behind 万 and 亿, but in 伍佰万元零伍角 of a contract.
        bool hasCoins = !numeral.Is(NumeralForm.Scaled) || numeral.Is(NumeralForm.Formal);
        unit = hasCoins ? ReadSmallCoins(text, unit) : unit;
        unit = ReadCountry(text, unit);
        char next = NumeralLetters.At(text, unit.End);
        char beyond = NumeralLetters.At(text, unit.End + 1);
        bool isWhole = next is '整' or '正' && (numeral.Is(NumeralForm.Formal) || beyond is not (>= '\u4e00' and <= '\u9fff'));
        return isWhole ? unit with { End = unit.End + 1 } : unit;
    }

    private static UnitEnd ReadSmallCoins(ReadOnlySpan<char> text, UnitEnd unit)
    {
        if (unit.Unit!.Name != "CNY")
        {
            return unit;
        }

        decimal sum = 0;
        int end = unit.End;
        foreach ((string names, decimal worth) in (ReadOnlySpan<(string, decimal)>)[("角毛", 0.1m), ("分", 0.01m)])
        {
            char letter = NumeralLetters.At(text, end);
            int digit = Math.Max(NumeralLetters.Arabic(letter), NumeralLetters.Chinese(letter));
            if (digit > 0 && names.Contains(NumeralLetters.At(text, end + 1)))
            {
                sum += digit * worth;
                end += 2;
            }
        }

        return unit with { End = end, Half = sum };
    }

    private static UnitEnd ReadCountry(ReadOnlySpan<char> text, UnitEnd unit)
    {
        int at = unit.End;
        bool isBracket = NumeralLetters.At(text, at) is '(' or '（';
        if (unit.Unit!.Name != "CNY" || unit.Unit.Word.Contains("人民币", StringComparison.Ordinal))
        {
            return unit;
        }

        foreach (string word in InBrackets)
        {
            int end = at + (isBracket ? 1 : 0) + word.Length;
            if (text[(at + (isBracket ? 1 : 0))..].StartsWith(word, StringComparison.Ordinal)
                && (!isBracket || NumeralLetters.At(text, end) is ')' or '）'))
            {
                return unit with { Unit = UnitLexicon.At(word, 0), End = isBracket ? end + 1 : end };
            }
        }

        return unit;
    }
}
