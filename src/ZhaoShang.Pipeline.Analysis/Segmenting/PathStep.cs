namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>The best way to cut a block from one of its letters on.</summary>
/// <param name="Score">The logarithm of how likely the words from here to the block's end are.</param>
/// <param name="End">Where the word that begins here ends, counted from the block's beginning.</param>
/// <param name="Entry">That word's entry; <see cref="WordEntry.None"/> for a letter that no list holds.</param>
internal readonly record struct PathStep(double Score, int End, WordEntry Entry);
