using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>
/// Tells the zones with a name of their own (苏里格经济开发区) from those that are only called by their kind (经济开发区) or by the division
/// that they lie in (壶关县经济技术开发区): these are recognised without a list.
/// </summary>
internal sealed class ZoneNames
{
    private static readonly string[] Endings =
    [
        "开发区", "园区", "新区", "示范区", "度假区", "管理区", "风景区", "风景名胜区", "保税区", "工业区", "经济区", "实验区", "试验区", "集中区", "集聚区", "聚集区",
    ];

    private static readonly string[] Kinds =
    [
        "国家级", "省级", "高新", "技术", "产业", "经济", "开发", "工业", "循环", "示范", "旅游", "度假", "管理", "风景", "名胜", "综合", "保税", "物流", "农业", "现代", "科技",
        "城乡", "一体化", "集中", "集聚", "聚集", "实验", "试验", "园", "区", "新", "食品", "化工", "轻工", "出口", "加工", "台湾", "农民", "创业", "临空", "临港", "空港", "滨海",
        "沿海", "港口", "国家", "城市", "生态", "光伏", "电子", "信息", "医药", "汽车", "纺织", "机械", "建材", "特色", "高", "市", "县",
    ];

    private readonly HashSet<string> _divisions = [];

    /// <summary>Takes the names of <paramref name="divisions"/>, in full and without their last letter.</summary>
    public ZoneNames(IEnumerable<RegisteredDivision> divisions)
    {
        foreach (RegisteredDivision division in divisions.Where(division => division.Level <= DivisionLevel.County))
        {
            _divisions.Add(division.Name);
            _divisions.UnionWith(ShortForms.Of(division.Name, division.Level));
        }
    }

    /// <summary>True for a zone with a name of its own.</summary>
    public bool IsProper(string name) =>
        Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal)) && !IsKind(WithoutDivisions(name));

    private string WithoutDivisions(string name)
    {
        for (int length = Math.Min(name.Length, 6); length >= 2; length--)
        {
            if (_divisions.Contains(name[..length]))
            {
                return WithoutDivisions(name[length..]);
            }
        }

        return name;
    }

    private static bool IsKind(string name) =>
        name.Length == 0 || Array.Exists(Kinds, kind => name.StartsWith(kind, StringComparison.Ordinal) && IsKind(name[kind.Length..]));
}
