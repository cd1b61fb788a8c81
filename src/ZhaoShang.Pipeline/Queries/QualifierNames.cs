using System.Collections.Frozen;

namespace ZhaoShang.Pipeline;

/// <summary>The names of qualifiers in both languages.</summary>
internal static class QualifierNames
{
    /// <summary>The longest name that may stand before a colon, in UTF-16 code units.</summary>
    public const int Longest = 16;

    // The first name is the canonical one.
    private static readonly (Qualifier Qualifier, string[] Names)[] Table =
    [
        (Qualifier.Region, ["地区", "region", "区域", "行政区", "行政区划"]),
        (Qualifier.Place, ["地点", "place", "园区"]),
        (Qualifier.Year, ["年份", "year", "年度"]),
        (Qualifier.Date, ["日期", "date"]),
        (Qualifier.Amount, ["金额", "amount"]),
        (Qualifier.Role, ["角色", "role", "金额性质", "资金性质"]),
        (Qualifier.Stage, ["阶段", "stage", "项目阶段"]),
        (Qualifier.Industry, ["行业", "industry", "产业"]),
        (Qualifier.Party, ["企业", "party", "投资方", "投资者"]),
        (Qualifier.Type, ["类型", "type"]),
        (Qualifier.Source, ["来源", "source"]),
        (Qualifier.Measure, ["指标", "measure"]),
        (Qualifier.Kind, ["事件", "kind"]),
    ];

    private static readonly FrozenDictionary<string, Qualifier> ByName =
        Table.SelectMany(static row => row.Names.Select(name => (name, row.Qualifier))).ToFrozenDictionary(static pair => pair.name, static pair => pair.Qualifier);

    /// <summary>The qualifier called <paramref name="name"/>, simplified and in small letters; null if none is.</summary>
    public static Qualifier? Find(string name) => ByName.TryGetValue(name, out Qualifier found) ? found : null;

    /// <summary>The name that queries are spelled with.</summary>
    public static string Of(Qualifier qualifier) => Table[(int)qualifier].Names[0];

    /// <summary>A name that <paramref name="name"/> may be a slip of: regoin, 地域; null if there is none.</summary>
    public static string? Like(string name) => ByName.Keys
        .Where(known => name.Length > 1 && Likeness.Distance(name, known) <= (known.Length <= 4 ? 1 : 2) && (known[0] > 'z' || known[0] == name[0]))
        .OrderBy(known => Likeness.Distance(name, known)).ThenBy(static known => known, StringComparer.Ordinal)
        .FirstOrDefault();
}
