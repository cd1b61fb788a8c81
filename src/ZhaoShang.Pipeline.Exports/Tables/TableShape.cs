using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>What a flat table is called and which columns it has.</summary>
/// <param name="Id">Its stable name in snake_case; also that of its file where each table has one.</param>
/// <param name="Titles">Its titles: the name of its sheet.</param>
/// <param name="Columns">Its columns, from the left; never empty.</param>
public sealed record TableShape(string Id, Explanation Titles, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The title in <paramref name="language"/>.</summary>
    public string Title(HeaderLanguage language) => language switch
    {
        HeaderLanguage.Chinese => Titles.Chinese,
        HeaderLanguage.English => Titles.English,
        _ => Id,
    };
}
