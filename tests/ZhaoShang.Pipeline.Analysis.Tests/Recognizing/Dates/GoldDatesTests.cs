using Xunit.Abstractions;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>Precision and recall of dates on real articles with gold: same value, overlapping places.</summary>
public sealed class GoldDatesTests(ITestOutputHelper output)
{
    [SharedFact]
    public void On_the_seeds_F1_is_at_least_97_percent() => Measure("gold/seeds", "seeds", 0.97);

    [SharedFact]
    public void On_the_other_real_articles_F1_is_at_least_95_percent() => Measure("real/gold", "real/text", 0.95);

    private void Measure(string goldFolder, string textFolder, double floor)
    {
        DateRecognizer recognizer = new();
        (int right, int found, int gold) = (0, 0, 0);
        foreach (GoldArticle article in GoldArticle.Read(goldFolder, textFolder))
        {
            ArticleClock clock = ArticleClockReader.Read(article.Document);
            output.WriteLine($"{article.Name}: year {clock.Year} ({clock.Basis}), published {clock.Published}, uploaded {clock.Uploaded}");
            Assert.Equal((article.Published, article.Uploaded), (clock.Published?.Value, clock.Uploaded?.Value));
            IReadOnlyList<Mention> mentions = recognizer.Recognize(article.Document, clock);
            (int r, int f) = Compare(article, mentions);
            (right, found, gold) = (right + r, found + f, gold + article.Dates.Count);
        }

        double f1 = 2.0 * right / (found + gold);
        output.WriteLine($"{right} right, {found} found, {gold} in gold: F1 {f1:0.000}");
        Assert.True(f1 >= floor, $"F1 {f1:0.000}");
    }

    private (int Right, int Found) Compare(GoldArticle article, IReadOnlyList<Mention> mentions)
    {
        List<(string Edtf, int Start, int End)> open = [.. article.Dates];
        int right = 0;
        foreach (Mention mention in mentions)
        {
            (int start, int end) = article.OriginalOf(mention.Span);
            int match = open.FindIndex(date => date.Start < end && start < date.End && date.Edtf == mention.Date?.Value);
            if (match >= 0)
            {
                right++;
                string exact = open[match].Start == start && open[match].End == end ? "" : "  (span differs)";
                open.RemoveAt(match);
                output.WriteLine($"  {mention.Span.Of(article.Document.Text)} {mention.Date} {mention.Basis} {mention.Rule}{exact}");
            }
            else
            {
                output.WriteLine($"  + {mention.Span.Of(article.Document.Text)} {mention.Date} {mention.Rule}");
            }
        }

        open.ForEach(date => output.WriteLine($"  - {date}"));
        return (right, mentions.Count);
    }
}
