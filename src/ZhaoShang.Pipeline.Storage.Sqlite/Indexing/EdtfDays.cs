using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The first and the last day that a date may mean, as whole numbers (20120217), beside the date in the tables.</summary>
/// <param name="First">The first day; null if the year is not told.</param>
/// <param name="Last">The last day, inclusive; null if the year is not told.</param>
internal readonly record struct EdtfDays(int? First, int? Last)
{
    /// <summary>
    /// The days of <paramref name="edtf"/>; none for null and for what is no EDTF. An interval that is open at one end has those of the end that is told:
    /// 截至2012年2月17日 speaks of that day.
    /// </summary>
    public static EdtfDays Of(string? edtf)
    {
        if (!Edtf.TryParse(edtf, out Edtf date))
        {
            return default;
        }

        Edtf told = date.Start is null ? date.Finish!.Value : date.Finish is null ? date.Start.Value : date;
        return told.Earliest is DateOnly first && told.Latest is DateOnly last ? new EdtfDays(Number(first), Number(last)) : default;
    }

    /// <summary>The day as a whole number.</summary>
    public static int Number(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;
}
