using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Reads periods that count from nothing: five-year plans and decades.</summary>
internal static class FixedPeriodReader
{
    private const string Numerals = "一二三四五六七八九";
    private const string OpenQuotes = "“\"‘「'";
    private const string CloseQuotes = "”\"’」'";

    private static readonly (string Word, int Length, int FirstYear, DateBound Bound)[] PlanEnds =
    [
        ("期间", 5, 0, DateBound.None), ("时期", 5, 0, DateBound.None), ("以来", 1, 0, DateBound.Since), ("期末", 1, 4, DateBound.None),
        ("末期", 1, 4, DateBound.None), ("末", 1, 4, DateBound.None), ("期初", 1, 0, DateBound.None), ("初期", 1, 0, DateBound.None),
        ("初", 1, 0, DateBound.None),
    ];

    private static readonly (string Word, int FirstYear)[] Centuries =
    [
        ("上世纪", 1900), ("上个世纪", 1900), ("20世纪", 1900), ("二十世纪", 1900), ("本世纪", 2000), ("21世纪", 2000), ("二十一世纪", 2000),
        ("19世纪", 1800), ("十九世纪", 1800),
    ];

    private static readonly LetterSet PlanStarts = new(OpenQuotes + Numerals + "十");

    /// <summary>
    /// Reads the period at <paramref name="at"/>: “十二五”期间, 十二五末, “十四五”以来, 上世纪90年代, 九十年代. False if there is none: “十二五”规划 is a name,
    /// 十五 alone a number, 20年代 of either century.
    /// </summary>
    public static bool TryRead(CompactText text, int at, out DateExpression period)
    {
        bool mayBePlan = PlanStarts.Contains(text[at]);
        bool mayBeDecade = MayBeDecade(text, at);
        DateExpression? found = mayBePlan || mayBeDecade ? Read(text, at, mayBePlan, mayBeDecade) : null;
        period = found.GetValueOrDefault();
        return found is not null;
    }

    private static DateExpression? Read(CompactText text, int at, bool mayBePlan, bool mayBeDecade) =>
        (mayBePlan ? ReadPlan(text, at) : null) ?? (mayBeDecade ? ReadDecade(text, at) : null);

    // What is no number has its first letter; behind a number stands 年代 or 世纪.
    private static bool MayBeDecade(CompactText text, int at)
    {
        int end = at;
        while (DateNumbers.Digit(text[end]) >= 0 || DateNumbers.IsNumeral(text[end]))
        {
            end++;
        }

        return end == at ? text[at] is '上' or '本' : text[end] == '世' || (text[end] == '年' && text[end + 1] == '代');
    }

    private static DateExpression? ReadPlan(CompactText text, int at)
    {
        bool isQuoted = text.IsOneOf(at, OpenQuotes);
        int name = isQuoted ? at + 1 : at;
        int end = ReadPlanNumber(text, name, out int number);
        if (end < 0 || (isQuoted && !text.IsOneOf(end, CloseQuotes)) || (!isQuoted && (DateNumbers.IsNumeral(text[at - 1]) || text.IsOneOf(at - 1, "第月"))))
        {
            return null;
        }

        end += isQuoted ? 1 : 0;
        if (ReadYearsOfPlan(text, end, out (int First, int Last) years) is > 0 and int behind && (isQuoted || number > 10))
        {
            int start = FirstYear(number);
            return new DateExpression(at, behind, "five-year-plan") { Fixed = Edtf.Between(Edtf.OfYear(start + years.First), Edtf.OfYear(start + years.Last)) };
        }

        foreach ((string word, int length, int offset, DateBound bound) in PlanEnds)
        {
            if (text.Has(end, word) && (word.Length > 1 || isQuoted || number > 10))
            {
                int year = FirstYear(number) + offset;
                Edtf first = Edtf.OfYear(year);
                return new DateExpression(at, end + word.Length, "five-year-plan")
                {
                    Fixed = length == 1 ? first : Edtf.Between(first, Edtf.OfYear(year + length - 1)),
                    Bound = bound,
                };
            }
        }

        return null;
    }

    // 前三年, 头两年, 后两年 behind the plan's name; not 前期.
    private static int ReadYearsOfPlan(CompactText text, int at, out (int First, int Last) years)
    {
        int count = DateNumbers.Digit(text[at + 1]);
        bool isSpan = text.IsOneOf(at, "前头后") && count is >= 2 and <= 4 && text[at + 2] == '年';
        years = text[at] != '后' ? (0, count - 1) : (5 - count, 4);
        return isSpan ? at + 3 : -1;
    }

    /// <summary>The number of a plan, 一五 to 九五, 十五 (the tenth), 十一五 …, and the index behind it; -1 if there is none.</summary>
    public static int ReadPlanNumber(CompactText text, int at, out int number)
    {
        number = 0;
        if (text[at] == '十')
        {
            number = 10;
            at++;
            if (text[at + 1] == '五' && Numerals.Contains(text[at]))
            {
                number += Numerals.IndexOf(text[at++]) + 1;
            }
        }
        else
        {
            number = Numerals.IndexOf(text[at++]) + 1;
        }

        return number > 0 && text[at] == '五' ? at + 1 : -1;
    }

    /// <summary>The first year of a plan: 1953 and 1958; the third began in 1966, and from then on each followed the one before it.</summary>
    public static int FirstYear(int number) => number <= 2 ? 1948 + (number * 5) : 1951 + (number * 5);

    private static DateExpression? ReadDecade(CompactText text, int at)
    {
        int century = 0;
        int name = at;
        foreach ((string word, int firstYear) in Centuries)
        {
            if (text.Has(at, word))
            {
                century = firstYear;
                name = at + word.Length;
            }
        }

        int end = ReadDecadeNumber(text, name, out int decade);
        if (end < 0 || !text.Has(end, "年代") || (century == 0 && decade is < 50 or > 99) || DateNumbers.Digit(text[name - 1]) >= 0)
        {
            return ReadFullDecade(text, at);
        }

        int first = (century == 0 ? 1900 : century) + decade;
        return new DateExpression(at, AfterPhase(text, end + 2), "decade") { Fixed = new Edtf($"{first / 10}X") };
    }

    private static int ReadDecadeNumber(CompactText text, int at, out int decade)
    {
        int end = DateNumbers.Read(text, at, out decade);
        return decade % 10 == 0 && decade >= 10 ? end : -1;
    }

    private static DateExpression? ReadFullDecade(CompactText text, int at)
    {
        int end = DateNumbers.ReadFourDigits(text, at, out int year);
        return end > 0 && year % 10 == 0 && text.Has(end, "年代")
            ? new DateExpression(at, AfterPhase(text, end + 2), "decade") { Fixed = new Edtf($"{year / 10}X") }
            : null;
    }

    private static int AfterPhase(CompactText text, int at) =>
        text.Has(at, "初期") || text.Has(at, "中期") || text.Has(at, "末期") || text.Has(at, "后期") ? at + 2
        : text.IsOneOf(at, "初末") && !text.IsOneOf(at + 1, "步始具次中级端") ? at + 1
        : at;
}
