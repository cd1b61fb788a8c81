using System.Text.Json;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Scores as JSON.</summary>
public sealed class ScoreSheetJsonTests
{
    [Fact]
    public void Every_score_has_its_name_and_what_has_no_meaning_is_null()
    {
        ScoreReport report = Articles.Score([Articles.Money(1, 1), Articles.Money(2, 9)], [Articles.Money(1, 1)]);
        ScoreError error = new(ScoreErrorKind.Miss, "money", "a", "“1亿”", new TextSpan(9, 12));
        ScoreSheet sheet = new(
            report, new Dictionary<ArticleGrouping, IReadOnlyList<(string, ScoreReport)>> { [ArticleGrouping.Genre] = [("news", report)] }, [new ListedError(error, "投资1亿")]);
        JsonElement json = JsonDocument.Parse(ScoreSheetJson.Write(sheet)).RootElement;
        Assert.Equal(0.5, json.GetProperty("money").GetProperty("recall").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("percent").GetProperty("f1").ValueKind);
        Assert.Equal(2, json.GetProperty("by").GetProperty("genre").GetProperty("news").GetProperty("money").GetProperty("gold").GetInt32());
        Assert.Equal("投资1亿", json.GetProperty("errors").GetProperty("money")[0].GetProperty("sentence").GetString());
        Assert.All(ScoreNames.Fields.SelectMany(static group => group.Names), name => Assert.True(json.TryGetProperty(name, out _), name));
    }
}
