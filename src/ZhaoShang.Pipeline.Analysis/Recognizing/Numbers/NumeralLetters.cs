using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What single letters tell in a numeral.</summary>
internal static class NumeralLetters
{
    private const string ChineseDigits = "零一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string ZeroSigns = "〇○零";

    /// <summary>The letters that a numeral can begin with.</summary>
    public const string Starts = "0123456789０１２３４５６７８９零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖倆俩十拾廿卅百佰千仟万亿兆数几半";

    /// <summary>The letters that may stand behind a digit of a numeral, inside of it.</summary>
    public const string Behind = ContinuationLetters + Blanks + "点个";

    /// <summary>The blanks that may stand inside a line.</summary>
    public const string Blanks = " \u00A0\u3000\u2002\u2003\u2009\u202F";
    private const string ContinuationLetters = "0123456789０１２３４５６７８９.．·•・,，零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖俩十拾廿卅百佰千仟万亿兆数几余多来";

    private static readonly LetterSet Continuations = new(ContinuationLetters);

    // By letter: the value of a Chinese digit plus one; 0 for another letter.
    private static readonly byte[] ChineseValues = MakeChineseValues();

    private static readonly LetterSet ChineseDigitSet = new(ChineseDigits + FormalDigits + ZeroSigns + "两俩");

    /// <summary>True if a numeral may go on with <paramref name="letter"/>.</summary>
    public static bool IsContinuation(char letter) => Continuations.Contains(letter);

    /// <summary>The end of the unbroken run of letters of numerals that begins at <paramref name="from"/>.</summary>
    public static int EndOfRun(ReadOnlySpan<char> text, int from)
    {
        int end = from;
        while (end < text.Length && Continuations.Contains(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The value of an Arabic digit of either width; -1 for another letter.</summary>
    public static int Arabic(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= '０' and <= '９' => letter - '０',
        _ => -1,
    };

    /// <summary>The value of a Chinese digit; -1 for another letter.</summary>
    public static int Chinese(char letter) => ChineseDigitSet.Contains(letter) ? ChineseValues[letter] - 1 : -1;

    /// <summary>True for 一 to 九 and 两.</summary>
    public static bool IsPlainDigit(char letter) => letter is '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    /// <summary>10, 100 or 1000 for 十百千 and their formal signs; 0 for another letter.</summary>
    public static int SmallUnit(char letter) => letter switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>The value of 万, 亿 and 兆; 0 for another letter.</summary>
    public static decimal Scale(char letter) => letter switch
    {
        '万' => 10_000m,
        '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0m,
    };

    /// <summary>True for 十百千万亿 and 兆.</summary>
    public static bool IsUnit(char letter) => SmallUnit(letter) != 0 || Scale(letter) != 0;

    /// <summary>True for the digits and units of documents of value.</summary>
    public static bool IsFormal(char letter) => letter != '零' && (FormalDigits.Contains(letter) || letter is '拾' or '佰' or '仟');

    /// <summary>True for a blank inside a line.</summary>
    public static bool IsBlank(char letter) => letter is ' ' or '\u00A0' or '\u3000' or '\u2002' or '\u2003' or '\u2009' or '\u202F';

    /// <summary>The letter at <paramref name="at"/>; NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    /// <summary>The first position from <paramref name="at"/> on that holds no blank.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static byte[] MakeChineseValues()
    {
        byte[] values = new byte[char.MaxValue + 1];
        for (int value = 0; value < ChineseDigits.Length; value++)
        {
            values[ChineseDigits[value]] = values[FormalDigits[value]] = (byte)(value + 1);
        }

        foreach (char zero in ZeroSigns)
        {
            values[zero] = 1;
        }

        values['两'] = values['俩'] = 3;
        return values;
    }
}
