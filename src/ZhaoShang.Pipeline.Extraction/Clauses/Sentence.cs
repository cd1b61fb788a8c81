using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A sentence, with its clauses.</summary>
/// <param name="Span">Where it stands, without its closing mark.</param>
/// <param name="Index">Its number in the article.</param>
/// <param name="Paragraph">The number of its paragraph.</param>
/// <param name="FirstClause">The number of its first clause.</param>
/// <param name="ClauseEnd">The number after that of its last clause.</param>
internal readonly record struct Sentence(TextSpan Span, int Index, int Paragraph, int FirstClause, int ClauseEnd);
