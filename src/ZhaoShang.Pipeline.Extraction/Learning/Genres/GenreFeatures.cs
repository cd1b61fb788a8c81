using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Genres;

/// <summary>Makes the features of an article for the model of genres: one place.</summary>
internal static class GenreFeatures
{
    private const int HeadLength = 160;

    /// <summary>Adds the article. O(its words).</summary>
    /// <param name="article">The article.</param>
    /// <param name="told">What the rules make of it.</param>
    /// <param name="rows">Takes the features.</param>
    public static void Add(ArticleView article, (ArticleGenre Genre, string Rule) told, FeatureRows rows)
    {
        DocumentMetadata head = article.Document.Segmented.Normalized.Metadata;
        rows.Add(FeatureHash.Of(1, (uint)told.Genre));
        rows.Add(FeatureHash.Of(2, FeatureHash.Of(told.Rule)));
        rows.Add(FeatureHash.Of(3, IsTold(head.Author) | (IsTold(head.Outlet) << 1)));
        rows.Add(FeatureHash.Of(4, IsTold(head.Title) | (IsTold(head.Stamp) << 1)));
        AddTitle(head.Title?.Text ?? "", rows);
        AddWords(article, rows);
        AddShape(article, rows);
        rows.EndPlace();
    }

    private static uint IsTold(PrintedField? field) => field is null ? 0u : 1;

    private static void AddTitle(string title, FeatureRows rows)
    {
        rows.Add(FeatureHash.Of(10, (uint)Math.Min(title.Length / 6, 5)));
        if (title.Length >= 2)
        {
            rows.Add(FeatureHash.Of(11, FeatureHash.Of(title.AsSpan(title.Length - 2))));
        }

        HashSet<uint> pairs = [];
        for (int i = 0; i + 2 <= title.Length; i++)
        {
            pairs.Add(FeatureHash.Of(title.AsSpan(i, 2)));
        }

        foreach (uint pair in pairs)
        {
            rows.Add(FeatureHash.Of(12, pair));
        }
    }

    // Each word once: in the head of the body, and anywhere.
    private static void AddWords(ArticleView article, FeatureRows rows)
    {
        HashSet<uint> met = new(article.Document.Segmented.Words.Count / 2);
        foreach (WordToken word in article.Document.Segmented.Words)
        {
            uint letters = word.Class == WordClass.Numeral ? 1 : FeatureHash.Of(word.Span.Of(article.Text));
            uint feature = FeatureHash.Of(20, letters);
            if (met.Add(feature))
            {
                rows.Add(feature);
            }

            if (word.Start < HeadLength && met.Add(FeatureHash.Of(21, letters)))
            {
                rows.Add(FeatureHash.Of(21, letters));
            }
        }
    }

    private static void AddShape(ArticleView article, FeatureRows rows)
    {
        int length = Math.Max(1, article.Text.Length);
        int paragraphs = article.Outline.Sentences.Count == 0 ? 0 : article.Outline.Sentences[^1].Paragraph + 1;
        rows.Add(FeatureHash.Of(30, (uint)Math.Min(article.Text.AsSpan().Count('“') * 400 / length, 6)));
        rows.Add(FeatureHash.Of(31, (uint)Math.Min(article.Text.AsSpan().Count('"') * 400 / length, 3)));
        rows.Add(FeatureHash.Of(32, (uint)Math.Min(length / Math.Max(1, paragraphs) / 40, 6)));
        rows.Add(FeatureHash.Of(33, (uint)Math.Min(article.Document.Mentions.Count * 100 / length, 6)));
        rows.Add(FeatureHash.Of(34, (uint)Math.Min(article.Text.AsSpan().Count(':') * 200 / length, 4)));
    }
}
