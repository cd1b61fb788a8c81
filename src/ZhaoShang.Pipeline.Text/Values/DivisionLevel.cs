namespace ZhaoShang.Pipeline.Text;

/// <summary>The level of an administrative division, from the top down.</summary>
public enum DivisionLevel
{
    /// <summary>Province, autonomous region, municipality, special administrative region.</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, league.</summary>
    Prefecture,

    /// <summary>County, district, county-level city, banner.</summary>
    County,

    /// <summary>Township, town, subdistrict.</summary>
    Township,

    /// <summary>Development zone or park: no division, but sited in one (its parent).</summary>
    Zone,
}
