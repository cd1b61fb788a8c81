using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>
/// The columns of a project's amounts. Each usual role has the first of its amounts in CNY, so that a column can be summed; the first amount in another currency has
/// columns of its own; all that is left stands, with its wording, in the last column: nothing is lost.
/// </summary>
internal static class AmountColumns
{
    private static readonly (AmountRole Role, string Id, string English)[] Roles =
    [
        (AmountRole.TotalInvestment, "total_investment", "Total investment"),
        (AmountRole.Contracted, "contracted", "Contracted"),
        (AmountRole.PaidIn, "paid_in", "Paid in"),
        (AmountRole.Completed, "completed_investment", "Completed investment"),
        (AmountRole.FixedAssets, "fixed_assets", "Fixed assets"),
        (AmountRole.RegisteredCapital, "registered_capital", "Registered capital"),
    ];

    /// <summary>The columns.</summary>
    public static IEnumerable<HitColumn> Of(ColumnMaker maker) => [.. Roles.SelectMany(role => OfRole(maker, role)), .. Foreign(maker), Others(maker)];

    private static HitColumn[] OfRole(ColumnMaker maker, (AmountRole Role, string Id, string English) role)
    {
        string chinese = RecordNames.Of(role.Role);
        ProjectAmountRecord? First(Hit hit) => FirstOf(ProjectColumns.Of(hit), role.Role);
        HitColumn value = maker.Money(role.Id, new(chinese, role.English), hit => First(hit)?.Value)
            .Meaning("第一个人民币金额；有幅度的为下限。外币和其余的在后面的列", "The first amount in CNY, the low end of a range; other currencies and further amounts have columns behind");
        return
        [
            role.Role == AmountRole.TotalInvestment ? value.Brief() : value,
            maker.Money(role.Id + "_high", new(chinese + "上限", role.English + ", high end"), hit => First(hit)?.High).Meaning("只有幅度才有", "Of ranges only"),
            ColumnMaker.Text(role.Id + "_bound", new(chinese + "限定", role.English + ", bound"), hit => maker.Bound(First(hit)?.Mod)).Wide(9)
                .Meaning("约、不少于、超过、不足、不超过；空为照数", "approx, at_least, more_than, less_than, at_most; empty where told as it is"),
            ColumnMaker.Text(role.Id + "_text", new(chinese + "原文", role.English + " as printed"), hit => First(hit)?.Text),
        ];
    }

    private static HitColumn[] Foreign(ColumnMaker maker)
    {
        static ProjectAmountRecord? First(Hit hit) => FirstForeign(ProjectColumns.Of(hit));
        return
        [
            ColumnMaker.Text("foreign_currency_role", new("外币金额性质", "Foreign currency, role"), hit => maker.Value(First(hit)?.Role, RecordNames.Of)),
            ColumnMaker.Figure("foreign_currency_amount", new("外币金额（该币基本单位）", "Foreign currency amount (base units)"), static hit => First(hit)?.Value).Wide(16)
                .Meaning("第一个非人民币金额，按该币种的元（2000万美元是 20000000），不折算", "The first amount not in CNY, in base units of its currency; nothing is converted"),
            ColumnMaker.Figure("foreign_currency_high", new("外币金额上限", "Foreign currency amount, high end"), static hit => First(hit)?.High),
            ColumnMaker.Text("foreign_currency", new("币种", "Currency"), static hit => First(hit)?.Unit).Wide(7).Meaning("ISO 4217：USD 美元、HKD 港元", "ISO 4217"),
            ColumnMaker.Text("foreign_currency_bound", new("外币金额限定", "Foreign currency amount, bound"), hit => maker.Bound(First(hit)?.Mod)).Wide(9),
            ColumnMaker.Text("foreign_currency_text", new("外币金额原文", "Foreign currency amount as printed"), static hit => First(hit)?.Text),
        ];
    }

    private static HitColumn Others(ColumnMaker maker) => ColumnMaker.Text(
        "other_amounts", new("其他金额", "Other amounts"), hit => ColumnMaker.Join(Rest(ProjectColumns.Of(hit)).Select(amount => Told(maker, amount)))).Wide(30)
        .Meaning("分期投资、产值、税收等，以及同一性质的第二个起：性质 数值「原文」", "Phases, output, tax and others, and the second and further of a role: role, figure, 「wording」");

    private static ProjectAmountRecord? FirstOf(ProjectRecord project, AmountRole role) =>
        project.Amounts?.FirstOrDefault(amount => amount.Role == role && amount.Unit == "CNY");

    private static ProjectAmountRecord? FirstForeign(ProjectRecord project) => project.Amounts?.FirstOrDefault(static amount => amount.Unit != "CNY");

    private static IEnumerable<ProjectAmountRecord> Rest(ProjectRecord project)
    {
        ProjectAmountRecord?[] told = [.. Roles.Select(role => FirstOf(project, role.Role)), FirstForeign(project)];
        return (project.Amounts ?? []).Where(amount => !told.Any(other => ReferenceEquals(other, amount)));
    }

    private static string Told(ColumnMaker maker, ProjectAmountRecord amount)
    {
        string phase = amount.Phase is { } number ? ColumnMaker.Plain(number) : string.Empty;
        return $"{maker.Value<AmountRole>(amount.Role, RecordNames.Of)}{phase} {maker.Bound(amount.Mod)}{maker.Exact(amount.Value, amount.High, amount.Unit)}「{amount.Text}」";
    }
}
