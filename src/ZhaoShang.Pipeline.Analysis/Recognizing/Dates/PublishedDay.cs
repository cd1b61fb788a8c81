using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>When an article was published, as far as words like 昨日 and 本月 count from it.</summary>
/// <param name="Day">The day; null if it is not told.</param>
/// <param name="Month">Its month; null if it is not told.</param>
/// <param name="ReportedMonth">The month that is reported on, else that of publication: 本月 in a report on May that is issued in June is May. Null if neither is told.</param>
internal readonly record struct PublishedDay(DateOnly? Day, int? Month, int? ReportedMonth)
{
    private const int Months = 12;

    /// <summary>The day that <paramref name="clock"/> tells.</summary>
    public static PublishedDay Of(ArticleClock clock)
    {
        Edtf? stamp = clock.Published is { IsInterval: false } told ? told : null;
        DateOnly? first = stamp?.Earliest;
        DateOnly? last = stamp?.Latest;
        int? month = first is { } begin && last is { } end && begin.Month == end.Month && begin.Year == end.Year ? begin.Month : null;
        bool isReport = clock.ReportedMonth is int reported && (month is null || month == reported || month == (reported % Months) + 1);
        return new PublishedDay(first == last ? first : null, month, isReport ? clock.ReportedMonth : month);
    }
}
