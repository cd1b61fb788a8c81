namespace ZhaoShang.Pipeline.Text;

/// <summary>An administrative division of China, or a development zone in one.</summary>
/// <param name="Code">The code of GB/T 2260 (6 digits; 9 for a township by GB/T 10114); null for a zone, which has none.</param>
/// <param name="Name">Its own official name without its parents': 郊区.</param>
/// <param name="FullName">Its name from the province down: 山西省阳泉市郊区.</param>
/// <param name="Level">Its level.</param>
/// <param name="ParentCode">The code of the division above it; null for a province.</param>
/// <param name="FirstYear">The first year in which it was valid with this code and name, as of 31 December; 1981 where the tables begin.</param>
/// <param name="EndYear">The year from which it no longer was, exclusive; null if it still is.</param>
public sealed record Division(
    string? Code, string Name, string FullName, DivisionLevel Level, string? ParentCode, int FirstYear, int? EndYear)
{
    /// <summary>True if the division was valid in <paramref name="year"/>.</summary>
    public bool IsValidIn(int year) => FirstYear <= year && (EndYear is null || year < EndYear);
}
