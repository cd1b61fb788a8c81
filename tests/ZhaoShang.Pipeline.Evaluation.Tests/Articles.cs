using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Small gold and predictions, written as the lines of a record file.</summary>
internal static class Articles
{
    /// <summary>The records of an article, one line each.</summary>
    public static ArticleRecords Records(params string[] lines)
    {
        ArticleRecords records = new();
        foreach (string line in lines)
        {
            records.Add(line);
        }

        return records;
    }

    /// <summary>A gold article.</summary>
    public static GoldArticle Gold(string key, params string[] lines) => new(key, $"gold/{key}.jsonl", $"documents/{key}.txt", Records(lines));

    /// <summary>The scores of one article's prediction.</summary>
    public static ScoreReport Score(string[] gold, string[] predicted)
    {
        GoldArticle article = Gold("a", gold);
        return Scorer.Score([article], new Predictions(new Dictionary<GoldArticle, ArticleRecords> { [article] = Records(predicted) }));
    }

    /// <summary>A mention of 亿 of yuan.</summary>
    public static string Money(decimal value, int start, string unit = "CNY") =>
        $$"""{"type":"mention","kind":"money","text":"x","start":{{start}},"end":{{start + 3}},"value":{{value}},"unit":"{{unit}}"}""";

    /// <summary>A mention of a date.</summary>
    public static string Date(string edtf, int start) =>
        $$"""{"type":"mention","kind":"date","text":"x","start":{{start}},"end":{{start + 3}},"edtf":"{{edtf}}"}""";

    /// <summary>A project with further fields as JSON.</summary>
    public static string Project(string name, int start, string more = "") =>
        $$"""{"type":"project","name":"{{name}}","evidence":[{"text":"x","start":{{start}},"end":{{start + 10}}}]{{(more.Length > 0 ? "," + more : "")}}}""";

    /// <summary>An indicator with further fields as JSON.</summary>
    public static string Indicator(decimal value, int start, string more = "") =>
        $$"""{"type":"indicator","measure":"paid_in","name":"x","value":{{value}},"unit":"CNY","text":"x","start":{{start}},"end":{{start + 5}}{{(more.Length > 0 ? "," + more : "")}}}""";

    /// <summary>An event.</summary>
    public static string Event(string name, string date) =>
        $$"""{"type":"event","name":"{{name}}","kind":"conference","date":"{{date}}","text":"x","start":1,"end":5}""";
}
