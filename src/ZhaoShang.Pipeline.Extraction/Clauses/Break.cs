namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>What ends at a letter, in the order of strength.</summary>
internal enum Break
{
    None,
    Clause,
    Segment,
    Sentence,
    Paragraph,
}
