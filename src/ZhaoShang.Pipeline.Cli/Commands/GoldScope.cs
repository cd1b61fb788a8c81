using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction.Learning.Training;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// What the gold of a folder was asked for: a kind of record of which none of its articles tells one was not. From a folder of dates alone nothing is learned
/// of projects, and an indicator that is found there is neither right nor wrong.
/// </summary>
/// <param name="HasProjects">True if it was asked for projects.</param>
/// <param name="HasIndicators">True if it was asked for indicators.</param>
/// <param name="HasEvents">True if it was asked for events.</param>
internal sealed record GoldScope(bool HasProjects, bool HasIndicators, bool HasEvents)
{
    /// <summary>The scope of the articles of a folder.</summary>
    public static GoldScope Of(IEnumerable<GoldArticle> folder)
    {
        ArticleRecords[] articles = [.. folder.Select(static article => article.Records)];
        return new GoldScope(
            Array.Exists(articles, static records => records.ProjectCount > 0),
            Array.Exists(articles, static records => records.IndicatorCount > 0),
            Array.Exists(articles, static records => records.EventCount > 0));
    }

    /// <summary>The <paramref name="verdicts"/> on the kinds of records that the gold was asked for.</summary>
    public RecordVerdicts Within(RecordVerdicts verdicts) => verdicts with
    {
        Projects = HasProjects ? verdicts.Projects : [],
        Indicators = HasIndicators ? verdicts.Indicators : [],
        Events = HasEvents ? verdicts.Events : [],
    };
}
