namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words for zones and parks and for being sited in one, parted by spaces, for tables of phrases. A space stands behind each.</summary>
internal static class ZoneWords
{
    /// <summary>Zones with an administration of their own, to which shares of a region's work fall: 开发区.</summary>
    public const string Zones = "园区 工业园 工业园区 产业园区 开发区 工业区 工业小区 高新区 经开区 新区 片区 集中区 工业集中区 集聚区 ";

    /// <summary>Zones, and parks that may also be built as a project: 物流园.</summary>
    public const string Parks = Zones + "产业园 科技园 科技产业园 物流园 创业园 示范区 ";

    /// <summary>Verbs for where something is sited: 落户, 选址在.</summary>
    public static readonly string Sited = WordPairs.Of("落户 位于 选址 坐落 入驻 进驻 落子 安家 落地 设 建", "在 于") + "落户 位于 选址 坐落 入驻 进驻 落子 安家 落地 ";
}
