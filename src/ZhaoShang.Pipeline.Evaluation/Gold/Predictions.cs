using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>What was predicted for gold articles.</summary>
/// <param name="ByArticle">The records of each article that has any.</param>
/// <param name="WithoutGold">The number of further documents, for which there is no gold.</param>
public sealed record Predictions(IReadOnlyDictionary<GoldArticle, ArticleRecords> ByArticle, int WithoutGold = 0)
{
    /// <summary>The records of <paramref name="article"/>; null if nothing was predicted for it.</summary>
    public ArticleRecords? Of(GoldArticle article) => ByArticle.GetValueOrDefault(article);

    /// <summary>Reads one stream of records, one a line, of any number of documents. Documents meet gold by the name of <c>doc</c>.</summary>
    /// <param name="lines">The lines; empty ones are passed over.</param>
    /// <param name="gold">The gold articles.</param>
    /// <param name="say">Takes messages about documents that are left out.</param>
    /// <exception cref="InvalidDataException">A line is not JSON; the message tells its number.</exception>
    public static Predictions Read(IEnumerable<string> lines, IReadOnlyList<GoldArticle> gold, Action<string> say)
    {
        Dictionary<string, ArticleRecords> documents = [];
        List<string> order = [];
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using JsonDocument json = Parse(line, number);
            if (json.RootElement.Text("doc") is not string doc)
            {
                continue;
            }

            if (!documents.TryGetValue(doc, out ArticleRecords? records))
            {
                documents[doc] = records = new ArticleRecords();
                order.Add(doc);
            }

            records.Add(json.RootElement);
        }

        (IReadOnlyDictionary<GoldArticle, string> chosen, int withoutGold) = new DocumentMatching(gold).Match(order, say);
        return new Predictions(chosen.ToDictionary(static entry => entry.Key, entry => documents[entry.Value]), withoutGold);
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"line {number}: a record as JSON was expected: {e.Message}", e);
        }
    }
}
