namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>A smooth function of weights that training makes small.</summary>
internal interface ILearningObjective
{
    /// <summary>The number of weights.</summary>
    int WeightCount { get; }

    /// <summary>The value at <paramref name="weights"/>; writes the gradient. The same weights always give the same bits.</summary>
    double Evaluate(ReadOnlySpan<double> weights, Span<double> gradient);
}
