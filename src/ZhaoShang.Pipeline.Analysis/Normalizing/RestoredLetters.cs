namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>Letters that were damaged and could be restored.</summary>
/// <param name="End">The place behind the damaged ones in the text.</param>
/// <param name="Letters">What stood there, never longer than the damaged stretch.</param>
/// <param name="Restored">How many of them were damaged; the others stand in the stretch as they were.</param>
/// <param name="Annotations">The number of pinyin annotations in the damaged stretch.</param>
/// <param name="DependsOnLetterBefore">True if the letter before the stretch took part in the decision.</param>
internal readonly record struct RestoredLetters(int End, string Letters, int Restored, int Annotations, bool DependsOnLetterBefore);
