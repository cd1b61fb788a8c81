using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// Two digits that follow one another and bound a figure between them, printed with a pause mark: 投资5、6亿元 is 五六亿元, 三、四十家. Near misses: 分别投资5、6亿元, 3、5亿元, 4、5、6亿元, 第五、六个, 一、二期,
/// and 5、6亿元的项目 at the head of a line, where 5 is a number of the list.
/// </summary>
internal static class NeighbouringDigits
{
    /// <summary>The mark between them.</summary>
    public const char Pause = '、';

    private const int Reach = 40;

    private static readonly LetterSet Counted = new("个家户项人名");

    /// <summary>True if <paramref name="low"/> is the first of two such digits. O(1).</summary>
    public static bool AreAt(ReadOnlySpan<char> text, TextSpan low)
    {
        if (low.Length != 1 || NumeralLetters.At(text, low.End) != Pause)
        {
            return false;
        }

        (char first, char second) = (text[low.Start], NumeralLetters.At(text, low.End + 1));
        int digit = NumeralLetters.Arabic(first) is >= 0 and int arabic ? arabic : NumeralLetters.Chinese(first);
        int next = NumeralLetters.Arabic(first) >= 0 ? NumeralLetters.Arabic(second) : NumeralLetters.Chinese(second);
        char before = NumeralLetters.At(text, low.Start - 1);
        char behind = NumeralLetters.At(text, low.End + 2);
        return digit > 0 && next == digit + 1 && TextLetters.IsIdeograph(before) && before != '第' && behind is not (Pause or '.' or '．') && NumeralLetters.Arabic(behind) < 0 && !IsDigit(behind)
            && !ListWords.StandIn(Phrases.SentenceBefore(text, low.Start, Reach));
    }

    /// <summary>The low end in the tens and 万 of the high one: 三、四十家 begins with 30. False if what is counted is of one place or time, 三、四层, or the high end has further digits.</summary>
    public static bool TryShare(in Numeral low, in Numeral high, Unit? unit, out decimal value)
    {
        bool mayCount = unit is { Kind: UnitKind.Money or UnitKind.Measure } || (unit is { Kind: UnitKind.Count } && Counted.Contains(unit.Word[0]));
        decimal times = high.Value / (low.Value + 1);
        value = low.Value * times;
        return mayCount && times == decimal.Truncate(times);
    }

    private static bool IsDigit(char letter) => NumeralLetters.Chinese(letter) >= 0;
}
