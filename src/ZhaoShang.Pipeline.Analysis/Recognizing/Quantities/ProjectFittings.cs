using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells the places, machines, herds and plants of a project from other numbers of things.</summary>
internal static class ProjectFittings
{
    private const int Clause = 24;
    private const string Phased = "台套架组头只羽尾株棵栋座张间";
    private const string AnimalLetters = "牛羊猪鸡鸭鹅鱼兔驴马鹿虾鸽蟹";

    private static readonly SearchValues<char> Animals = SearchValues.Create(AnimalLetters);

    private static readonly WordSet Herds = ["项目", "基地", "产业", "养殖", "场"];
    private static readonly WordSet GivenOrLost = ["发放", "宰", "卖", "售", "送", "捐", "赠", "死", "损失", "检疫", "防疫"];
    private static readonly WordSet Planted = ["栽", "种下", "种植", "定植", "移植"];
    private static readonly WordSet PublicTrees = ["植树", "造林", "绿化", "义务"];
    private static readonly WordSet Installs = ["上", "购", "安装", "装机", "新增", "引进设备", "引进成套设备", "开设", "一期", "二期", "首期"];
    private static readonly WordSet Fits = ["上", "装机", "开设", "一期", "二期", "首期"];
    private static readonly WordSet Bought = ["引进设备", "引进成套设备"];
    private static readonly WordSet Weaving = ["织机", "纺机", "风机", "机组", "织袜机", "喷水机", "剑杆"];
    private static readonly WordSet Lines = ["新上", "上", "增上", "新增"];
    private static readonly WordSet Spinning = ["气流纺", "环锭纺", "涡流纺", "转杯纺", "紧密纺"];
    private static readonly WordSet Beds = ["床位", "病床", "旅店床", "旅馆床", "宾馆床", "酒店床", "民宿床", "客栈床", "医院床", "置床", "配床", "设床", "摆床", "加床"];
    private static readonly WordSet BedsBehind = ["床位", "床"];
    private static readonly WordSet CarParks = ["停车", "换乘", "车场", "客运站", "货运站"];
    private static readonly WordSet Suites = ["客房", "标准间", "标间"];
    private static readonly WordSet Racks = ["机柜", "机架", "标准机柜", "标准机架"];
    private static readonly WordSet Shelves = ["货位", "库位", "仓位"];
    private static readonly WordSet SeatsBehind = ["床位", "座席", "座位", "坐席", "餐位"];
    private static readonly WordSet Funded = ["投资", "投入", "苗圃", "苗木"];
    private static readonly WordSet Spent = ["投资", "投入", "总投", "兴建", "改造"];
    private static readonly WordSet Grown = ["增到", "增至", "增加到", "扩到", "扩至", "由", "从"];
    private static readonly WordSet Machines = ["机", "设备", "机组", "机床"];
    private static readonly WordSet MachinesBehind = ["风机", "机组", "织机", "机床", "设备", "注塑机", "缝纫机", "纺机", "发电机", "变压器"];
    private static readonly WordSet Lent = ["出动", "捐", "赠", "补贴", "推广", "调集", "调用", "下乡", "抢修", "送去", "办公", "吊装", "换上", "换了", "换成", "置办", "上马", "插秧", "收割", "农机", "淘汰", "拆除", "拟装"];
    private static readonly WordSet Phases = ["一期", "二期", "三期", "首期", "首批", "先上", "先建"];
    private static readonly WordSet Opens = ["开", "开放", "投用", "启用", "开业", "推出"];
    private static readonly WordSet Shops = ["建", "新增", "增设", "新设", "设", "有", "规划", "增加", "改造"];
    private static readonly WordSet Plans = ["建", "规划", "新增", "增设"];
    private static readonly WordSet Halls = ["门面", "商铺", "店铺", "铺面", "工作室", "门店", "标间", "包间", "包房", "标准间", "客房", "病房", "公寓"];
    private static readonly WordSet Pits = ["窖池", "发酵池", "酒窖", "鱼池", "养殖池", "育苗池"];
    private static readonly WordSet Tracks = ["雪道", "滑道", "跑道", "索道", "球道", "赛道"];
    private static readonly WordSet Runs = ["开机", "投用", "投产", "试机", "进厂", "到位"];
    private static readonly WordSet Berths = ["泊位", "门面", "商铺", "摊位", "铺面", "床位", "工位", "机位", "货位", "库位"];
    private static readonly WordSet Seats = ["床位", "座席", "座位", "坐席", "席位", "餐位", "纺锭"];
    private static readonly WordSet Houses = ["大棚", "温室", "冷棚", "暖棚", "拱棚"];
    private static readonly WordSet Builds = ["建设", "建有", "建成", "建起", "新建", "新增", "再建", "扩建", "已建", "首批", "首期", "一期", "二期", "三期", "拟建", "将建", "规划建设", "计划建"];

    /// <summary>Farms by what is kept there: 牛场, 猪场.</summary>
    public static IEnumerable<string> Farms => AnimalLetters.Select(static letter => $"{letter}场");

    /// <summary>True if a figure is of what a project holds or is fitted out with: 床位600张, 上织机300台, 新建大棚260座.</summary>
    public static bool AreOf(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        AreFit(text, figure, before, after) && !ProjectFigures.IsOfRegion(text, figure);

    // Most units are told from those of things to be fitted out with before any word is looked for.
    private static bool AreFit(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        IsPlace(text, figure, before.IsEmpty ? Phrases.LabelBefore(text, figure.Span.Start, Clause) : before, after)
        || (figure.Unit!.Word is "台" or "套" or "台套" or "组" && IsEquipment(text, figure, before, after))
        || IsLine(figure, before)
        || (figure.Unit.Word is "头" or "只" or "羽" or "匹" or "尾" && IsHerd(text, figure, before, after))
        || (figure.Unit.Word is "株" or "棵" && IsPlanting(Phrases.SentenceBefore(text, figure.Span.Start, Clause)))
        || (Phased.Contains(figure.Unit.Word[0]) && Phrases.EndsWithAny(before, Phases) && !before.Contains("交付", StringComparison.Ordinal) && ProjectFigures.IsToldOfProject(text, figure));

    // 床位600张, 客房220间, 新建大棚260座; not 600座温室已投用.
    private static bool IsPlace(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) => figure.Unit!.Word switch
    {
        "席" => Phrases.EndsWithAny(before, Seats),
        "套" => Phrases.EndsWithAny(before, Suites),
        "架" or "个" when Phrases.EndsWithAny(before, Racks) || Phrases.BeginsWithAny(after, Racks) => Phrases.HasAny(before, Plans) || ProjectFigures.IsToldOfWorks(text, figure),
        "张" => Phrases.EndsWithAny(before, Beds) || (!figure.Numeral.Is(NumeralForm.Single) && Phrases.BeginsWithAny(after, BedsBehind)) || IsOpened(text, figure, "床位") || (Grown.EndsWith(before) && Phrases.HasAny(before, Beds)),
        "枚" => before.EndsWith("锭"),
        "间" => before.TrimEnd(":：有共").EndsWith("客房") || after.StartsWith("客房") || IsOpened(text, figure, "客房") || (IsBuilt(text, figure, before) && (Phrases.EndsWithAny(before, Halls) || Phrases.HasAny(after[..Math.Min(6, after.Length)], Halls))),
        "口" => Phrases.EndsWithAny(before, Pits) && IsBuilt(text, figure, before),
        "条" => Phrases.EndsWithAny(before, Tracks) && IsBuilt(text, figure, before),
        "个" => Phrases.EndsWithAny(before, Seats) || Phrases.EndsWithAny(before, Shelves) || Phrases.BeginsWithAny(after, SeatsBehind) || ((Phrases.EndsWithAny(before, Berths) || Phrases.BeginsWithAny(after, Berths)) && IsPlanned(text, figure)) || IsParking(text, figure, before, after),
        "头" => Phrases.EndsWithAny(before, Spinning) || Phrases.BeginsWithAny(after, Spinning),
        "块" => after.StartsWith("光伏") || before.EndsWith("光伏板"),
        "座" or "栋" => Phrases.HasAny(before, Builds) && (Phrases.HasAny(before, Houses) || Phrases.HasAny(after[..Math.Min(6, after.Length)], Houses)),
        _ => false,
    };

    // 市场二期，新增摊位1200个; 投资1260万元兴建，有门面148间; not 全县有门面148间.
    private static bool IsBuilt(string text, in Figure figure, ReadOnlySpan<char> before) => Phrases.HasAny(before, Shops)
        && (before.Contains('建') || IsSpentOn(text, figure)) && !ProjectFigures.IsOfRegion(text, figure);

    // 建3家酒店、1200个泊位的码头; not 轻纺城已有210个摊位开张.
    private static bool IsPlanned(string text, in Figure figure) =>
        Phrases.ListBefore(text, figure.Span.Start, Clause) is var list && Phrases.HasAny(list, Plans) && IsBuilt(text, figure, list);

    private static bool IsSpentOn(string text, in Figure figure) =>
        ProjectFigures.IsToldOfProject(text, figure) || Phrases.HasAny(Phrases.SentenceBefore(text, figure.Span.Start, Clause * 2), Spent);

    // 床位680张，明年先开200张: of the places told before it in the sentence.
    private static bool IsOpened(string text, in Figure figure, string places)
    {
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, figure.Span.Start, Clause);
        return told.Contains(places, StringComparison.Ordinal) && Opens.EndsWith(told);
    }

    // 停车场车位620个, 停车场86个车位, 设大车位120个、小车位860个; not 摊位320个, 23处停车场4100个车位.
    private static bool IsParking(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.EndsWith("车位") || after.StartsWith("车位")) && !before.Contains('处') && Phrases.HasAny(Phrases.ListBefore(text, figure.Span.Start, Clause), CarParks);

    // 上织机300台, 新上冷镦机80台、研磨机210台; not 出动挖掘机20台, 新增缝纫设备280台.
    private static bool IsEquipment(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        ReadOnlySpan<char> clause = Phrases.ListBefore(text, figure.Span.Start, Clause);
        bool isMachine = Phrases.EndsWithAny(before, Machines) || Phrases.HasAny(after[..Math.Min(8, after.Length)], MachinesBehind);
        // 400台自动缫丝机6月开机
        bool isRun = after.IndexOf('机') is > 0 and var machine && Phrases.HasAny(after[(machine + 1)..], Runs) && IsSpentOn(text, figure);
        // 新增织机300台 is what a mill can weave; 新增缝纫设备280台, 购进冲床46台 are things.
        bool isWeaving = Phrases.EndsWithAny(before, Weaving) || Phrases.HasAny(after[..Math.Min(8, after.Length)], Weaving);
        WordSet means = isWeaving ? Installs : before.EndsWith("设备") ? Bought : Fits;
        return (isRun || (isMachine && Phrases.HasAny(clause, means))) && !Phrases.HasAny(clause, Lent);
    }

    // 新上纸尿裤生产线两条; not 引进生产线2条, 两条生产线于4月恢复生产.
    private static bool IsLine(in Figure figure, ReadOnlySpan<char> before) =>
        figure.Unit!.Word == "条" && (before.EndsWith("生产线") || before.EndsWith("产线")) && Phrases.HasAny(before, Lines);

    // 养殖项目已入栏肉牛1500头; not 向农户发放鸡苗3000只.
    private static bool IsHerd(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // 5万头肉牛全产业链项目, 奶牛场(3000头): the herd is the project's name.
        bool isNamed = after.Length > 4 && after[..4].IndexOfAny(Animals) >= 0 && Phrases.HasAny(after[..Math.Min(14, after.Length)], Herds);
        ReadOnlySpan<char> farm = Phrases.LabelBefore(text, figure.Span.Start, 5);
        bool isFarm = (farm.EndsWith("场") && farm.IndexOfAny(Animals) >= 0) || farm.EndsWith("养殖基地") || farm.EndsWith("养殖场");
        bool isAnimal = (before.Length > 0 && (Animals.Contains(before[^1]) || before.EndsWith("进苗"))) || after[..Math.Min(4, after.Length)].IndexOfAny(Animals) >= 0;
        return (isNamed || isFarm || isAnimal)
            && !Phrases.HasAny(before, GivenOrLost) && (isNamed || isFarm || ProjectFigures.IsToldOfProject(text, figure) || (before.EndsWith("进苗") && IsSpentOn(text, figure)));
    }

    // 投资900万元,已栽桂花、香樟3万株; not 义务植树3000株, 沿岸栽树150万株, 亩栽220株.
    private static bool IsPlanting(ReadOnlySpan<char> before) =>
        Phrases.HasAny(before, Planted) && Phrases.HasAny(before, Funded) && !Phrases.HasAny(before, PublicTrees);
}
