using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>Parts the name of a region by level: 江苏省镇江市扬中县 is 江苏省, 镇江市, 扬中县. Not thread-safe.</summary>
internal sealed class RegionLevels(IDivisionLookup divisions)
{
    private readonly Dictionary<string, string?[]> _known = [];

    /// <summary>The name at <paramref name="level"/>; null where the region has none, or it cannot be told.</summary>
    public string? NameAt(RegionRecord? region, DivisionLevel level)
    {
        if (region is null)
        {
            return null;
        }

        string key = $"{region.Level}{region.Name}";
        if (!_known.TryGetValue(key, out string?[]? names))
        {
            _known[key] = names = Part(region);
        }

        return (int)level < names.Length ? names[(int)level] : null;
    }

    /// <summary>
    /// Each division whose full name the region's begins with parts it. 天津市宝坻县大口屯镇: 天津市 and 宝坻县 are divisions, the rest is the region's own name. Near miss: a
    /// region whose beginning is in no table (满洲国…) is not parted, and stands at its own level.
    /// </summary>
    private string?[] Part(RegionRecord region)
    {
        string?[] names = new string?[(int)DivisionLevel.Township + 1];
        int at = 0;
        for (int end = 2; end < region.Name.Length; end++)
        {
            string beginning = region.Name[..end];
            Division? division = divisions.FindByName(beginning).FirstOrDefault(found => found.FullName == beginning && found.Level < region.Level);
            if (division is not null)
            {
                names[(int)division.Level] = region.Name[at..end];
                at = end;
            }
        }

        if ((int)region.Level < names.Length)
        {
            names[(int)region.Level] = region.Name[at..];
        }

        return names;
    }
}
