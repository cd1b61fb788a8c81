using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>What a word list says of a word, packed into the value of a trie: its class and which frequency it has.</summary>
/// <param name="Packed">The packed form, 0 or more; -1 for no word.</param>
internal readonly record struct WordEntry(int Packed)
{
    private const int ClassBits = 5;

    /// <summary>Packs an entry.</summary>
    /// <param name="frequencyIndex">Which of the list's frequencies the word has.</param>
    /// <param name="wordClass">Its class.</param>
    public WordEntry(int frequencyIndex, WordClass wordClass)
        : this((frequencyIndex << ClassBits) | (int)wordClass)
    {
    }

    /// <summary>The entry of what is no word.</summary>
    public static WordEntry None => new(-1);

    /// <summary>True if this is a word.</summary>
    public bool IsWord => Packed >= 0;

    /// <summary>Which of the list's frequencies the word has.</summary>
    public int FrequencyIndex => Packed >> ClassBits;

    /// <summary>The class; <see cref="WordClass.Other"/> if this is no word.</summary>
    public WordClass Class => Packed < 0 ? WordClass.Other : (WordClass)(Packed & ((1 << ClassBits) - 1));
}
