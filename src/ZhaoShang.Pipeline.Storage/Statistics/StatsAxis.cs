using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>One way to part the projects.</summary>
/// <param name="Dimension">What they are counted by.</param>
/// <param name="Level">
/// For <see cref="StatsDimension.Region"/> the level that is counted, <see cref="DivisionLevel.Province"/> to <see cref="DivisionLevel.County"/>; what is known less
/// precisely has a row of its own. Of no meaning for the others.
/// </param>
public sealed record StatsAxis(StatsDimension Dimension, DivisionLevel Level = DivisionLevel.County);
