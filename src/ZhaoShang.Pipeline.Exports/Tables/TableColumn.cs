using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>A column of a flat table.</summary>
/// <param name="Id">Its stable name in snake_case.</param>
/// <param name="Titles">Its titles, with the unit where it has one.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record TableColumn(string Id, Explanation Titles, CellKind Kind = CellKind.Text)
{
    /// <summary>What its cells mean; null if the title says all.</summary>
    public Explanation? Meaning { get; init; }

    /// <summary>How wide it is in a spreadsheet, in digits; 14 by default.</summary>
    public int Width { get; init; } = 14;

    /// <summary>The title in <paramref name="language"/>.</summary>
    public string Title(HeaderLanguage language) => language switch
    {
        HeaderLanguage.Chinese => Titles.Chinese,
        HeaderLanguage.English => Titles.English,
        _ => Id,
    };

    /// <summary>True if <paramref name="name"/> is its id or one of its titles, with or without the unit in brackets; case is nothing.</summary>
    public bool IsCalled(string name) =>
        string.Equals(Id, name, StringComparison.OrdinalIgnoreCase) || IsTitle(Titles.Chinese, '（', name) || IsTitle(Titles.English, '(', name);

    private static bool IsTitle(string title, char bracket, string name)
    {
        int unit = title.IndexOf(bracket, StringComparison.Ordinal);
        return string.Equals(title, name, StringComparison.OrdinalIgnoreCase)
            || (unit > 0 && title.AsSpan(0, unit).TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
