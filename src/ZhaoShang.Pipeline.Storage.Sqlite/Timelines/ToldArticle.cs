using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What of an article bears on the projects that it tells.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Period">EDTF.</param>
/// <param name="Region">The division that it reports on.</param>
internal sealed record ToldArticle(string Id, string? Published, string? Period, RegionRecord? Region)
{
    /// <summary>That of <paramref name="record"/>.</summary>
    public static ToldArticle Of(DocumentRecord record) => new(record.Id, record.Published, record.Period, record.Region);

    /// <summary>EDTF, when it tells what it tells: its publication, or else the period that it reports on; null if neither has a year.</summary>
    public string? Date => HasYear(Published) ? Published : HasYear(Period) ? Period : null;

    /// <summary>The day when it tells what it tells: that of its publication, or else the last of the period that it reports on.</summary>
    public DateOnly? Day =>
        Edtf.TryParse(Published, out Edtf published) && published.Earliest is { } day ? day
        : Edtf.TryParse(Period, out Edtf period) ? period.Latest ?? period.Earliest
        : null;

    /// <summary>The year that it speaks of: that of its period, or else of its publication.</summary>
    public int? Year =>
        Edtf.TryParse(Period, out Edtf period) && period.Year is { } year ? year
        : Edtf.TryParse(Published, out Edtf published) ? published.Year
        : null;

    private static bool HasYear(string? edtf) => Edtf.TryParse(edtf, out Edtf date) && (date.Earliest ?? date.Latest) is not null;
}
