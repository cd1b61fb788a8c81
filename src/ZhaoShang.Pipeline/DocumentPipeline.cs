using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Extraction;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The road from bytes to records, stage after stage in one direction. Thread-safe.</summary>
public sealed class DocumentPipeline
{
    private readonly IDocumentReaders _readers;
    private readonly DocumentNormalizer _normalizer;
    private readonly IWordSegmenter _segmenter;
    private readonly ArticleRecognizer _recognizer;
    private readonly ArticleRegionResolver _regions;
    private readonly RecordExtractor _extractor;
    private readonly ToldFacts _told;
    private readonly Spare<List<WordToken>> _words = new(static () => []);

    /// <summary>Puts the stages together.</summary>
    /// <param name="models">The tables and models.</param>
    /// <param name="reading">Limits and what is known of the inputs; null for the defaults.</param>
    public DocumentPipeline(PipelineModels models, ReadingOptions? reading = null)
        : this(models, new DocumentReaders(reading))
    {
    }

    /// <summary>Puts the stages together.</summary>
    /// <param name="models">The tables and models.</param>
    /// <param name="readers">What reads documents: in this process, or in others.</param>
    public DocumentPipeline(PipelineModels models, IDocumentReaders readers)
    {
        _readers = readers;
        _normalizer = new DocumentNormalizer(models.Normalizer);
        _segmenter = models.Segmenter;
        _extractor = new RecordExtractor(models.Learned);
        _recognizer = new ArticleRecognizer(models.Gazetteer);
        _regions = new ArticleRegionResolver(models.Gazetteer);
        _told = new ToldFacts(models.Divisions, models.Normalizer);
    }

    /// <summary>The version of the rules: records that another version made are replaced when their source is ingested again.</summary>
    public static string Version { get; } = typeof(DocumentPipeline).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>How long records may be made of one article; null (the default) for as long as it takes. Reading has its own limit.</summary>
    public TimeSpan? DocumentTime { get; init; }

    /// <summary>The records that <paramref name="source"/> tells, or why there are none.</summary>
    public StageResult<ExtractedDocument> Extract(SourceDocument source)
    {
        StageResult<NormalizedDocument> normalized = Normalize(source);
        return normalized.IsOk ? ExtractInTime(normalized.Document) : normalized.Refused;
    }

    /// <summary>The same, with the time of each part added to <paramref name="times"/>.</summary>
    public StageResult<ExtractedDocument> Extract(SourceDocument source, StageTimes times)
    {
        StageResult<NormalizedDocument> normalized = times.Read(() => Normalize(source));
        return normalized.IsOk ? times.Extract(() => ExtractInTime(normalized.Document)) : normalized.Refused;
    }

    /// <summary>
    /// The records that each of <paramref name="sources"/> tells, or why there are none: the same as one by one. Each step is taken for all of them before the
    /// next one is, so that its code and tables are fetched once: a few short articles together take two thirds of the time. All are held in memory.
    /// </summary>
    /// <param name="sources">The documents; see <see cref="DocumentBatch"/> for how many are good together.</param>
    /// <param name="times">Takes the time of each part.</param>
    public IReadOnlyList<StageResult<ExtractedDocument>> Extract(IReadOnlyList<SourceDocument> sources, StageTimes times)
    {
        StageResult<NormalizedDocument>[] normalized = times.Read(() => Normalize(sources));
        return times.Extract(() => ExtractInTime(normalized));
    }

    /// <summary>The cleaned and normalised article, or why there is none.</summary>
    public StageResult<NormalizedDocument> Normalize(SourceDocument source)
    {
        StageResult<ReadDocument> read = _readers.Read(source);
        if (!read.IsOk)
        {
            return read.Refused;
        }

        return Normalize(DocumentCleaner.Clean(read.Document));
    }

    /// <summary>A text that is no page of an archive, normalised as it stands; its original is the text itself.</summary>
    public NormalizedDocument NormalizeText(string text)
    {
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = new SourceDocument("-", System.Text.Encoding.UTF8.GetBytes(text)),
            Format = DocumentFormat.PlainText,
            Encoding = "utf-8",
            Original = text,
            Text = text,
            ToOriginal = map,
            Blocks = [],
        };
        return _normalizer.Normalize(
            new CleanDocument { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None });
    }

    /// <summary>The expressions in <paramref name="document"/>.</summary>
    /// <param name="document">The normalised article.</param>
    /// <param name="published">What relative dates count from; null to tell it from the article.</param>
    public AnnotatedDocument Recognize(NormalizedDocument document, Edtf? published = null)
    {
        SegmentedDocument segmented = Segment(document);
        ArticleClock clock = published is { } date ? new ArticleClock(date.Year, DateBasis.Article) { Published = date } : ClockOf(segmented);
        return Annotate(segmented, clock, _recognizer.Recognize(segmented, clock));
    }

    /// <summary>The expressions of <paramref name="document"/> as records.</summary>
    public static IReadOnlyList<MentionRecord> MentionsOf(AnnotatedDocument document) => MentionRecords.From(document);

    private StageResult<NormalizedDocument>[] Normalize(IReadOnlyList<SourceDocument> sources)
    {
        StageResult<ReadDocument>[] read = [.. sources.Select(_readers.Read)];
        StageResult<CleanDocument>[] clean = Array.ConvertAll(read, static document => document.IsOk ? DocumentCleaner.Clean(document.Document) : document.Refused);
        return Array.ConvertAll(clean, Normalize);
    }

    private StageResult<NormalizedDocument> Normalize(StageResult<CleanDocument> clean) => clean.IsOk ? _normalizer.Normalize(clean.Document) : clean.Refused;

    private AnnotatedDocument[] Recognize(NormalizedDocument[] documents)
    {
        SegmentedDocument[] segmented = Array.ConvertAll(documents, Segment);
        ArticleClock[] clocks = Array.ConvertAll(segmented, ClockOf);
        IReadOnlyList<Mention>[] mentions = [.. segmented.Zip(clocks, _recognizer.Recognize)];
        return [.. segmented.Zip(clocks, mentions).Select(document => Annotate(document.First, document.Second, document.Third))];
    }

    // In time if all together take no longer than one of them may: else each has its own time.
    private StageResult<ExtractedDocument>[] ExtractInTime(StageResult<NormalizedDocument>[] documents)
    {
        using CancellationTokenSource stop = NewStop();
        try
        {
            ArticleExtraction[] works = Array.ConvertAll(
                Recognize([.. documents.Where(static document => document.IsOk).Select(static document => document.Document!)]), document => _extractor.Begin(document, stop.Token));
            for (int step = 0; step < ArticleExtraction.StepCount; step++)
            {
                Array.ForEach(works, static work => work.TakeStep());
            }

            int next = 0;
            return Array.ConvertAll(documents, document => document.IsOk ? works[next++].Document : (StageResult<ExtractedDocument>)document.Refused);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Array.ConvertAll(documents, document => document.IsOk ? ExtractInTime(document.Document) : document.Refused);
        }
    }

    private StageResult<ExtractedDocument> ExtractInTime(NormalizedDocument document)
    {
        using CancellationTokenSource stop = NewStop();
        try
        {
            return _extractor.Extract(Recognize(document), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new Refused(ReadingCodes.TooSlow, document.Clean.Read.Source.Uri, new Explanation(
                $"{DocumentTime!.Value.TotalSeconds:0} 秒内没有处理完（{document.Text.Length} 字）；请拆分文件，或用 --limit time=… 调高上限。",
                $"no records were made of it within {DocumentTime!.Value.TotalSeconds:0} s ({document.Text.Length} letters); split it, or raise the limit with --limit time=…."));
        }
    }

    private CancellationTokenSource NewStop() => DocumentTime is { } limit ? new CancellationTokenSource(limit) : new CancellationTokenSource();

    private static ArticleClock ClockOf(SegmentedDocument document) => ToldFacts.Complete(ArticleClockReader.Read(document), document.Normalized.Clean.Read.Source.Told);

    private AnnotatedDocument Annotate(SegmentedDocument document, ArticleClock clock, IReadOnlyList<Mention> mentions) => new()
    {
        Segmented = document,
        Mentions = mentions,
        Clock = clock,
        Region = _regions.Resolve(document, mentions, clock) ?? _told.RegionOf(document.Normalized.Clean.Read.Source.Told, clock),
    };

    private SegmentedDocument Segment(NormalizedDocument document)
    {
        List<WordToken> words = _words.Take();
        _segmenter.Segment(document.Text, words);
        SegmentedDocument segmented = new() { Normalized = document, Words = words.ToArray() };
        words.Clear();
        _words.GiveBack(words);
        return segmented;
    }
}
