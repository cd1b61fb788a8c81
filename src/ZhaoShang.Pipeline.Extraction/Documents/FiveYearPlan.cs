using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Reads the five years of a plan in a title: “十三五”时期招商引资工作综述; near misses: “十二五”规划编制, “十三五”开局之年, 十五家企业.</summary>
internal static class FiveYearPlan
{
    /// <summary>The seventh plan ran from 1986 to 1990; each one after it follows on.</summary>
    private const int FirstYearOfSeventh = 1986;

    private const string Openings = "“\"‘《";
    private const string Closings = "”\"’》";

    private static readonly PhraseTable<int> Plans = new(("七五", 7), ("八五", 8), ("九五", 9), ("十五", 10), ("十一五", 11), ("十二五", 12), ("十三五", 13), ("十四五", 14), ("十五五", 15));
    private static readonly PhraseSet Points = new("规划 开局 起步 收官 末 首年 第一年 头一年 最后一年 编制 纲要 计划 前期 以来");
    private static readonly PhraseSet Spans = new("期间 时期 五年");

    /// <summary>The first year of a plan whose opening year a text names: 2021 of “十四五”开局之年; null if it names none. Near miss: “十三五”收官之年.</summary>
    /// <param name="text">The text; may be empty.</param>
    public static string? FirstYearIn(string text)
    {
        foreach (PhraseHit<int> plan in Plans.In(text, new TextSpan(0, text.Length)))
        {
            int behind = plan.End < text.Length && Closings.Contains(text[plan.End]) ? plan.End + 1 : plan.End;
            if (OpeningYears.At(text, behind, text.Length) is not null)
            {
                return (FirstYearOfSeventh + (5 * (plan.Value - 7))).ToString("0000", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static readonly PhraseSet OpeningYears = new("开局之年 开局年 开局起步之年 开局第一年 起步之年 起步年 首年 第一年 头一年 开启之年");

    /// <summary>The span of the plan in EDTF, <c>2016/2020</c>; null if the title tells none.</summary>
    /// <param name="title">The title; may be empty.</param>
    public static string? In(string title)
    {
        TextSpan all = new(0, title.Length);
        foreach (PhraseHit<int> plan in Plans.In(title, all))
        {
            bool isQuoted = plan.Start > 0 && Openings.Contains(title[plan.Start - 1]) && plan.End < title.Length && Closings.Contains(title[plan.End]);
            int behind = isQuoted ? plan.End + 1 : plan.End;
            bool isSpan = isQuoted || Spans.At(title, behind, title.Length) is not null;
            if (isSpan && Points.At(title, behind, title.Length) is null)
            {
                int first = FirstYearOfSeventh + (5 * (plan.Value - 7));
                return string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{first + 4:0000}");
            }
        }

        return null;
    }
}
