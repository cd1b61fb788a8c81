using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Writes scores as one JSON object: each score by its name, then <c>headline</c>, <c>articles</c>, and where asked for <c>by</c> and
/// <c>errors</c>. A ratio that has no meaning is null.
/// </summary>
public static class ScoreSheetJson
{
    /// <summary>The JSON, indented.</summary>
    public static string Write(ScoreSheet sheet)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, Encoder = RecordJson.Encoder, NewLine = "\n" }))
        {
            json.WriteStartObject();
            WriteScores(json, sheet.Whole);
            WriteGroups(json, sheet);
            WriteErrors(json, sheet.Errors);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void WriteScores(Utf8JsonWriter json, ScoreReport report)
    {
        foreach (string name in ScoreNames.Matches.SelectMany(static group => group.Names))
        {
            json.WriteStartObject(name);
            WriteMatches(json, report.Matches[name]);
            json.WriteEndObject();
        }

        foreach (string name in ScoreNames.Fields.SelectMany(static group => group.Names))
        {
            WriteField(json, name, report.Fields[name]);
        }

        json.WriteStartObject("headline");
        WriteRatio(json, "f1", report.Headline);
        json.WriteStartObject("parts");
        foreach ((string name, double? score) in report.HeadlineParts)
        {
            WriteRatio(json, name, score);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("articles");
        json.WriteNumber("gold", report.Articles.Gold);
        json.WriteNumber("predicted", report.Articles.Predicted);
        json.WriteNumber("not_in_gold", report.Articles.NotInGold);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string name, FieldFigures figures)
    {
        json.WriteStartObject(name);
        WriteRatio(json, "accuracy", figures.Accuracy);
        json.WriteNumber("right", figures.Right);
        json.WriteNumber("of", figures.Of);
        if (figures.Told is { } told)
        {
            json.WriteStartObject("told");
            WriteMatches(json, told);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMatches(Utf8JsonWriter json, MatchFigures figures)
    {
        WriteRatio(json, "precision", figures.Precision);
        WriteRatio(json, "recall", figures.Recall);
        WriteRatio(json, "f1", figures.F1);
        json.WriteNumber("right", figures.Right);
        json.WriteNumber("gold", figures.Gold);
        json.WriteNumber("predicted", figures.Predicted);
    }

    private static void WriteGroups(Utf8JsonWriter json, ScoreSheet sheet)
    {
        if (sheet.Groups.Count == 0)
        {
            return;
        }

        json.WriteStartObject("by");
        foreach ((ArticleGrouping grouping, IReadOnlyList<(string Group, ScoreReport Report)> groups) in sheet.Groups.OrderBy(static entry => entry.Key))
        {
            json.WriteStartObject(grouping == ArticleGrouping.Genre ? "genre" : "projects");
            foreach ((string group, ScoreReport report) in groups)
            {
                json.WriteStartObject(group);
                WriteScores(json, report);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<ListedError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        json.WriteStartObject("errors");
        foreach (IGrouping<string, ListedError> records in errors.GroupBy(static listed => listed.Error.Records))
        {
            json.WriteStartArray(records.Key);
            foreach (ListedError listed in records)
            {
                WriteError(json, listed);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, ListedError listed)
    {
        json.WriteStartObject();
        json.WriteString("kind", listed.Error.Kind switch
        {
            ScoreErrorKind.Miss => "miss",
            ScoreErrorKind.FalseAlarm => "false_alarm",
            _ => "difference",
        });
        json.WriteString("article", listed.Error.Article);
        json.WriteString("detail", listed.Error.Detail);
        if (listed.Error.Place is TextSpan place)
        {
            json.WriteNumber("start", place.Start);
            json.WriteNumber("end", place.End);
        }

        if (listed.Sentence is not null)
        {
            json.WriteString("sentence", listed.Sentence);
        }

        json.WriteEndObject();
    }

    private static void WriteRatio(Utf8JsonWriter json, string name, double? ratio)
    {
        if (ratio is double number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
