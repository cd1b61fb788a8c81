namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>A word and where it stands.</summary>
/// <param name="Word">The word.</param>
/// <param name="StartIndex">Its first UTF-16 code unit.</param>
/// <param name="EndIndex">The code unit after its last one.</param>
public readonly record struct PlacedWord(string Word, int StartIndex, int EndIndex);
