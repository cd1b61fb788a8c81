namespace ZhaoShang.Pipeline.Storage;

/// <summary>By what the rows of a query are counted.</summary>
public enum FacetField
{
    /// <summary>
    /// Divisions of the level below that which the query names: provinces, then prefectures, then counties. Values are codes of GB/T 2260 of six digits; one of the level
    /// that the query names itself counts the rows that tell no more. A row's region as in <see cref="RegionTerm"/>.
    /// </summary>
    Region,

    /// <summary>Years (<c>2012</c>) as in <see cref="YearTerm"/>: a row of several years counts in each.</summary>
    Year,

    /// <summary>Stages; of an article those of its projects that meet the query's conditions on projects.</summary>
    Stage,

    /// <summary>Sections of GB/T 4754; of an article those of its projects that meet the query's conditions on projects.</summary>
    Industry,

    /// <summary>
    /// Bands of amounts in CNY: <c>0</c> below 1000万, then from <c>10000000</c>, <c>100000000</c>, <c>1000000000</c>, <c>10000000000</c> up to the next one, which is no longer in it.
    /// As in <see cref="AmountTerm"/>.
    /// </summary>
    Amount,

    /// <summary>Outlets of the articles.</summary>
    Source,

    /// <summary>The genre of an article, also for its projects; the measure of an indicator; the kind of an event.</summary>
    Kind,
}
