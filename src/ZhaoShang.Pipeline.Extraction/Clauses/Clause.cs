using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A piece of a sentence between commas, colons and semicolons.</summary>
/// <param name="Span">Where it stands, without its closing mark.</param>
/// <param name="Index">Its number in the article.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Segment">The number, in the article, of its part of the sentence between semicolons.</param>
internal readonly record struct Clause(TextSpan Span, int Index, int Sentence, int Segment);
