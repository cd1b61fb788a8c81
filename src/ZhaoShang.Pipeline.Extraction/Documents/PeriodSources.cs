namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>What speaks for a period as that of its article.</summary>
[Flags]
internal enum PeriodSources
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A line of its own under the title.</summary>
    Head = 1,

    /// <summary>The title.</summary>
    Title = 1 << 1,

    /// <summary>Days in brackets in the title.</summary>
    TitleDays = 1 << 2,

    /// <summary>It runs up to the month that the title tells.</summary>
    UpToTitle = 1 << 3,

    /// <summary>A figure is told of it.</summary>
    Figure = 1 << 4,

    /// <summary>It runs up to the month or day of a figure.</summary>
    UpToFigure = 1 << 5,

    /// <summary>It is the month of a figure's day.</summary>
    MonthOfFigure = 1 << 6,

    /// <summary>A date tells it.</summary>
    Date = 1 << 7,

    /// <summary>It runs up to the month of a date.</summary>
    UpToMonth = 1 << 8,

    /// <summary>It runs up to the day of a date.</summary>
    UpToDay = 1 << 9,

    /// <summary>It is the month of a date's day.</summary>
    MonthOfDate = 1 << 10,

    /// <summary>It is the year that the article speaks from.</summary>
    Clock = 1 << 11,

    /// <summary>It is the year before.</summary>
    YearBefore = 1 << 12,

    /// <summary>It is the year after.</summary>
    YearAfter = 1 << 13,

    /// <summary>It runs up to the month before that of publication.</summary>
    UpToMonthBefore = 1 << 14,

    /// <summary>It runs up to the month of publication.</summary>
    UpToPublished = 1 << 15,

    /// <summary>It is the month of publication.</summary>
    MonthPublished = 1 << 16,

    /// <summary>It runs up to the last month told.</summary>
    UpToLast = 1 << 17,

    /// <summary>It runs from a year that is told to that of the article.</summary>
    SinceYear = 1 << 18,

    /// <summary>It is the five years up to the article's.</summary>
    FiveYears = 1 << 19,

    /// <summary>It is the three years up to the article's.</summary>
    ThreeYears = 1 << 20,

    /// <summary>It runs from the first to the last year that figures tell.</summary>
    YearsOfFigures = 1 << 21,

    /// <summary>It runs from the first to the last day of the year that is told.</summary>
    DaysTold = 1 << 22,
}
