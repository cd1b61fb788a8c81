using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Writes divisions the way records do.</summary>
internal static class Regions
{
    /// <summary>A reading counts as clear from this score up.</summary>
    public const double ClearScore = 0.6;

    /// <summary>The division that <paramref name="mention"/> clearly stands for, or null.</summary>
    public static RegionRecord? Of(Mention mention) =>
        mention.Divisions.Count > 0 && mention.Divisions[0] is { } best && best.Score >= ClearScore && best.Division.Level != DivisionLevel.Zone
            ? Of(best.Division)
            : null;

    public static RegionRecord Of(Division division) =>
        new(division.Code, division.FullName, division.Level, division.EndYear is int end ? Years(division.FirstYear, end) : null);

    // A division is valid from its first year to the year before the one in which it no longer was.
    private static string Years(int first, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{end - 1:0000}");
}
