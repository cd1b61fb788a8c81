using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Analysis.Recognizing.Names;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>All recognisers, one after the other, and the resolver of what they found. Thread-safe; O(length).</summary>
public sealed class ArticleRecognizer : IMentionRecognizer
{
    private readonly IMentionRecognizer[] _recognizers;

    /// <summary>Takes the divisions to look for.</summary>
    public ArticleRecognizer(Gazetteer gazetteer) =>
        _recognizers = [new AmountRecognizer(), new DateRecognizer(), new PlaceRecognizer(gazetteer), new OrganisationRecognizer()];

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        List<Mention> found = [];
        foreach (IMentionRecognizer recognizer in _recognizers)
        {
            found.AddRange(recognizer.Recognize(document, clock));
        }

        return MentionResolver.Resolve(found);
    }
}
