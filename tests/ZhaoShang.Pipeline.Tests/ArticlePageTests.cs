using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// Pages of three eras (tables of 2003, divisions of 2010, article elements of 2015), read and cleaned: body and metadata are those told in
/// the text file beside each page, and nothing of menus, related links, comments and footers is among them.
/// </summary>
public sealed class ArticlePageTests
{
    private static string Folder => Path.Combine(RepositoryFolder.Root, "tests", "ZhaoShang.Pipeline.Analysis.Tests", "Cleaning", "Pages");

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_body_is_the_articles(string page) => Assert.Equal(Told(page).Body, Clean(page).Text);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_metadata_is_what_the_page_tells(string page)
    {
        DocumentMetadata metadata = Clean(page).Metadata;
        SortedDictionary<string, string?> found = new(StringComparer.Ordinal)
        {
            ["author"] = metadata.Author?.Text,
            ["date"] = metadata.StampDate?.Value,
            ["editor"] = metadata.Editor?.Text,
            ["outlet"] = metadata.Outlet?.Text,
            ["title"] = metadata.Title?.Text,
        };
        Assert.Equal(Told(page).Fields, found.Where(field => field.Value is not null).Select(field => $"{field.Key}: {field.Value}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_letter_leads_back_to_the_source(string page)
    {
        CleanDocument clean = Clean(page);
        for (int i = 0; i < clean.Text.Length; i++)
        {
            TextSpan place = clean.ToOriginal.ToOriginal(new TextSpan(i, i + 1));
            string shown = clean.Read.Original[place.Start..place.End];
            Assert.True(shown == clean.Text[i].ToString() || shown.StartsWith('&') || char.IsWhiteSpace(clean.Text[i]), $"{i}: {clean.Text[i]} is {shown}");
        }
    }

    private static CleanDocument Clean(string page)
    {
        string path = Path.Combine(Folder, page + ".html");
        StageResult<ReadDocument> read = new DocumentReaders().Read(new SourceDocument(page + ".html", File.ReadAllBytes(path)));
        Assert.True(read.IsOk, read.Refused?.Detail.Chinese);
        StageResult<CleanDocument> clean = DocumentCleaner.Clean(read.Document);
        Assert.True(clean.IsOk, clean.Refused?.Detail.Chinese);
        return clean.Document;
    }

    private static (IEnumerable<string> Fields, string Body) Told(string page)
    {
        string text = File.ReadAllText(Path.Combine(Folder, page + ".txt"));
        int blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        return (text[..blank].Split('\n').Order(StringComparer.Ordinal), text[(blank + 2)..].TrimEnd('\n'));
    }
}
