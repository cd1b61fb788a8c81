using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>A piece of text that may name a place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Rows">The rows of <see cref="DivisionTable"/> that it may stand for, never none.</param>
/// <param name="Kind">What told it: the name of the rule.</param>
internal readonly record struct PlaceReading(TextSpan Span, int[] Rows, string Kind)
{
    /// <summary>A name of one division: 阳泉, 源汇区.</summary>
    public const string Name = "place-name";

    /// <summary>Names from the parent down: 山西省阳泉市郊区.</summary>
    public const string Path = "place-path";

    /// <summary>A zone behind the division that it lies in: 阳泉市经济技术开发区.</summary>
    public const string Zone = "place-zone";

    /// <summary>One letter for a province: 沪.</summary>
    public const string Letter = "place-letter";

    /// <summary>True if it may as well be a common word, or one that means something else here.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>True if it is spelled as a division's official name.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>How many letters at its end are the name of a zone that was added to the division's; 0 if none was.</summary>
    public int ZoneLength { get; init; }
}
