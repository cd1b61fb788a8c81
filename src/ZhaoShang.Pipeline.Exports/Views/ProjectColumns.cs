using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns of projects.</summary>
internal static class ProjectColumns
{
    private const string FirstChinese = "第一个；其余在“其他日期”";
    private const string FirstEnglish = "The first; others stand in 'Other dates'";

    private static readonly (string Id, string English, ProjectDateRole Role)[] DateRoles =
    [
        ("signed", "Signed", ProjectDateRole.Signed),
        ("started", "Started", ProjectDateRole.Started),
        ("completed", "Completed", ProjectDateRole.Completed),
        ("planned_completion", "Planned completion", ProjectDateRole.PlannedCompletion),
        ("registered", "Registered", ProjectDateRole.Registered),
    ];

    /// <summary>The columns of projects as rows, without those that name the article.</summary>
    public static IEnumerable<HitColumn> Own(ColumnMaker maker, RegionLevels levels) =>
    [
        ColumnMaker.Text("name", new("项目名称", "Project"), static hit => Of(hit).Name).Wide(40).Brief(),
        Parties("investors", new("投资方", "Investors"), PartyRole.Investor).Brief(),
        Parties("partners", new("合作方", "Partners"), PartyRole.Partner),
        Parties("hosts", new("引进方", "Hosts"), PartyRole.Host),
        ColumnMaker.Text("stage", new("阶段", "Stage"), hit => maker.Value(Of(hit).Stage, RecordNames.Of)).Wide(9).Brief()
            .Meaning("文中说到的最远阶段", "The furthest stage told"),
        .. AmountColumns.Of(maker),
        .. DateRoles.Select(role => DateOf(role.Id + "_date", new Explanation(RecordNames.Of(role.Role) + "日期", role.English), role.Role)),
        ColumnMaker.Text("other_dates", new("其他日期", "Other dates"), hit => OtherDates(maker, Of(hit))).Wide(22),
        ColumnMaker.Text("dates_text", new("日期原文", "Dates as printed"), static hit => ColumnMaker.Join(Of(hit).Dates?.Select(static date => date.Text))),
        .. QuantityColumns.Of(maker),
        ColumnMaker.Text("place", new("地点", "Place"), static hit => Of(hit).Place).Wide(20).Meaning("文中写的选址", "Where it is sited, as printed"),
        .. RegionColumns.Of(maker, levels, static hit => Of(hit).Region ?? hit.Article.Region),
        ColumnMaker.Text("industry", new("行业门类", "Industry section"), static hit => Of(hit).Industry).Wide(9).Meaning("GB/T 4754 门类 A 到 T", "Section of GB/T 4754, A to T"),
        ColumnMaker.Text("industry_name", new("行业", "Industry (Chinese)"), static hit => Of(hit).Industry is [char section] ? RecordNames.OfIndustry(section) : null).Wide(16),
        ColumnMaker.Text("evidence", new("原文依据", "Evidence"), static hit => ColumnMaker.Letters(Of(hit).Evidence)).Wide(60)
            .Meaning("记录所依据的原文（简体、去注音），多处以 … 相连", "The clauses that the record rests on (simplified, without pinyin), joined by …"),
        ColumnMaker.Text("evidence_offsets", new("依据位置", "Evidence offsets"), static hit => ColumnMaker.Places(Of(hit).Evidence))
            .Meaning(ArticleColumns.OffsetsChinese, ArticleColumns.OffsetsEnglish),
        ArticleColumns.ConfidenceOf(static hit => Of(hit).Confidence),
        ColumnMaker.Text("project_id", new("项目编号", "Project id"), static hit => (hit as ProjectHit)?.Id).Wide(16).Meaning("zhaoshang timeline 可用", "For zhaoshang timeline"),
        ColumnMaker.Text("story", new("脉络编号", "Story"), static hit => (hit as ProjectHit)?.Story).Wide(16)
            .Meaning("几篇文章说的是同一项目时相同", "The same where several articles tell one project"),
    ];

    /// <summary>The project of a row.</summary>
    /// <exception cref="ArgumentException">The row is no project.</exception>
    public static ProjectRecord Of(Hit hit) => hit is ProjectHit project ? project.Record : throw new ArgumentException("The row is no project.", nameof(hit));

    private static HitColumn Parties(string id, Explanation titles, PartyRole role) => ColumnMaker.Text(
        id, titles, hit => ColumnMaker.Join(Of(hit).Parties?.Where(party => party.Role == role).Select(static party => party.Name))).Wide(24)
        .Meaning("多个以；分开", "Several are parted by ；");

    private static HitColumn DateOf(string id, Explanation titles, ProjectDateRole role)
    {
        HitColumn column = ColumnMaker.Date(id, titles, hit => Of(hit).Dates?.FirstOrDefault(date => date.Role == role)?.Edtf)
            .Meaning($"{FirstChinese}。{ArticleColumns.DateChinese}", $"{FirstEnglish}. {ArticleColumns.DateEnglish}");
        return role == ProjectDateRole.Signed ? column.Brief() : column;
    }

    /// <summary>The dates that have no column: other roles, and the second and further ones of a role.</summary>
    private static string? OtherDates(ColumnMaker maker, ProjectRecord project)
    {
        HashSet<ProjectDateRole> seen = [];
        return ColumnMaker.Join(project.Dates?
            .Where(date => date.Role == ProjectDateRole.Other || !seen.Add(date.Role))
            .Select(date => $"{maker.Value<ProjectDateRole>(date.Role, RecordNames.Of)} {date.Edtf}"));
    }
}
