using System.Globalization;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Rows that were found as JSON: the record as the contract has it, and behind its fields what the search adds.</summary>
internal static class HitJson
{
    /// <summary>One row: <c>document_id</c> of a record's article, <c>id</c> and <c>story</c> of a project, <c>duplicate_of</c> where that is a reprint, <c>score</c>, <c>snippets</c>, and an article's <c>projects</c> that fit.</summary>
    public static string Write(Hit hit)
    {
        StringBuilder row = new(hit switch
        {
            ArticleHit article => RecordJson.Write(article.Article),
            ProjectHit project => RecordJson.Write(project.Record),
            IndicatorHit indicator => RecordJson.Write(indicator.Record),
            EventHit happening => RecordJson.Write(happening.Record),
            _ => throw new ArgumentOutOfRangeException(nameof(hit), hit, "Not a row."),
        });
        row.Length--;
        if (hit is not ArticleHit)
        {
            row.Append(",\"document_id\":\"").Append(hit.Article.Id).Append('"');
            AppendReprint(row, hit.Article.DuplicateOf);
        }

        AppendIds(row, hit as ProjectHit);
        AppendFinds(row, hit);
        if (hit is ArticleHit { Projects.Count: > 0 } told)
        {
            row.Append(",\"projects\":[").AppendJoin(',', told.Projects.Select(Inside)).Append(']');
        }

        return row.Append('}').ToString();
    }

    private static string Inside(ProjectHit project)
    {
        StringBuilder row = new(RecordJson.Write(project.Record));
        row.Length--;
        AppendIds(row, project);
        AppendFinds(row, project);
        return row.Append('}').ToString();
    }

    private static void AppendIds(StringBuilder row, ProjectHit? project)
    {
        if (project is { Id: not null, Story: not null })
        {
            row.Append(",\"id\":\"").Append(project.Id).Append("\",\"story\":\"").Append(project.Story).Append('"');
        }
    }

    private static void AppendReprint(StringBuilder row, string? original)
    {
        if (original is not null)
        {
            row.Append(",\"duplicate_of\":\"").Append(original).Append('"');
        }
    }

    private static void AppendFinds(StringBuilder row, Hit hit)
    {
        if (hit.Score != 0)
        {
            row.Append(CultureInfo.InvariantCulture, $",\"score\":{Math.Round((decimal)hit.Score, 4)}");
        }

        if (hit.Snippets.Count > 0)
        {
            row.Append(",\"snippets\":[").AppendJoin(',', hit.Snippets.Select(Written)).Append(']');
        }
    }

    private static string Written(Snippet snippet)
    {
        string hits = string.Join(",", snippet.Hits.Select(static hit => $"[{hit.Start},{hit.End}]"));
        return $"{{\"text\":\"{JsonEncodedText.Encode(snippet.Text, RecordJson.Encoder)}\",\"hits\":[{hits}],\"start\":{snippet.Start}}}";
    }
}
