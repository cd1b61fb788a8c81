using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Confidence;

/// <summary>Tells how likely each record is right, from the rules that made it and how the models agree.</summary>
/// <param name="classifier">The trained classifier; its labels are <see cref="Labels"/>.</param>
internal sealed class ConfidenceModel(Classifier classifier)
{
    private const double Least = 0.02;
    private const int Digits = 2;

    private readonly Spare<FeatureRows> _rows = new(static () => new FeatureRows());

    /// <summary>That a record is not right, and that it is.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["wrong", "right"];

    /// <summary>The number of the label.</summary>
    public static int LabelOf(bool isRight) => isRight ? 1 : 0;

    /// <summary>The same records with the confidence of each.</summary>
    /// <param name="document">The records of an article.</param>
    /// <param name="projects">What its projects were written from, in their order.</param>
    public ExtractedDocument Rate(ExtractedDocument document, IReadOnlyList<ProjectDraft> projects)
    {
        FeatureRows rows = _rows.Take();
        rows.Clear();
        ConfidenceFeatures.Add(document.Document, document, rows);
        for (int i = 0; i < projects.Count; i++)
        {
            ConfidenceFeatures.Add(document.Projects[i], projects[i], rows);
        }

        foreach (IndicatorRecord indicator in document.Indicators)
        {
            ConfidenceFeatures.Add(indicator, rows);
        }

        foreach (EventRecord happening in document.Events)
        {
            ConfidenceFeatures.Add(happening, rows);
        }

        int next = 0;
        double Confidence() => Of(rows[next++]);
        ExtractedDocument rated = document with
        {
            Document = document.Document with { Confidence = Confidence() },
            Projects = [.. document.Projects.Select(project => project with { Confidence = Confidence() })],
            Indicators = [.. document.Indicators.Select(indicator => indicator with { Confidence = Confidence() })],
            Events = [.. document.Events.Select(happening => happening with { Confidence = Confidence() })],
        };
        _rows.GiveBack(rows);
        return rated;
    }

    private double Of(ReadOnlySpan<uint> features)
    {
        Span<double> shares = stackalloc double[2];
        classifier.Predict(features, shares);
        return Math.Round(Math.Clamp(shares[1], Least, 1 - Least), Digits);
    }
}
