using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// Invented articles of many kinds, from their bytes to their record: title, dates, the year of 今年, division and period are those told in
/// the lines over each file of <c>tests/Specs/article-heads</c>, and nothing else is told. Where those lines give dates
/// (<c>date: 去年 = 2012</c>), they are all that the article tells, in its order; outlet and author count where those lines give them (<c>author: –</c> where none is told).
/// </summary>
public sealed class ArticleHeadTests
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));

    private static string Folder => Path.Combine(RepositoryFolder.Root, "tests", "Specs", "article-heads");

    public static TheoryData<string> Articles() => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Head_and_date_lines_tell_what_is_expected(string article)
    {
        string text = File.ReadAllText(Path.Combine(Folder, article + ".txt"));
        int blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        string[] lines = text[..blank].Split('\n');
        string[] dates = [.. lines.Where(line => line.StartsWith("date: ", StringComparison.Ordinal))];
        string[] makers = [.. lines.Where(line => line.StartsWith("outlet: ", StringComparison.Ordinal) || line.StartsWith("author: ", StringComparison.Ordinal))];
        string[] expected = [.. lines.Except(dates).Except(makers).Where(line => !line.StartsWith("encoding: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        bool isGb = text.StartsWith("encoding: gb18030\n", StringComparison.Ordinal);
        SourceDocument source = new(article + ".txt", isGb ? Gb18030(text[(blank + 2)..]) : Encoding.UTF8.GetBytes(text[(blank + 2)..]));
        Assert.Equal(string.Join(Environment.NewLine, expected), string.Join(Environment.NewLine, Found(source)));
        Assert.True(makers.Length == 0 || makers.SequenceEqual(MakersOf(source)), string.Join(Environment.NewLine, MakersOf(source)));
        Assert.True(dates.Length == 0 || dates.SequenceEqual(DatesIn(source)), string.Join(Environment.NewLine, DatesIn(source)));
    }

    private static string[] Found(SourceDocument source)
    {
        StageResult<ExtractedDocument> extracted = Pipeline.Value.Extract(source);
        Assert.True(extracted.IsOk, extracted.Refused?.Detail.Chinese);
        DocumentRecord record = extracted.Document.Document;
        int? year = Pipeline.Value.Recognize(Pipeline.Value.Normalize(source).Document!).Clock.Year;
        Dictionary<string, string?> found = new()
        {
            ["title"] = record.Title,
            ["published"] = record.Published,
            ["uploaded"] = record.Uploaded,
            ["year"] = year?.ToString(CultureInfo.InvariantCulture),
            ["region"] = record.Region?.Code,
            ["period"] = record.Period,
        };
        return [.. found.Where(field => field.Value is not null).Select(field => $"{field.Key}: {field.Value}").Order(StringComparer.Ordinal)];
    }

    private static string[] MakersOf(SourceDocument source)
    {
        DocumentRecord record = Pipeline.Value.Extract(source).Document!.Document;
        return [$"outlet: {record.Outlet ?? "–"}", $"author: {record.Author ?? "–"}"];
    }

    private static string[] DatesIn(SourceDocument source)
    {
        AnnotatedDocument article = Pipeline.Value.Recognize(Pipeline.Value.Normalize(source).Document!);
        return [.. article.Mentions.Where(mention => mention.Kind == MentionKind.Date).Select(mention => $"date: {mention.Span.Of(article.Segmented.Text).ToString()} = {mention.Date}")];
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
}
