using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>What is wrong or doubtful at a place of a typed query.</summary>
/// <param name="Code">One of <see cref="QueryCodes"/>.</param>
/// <param name="Place">Where it stands, in UTF-16 code units of what was typed.</param>
/// <param name="Detail">What was seen, what was expected and what to do.</param>
public sealed record QueryProblem(string Code, TextSpan Place, Explanation Detail);
