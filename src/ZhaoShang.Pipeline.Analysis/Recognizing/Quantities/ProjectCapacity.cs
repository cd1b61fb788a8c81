using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells what a project makes, holds or is equipped with from other numbers of things.</summary>
internal static class ProjectCapacity
{
    private const int Clause = 24;
    private const int LongestGoods = 8;
    private const string Made = "副朵串打包盒袋罐册码枝筒重色台套辆件头只羽尾架艘支箱瓶片块根张枚组株匹粒剂双卷颗条床门幅吨个部棵栋座间席把穗棒节捆盘板托听点";
    private const string Goods = "副朵串打包盒袋罐册码枝筒重色台套辆件头只羽尾架艘支箱瓶片块根张枚组株匹粒剂双卷颗床门幅吨把穗棒节捆盘板托听点";

    // Goods only where a year's or a day's work is told: 年产灯具500万盏.
    private const string MadeToo = "盏顶盆樘扇碗篓筐份本对口孔挂";

    private static readonly WordSet Rooms = ["可容纳", "可入住", "可居住", "可接纳", "可停放", "可存放", "能容纳", "年可接待", "年接待能力", "接待能力", "建成后年接待", "可入驻", "可同时接待", "可同时容纳", "可停泊", "可停靠", "可泊", "可保存", "可储存", "可收治", "可安置", "可供养", "设计规模", "在校规模", "办学规模", "运力", "通过能力", "设计能力", "吞吐能力", "设计吞吐量", "可停", "能停", "只能容", "能容", "可容", "可坐", "可住", "能住", "可摆", "可放", "承载", "限载", "核载", "载客"];

    private static readonly WordSet Sizes = ["能力", "能力达", "能力为", "规模", "规模达", "规模为"];
    private static readonly WordSet Carries = ["运", "输送", "通行", "过"];

    private static readonly WordSet CapacityBefore =
    [
        "年产", "年生产", "日产", "月产", "产能", "生产能力", "生产规模", "年出栏", "出栏", "年存栏", "存栏", "饲养", "养殖", "年加工", "年屠宰", "年组装", "年印", "年处理", "形成", "规模达", "可产",
        "可生产", "能力", "月加工", "日加工", "可存放", "可配套",
    ];

    private static readonly WordSet CapacityAfter = ["产能", "生产线", "生产能力", "生产基地", "养殖", "生产项目", "加工项目", "制造项目", "生产建设", "生产车间", "屠宰", "育肥", "牧场", "规模场", "标准化场", .. ProjectFittings.Farms];

    private static readonly WordSet Fattened = ["育肥猪", "育肥牛", "育肥羊"];

    private static readonly WordSet Capacity = ["产能", "生产能力"];
    private static readonly WordSet Shipped = ["装车", "发货", "发往", "运往", "下线", "交付", "修缮", "进栏", "进圈", "入栏", "上市"];
    private static readonly WordSet Places = ["镇", "河", "乡", "村", "山", "子"];
    private static readonly WordSet Abilities = ["能力", "的能力", "产能", "的产能", "设计"];
    private static readonly WordSet Keepers = ["场", "公司", "合作社", "基地", "园", "户", "项目"];
    private static readonly WordSet Stocks = ["存栏", "出栏", "饲养", "养殖"];
    private static readonly WordSet Divisions = ["市", "县", "区", "旗", "镇", "乡", "州"];
    private static readonly WordSet Builds = ["建设", "建有", "建成", "建起", "新建", "新增", "再建", "扩建", "首批", "首期", "一期", "二期", "三期", "拟建", "将建", "规划建设", "计划建"];
    private static readonly WordSet YearsPast = ["当年", "去年", "上年", "前年", "次年", "头年"];

    /// <summary>
    /// True if a figure is a capacity or the equipment of a project: 年产1500台, 2000头奶牛养殖项目, 形成服务器150万台产能, 上织机300台. Not
    /// 出动车辆20台, 生产企业30家, 架桥9座.
    /// </summary>
    public static bool IsCapacity(string text, in Figure figure)
    {
        char unit = figure.Unit!.Word.StartsWith('大') ? figure.Unit.Word[^1] : figure.Unit.Word[0];
        ReadOnlySpan<char> before = Phrases.Before(text, figure.Span.Start, Clause);
        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, Clause);
        if (!Made.Contains(unit))
        {
            return IsRoom(text, figure, before, after) || (unit == '口' && ProjectFittings.AreOf(text, figure, before, after)) || (MadeToo.Contains(unit) && MadeGoods.IsMadeInTime(text, figure, isGoods: true));
        }

        // 首批800套线束装车, 七台镇的生产线: what is shipped, and a name.
        if (Phrases.HasAny(after[..Math.Min(8, after.Length)], Shipped) || (figure.Numeral.Is(NumeralForm.Single) && Phrases.BeginsWithAny(after, Places)))
        {
            return false;
        }

        // 存栏百头以上的大户: a class.
        if (figure.Modifier == AmountModifier.AtLeast && after.StartsWith("的") && after.Contains('户'))
        {
            return false;
        }

        // 当年组装童车1.1万辆: what was made.
        if (Phrases.HasAny(Last(before, 10), YearsPast) && !MadeGoods.IsGrown(text, figure))
        {
            return ProjectFittings.AreOf(text, figure, before, after);
        }

        bool isGoods = Goods.Contains(unit) && figure.Unit.Word != "部";
        if (isGoods && IsStockOfRegion(before))
        {
            return false;
        }

        return MadeGoods.IsMadeInTime(text, figure, isGoods)
            || ((isGoods || (unit == '个' && figure.Numeral.Is(NumeralForm.Scaled))) && MadeGoods.IsFurther(text, figure, Made))
            || (isGoods && (MadeGoods.IsEachTime(before) || Phrases.BeginsWithAny(after, Abilities)))
            || IsRoom(text, figure, before, after)
            || IsExchange(figure, before)
            || (isGoods && (Phrases.HasAny(Last(before, 14), CapacityBefore) || (Phrases.HasAny(after, CapacityAfter) && !AreAnimals(after)) || IsListed(text, figure) || before.EndsWith("规模") || IsDesigned(before) || IsOfNamed(figure, after)))
            || ProjectFittings.AreOf(text, figure, before, after);
    }

    // 肇东市奶牛存栏16.5万头. Near miss: 林甸县牧场存栏3000头.
    private static bool IsStockOfRegion(ReadOnlySpan<char> before) =>
        Phrases.HasAny(Last(before, 4), Stocks) && !Last(before, 5).Contains('年') && Phrases.HasAny(before, Divisions) && !Phrases.HasAny(before, Keepers) && !Phrases.HasAny(before, Builds);

    // 养殖户的46头育肥猪: animals. Near misses: 2000头育肥基地, 2000头育肥猪养殖项目.
    private static bool AreAnimals(ReadOnlySpan<char> after) => Phrases.BeginsWithAny(after, Fattened) && !Phrases.HasAny(after, CapacityBefore);

    // 3000万块页岩砖项目: what a project is called by. Near misses: 3000块砖项目部; 3000万块砖运往项目.
    private static bool IsOfNamed(in Figure figure, ReadOnlySpan<char> after) =>
        figure.Numeral.Is(NumeralForm.Scaled) && after.IndexOf("项目") is > 0 and <= LongestGoods and var end && !after.StartsWith("项目部") && !after[(end + 2)..].StartsWith("部") && !Phrases.HasAny(after[..end], Shipped);

    // 设计机柜5000个, 设计货位3万个: a noun of one or two words between. Near miss: 设计院有图纸300张.
    private static bool IsDesigned(ReadOnlySpan<char> before) => before.LastIndexOf("设计") is >= 0 and var at && before.Length - at - 2 is >= 2 and <= 4 && before[at + 2] is not ('院' or '师' or '所' or '图' or '费' or '单');

    // 装机2000门 of a telephone exchange.
    private static bool IsExchange(in Figure figure, ReadOnlySpan<char> before) => figure.Unit!.Word == "门" && (before.EndsWith("装机") || before.EndsWith("容量"));

    // 可容纳商户800户, 建成后年可接待游客20万人次, 缆车每小时运1600人次, 旅客吞吐量按54万人次设计; not 全县接待游客120万人次.
    private static bool IsRoom(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        bool isCarried = MadeGoods.IsEachTime(before) && Phrases.HasAny(before, Carries);
        bool isPlanned = (after.StartsWith("设计") && before.Contains('按')) || (figure.Unit!.Word == "人" && before.EndsWith("日接待"));
        bool isAble = Phrases.EndsWithAny(before, Sizes);
        return (isCarried || isPlanned || isAble || Phrases.HasAny(before, Rooms)) && !ProjectFigures.IsOfRegion(text, figure);
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> window, int length) => window[Math.Max(0, window.Length - length)..];

    // 服务器150万台、PC机300万台产能: the first of a list has its 产能 behind the second.
    private static bool IsListed(string text, in Figure figure)
    {
        int end = figure.Span.End;
        return end < text.Length && text[end] == '、'
            && figure.Numeral.Is(NumeralForm.Scaled)
            && Phrases.HasAny(Phrases.After(text, end + 1, Clause), Capacity);
    }
}
