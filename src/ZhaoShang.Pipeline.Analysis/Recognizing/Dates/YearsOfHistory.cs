using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The years that an article tells by what happened in them to all: 今年以来，我县遭受汶川特大地震 says that this year is 2008, 今年是新中国成立60周年 that it is 2009. Near misses: 贯彻十七大精神, 去年北京奥运会, 建县60周年,
/// 今年积极筹备上海世博会, which lasts for years, as an epidemic does.
/// </summary>
internal static class YearsOfHistory
{
    private const int Reach = 40;
    private const int MostYears = 8;
    private const int MostAsked = 512;

    // Facts of common knowledge.
    private static readonly (string Word, int Year)[] Happenings =
    [
        ("脱贫攻坚收官之年", 2020), ("脱贫攻坚战收官之年", 2020), ("脱贫攻坚的收官之年", 2020), ("小康社会收官之年", 2020), ("小康社会的收官之年", 2020), ("小康社会决胜之年", 2020), ("小康社会的决胜之年", 2020), ("香港回归祖国", 1997), ("澳门回归祖国", 1999), ("抗击非典", 2003), ("防治非典", 2003), ("非典疫情", 2003), ("“非典”", 2003),
        ("汶川特大地震", 2008), ("汶川大地震", 2008), ("汶川地震", 2008), ("玉树地震", 2010), ("芦山地震", 2013),
    ];

    // What lasts for years: 玉树地震灾区, 汶川地震灾后重建.
    private static readonly WordSet Aftermath = ["灾区", "灾后", "重建", "援建", "支援", "经验"];

    // What is prepared for years before: only its being held tells the year.
    private static readonly (string Word, int Year)[] Shows = [("北京奥运会", 2008), ("上海世博会", 2010), ("广州亚运会", 2010), ("北京冬奥会", 2022)];
    private static readonly WordSet Held = ["举办", "成功举办", "召开", "成功召开", "举行", "开幕", "圆满举办"];

    private static readonly (string Word, int Year)[] Congresses = [("十五大", 1997), ("十六大", 2002), ("十七大", 2007), ("十八大", 2012), ("十九大", 2017), ("二十大", 2022)];

    private static readonly (string Word, int Year)[] Beginnings =
        [("新中国成立", 1949), ("中华人民共和国成立", 1949), ("建国", 1949), ("国庆", 1949), ("建党", 1921), ("中国共产党成立", 1921), ("改革开放", 1978), ("香港回归", 1997), ("澳门回归", 1999), ("抗战胜利", 1945), ("加入世贸组织", 2001)];

    // Most articles hold none of the words, which one pass tells.
    private static readonly WordSet Words = [.. Happenings.Concat(Shows).Concat(Congresses).Concat(Beginnings).Select(one => one.Word)];

    /// <summary>All such years of <paramref name="text"/>, up to a number of them. O(length).</summary>
    public static IEnumerable<ToldYear> AllIn(CompactText text) => Words.StandsIn(text.Letters) ? In(text).Take(MostYears) : [];

    private static IEnumerable<ToldYear> In(CompactText text)
    {
        int asked = 0;
        for (int at = text.Letters.IndexOf("今年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("今年", at + 2, StringComparison.Ordinal))
        {
            if (++asked > MostAsked)
            {
                yield break;
            }

            if (RelativeWord.Find(text, at) is not null && YearBehind(text, at + 2) is int year)
            {
                yield return new ToldYear(year, at, YearTestimony.Current);
            }
        }
    }

    // In the sentence that 今年 opens.
    private static int? YearBehind(CompactText text, int start)
    {
        for (int at = start; at < start + Reach && text[at] is not ('\0' or '。' or '\n' or ';' or '；'); at++)
        {
            if (Find(Happenings, text, at) is (string happening, int year) && !Aftermath.StandsIn(text.Letters.AsSpan(at, Math.Min(Reach / 2, text.Length - at))) && !text.EndsBefore(at, "支援") && !text.Has(at + happening.Length, "后") && !text.Has(at + happening.Length, "以来") && Years(text, at + happening.Length) is null)
            {
                return year;
            }

            if (Find(Shows, text, at) is (string show, int shown) && Held.BeginningOf(text.Letters.AsSpan(at + show.Length)) is not null)
            {
                return shown;
            }

            if (Find(Congresses, text, at) is (string congress, int held) && !text.Has(at + congress.Length, "精神") && (text.Has(at + congress.Length, "召开") || text.Has(at + congress.Length, "胜利召开") || text.Has(at + congress.Length, "即将召开")))
            {
                return held;
            }

            if (Find(Congresses, text, at) is (string last, int before) && IsFirstYearBehind(text, at + last.Length))
            {
                return before + 1;
            }

            if (Find(Beginnings, text, at) is (string beginning, int first) && Years(text, at + beginning.Length) is int years)
            {
                return first + years;
            }
        }

        return null;
    }

    // 今年是全面贯彻党的十九大精神的开局之年. Near miss: 今年以来深入贯彻党的十九大精神.
    private static bool IsFirstYearBehind(CompactText text, int at)
    {
        at += text.Has(at, "精神") ? 2 : 0;
        at += text[at] == '的' ? 1 : 0;
        return text.Has(at, "开局之年") || text.Has(at, "第一年") || text.Has(at, "头一年");
    }

    private static (string Word, int Year)? Find((string Word, int Year)[] table, CompactText text, int at)
    {
        foreach ((string word, int year) in table)
        {
            if (text[at] == word[0] && text.Has(at, word))
            {
                return (word, year);
            }
        }

        return null;
    }

    // 60周年, 六十周年.
    private static int? Years(CompactText text, int at)
    {
        int end = at;
        while (end - at < 4 && (char.IsAsciiDigit(text[end]) || DateNumbers.IsNumeral(text[end])))
        {
            end++;
        }

        string number = text.Letters[at..Math.Min(end, text.Length)];
        int? value = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told
            : number.Length is 2 or 3 && number[1] == '十' ? (DateNumbers.Digit(number[0]) * 10) + (number.Length == 3 ? DateNumbers.Digit(number[2]) : 0) : null;
        return value is > 0 and < 150 && text.Has(end, "周年") ? value : null;
    }
}
