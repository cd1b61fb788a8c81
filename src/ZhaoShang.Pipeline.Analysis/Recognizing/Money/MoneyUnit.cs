using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>The unit of a table or column.</summary>
/// <param name="Currency">Its ISO 4217 code.</param>
/// <param name="Factor">How many base units it is: 10000 for 万元.</param>
internal sealed record MoneyUnit(string Currency, decimal Factor)
{
    /// <summary>The unit that a line 单位：万元, (单位:亿美元), 计量单位为万元 tells; null if it tells none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="end">Behind the unit.</param>
    public static MoneyUnit? InHeading(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        int at = line.IndexOf("单位");
        if (at < 0)
        {
            return null;
        }

        at = NumeralLetters.SkipBlanks(line, at + 2);
        if (NumeralLetters.At(line, at) is not (':' or '：' or '为'))
        {
            return null;
        }

        return At(line, NumeralLetters.SkipBlanks(line, at + 1), out end);
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
