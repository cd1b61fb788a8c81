namespace ZhaoShang.Pipeline.Storage;

/// <summary>
/// Letters that stand together. Where punctuation or blanks part them, each part must stand somewhere, or, of a phrase, right behind the one before in one text, whatever
/// punctuation and blanks stand between them there, or none. Latin letters and digits stand in whole runs: 80 is not
/// in 180; between such a run and a Chinese letter punctuation and blanks do not count.
/// </summary>
/// <param name="Text">The letters, normalised as the articles are; without a letter or digit it holds of every row.</param>
/// <param name="IsPhrase">True if its parts must stand one behind the other.</param>
public sealed record TextTerm(string Text, bool IsPhrase = false) : QueryNode;
