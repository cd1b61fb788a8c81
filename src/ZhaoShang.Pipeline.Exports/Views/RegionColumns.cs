using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns that tell a row's region.</summary>
internal static class RegionColumns
{
    /// <summary>The columns of the region that <paramref name="of"/> reads.</summary>
    public static IEnumerable<HitColumn> Of(ColumnMaker maker, RegionLevels levels, Func<Hit, RegionRecord?> of) =>
    [
        ColumnMaker.Text("region", new("地区", "Region"), hit => of(hit)?.Name).Wide(26).Brief()
            .Meaning("从省级往下的全名；记录自己没有地区时用文章的", "Full name from the province down; the article's where the record has none of its own"),
        ColumnMaker.Text("region_code", new("地区代码", "Region code"), hit => of(hit)?.Code).Wide(11)
            .Meaning("GB/T 2260 六位代码，乡级九位；国标没有的为空", "Code of GB/T 2260, 6 digits, 9 for a township; empty where the standard has none"),
        ColumnMaker.Text("region_level", new("地区级别", "Region level"), hit => maker.Value(of(hit)?.Level, RecordNames.Of)).Wide(10),
        ColumnMaker.Text("province", new("省级", "Province"), hit => levels.NameAt(of(hit), DivisionLevel.Province)),
        ColumnMaker.Text("prefecture", new("地级", "Prefecture"), hit => levels.NameAt(of(hit), DivisionLevel.Prefecture)),
        ColumnMaker.Text("county", new("县级", "County"), hit => levels.NameAt(of(hit), DivisionLevel.County)),
        ColumnMaker.Text("township", new("乡级", "Township"), hit => levels.NameAt(of(hit), DivisionLevel.Township)),
        ColumnMaker.Text("region_valid", new("区划年份", "Years of the region"), hit => of(hit)?.Valid).Wide(11)
            .Meaning("已撤销的区划存在的年份；现存的为空", "The years of a division that no longer exists; empty for one that does"),
    ];
}
