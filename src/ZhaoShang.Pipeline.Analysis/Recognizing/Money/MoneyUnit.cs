using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>The unit of a table or column.</summary>
/// <param name="Currency">Its ISO 4217 code.</param>
/// <param name="Factor">How many base units it is: 10000 for 万元.</param>
internal sealed record MoneyUnit(string Currency, decimal Factor)
{
    private const string Word = "单位";

    /// <summary>
    /// The unit that a line 单位：万元, (单位:亿美元), 计量单位为万元, 填报单位:某局 金额单位:万元 or 金额（万元） tells; null if it tells none. A column headed 金额（万元） is no
    /// such line.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="end">Behind the unit.</param>
    public static MoneyUnit? InHeading(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        for (int found = line.IndexOf(Word); found >= 0; found = line[end..].IndexOf(Word))
        {
            int at = NumeralLetters.SkipBlanks(line, end + found + Word.Length);
            end = at;
            if (NumeralLetters.At(line, at) is ':' or '：' or '为' && At(line, NumeralLetters.SkipBlanks(line, at + 1), out int behind) is { } unit)
            {
                end = behind;
                return unit;
            }
        }

        return OfAmounts(line, out end);
    }

    /// <summary>The unit that the lines of a page tell for all its tables: 单位：万元, 金额（万元）; null if none does, two tell different ones, or one tells no money (单位：个). O(length).</summary>
    public static MoneyUnit? Around(ReadOnlySpan<char> page)
    {
        const int LongestLine = 80;
        MoneyUnit? found = null;
        foreach (ReadOnlySpan<char> line in page.EnumerateLines())
        {
            if (line.Length <= LongestLine && TellsOther(line))
            {
                return null;
            }

            MoneyUnit? told = line.Length > LongestLine ? null : InHeading(line, out _);
            if (told is not null && found is not null && told != found)
            {
                return null;
            }

            found ??= told;
        }

        return found;
    }

    /// <summary>True if the line tells that the figures of its table are none of money: 单位：个, 单位:亩. Near misses: 单位：万元, 单位：个人.</summary>
    public static bool TellsOther(ReadOnlySpan<char> line)
    {
        int found = line.IndexOf(Word);
        int at = found < 0 ? 0 : NumeralLetters.SkipBlanks(line, found + Word.Length);
        if (found < 0 || NumeralLetters.At(line, at) is not (':' or '：'))
        {
            return false;
        }

        at = NumeralLetters.SkipBlanks(line, at + 1);
        at += NumeralLetters.At(line, at) == '万' ? 1 : 0;
        return UnitLexicon.At(line, at) is { Kind: UnitKind.Count or UnitKind.Measure or UnitKind.Percent } unit && !char.IsLetterOrDigit(NumeralLetters.At(line, at + unit.Word.Length));
    }

    // 金额（万元）
    private static MoneyUnit? OfAmounts(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        int at = line.Contains('\t') ? -1 : line.IndexOf("金额");
        bool isBracketed = at >= 0 && NumeralLetters.At(line, at + 2) is '(' or '（';
        MoneyUnit? unit = isBracketed ? At(line, at + 3, out end) : null;
        bool isClosed = NumeralLetters.At(line, end) is ')' or '）';
        end = isClosed ? end + 1 : 0;
        return isClosed ? unit : null;
    }

    /// <summary>The unit that begins at <paramref name="at"/>; null if none does.</summary>
    public static MoneyUnit? At(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (text[at..].StartsWith("人民币"))
        {
            end += 3;
        }

        decimal factor = 1;
        while (end - at < 8 && NumeralLetters.IsUnit(NumeralLetters.At(text, end)))
        {
            factor *= NumeralLetters.SmallUnit(text[end]) + NumeralLetters.Scale(text[end]);
            end++;
        }

        Unit? unit = UnitLexicon.At(text, end);
        end += unit?.Word.Length ?? 0;
        bool isClosed = NumeralLetters.At(text, end) is not ('/' or '／');
        return unit is { Kind: UnitKind.Money } && isClosed ? new MoneyUnit(unit.Name, factor) : null;
    }
}
