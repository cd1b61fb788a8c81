using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A record as the list of misses and false alarms shows it.</summary>
internal interface IScoredRecord
{
    /// <summary>What it tells, in one line.</summary>
    string Summary { get; }

    /// <summary>The spans that it rests on in the decoded original, the main one first; possibly none.</summary>
    IReadOnlyList<TextSpan> Spans { get; }
}
