using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>The spellings of places.</summary>
/// <param name="Trie">Each spelling with its number.</param>
/// <param name="Rows">By number, the rows that it may stand for.</param>
/// <param name="Trust">By number, how far it is to be trusted, as <see cref="SpellingTrust"/>.</param>
internal sealed record SpellingTable(DoubleArrayTrie Trie, Lists Rows, byte[] Trust);
