namespace ZhaoShang.Pipeline.Text;

/// <summary>What a date's year rests on.</summary>
public enum DateBasis
{
    /// <summary>The expression tells it.</summary>
    Stated,

    /// <summary>It counts from the article's date: 今年, 去年, a bare month.</summary>
    Article,

    /// <summary>It counts from a date that the story told before: 同年, 次年, 当月.</summary>
    Narrative,

    /// <summary>It was inferred from other knowledge.</summary>
    Inferred,

    /// <summary>It is not known: <c>XXXX</c>.</summary>
    Unknown,
}
