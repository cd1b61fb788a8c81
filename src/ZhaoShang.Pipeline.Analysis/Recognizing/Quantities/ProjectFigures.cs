using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells the capacity and the jobs of a project (a quantity) from other numbers of things (a count).</summary>
internal static class ProjectFigures
{
    private const string Made = "台套辆件头只羽尾架艘支箱瓶片块根张枚组株匹粒剂双卷颗条床门幅吨个部";

    private static readonly string[] CapacityBefore =
    [
        "年产", "年生产", "日产", "月产", "产能", "生产能力", "生产规模", "年出栏", "出栏", "年存栏", "存栏", "饲养", "养殖", "年加工", "年屠宰", "年组装", "年销", "年印", "年处理", "形成", "规模达", "可产",
        "可生产", "能力",
    ];

    private static readonly string[] CapacityAfter = ["产能", "生产线", "生产能力", "生产基地", "养殖", "生产项目", "加工项目", "制造项目", "生产建设", "生产车间", "屠宰"];

    private static readonly string[] JobVerbs = ["提供", "解决", "吸纳", "安排", "安置", "带动", "创造", "可增加", "可新增", "将增加", "转移", "可实现", "容纳", "用工"];
    private static readonly string[] Jobs = ["就业", "岗位", "劳动力", "务工", "用工", "职工"];

    /// <summary>True if a figure with a measure word is a capacity or the jobs of a project.</summary>
    public static bool IsOfProject(string text, Figure figure)
    {
        if (figure.PerUnit is not null)
        {
            return true;
        }

        return IsCapacity(text, figure) || IsJobs(text, figure);
    }

    // 年产1500台, 2000头奶牛养殖项目, 形成服务器150万台产能; not 出动车辆20台, 生产企业30家.
    private static bool IsCapacity(string text, Figure figure)
    {
        if (!Made.Contains(figure.Unit!.Word[0]) || figure.Unit.Word is "个" or "条" or "部")
        {
            return Made.Contains(figure.Unit.Word[0]) && IsAfterYearly(text, figure);
        }

        return Phrases.HasAny(Phrases.Before(text, figure.Span.Start, 14), CapacityBefore)
            || Phrases.HasAny(Phrases.After(text, figure.Span.End, 24), CapacityAfter)
            || IsListedCapacity(text, figure);
    }

    private static bool IsAfterYearly(string text, Figure figure) =>
        Phrases.HasAny(Phrases.Before(text, figure.Span.Start, 10), ["年产", "日产", "月产", "年生产"]);

    // 服务器150万台、PC机300万台产能: the first of a list has its 产能 behind the second.
    private static bool IsListedCapacity(string text, Figure figure)
    {
        int end = figure.Span.End;
        return end < text.Length && text[end] == '、'
            && figure.Numeral.Is(NumeralForm.Scaled)
            && Phrases.HasAny(Phrases.After(text, end + 1, 24), ["产能", "生产能力"]);
    }

    // 可增加城镇就业2万人, 提供300个就业岗位; not 城镇新增就业4.46万人 (a figure of the region).
    private static bool IsJobs(string text, Figure figure)
    {
        if (figure.Unit!.Word is not ("人" or "个" or "名" or "户"))
        {
            return false;
        }

        ReadOnlySpan<char> before = Phrases.Before(text, figure.Span.Start, 16);
        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, 8);
        bool isJob = Phrases.HasAny(before, Jobs) || Phrases.HasAny(after, Jobs);
        return isJob && Phrases.HasAny(before, JobVerbs);
    }
}
