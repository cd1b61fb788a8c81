namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>How a model is trained.</summary>
internal sealed record TrainingOptions
{
    /// <summary>The weight of the squares of the weights (L2), above 0: more of it makes smaller weights.</summary>
    public double Penalty { get; init; } = 1.0;

    /// <summary>A feature is kept if it is there at least so often, from 1.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>And in so many articles, from 1.</summary>
    public int LeastArticles { get; init; } = 2;

    /// <summary>At most so many steps are taken, from 1.</summary>
    public int MostIterations { get; init; } = 200;

    /// <summary>Features whose weights are all smaller than this are left out of the model.</summary>
    public float SmallestWeight { get; init; } = 0.01f;
}
