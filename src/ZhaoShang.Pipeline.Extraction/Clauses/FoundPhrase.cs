namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A phrase that was found, or none (without length).</summary>
/// <param name="Number">Its number among the phrases of its finder.</param>
/// <param name="Length">How many letters it has.</param>
internal readonly record struct FoundPhrase(int Number, int Length)
{
    /// <summary>True if no phrase was found.</summary>
    public bool IsNone => Length == 0;
}
