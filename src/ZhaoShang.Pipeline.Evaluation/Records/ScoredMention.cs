using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A mention as it is compared.</summary>
internal sealed class ScoredMention : IScoredRecord
{
    /// <summary>Reads a record of type <c>mention</c>.</summary>
    public ScoredMention(JsonElement record)
    {
        Kind = record.Text("kind") ?? "";
        Figure = Figure.Read(record);
        Edtf = record.Text("edtf");
        Mod = record.Text("mod");
        Spans = record.Spans();
        Summary = $"“{record.Text("text")}” = {Edtf ?? Figure.ToString()}{(Mod is null ? "" : $" ({Mod})")}";
    }

    /// <summary>Its kind: <c>money</c>, <c>date</c> …</summary>
    public string Kind { get; }

    /// <summary>Its figure; empty in a date.</summary>
    public Figure Figure { get; }

    /// <summary>Its date as told; null in a figure.</summary>
    public string? Edtf { get; }

    /// <summary>How the figure bounds the true one.</summary>
    public string? Mod { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <inheritdoc/>
    public string Summary { get; }
}
