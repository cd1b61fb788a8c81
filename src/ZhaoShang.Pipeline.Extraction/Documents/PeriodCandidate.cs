namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>A period that an article may report on.</summary>
/// <param name="spelling">In EDTF, marked where its year is only inferred.</param>
/// <param name="told">The same without marks.</param>
internal sealed class PeriodCandidate(string spelling, ToldPeriod told)
{
    public string Spelling { get; } = spelling;

    public ToldPeriod Told { get; } = told;

    public PeriodSources Sources { get; set; }

    /// <summary>True if the article tells it itself.</summary>
    public bool IsTold => (Sources & (PeriodSources.Figure | PeriodSources.Date)) != 0;

    /// <summary>True if it runs from the beginning of a year to a month or day of it.</summary>
    public bool IsFromJanuary => Told.Form is PeriodForm.FromJanuary or PeriodForm.FromNewYear;
}
