using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Genres;

/// <summary>Makes the features of an article for the model of genres: each once.</summary>
internal static class GenreFeatures
{
    private const int HeadLength = 160;

    /// <summary>Adds the article. O(its words).</summary>
    /// <param name="article">The article.</param>
    /// <param name="told">What the rules make of it.</param>
    /// <param name="features">Takes the features.</param>
    public static void Add(ArticleView article, (ArticleGenre Genre, string Rule) told, FeatureSet features)
    {
        DocumentMetadata head = article.Document.Segmented.Normalized.Metadata;
        features.Add(FeatureHash.Of(1, (uint)told.Genre));
        features.Add(FeatureHash.Of(2, FeatureHash.Of(told.Rule)));
        features.Add(FeatureHash.Of(3, IsTold(head.Author) | (IsTold(head.Outlet) << 1)));
        features.Add(FeatureHash.Of(4, IsTold(head.Title) | (IsTold(head.Stamp) << 1)));
        AddTitle(head.Title?.Text ?? "", features);
        AddWords(article, features);
        AddShape(article, features);
    }

    private static uint IsTold(PrintedField? field) => field is null ? 0u : 1;

    private static void AddTitle(string title, FeatureSet features)
    {
        features.Add(FeatureHash.Of(10, (uint)Math.Min(title.Length / 6, 5)));
        if (title.Length >= 2)
        {
            features.Add(FeatureHash.Of(11, FeatureHash.Of(title.AsSpan(title.Length - 2))));
        }

        for (int i = 0; i + 2 <= title.Length; i++)
        {
            features.Add(FeatureHash.Of(12, FeatureHash.Of(title.AsSpan(i, 2))));
        }
    }

    // Each word once: in the head of the body, and anywhere.
    private static void AddWords(ArticleView article, FeatureSet features)
    {
        foreach (WordToken word in article.Words)
        {
            uint letters = word.Class == WordClass.Numeral ? 1 : FeatureHash.Of(word.Span.Of(article.Text));
            features.Add(FeatureHash.Of(20, letters));
            if (word.Start < HeadLength)
            {
                features.Add(FeatureHash.Of(21, letters));
            }
        }
    }

    private static void AddShape(ArticleView article, FeatureSet features)
    {
        int length = Math.Max(1, article.Text.Length);
        int paragraphs = article.Outline.Sentences.Count == 0 ? 0 : article.Outline.Sentences[^1].Paragraph + 1;
        features.Add(FeatureHash.Of(30, (uint)Math.Min(article.Text.AsSpan().Count('“') * 400 / length, 6)));
        features.Add(FeatureHash.Of(31, (uint)Math.Min(article.Text.AsSpan().Count('"') * 400 / length, 3)));
        features.Add(FeatureHash.Of(32, (uint)Math.Min(length / Math.Max(1, paragraphs) / 40, 6)));
        features.Add(FeatureHash.Of(33, (uint)Math.Min(article.Document.Mentions.Count * 100 / length, 6)));
        features.Add(FeatureHash.Of(34, (uint)Math.Min(article.Text.AsSpan().Count(':') * 200 / length, 4)));
    }
}
