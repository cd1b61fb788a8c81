namespace ZhaoShang.Pipeline.Text;

/// <summary>When an article was written, as far as it can be told: what 今年, 去年 and bare months count from.</summary>
/// <param name="Year">The year that 今年 means; null if it is not told.</param>
/// <param name="Basis">What the year rests on: <see cref="DateBasis.Stated"/> by the body, <see cref="DateBasis.Article"/> by the date line.</param>
public sealed record ArticleClock(int? Year, DateBasis Basis)
{
    /// <summary>Nothing is told.</summary>
    public static ArticleClock Unknown { get; } = new(null, DateBasis.Unknown);

    /// <summary>The day (month, year) of publication; null if it is not told or the stamp contradicts the body.</summary>
    public Edtf? Published
    {
        get;
        init => (field, FirstDay, LastDay) = (value, value?.Earliest, value?.Latest);
    }

    /// <summary>The first day that <see cref="Published"/> may mean; null if there is none, or its year is not told.</summary>
    public DateOnly? FirstDay { get; private init; }

    /// <summary>The last day that <see cref="Published"/> may mean; null if there is none, or its year is not told.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>A stamp that the body contradicts: when the text was put on some site. Null if there is none.</summary>
    public Edtf? Uploaded { get; init; }

    /// <summary>The month, 1 to 12, that the title says is reported on (招商引资情况通报(5月份)): what 本月 and 上月 count from. Null if the title tells none.</summary>
    public int? ReportedMonth { get; init; }

    /// <summary>The last month, 1 to 12, of the month, quarter or half year that the title says is reported on (一季度通报: 3): what 本季度 counts from. Null if the title tells none.</summary>
    public int? LastMonthReported { get; init; }

    /// <summary>The months that a plan is for, told by its title or its first sentences: <c>2013</c>, <c>2016-11/2017-02</c>. Null if the article is none, or does not tell them.</summary>
    public Edtf? PlannedFor { get; init; }
}
