using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells at a glance where no date begins: a word by its first two letters, a figure by the letter behind it. What it lets through is read. A new
/// way for a date to begin is entered here, but for those of <see cref="RelativeWord"/>.
/// </summary>
internal static class DateStarts
{
    private const string Digits = "0123456789";
    private const string Numerals = "〇○零一二三四五六七八九十廿卅";
    private const string Marks = "Xx×✕*＊□";
    private const string Dashes = "至到-－–—―~～〜";

    // What may stand behind a figure of one to three digits, or a numeral, in a date: 5月, 12年, 三季度, 15日至, 7、8月, 20XX年, 二OO五年; not 5亿元, 300家,
    // 三大.
    private static readonly LetterSet FigureEnds = new("年月日号季世份度旬、OoＯ◯○〇" + Dashes + Marks + Digits);

    // What may stand behind a plan's name: 十二五期间, 十二五末.
    private static readonly LetterSet PlanEnds = new("期时以末初");

    private static readonly LetterSet NumeralStarts = new(Numerals);

    // First letters, and what may follow them.
    private static readonly (string First, string Second)[] Pairs =
    [
        // “十二五”期间; XX年, ×9年
        ("“\"‘「'", Numerals), ("’‘'", Digits), (Marks, Digits + Marks),
        // 年底, 岁末年初, 月中旬
        ("年", "底末尾初中内终"), ("岁", "末尾底"), ("月", "底末初上中下"),
        // 前三季度, 头5个月, 第2个月, 后5个月; 首季度, 首个季度; 最后两个月
        ("前头第后", Digits + Numerals + "两"), ("首", "季个"), ("最", "后"),
        // 上半年, 下半月; 上世纪, 上个世纪, 本世纪
        ("前上下后", "半"), ("上", "世个"), ("本", "世"),
        // 元月, 元至3月; 正月, 农历; 大年初一, 新年伊始
        ("元", "月" + Dashes), ("正腊冬", "月"), ("农阴", "历"), ("大新", "年"),
        // 二O一二年
        ("◯OoＯОΟ", Digits + Numerals + "◯OoＯОΟ年"),
        // 本周, 上个季度, 下下周末; 这个月; 周三, 星期一, 礼拜天
        ("本", "周星礼季个"), ("上下", "周星礼季上下"), ("下", "个"), ("这", "个周星礼月"), ("周", "一二三四五六日天末"), ("上中下", "旬"), ("星", "期"), ("礼", "拜"),
        // 截至6月底
        ("截", "至止"),
    ];

    private static readonly KeyStarts Words = new(WordStarts());

    /// <summary>Where a figure or a word stands that a date may begin with, or one of <paramref name="others"/>.</summary>
    public static KeyStarts And(IEnumerable<char> others) =>
        new([.. WordStarts(), .. KeyStarts.Of([.. others.Concat(Digits + Numerals).Select(letter => letter.ToString())])]);

    /// <summary>False if no date begins at <paramref name="at"/>. O(1), but for numerals: O(length of the numeral).</summary>
    public static bool MayStandAt(CompactText text, int at)
    {
        char letter = text[at];
        return char.IsAsciiDigit(letter) ? MayBeFigure(text, at)
            : NumeralStarts.Contains(letter) ? MayBeNumeral(text, at)
            : Words.MayBeginWith(letter, text[at + 1]);
    }

    // 300家, 5亿元, 12345, 3500: by far the most figures are no dates.
    private static bool MayBeFigure(CompactText text, int at)
    {
        int end = at + 1;
        while (end - at <= 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at == 4 ? text[at] is '1' or '2' : (end - at == 2 && text.IsOneOf(at - 1, "’'‘")) || (end - at < 4 && (MayBeBehind(text[end], end - at) || (text[end] == '/' && DatePointReader.IsInCell(text, at))));
    }

    private static bool MayBeNumeral(CompactText text, int at)
    {
        int end = at + 1;
        while (DateNumbers.IsNumeral(text[end]))
        {
            end++;
        }

        return (MayBeBehind(text[end], end - at) && !(text[end] == '、' && ChapterNumbers.StandsAt(text, at))) || (PlanEnds.Contains(text[end]) && text[end - 1] == '五' && end - at > 1);
    }

    private static IEnumerable<(char First, char Second, char Third)> WordStarts() =>
        Pairs.SelectMany(pair => KeyStarts.Pairs(pair.First, pair.Second)).Concat(KeyStarts.Of(RelativeWord.Words));

    // 5年 is a length of time.
    private static bool MayBeBehind(char letter, int length) => FigureEnds.Contains(letter) && (letter != '年' || length > 1);
}
