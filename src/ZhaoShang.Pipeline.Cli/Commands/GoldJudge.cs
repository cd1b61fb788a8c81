using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Tells which records of an extracted article are right by its gold.</summary>
internal static class GoldJudge
{
    /// <summary>The records of an article as they are compared, mentions included.</summary>
    public static ArticleRecords Records(ExtractedDocument extracted)
    {
        ArticleRecords records = new();
        foreach (string line in RecordLines.Of(extracted, withMentions: true))
        {
            records.Add(line);
        }

        return records;
    }

    /// <summary>The verdicts on the records of an article.</summary>
    public static RecordVerdicts Judge(ArticleRecords gold, ExtractedDocument extracted)
    {
        static RecordVerdict[] Verdicts(IReadOnlyList<(int Gold, bool IsRight)> records) =>
            [.. records.Select(static record => new RecordVerdict(record.Gold < 0 ? null : record.Gold, record.IsRight))];

        ArticleRecords predicted = Records(extracted);
        (IReadOnlyList<(int, bool)> projects, IReadOnlyList<(int, bool)> indicators, IReadOnlyList<(int, bool)> events) = RecordComparison.Of(gold, predicted);
        RecordVerdict document = new(0, RecordComparison.IsDocumentRight(gold, predicted));
        return new RecordVerdicts(document, Verdicts(projects), Verdicts(indicators), Verdicts(events));
    }

    /// <summary>The confidence of each record that has one, and whether the record is right.</summary>
    public static IEnumerable<(double Confidence, bool IsRight)> Ratings(ArticleRecords gold, ExtractedDocument extracted)
    {
        RecordVerdicts verdicts = Judge(gold, extracted);
        IEnumerable<(double? Confidence, RecordVerdict Verdict)> all = extracted.Projects.Select(static project => project.Confidence).Zip(verdicts.Projects)
            .Concat(extracted.Indicators.Select(static indicator => indicator.Confidence).Zip(verdicts.Indicators))
            .Concat(extracted.Events.Select(static happening => happening.Confidence).Zip(verdicts.Events))
            .Append((extracted.Document.Confidence, verdicts.Document));
        return from rated in all where rated.Confidence is not null select (rated.Confidence.GetValueOrDefault(), rated.Verdict.IsRight);
    }
}
