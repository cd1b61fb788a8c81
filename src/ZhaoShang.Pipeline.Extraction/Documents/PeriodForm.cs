namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>The shapes of periods.</summary>
internal enum PeriodForm
{
    /// <summary>One year.</summary>
    Year,

    /// <summary>From January to a month of the same year.</summary>
    FromJanuary,

    /// <summary>Months of one year that do not begin with January: a quarter, the second half.</summary>
    Months,

    /// <summary>One month.</summary>
    Month,

    /// <summary>One day.</summary>
    Day,

    /// <summary>From a day to a day.</summary>
    Days,

    /// <summary>From the first of January to a day of the same year.</summary>
    FromNewYear,

    /// <summary>Several years.</summary>
    Years,

    /// <summary>What no article is a report on: since a year, a season, a day whose month is not told.</summary>
    Other,
}
