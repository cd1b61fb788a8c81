using System.Globalization;
using Xunit.Abstractions;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Tests.Damage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// Damage changes little: the project's own articles, turned into traditional script with pinyin annotations, are read as well as their clean forms.
/// The articles whose own scores differ most are told by their names, of neither part by their texts.
/// </summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const double MostDifference = 0.02;
    private const int MostTold = 12;

    [Fact]
    public async Task Traditional_script_with_pinyin_scores_as_the_clean_articles()
    {
        using TemporaryFolder folder = new();
        DamagedCorpus.Write(folder.Path);
        (IReadOnlyList<GoldArticle> damagedGold, Predictions damaged) = await ReadAsync(folder.Path);
        (IReadOnlyList<GoldArticle> allGold, Predictions clean) = await ReadAsync(RepositoryFolder.Corpus);
        Dictionary<string, GoldArticle> cleanGold = allGold.ToDictionary(static article => article.Key);
        List<string> tooFar = [];
        foreach (CorpusPart part in (CorpusPart[])[CorpusPart.Dev, CorpusPart.Test])
        {
            Pair[] pairs = [.. damagedGold.Where(article => article.IsIn(part)).Select(article => new Pair(cleanGold[article.Key], article))];
            ScoreReport cleanScores = Scorer.Score([.. pairs.Select(static pair => pair.Clean)], clean);
            ScoreReport damagedScores = Scorer.Score([.. pairs.Select(static pair => pair.Damaged)], damaged);
            Tell(part, cleanScores, damagedScores);
            TellArticles(pairs.Select(pair => (pair.Clean.Key, Scorer.Score([pair.Clean], clean), Scorer.Score([pair.Damaged], damaged))));
            double difference = Math.Abs(cleanScores.Headline!.Value - damagedScores.Headline!.Value);
            if (difference > MostDifference)
            {
                tooFar.Add(string.Create(CultureInfo.InvariantCulture, $"{part}: headline {damagedScores.Headline:0.000} for {cleanScores.Headline:0.000}"));
            }
        }

        Assert.Empty(tooFar);
    }

    private static async Task<(IReadOnlyList<GoldArticle> Gold, Predictions Predictions)> ReadAsync(string folder)
    {
        IReadOnlyList<GoldArticle> gold = GoldFolder.Read([Path.Combine(folder, "gold")]);
        ProgramRun run = await ProgramRun.Of("extract", Path.Combine(folder, "documents"), "--mentions", "--quiet");
        Assert.True(run.Status == 0, run.Error);
        return (gold, Predictions.Read(run.Lines, gold, static message => Assert.Fail(message)));
    }

    private void Tell(CorpusPart part, ScoreReport clean, ScoreReport damaged)
    {
        output.WriteLine($"{part}: {clean.Articles.Gold} articles, clean and damaged");
        Tell("headline", clean.Headline, damaged.Headline);
        foreach ((string name, MatchFigures figures) in clean.Matches)
        {
            Tell(name, figures.F1, damaged.Matches[name].F1);
        }

        foreach ((string name, FieldFigures figures) in clean.Fields)
        {
            Tell(name, figures.Accuracy, damaged.Fields[name].Accuracy);
        }
    }

    private void Tell(string name, double? clean, double? damaged) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {clean:0.000} {damaged:0.000} {damaged - clean:+0.000;-0.000}"));

    /// <summary>The articles whose own headline or whose mentions differ most.</summary>
    private void TellArticles(IEnumerable<(string Key, ScoreReport Clean, ScoreReport Damaged)> articles)
    {
        var differences = articles
            .Select(article => (article.Key, Headline: article.Damaged.Headline - article.Clean.Headline, Mentions: MentionsOf(article.Damaged) - MentionsOf(article.Clean)))
            .Where(static article => Math.Abs(article.Headline ?? 0) + Math.Abs(article.Mentions ?? 0) > 0)
            .OrderByDescending(static article => Math.Abs(article.Headline ?? 0) + Math.Abs(article.Mentions ?? 0))
            .ThenBy(static article => article.Key, StringComparer.Ordinal)
            .Take(MostTold);
        foreach ((string key, double? headline, double? mentions) in differences)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {key,-32} headline {headline:+0.000;-0.000;0} mentions {mentions:+0.000;-0.000;0}"));
        }
    }

    private static double? MentionsOf(ScoreReport report) =>
        ScoreNames.Mentions.Aggregate(default(MatchFigures), (sum, name) => sum + report.Matches[name]).F1;

    private sealed record Pair(GoldArticle Clean, GoldArticle Damaged);
}
