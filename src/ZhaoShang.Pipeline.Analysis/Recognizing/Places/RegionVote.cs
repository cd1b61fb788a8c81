using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>What a place says on an article's region.</summary>
/// <param name="Weight">How much it counts.</param>
/// <param name="Kind">Whose place it is.</param>
/// <param name="Quote">Where it is told.</param>
/// <param name="IsVisited">True where someone goes to or comes from.</param>
internal readonly record struct RegionVote(double Weight, RegionVoteKind Kind, Quote Quote, bool IsVisited = false);
