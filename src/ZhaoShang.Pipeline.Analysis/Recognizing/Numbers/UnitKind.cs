namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What the word behind a figure makes of it.</summary>
internal enum UnitKind
{
    /// <summary>A word that is known and makes the figure none that is told here: 个百分点, 倍, 月, 周年.</summary>
    None,

    /// <summary>A currency.</summary>
    Money,

    /// <summary>%, ‰, 成.</summary>
    Percent,

    /// <summary>A unit of measure: 吨, 亩, MW.</summary>
    Measure,

    /// <summary>A measure word that counts things: 个, 家, 次.</summary>
    Count,

    /// <summary>A unit of time.</summary>
    Duration,
}
