using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Finds divisions and zones: matched on letters, with the words of the text as hints only; parents and children side by side are one
/// mention. A place inside a firm's name (上海奉广网络有限公司) is one, too: it tells where the firm is from, not what the article is on.
/// 我区, 全市 and 该县 are no mentions; they count in <see cref="ArticleRegionResolver"/>.
/// </summary>
public sealed class PlaceRecognizer : IMentionRecognizer
{
    private readonly Gazetteer _gazetteer;

    /// <summary>Takes the divisions to look for.</summary>
    public PlaceRecognizer(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <summary>Where a name of a place may begin.</summary>
    internal KeyStarts Starts => _gazetteer.Table.Starts;

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) =>
        Recognize(new ScannedArticle(document), clock.Year);

    /// <summary>The places in <paramref name="article"/>.</summary>
    internal List<Mention> Recognize(ScannedArticle article, int? year)
    {
        string text = article.Text;
        List<PlaceReading> readings = new PlaceScanner(_gazetteer.Table, article).Scan();
        PersonsOfPlaces.Drop(text, readings);
        PlacePaths.Join(_gazetteer.Table, readings);
        DoubtfulPlaces.Settle(_gazetteer.Table, text, readings);
        ZoneNames.Extend(text, readings);
        PlaceRanking ranking = new(_gazetteer, year, readings);
        List<Mention> mentions = new(readings.Count);
        foreach (PlaceReading reading in readings)
        {
            mentions.Add(new Mention(MentionKind.Region, reading.Span, reading.Kind) { Divisions = ranking.Rank(text, reading) });
        }

        return mentions;
    }
}
