using System.Text;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Small articles with their records, to be stored in tests.</summary>
internal static class Articles
{
    /// <summary>The version that tests store under.</summary>
    public const string Version = "1";

    /// <summary>Cuts their words.</summary>
    public static IWordSegmenter Segmenter { get; } = WordSegmenter.Load(RepositoryFolder.Models);

    /// <summary>An article whose normalised text is <paramref name="text"/>, with one project that rests on all of it.</summary>
    public static ExtractedDocument Make(string path, string text, string? project = null, string regionCode = "140311", ToldMetadata? told = null)
    {
        SourceDocument source = new(path, Encoding.UTF8.GetBytes(text)) { Told = told ?? ToldMetadata.None };
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = source,
            Format = DocumentFormat.PlainText,
            Encoding = "utf-8",
            Original = text,
            Text = text,
            ToOriginal = map,
            Blocks = [new TextBlock(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None };
        NormalizedDocument normalized = new()
        {
            Clean = clean, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Script = ScriptKind.Hans, Noise = NoiseCounts.None,
        };
        AnnotatedDocument annotated = new()
        {
            Segmented = new SegmentedDocument { Normalized = normalized, Words = [] }, Mentions = [], Clock = ArticleClock.Unknown, Region = null,
        };
        return WithRecords(annotated, project, regionCode);
    }

    /// <summary>The article as an input that was worked on.</summary>
    public static InputOutcome Outcome(ExtractedDocument document, string version = Version) => new()
    {
        Path = document.Document.Doc,
        Size = document.Annotated.Segmented.Normalized.Clean.Read.Source.Bytes.Length,
        Hash = document.Document.Id,
        Status = InputStatus.Stored,
        PipelineVersion = version,
        Document = document,
    };

    /// <summary>An input that could not be read.</summary>
    public static InputOutcome Failure(string path) => new()
    {
        Path = path,
        Size = 0,
        Hash = null,
        Status = InputStatus.Failed,
        PipelineVersion = Version,
        Stage = "open",
        Refused = new Refused("ZS0001", path, new Explanation("没有这个文件。", "there is no such file.")),
    };

    /// <summary>A run that begins.</summary>
    public static RunStart Run { get; } = new(DateTimeOffset.UnixEpoch, "ingest", Version, 1);

    /// <summary>A file that was opened to its end.</summary>
    public static FileEntry File(string path) => new()
    {
        Path = path, Size = 1, Modified = null, Hash = null, PipelineVersion = Version, Told = ToldMetadata.None, Kept = 1, Skipped = 0, Failed = 0,
    };

    /// <summary>Writes inputs that belong to no run.</summary>
    public static IReadOnlyList<InputStatus> Write(this IRecordStore store, IReadOnlyList<InputOutcome> inputs) => store.Write(new StoreBatch { Inputs = inputs });

    private static ExtractedDocument WithRecords(AnnotatedDocument annotated, string? project, string regionCode)
    {
        SourceDocument source = annotated.Segmented.Normalized.Clean.Read.Source;
        Quote all = annotated.Quote(new TextSpan(0, annotated.Text.Length));
        return new ExtractedDocument
        {
            Annotated = annotated,
            Document = new DocumentRecord
            {
                Doc = source.Uri,
                Id = source.Id,
                TextId = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(annotated.Text))),
                Genre = ArticleGenre.News,
                Script = ScriptKind.Hans,
                Region = new RegionRecord(regionCode, "某地", DivisionLevel.County),
            },
            Projects = project is null ? [] : [ProjectOf(source.Uri, project, all)],
            Indicators = [],
            Events = [new EventRecord { Doc = source.Uri, Name = "签约", Kind = EventKind.Signing, Text = all.Text, Start = all.Start, End = all.End }],
        };
    }

    private static ProjectRecord ProjectOf(string path, string name, Quote evidence) => new()
    {
        Doc = path,
        Name = name,
        Evidence = [evidence],
        Amounts = [new ProjectAmountRecord(AmountRole.TotalInvestment, 260_000_000m, "CNY", "2.6亿元", evidence.Start, evidence.End)],
        Parties = [new PartyRecord("远河电力有限公司", PartyRole.Investor)],
        Stage = ProjectStage.Signed,
    };
}
