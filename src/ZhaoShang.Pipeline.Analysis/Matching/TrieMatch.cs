namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>A key found at a place of a text.</summary>
/// <param name="Length">The key's length in UTF-16 code units; 0 when nothing was found.</param>
/// <param name="Value">The key's value; -1 when nothing was found.</param>
internal readonly record struct TrieMatch(int Length, int Value)
{
    /// <summary>Nothing was found.</summary>
    public static TrieMatch None => new(0, -1);

    /// <summary>True if a key was found.</summary>
    public bool IsFound => Length > 0;
}
