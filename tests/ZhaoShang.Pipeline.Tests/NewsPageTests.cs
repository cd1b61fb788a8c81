using System.Globalization;
using Xunit.Abstractions;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// News pages of three eras (tables and font elements, divisions, article elements and editors of government sites) with menus, adverts, lists of other articles,
/// comments and footers that tell amounts, too. The text file beside each page tells its metadata and body. What is written is invented; places are real.
/// </summary>
public sealed class NewsPageTests(ITestOutputHelper output)
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));

    private static readonly Lazy<IReadOnlyList<NewsPage>> Pages = new(() => [.. Directory.EnumerateFiles(NewsPage.Folder, "*.html").Order(StringComparer.Ordinal).Select(NewsPage.Read)]);

    /// <summary>F1 over the pairs of neighbouring letters, white space left out, as the mean of the pages.</summary>
    [Fact]
    public void Bodies_are_found_to_98_hundredths()
    {
        double[] scores = [.. Pages.Value.Select(page => page.BodyScore())];
        for (int i = 0; i < scores.Length; i++)
        {
            output.WriteLine(scores[i] < 0.999 ? $"{Pages.Value[i].Name}: {scores[i]:F4}{Environment.NewLine}{Pages.Value[i].Differences()}" : $"{Pages.Value[i].Name}: 1");
        }

        output.WriteLine($"mean of {scores.Length}: {scores.Average():F4}");
        Assert.True(scores.Average() >= 0.98, $"{scores.Average():F4}");
    }

    [Theory]
    [InlineData("title", 0.97)]
    [InlineData("date", 0.97)]
    [InlineData("outlet", 0.9)]
    [InlineData("author", 0.9)]
    [InlineData("editor", 0.9)]
    [InlineData("page", 1)]
    [InlineData("part_of", 1)]
    [InlineData("abstracts", 1)]
    public void Metadata_is_found(string field, double leastShare)
    {
        List<string> wrong = [];
        foreach (NewsPage page in Pages.Value)
        {
            string? told = page.Told.GetValueOrDefault(field);
            string? found = page.Found(field);
            if (told != found)
            {
                wrong.Add($"{page.Name}: {found ?? "none"}, should be {told ?? "none"}");
            }
        }

        double share = 1 - ((double)wrong.Count / Pages.Value.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field}: {share:F3}{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}"));
        Assert.True(share >= leastShare, $"{share:F3}{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    [Fact]
    public void No_amount_of_another_article_an_advert_or_a_comment_is_extracted()
    {
        List<string> strays = [];
        foreach (NewsPage page in Pages.Value)
        {
            List<string> own = AmountsIn(Pipeline.Value.NormalizeText(page.Body));
            strays.AddRange(AmountsIn(Pipeline.Value.Normalize(page.Source).Document!).Where(amount => !own.Remove(amount)).Select(amount => $"{page.Name}: {amount}"));
        }

        Assert.Empty(strays);
    }

    private static List<string> AmountsIn(NormalizedDocument document) =>
        [.. Pipeline.Value.Recognize(document).Mentions.Where(mention => mention.Kind == MentionKind.Money).Select(mention => mention.Span.Of(document.Text).ToString())];
}
