using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns of a project's quantities: for each usual role the first, and all wordings.</summary>
internal static class QuantityColumns
{
    private static readonly (QuantityRole Role, string Id, string English)[] Roles =
    [
        (QuantityRole.Capacity, "capacity", "Capacity"),
        (QuantityRole.Land, "land", "Land"),
        (QuantityRole.FloorArea, "floor_area", "Floor area"),
        (QuantityRole.Jobs, "jobs", "Jobs"),
    ];

    /// <summary>The columns.</summary>
    public static IEnumerable<HitColumn> Of(ColumnMaker maker) =>
    [
        .. Roles.SelectMany(OfRole),
        ColumnMaker.Text("quantities_text", new("数量原文", "Quantities as printed"), hit => ColumnMaker.Join(ProjectColumns.Of(hit).Quantities?.Select(
            quantity => $"{maker.Value<QuantityRole>(quantity.Role, RecordNames.Of)} {quantity.Text}"))).Wide(30)
            .Meaning("所有数量的原文，含同一性质的第二个起", "All quantities as printed, the second and further of a role, too"),
    ];

    private static HitColumn[] OfRole((QuantityRole Role, string Id, string English) role)
    {
        string chinese = RecordNames.Of(role.Role);
        ProjectQuantityRecord? First(Hit hit) => ProjectColumns.Of(hit).Quantities?.FirstOrDefault(quantity => quantity.Role == role.Role);
        return
        [
            ColumnMaker.Figure(role.Id, new(chinese, role.English), hit => First(hit)?.Value).Meaning("第一个；有幅度的为下限", "The first; the low end of a range"),
            ColumnMaker.Figure(role.Id + "_high", new(chinese + "上限", role.English + ", high end"), hit => First(hit)?.High),
            ColumnMaker.Text(role.Id + "_unit", new(chinese + "单位", role.English + ", unit"), hit => First(hit)?.Unit).Wide(8),
        ];
    }
}
