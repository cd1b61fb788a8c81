using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Analysis.Recognizing.Names;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>
/// All recognisers, one after the other, and the resolver of what they found: the same as each by itself, but where they look more closely is found in one
/// pass for all of them. Thread-safe; O(length).
/// </summary>
public sealed class ArticleRecognizer : IMentionRecognizer
{
    private readonly PlaceRecognizer _places;
    private readonly StartFinder _starts;

    /// <summary>Takes the divisions to look for.</summary>
    public ArticleRecognizer(Gazetteer gazetteer)
    {
        _places = new PlaceRecognizer(gazetteer);
        _starts = new StartFinder(FigureScanner.Starts, DateRecognizer.Signs, OrganisationRecognizer.Endings, _places.Starts);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        ScannedArticle article = new(document, _starts);
        List<Mention> amounts = AmountRecognizer.Recognize(article, document.Normalized.Clean.Read.Text);
        List<Mention> dates = DateRecognizer.Recognize(article, clock);
        List<Mention> places = _places.Recognize(article, clock.Year);
        List<Mention> organisations = OrganisationRecognizer.Recognize(article);
        List<Mention> found = MentionOrder.Merge(amounts, dates, places, organisations);
        MentionResolver.Settle(found);
        return found;
    }
}
