using ZhaoShang.Pipeline.Extraction.Checks;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>An aggregate figure while it is read.</summary>
internal sealed class IndicatorDraft(Mention figure, IndicatorMeasure measure, string name, TextSpan nameSpan)
{
    public Mention Figure { get; } = figure;

    public IndicatorMeasure Measure { get; set; } = measure;

    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>From the name to the figure, its target or its change.</summary>
    public TextSpan Telling { get; set; } = TextSpan.Cover(nameSpan, figure.Span);

    public string? Class { get; set; }

    public ProjectStage? Stage { get; set; }

    /// <summary>The count that this one is a part of: 项目62个,其中亿元以上13个.</summary>
    public IndicatorDraft? Whole { get; set; }

    public ThresholdRecord? Threshold { get; set; }

    public string? Period { get; set; }

    public TextSpan? PeriodSpan { get; set; }

    /// <summary>Over how many years up to the article's it was reached: 五年来; null if none are told.</summary>
    public int? Years { get; set; }

    public string? Event { get; set; }

    public ChangeRecord? Change { get; set; }

    public decimal? Target { get; set; }

    public bool IsForecast { get; set; }

    /// <summary>True for the amount of a task: 完成年度任务20亿元的60%.</summary>
    public bool IsTask { get; init; }

    /// <summary>Where what is done about the things counted begins to be told: 对11个签约项目逐一明确责任人; null if they are not acted on.</summary>
    public int? ActedFrom { get; set; }

    /// <summary>True for what a list tells to be done, whatever words of plans stand beside it: 居前的是:甲镇(9.6亿元,占任务的32%)、乙镇(7.1亿元).</summary>
    public bool IsReached { get; init; }

    /// <summary>True for a count told before that only opens what is told of its parts: 5个签约项目中,….</summary>
    public bool IsRetold { get; init; }

    /// <summary>Figures of the article that agree or clash with it.</summary>
    public List<DraftCheck> Checks { get; } = [];

    public List<TextSpan> Evidence { get; } = [];

    /// <summary>How much it tells beside the figure: of two tellings the one with more is kept.</summary>
    public int Richness => (Target is null ? 0 : 2) + (Change is null ? 0 : 2) + (Class is null ? 0 : 1);
}
