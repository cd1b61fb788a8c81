using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>An indicator as it is compared.</summary>
internal sealed class ScoredIndicator : IScoredRecord
{
    /// <summary>Reads a record of type <c>indicator</c>.</summary>
    public ScoredIndicator(JsonElement record)
    {
        Figure = Figure.Read(record);
        Measure = record.Text("measure");
        Period = EdtfSpelling.Uniform(record.Text("period"));
        IsForecast = record.IsTrue("forecast");
        Target = record.Field("target")?.Number("percent");
        Change = record.Field("change")?.Number("percent");
        Class = NameLikeness.Letters(record.Text("class")) is { Length: > 0 } letters ? letters : null;
        Stage = record.Text("stage");
        Threshold = record.Field("threshold") is { ValueKind: JsonValueKind.Object } size ? Figure.Read(size) with { High = null } : null;
        Mod = record.Text("mod");
        Region = RegionCode.Read(record);
        Spans = record.Spans();
        Text = record.Text("text");
        Summary = $"“{Text}” {Measure} {record.Text("name")} = {Figure}, {Period}{(IsForecast ? ", forecast" : "")}";
    }

    /// <summary>Its figure.</summary>
    public Figure Figure { get; }

    /// <summary>What it measures.</summary>
    public string? Measure { get; }

    /// <summary>Its period in a uniform spelling.</summary>
    public string? Period { get; }

    /// <summary>True if it is expected or aimed at.</summary>
    public bool IsForecast { get; }

    /// <summary>The share of the plan that it fulfils, in percent.</summary>
    public decimal? Target { get; }

    /// <summary>Its growth in percent; negative in a fall.</summary>
    public decimal? Change { get; }

    /// <summary>The class of projects, letters only.</summary>
    public string? Class { get; }

    /// <summary>The stage, if the class is one.</summary>
    public string? Stage { get; }

    /// <summary>The size of the class.</summary>
    public Figure? Threshold { get; }

    /// <summary>How the figure bounds the true one.</summary>
    public string? Mod { get; }

    /// <summary>The code of another division whose figure it is.</summary>
    public string? Region { get; }

    /// <summary>The telling that it rests on.</summary>
    public string? Text { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <inheritdoc/>
    public string Summary { get; }
}
