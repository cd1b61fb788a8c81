using System.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>Texts of any code units and of what programs trip over: each of a few kinds of pieces, most of them short, some long, a few of a million letters.</summary>
internal static class RandomTexts
{
    /// <summary>The length of the longest texts, which hold no white space.</summary>
    public const int LongestLength = 1_000_000;

    private const int TextsForEachLongest = 10_000;

    private static readonly string[][] Kinds =
    [
        ["招", "商", "引资", "项目", "亿元", "一季度", "开发区", "的", "年", "〇", "十", "龘", "㐂"],
        ["區", "項目", "億", "乾", "坤", "乾縣", "瞭", "於", "著", "餅乾安全", "餘", "發展", "⻄", "\uF9B5"],
        ["(", ")", "（", "）", "[", "【", "】", "《", "》", "「", "{", "\u2985", "(一)", "()", "（）"],
        ["qū", "(qū)", "（xiàng）", "區(qū)", "會(hu", "(hu...", "(nu\u0308)", "ɡ", "(zhāo shāng)", "xia\u0300ng", "(XIÀN)", "項( mù )"],
        ["?,F(xiàn)", ";I備", "?shù)", "當(dāng)?shù)仄髽I(yè)", "?qū)I(yè)", ",F(", "?,", "!-:.;,?", "A(", "I(yè)"],
        ["0", "12", "3.5%", "２", "．", "％", "1,234", "2. 6亿元", "٣", "Ⅳ", "①", "½", "万", "2012", "\U0001D7D8"],
        [" ", "\u3000", "\u00A0", "\t", "\n", "\r\n", "\r", "\u2028", "\u0085", "\v", "\u200B", "\uFEFF", "\u00AD"],
        ["\uD800", "\uDC00", "\uDBFF", "\uDFFF", "\uD840\uDC0B", "\uFFFF", "\uFFFE", "\uFFFD", "\uE000"],
        ["\0", "\u0001", "\u001B[0m", "\u007F", "\u0080", "\b"],
        ["שלום", "مرحبا", "\u202E", "\u202C", "\u2067", "\u2069", "\u061C", "\u200F"],
        ["😀", "👩‍👩‍👧", "👍🏽", "🇨🇳", "❤\uFE0F", "☎", "\u20E3"],
        ["\u0301", "\u0308", "\u0327", "e\u0301\u0323", "ก็", "각", "\u0300\u0300\u0300", "ﬁ", "ß"],
        ["A", "MW", "C++", "R&D", "http://a.b/c?d=e&f", "<b>", "&nbsp;", "_", "-", "#", "'"],
    ];

    /// <summary>The texts, the same for the same seed.</summary>
    public static IEnumerable<string> Generate(int seed, int count)
    {
        Random random = new(seed);
        for (int i = 1; i <= count; i++)
        {
            yield return i % TextsForEachLongest == 0 ? Longest(random) : Text(random, LengthOf(random));
        }
    }

    private static int LengthOf(Random random) => random.Next(20) switch
    {
        0 => random.Next(4000),
        < 8 => random.Next(300),
        _ => random.Next(40),
    };

    private static string Longest(Random random) =>
        string.Concat(Text(random, LongestLength + (LongestLength / 4)).Where(letter => !char.IsWhiteSpace(letter)).Take(LongestLength));

    private static string Text(Random random, int length)
    {
        string[][] kinds = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Kinds[random.Next(Kinds.Length)])];
        bool hasAny = random.Next(4) == 0;
        StringBuilder text = new(length);
        while (text.Length < length)
        {
            string[] kind = kinds[random.Next(kinds.Length)];
            if (hasAny && random.Next(3) == 0)
            {
                text.Append((char)random.Next(char.MaxValue + 1));
            }
            else
            {
                text.Append(kind[random.Next(kind.Length)]);
            }
        }

        return text.ToString(0, length);
    }
}
