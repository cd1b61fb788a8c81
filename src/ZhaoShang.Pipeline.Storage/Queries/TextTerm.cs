namespace ZhaoShang.Pipeline.Storage;

/// <summary>
/// Letters that stand together. Where punctuation or blanks part them, each part must stand somewhere. Latin letters and digits stand in whole runs: 80 is not
/// in 180; between such a run and a Chinese letter punctuation and blanks do not count.
/// </summary>
/// <param name="Text">The letters, normalised as the articles are; without a letter or digit it holds of every row.</param>
public sealed record TextTerm(string Text) : QueryNode;
