using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells what a project makes, holds or is equipped with from other numbers of things.</summary>
internal static class ProjectCapacity
{
    private const int Clause = 24;
    private const string Made = "副朵串打包盒袋罐册码枝筒重色台套辆件头只羽尾架艘支箱瓶片块根张枚组株匹粒剂双卷颗条床门幅吨个部棵栋座间席";
    private const string Goods = "副朵串打包盒袋罐册码枝筒重色台套辆件头只羽尾架艘支箱瓶片块根张枚组株匹粒剂双卷颗床门幅吨";
    private const string EndsOfMeasures = "吨米升斤方克匹";
    private const string Phased = "台套架组头只羽尾株棵栋座张间";

    private const string AnimalLetters = "牛羊猪鸡鸭鹅鱼兔驴马鹿虾鸽蟹";

    private static readonly SearchValues<char> Animals = SearchValues.Create(AnimalLetters);

    private static readonly WordSet Yearly = ["年产", "日产", "月产", "年生产", "年可生产", "一天出", "一天产", "一天可产", "一天生产", "年出", "年可出", "年能出", "班能出", "班产", "日处理", "日分拣", "日吞吐", "年吞吐", "每天出", "每天产", "一年出", "一年产"];

    private static readonly WordSet Makes =
    [
        "加工", "出栏", "存栏", "缝制", "织", "印", "组装", "装配", "屠宰", "孵化", "制", "处理", "拆解", "改装", "维修", "灌装", "分装", "包装", "宰杀", "育苗", "育肥", "培育", "繁育", "供应", "提供", "下线", "销", "配套", "裁", "供", "育", "绣", "编", "榨", "纺", "染", "酿", "炼", "轧", "烧制", "冲压", "切割", "喷涂",
    ];

    private static readonly WordSet Rooms = ["可容纳", "可入住", "可居住", "可接纳", "可停放", "可存放", "能容纳", "年可接待", "年接待能力", "接待能力", "建成后年接待", "可入驻", "可同时接待", "可同时容纳", "可停泊", "可停靠", "可泊", "可保存", "可储存", "可收治", "可安置", "可供养", "设计规模", "在校规模", "办学规模", "运力", "通过能力", "设计能力", "吞吐能力", "设计吞吐量"];

    private static readonly WordSet CapacityBefore =
    [
        "年产", "年生产", "日产", "月产", "产能", "生产能力", "生产规模", "年出栏", "出栏", "年存栏", "存栏", "饲养", "养殖", "年加工", "年屠宰", "年组装", "年销", "年印", "年处理", "形成", "规模达", "可产",
        "可生产", "能力", "月加工", "日加工", "可存放",
    ];

    private static readonly WordSet CapacityAfter = ["产能", "生产线", "生产能力", "生产基地", "养殖", "生产项目", "加工项目", "制造项目", "生产建设", "生产车间", "屠宰", "育肥", "牧场", .. Farms];

    private static readonly WordSet Capacity = ["产能", "生产能力"];
    private static readonly WordSet Herds = ["项目", "基地", "产业", "养殖", "场"];
    private static readonly WordSet GivenOrLost = ["发放", "宰", "卖", "售", "送", "捐", "赠", "死", "损失", "检疫", "防疫"];
    private static readonly WordSet Planted = ["栽", "种下", "种植", "定植", "移植"];
    private static readonly WordSet PublicTrees = ["植树", "造林", "绿化", "义务"];
    private static readonly WordSet Installs = ["上", "购", "装", "新增", "引进", "置", "开设", "配", "一期", "二期", "首期"];
    private static readonly WordSet Lines = ["新上", "上", "增上", "新增"];
    private static readonly WordSet Machines = ["机", "设备", "机组", "机床", "炉", "窑"];
    private static readonly WordSet MachinesBehind = ["风机", "机组", "织机", "机床", "设备", "注塑机", "缝纫机", "纺机", "发电机", "锅炉", "变压器"];
    private static readonly WordSet Lent = ["出动", "捐", "赠", "补贴", "推广", "调集", "调用", "下乡", "抢修", "送去", "办公"];
    private static readonly WordSet Phases = ["一期", "二期", "三期", "首期", "首批", "先上", "先建"];
    private static readonly WordSet Shipped = ["装车", "发货", "发往", "运往", "下线", "交付", "修缮", "进栏", "进圈", "入栏", "上市"];
    private static readonly WordSet Places = ["镇", "河", "乡", "村", "山", "子"];
    private static readonly WordSet EachTime = ["一次投", "每小时", "每分钟", "每秒", "每班", "每批", "每台班", "每次", "时产", "小时产", "一小时", "一次可"];
    private static readonly WordSet Abilities = ["能力", "的能力", "产能", "的产能", "设计"];
    private static readonly WordSet Keepers = ["场", "公司", "合作社", "基地", "园", "户", "项目"];
    private static readonly WordSet Stocks = ["存栏", "出栏", "饲养", "养殖"];
    private static readonly WordSet Divisions = ["市", "县", "区", "旗", "镇", "乡", "州"];
    private static readonly string[] EachDay = ["每天", "每日", "每月", "每年"];
    private static readonly WordSet YearsPast = ["当年", "去年", "上年", "前年", "次年", "头年"];
    private static readonly WordSet Opens = ["开", "开放", "投用", "启用", "开业", "推出"];
    private static readonly WordSet Shops = ["建"];
    private static readonly WordSet Berths = ["泊位", "门面", "商铺", "车位", "停车位", "摊位", "铺面", "床位", "工位", "机位", "货位", "库位"];
    private static readonly WordSet Seats = ["床位", "座席", "座位", "坐席", "席位", "餐位", "纺锭"];
    private static readonly WordSet Houses = ["大棚", "温室", "冷棚", "暖棚", "拱棚"];
    private static readonly WordSet Builds = ["建设", "建有", "建成", "建起", "新建", "新增", "再建", "扩建", "首批", "首期", "一期", "二期", "三期", "拟建", "将建", "规划建设", "计划建"];

    /// <summary>Farms by what is kept there: 牛场, 猪场.</summary>
    public static IEnumerable<string> Farms => AnimalLetters.Select(static letter => $"{letter}场");

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
            return IsRoom(text, figure, before);
        }

        // 首批800套线束装车, 七台镇的生产线: what is shipped, and a name.
        if (Phrases.HasAny(after[..Math.Min(8, after.Length)], Shipped) || (figure.Numeral.Is(NumeralForm.Single) && Phrases.BeginsWithAny(after, Places)))
        {
            return false;
        }

        // 当年组装童车1.1万辆: what was made.
        if (Phrases.HasAny(Last(before, 10), YearsPast))
        {
            return IsFittedOut(text, figure, before, after);
        }

        bool isGoods = Goods.Contains(unit) && figure.Unit.Word != "部";
        if (isGoods && IsStockOfRegion(before))
        {
            return false;
        }

        return Phrases.HasAny(Last(before, 10), Yearly)
            || ((isGoods || unit == '个') && IsFurtherGoods(text, figure))
            || (isGoods && (IsMadeYearly(before) || Phrases.HasAny(Last(before, 12), EachTime) || Phrases.BeginsWithAny(after, Abilities)))
            || IsRoom(text, figure, before)
            || (isGoods && (Phrases.HasAny(Last(before, 14), CapacityBefore) || Phrases.HasAny(after, CapacityAfter) || IsListed(text, figure)))
            || IsFittedOut(text, figure, before, after);
    }

    // 肇东市奶牛存栏16.5万头. Near miss: 林甸县牧场存栏3000头.
    private static bool IsStockOfRegion(ReadOnlySpan<char> before) =>
        Phrases.HasAny(Last(before, 4), Stocks) && !Last(before, 5).Contains('年') && Phrases.HasAny(before, Divisions) && !Phrases.HasAny(before, Keepers) && !Phrases.HasAny(before, Builds);

    // 可容纳商户800户, 建成后年可接待游客20万人次; not 全县接待游客120万人次.
    private static bool IsRoom(string text, in Figure figure, ReadOnlySpan<char> before) =>
        Phrases.HasAny(before, Rooms) && !ProjectFigures.IsOfRegion(text, figure);

    // 年缝制校服80万件, 年可孵化鹅苗300万羽; not 去年缝制, 2008年缝制.
    private static bool IsMadeYearly(ReadOnlySpan<char> before)
    {
        // 日裁4.2万件, 单班日下线六百辆. Near miss: 10日裁定.
        if (before.LastIndexOf('日') is >= 0 and var day && !(day > 0 && (NumeralLetters.Arabic(before[day - 1]) >= 0 || "即当节假生近今昨".Contains(before[day - 1]))) && Phrases.BeginsWithAny(before[(day + 1)..], Makes))
        {
            return true;
        }

        foreach (string each in EachDay)
        {
            if (before.IndexOf(each) is >= 0 and int told && Phrases.BeginsWithAny(before[(told + each.Length)..], Makes))
            {
                return true;
            }
        }

        for (int at = before.LastIndexOf('年'); at >= 0; at = before[..at].LastIndexOf('年'))
        {
            char earlier = NumeralLetters.At(before, at - 1);
            bool isDated = "去今当上前明后近半整".Contains(earlier) || NumeralLetters.Arabic(earlier) >= 0 || NumeralLetters.Chinese(earlier) >= 0;
            ReadOnlySpan<char> made = before[(at + 1)..];
            made = made.StartsWith("可") ? made[1..] : made;
            if (!isDated && Phrases.BeginsWithAny(made, Makes))
            {
                return true;
            }
        }

        return false;
    }

    // 年产台灯30万套、开关50万只, 年产酒瓶3亿只、纸箱1.5亿平方米、瓶盖4亿个: a short thing and its number in a list that a capacity heads.
    private static bool IsFurtherGoods(string text, in Figure figure)
    {
        const int LongestName = 10;
        const int LongestList = 4;
        int end = figure.Span.Start;
        for (int items = 0; items < LongestList; items++)
        {
            ReadOnlySpan<char> name = Phrases.Before(text, end, LongestName);
            int sign = end - name.Length - 1;
            if (name.Length >= LongestName || NumeralLetters.At(text, sign) is not ('、' or '，' or ',') || !(Goods.Contains(NumeralLetters.At(text, sign - 1)) || EndsOfMeasures.Contains(NumeralLetters.At(text, sign - 1))))
            {
                return false;
            }

            ReadOnlySpan<char> earlier = Phrases.Before(text, sign, Clause);
            if (Phrases.HasAny(earlier, Yearly) || IsMadeYearly(earlier))
            {
                return true;
            }

            end = StartOfFigure(text, sign);
        }

        return false;
    }

    // Where the number before a sign begins: 纸箱【1.5亿平方米】、.
    private static int StartOfFigure(string text, int sign)
    {
        const int LongestUnit = 4;
        int at = sign - 1;
        while (at > sign - LongestUnit && at > 0 && NumeralLetters.Arabic(text[at]) < 0 && NumeralLetters.Chinese(text[at]) < 0 && text[at] is not ('万' or '亿'))
        {
            at--;
        }

        while (at > 0 && (NumeralLetters.Arabic(text[at - 1]) >= 0 || text[at - 1] is '.' or '万' or '亿' or '千' or '百'))
        {
            at--;
        }

        return at;
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

    private static bool IsFittedOut(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        IsFit(text, figure, before, after) && !ProjectFigures.IsOfRegion(text, figure);

    // Most units are told from those of things to be fitted out with before any word is looked for.
    private static bool IsFit(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        IsPlace(text, figure, before.IsEmpty ? Phrases.LabelBefore(text, figure.Span.Start, Clause) : before, after)
        || (figure.Unit!.Word is "台" or "套" or "台套" or "组" && IsEquipment(text, figure, before, after))
        || IsLine(figure, before)
        || (figure.Unit.Word is "头" or "只" or "羽" or "匹" or "尾" && IsHerd(text, figure, before, after))
        || (figure.Unit.Word is "株" or "棵" && IsPlanting(Phrases.SentenceBefore(text, figure.Span.Start, 14)))
        || (Phased.Contains(figure.Unit.Word[0]) && Phrases.EndsWithAny(before, Phases) && ProjectFigures.IsToldOfProject(text, figure));

    // 床位600张, 客房220间, 新建大棚260座; not 600座温室已投用, 病床20张.
    private static bool IsPlace(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) => figure.Unit!.Word switch
    {
        "席" => Phrases.EndsWithAny(before, Seats),
        "张" => before.EndsWith("床位") || after.StartsWith("床位") || IsOpened(text, figure, "床位"),
        "枚" => before.EndsWith("锭"),
        "间" => before.TrimEnd(":：有共").EndsWith("客房") || after.StartsWith("客房") || IsOpened(text, figure, "客房") || (before.EndsWith("门面") && Phrases.HasAny(before, Shops)),
        "个" => Phrases.EndsWithAny(before, Seats) || (Phrases.EndsWithAny(before, Berths) && Phrases.HasAny(before, Shops)),
        "块" => after.StartsWith("光伏"),
        "座" or "栋" => Phrases.HasAny(before, Builds) && (Phrases.HasAny(before, Houses) || Phrases.HasAny(after[..Math.Min(6, after.Length)], Houses)),
        _ => false,
    };

    // 床位680张，明年先开200张: of the places told before it in the sentence.
    private static bool IsOpened(string text, in Figure figure, string places)
    {
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, figure.Span.Start, Clause);
        return told.Contains(places, StringComparison.Ordinal) && Opens.EndsWith(told);
    }

    // 上织机300台, 新上冷镦机80台、研磨机210台; not 出动挖掘机20台, 捐赠呼吸机5台.
    private static bool IsEquipment(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        ReadOnlySpan<char> clause = Phrases.ListBefore(text, figure.Span.Start, Clause);
        bool isMachine = Phrases.EndsWithAny(before, Machines) || Phrases.HasAny(after[..Math.Min(8, after.Length)], MachinesBehind);
        return isMachine && Phrases.HasAny(clause, Installs) && !Phrases.HasAny(clause, Lent);
    }

    // 新上纸尿裤生产线两条; not 引进生产线2条, 两条生产线于4月恢复生产.
    private static bool IsLine(in Figure figure, ReadOnlySpan<char> before) =>
        figure.Unit!.Word == "条" && (before.EndsWith("生产线") || before.EndsWith("产线") || before.EndsWith("流水线")) && Phrases.HasAny(before, Lines);

    // 养殖项目已入栏肉牛1500头; not 向农户发放鸡苗3000只.
    private static bool IsHerd(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // 5万头肉牛全产业链项目, 奶牛场(3000头): the herd is the project's name.
        bool isNamed = after.Length > 4 && after[..4].IndexOfAny(Animals) >= 0 && Phrases.HasAny(after[..Math.Min(14, after.Length)], Herds);
        ReadOnlySpan<char> farm = Phrases.LabelBefore(text, figure.Span.Start, 5);
        bool isFarm = farm.EndsWith("场") && farm.IndexOfAny(Animals) >= 0;
        bool isAnimal = (before.Length > 0 && Animals.Contains(before[^1])) || after[..Math.Min(4, after.Length)].IndexOfAny(Animals) >= 0;
        return (isNamed || isFarm || isAnimal)
            && !Phrases.HasAny(before, GivenOrLost) && (isNamed || isFarm || ProjectFigures.IsToldOfProject(text, figure));
    }

    // 已栽桂花、香樟3万株; not 义务植树3000株.
    private static bool IsPlanting(ReadOnlySpan<char> before) =>
        Phrases.HasAny(before, Planted) && !Phrases.HasAny(before, PublicTrees);
}
