namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A token of the search index.</summary>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="IsWord">
/// True for a word of the segmenter, which stands at the same position as the pair of letters that it begins with and only ranks; false for
/// letters, pairs of letters and runs of Latin letters and digits, which find.
/// </param>
internal readonly record struct SearchToken(int Start, int Length, bool IsWord);
