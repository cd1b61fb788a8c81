namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>What a model file holds.</summary>
/// <param name="Version">The version of the model, from 1.</param>
/// <param name="Labels">The names of its labels.</param>
/// <param name="FixedScores">The scores that hang on no feature: of a classifier one for each label, of a chain those of beginnings and steps.</param>
/// <param name="Weights">The weights of its features.</param>
internal sealed record LearnedModel(int Version, IReadOnlyList<string> Labels, float[] FixedScores, FeatureWeights Weights)
{
    /// <summary>The model as a classifier.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public Classifier AsClassifier() => FixedScores.Length == Labels.Count
        ? new Classifier(Labels, FixedScores, Weights)
        : throw new InvalidDataException($"A classifier of {Labels.Count} labels was expected, {FixedScores.Length} fixed scores were found.");

    /// <summary>The model as a chain of labels.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public ChainTagger AsTagger() => FixedScores.Length == Labels.Count * (Labels.Count + 1)
        ? new ChainTagger(Labels, FixedScores[..Labels.Count], FixedScores[Labels.Count..], Weights)
        : throw new InvalidDataException($"A chain of {Labels.Count} labels was expected, {FixedScores.Length} fixed scores were found.");
}
