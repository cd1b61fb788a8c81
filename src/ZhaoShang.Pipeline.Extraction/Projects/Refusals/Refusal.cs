using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>When candidates are judged.</summary>
[Flags]
internal enum NameStep
{
    /// <summary>What rules found, before the model of names is asked.</summary>
    Rules = 1,

    /// <summary>What the model alone sees.</summary>
    Model = 2,

    /// <summary>What rules and model found together.</summary>
    Both = 4,

    /// <summary>What is left when the figures, parties and stages were read.</summary>
    Told = 8,
}

/// <summary>A reason to refuse a candidate as the name of a project.</summary>
/// <param name="Name">What is meant instead: a stable name in kebab-case.</param>
/// <param name="At">When it is asked.</param>
/// <param name="Holds">True if it holds for a candidate.</param>
internal sealed record Refusal(string Name, NameStep At, Func<NameInText, bool> Holds)
{
    /// <summary>One of <paramref name="words"/>, parted by spaces, stands where <paramref name="isThere"/> looks.</summary>
    public static Refusal ByWords(string name, NameStep at, Func<NameInText, PhraseSet, bool> isThere, string words)
    {
        PhraseSet set = new(words);
        return new Refusal(name, at, candidate => isThere(candidate, set));
    }
}
