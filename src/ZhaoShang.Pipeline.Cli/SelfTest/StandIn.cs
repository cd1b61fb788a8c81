using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Stands in for the pipeline where storing is tested: needs no models, and makes of an article a record, and of each of its sentences that tells of
/// 亿元 a project.
/// </summary>
/// <param name="pause">How long every seventh document takes, to be cancelled meanwhile.</param>
internal sealed class StandIn(TimeSpan pause)
{
    /// <summary>Stands in for the segmenter.</summary>
    public static IWordSegmenter Segmenter { get; } = new PairSegmenter();

    private readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Makes the records of <paramref name="source"/>.</summary>
    public StageResult<ExtractedDocument> Extract(SourceDocument source, StageTimes times)
    {
        if (pause > TimeSpan.Zero && source.Bytes.Length % 7 == 0)
        {
            using ManualResetEventSlim never = new();
            never.Wait(pause);
        }

        if (source.Bytes.IsEmpty)
        {
            return new Refused("ZS1001", source.Uri, new Explanation("文件是空的。", "the file is empty."));
        }

        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(source.Bytes.Span);
        return Records(Annotated(source, (isUtf8 ? Encoding.UTF8 : _gb18030).GetString(source.Bytes.Span), isUtf8));
    }

    /// <summary>Cuts behind every second letter.</summary>
    private sealed class PairSegmenter : IWordSegmenter
    {
        public string Version => "pairs";

        public void Segment(ReadOnlySpan<char> text, List<WordToken> words)
        {
            for (int at = 0, length; at < text.Length; at += length)
            {
                length = at + 1 < text.Length && (char.IsSurrogatePair(text[at], text[at + 1]) || (char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at + 1]))) ? 2 : 1;
                words.Add(new WordToken(at, length, WordClass.Other));
            }
        }

        public void SegmentForSearch(ReadOnlySpan<char> text, List<WordToken> words) => Segment(text, words);
    }

    private static AnnotatedDocument Annotated(SourceDocument source, string text, bool isUtf8)
    {
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = source,
            Format = DocumentFormat.PlainText,
            Encoding = isUtf8 ? "utf-8" : "gb18030",
            Original = text,
            Text = text,
            ToOriginal = map,
            Blocks = [],
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None };
        NormalizedDocument normalized = new()
        {
            Clean = clean, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Script = ScriptKind.Hans, Noise = NoiseCounts.None,
        };
        return new AnnotatedDocument
        {
            Segmented = new SegmentedDocument { Normalized = normalized, Words = [] }, Mentions = [], Clock = ArticleClock.Unknown, Region = null,
        };
    }

    private static ExtractedDocument Records(AnnotatedDocument article)
    {
        string text = article.Text;
        SourceDocument source = article.Segmented.Normalized.Clean.Read.Source;
        List<ProjectRecord> projects = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '。')
            {
                continue;
            }

            TextSpan sentence = new(start, i + 1);
            int amount = sentence.Of(text).IndexOf("亿元", StringComparison.Ordinal);
            if (amount > 0)
            {
                Quote quote = article.Quote(sentence);
                projects.Add(new ProjectRecord { Doc = source.Uri, Name = $"项目{projects.Count + 1}", Evidence = [quote], Parties = [new PartyRecord(quote.Text[..2], PartyRole.Investor)] });
            }

            start = i + 1;
        }

        return new ExtractedDocument
        {
            Annotated = article,
            Document = new DocumentRecord
            {
                Doc = source.Uri,
                Id = source.Id,
                TextId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Title = text.AsSpan(0, Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0)).ToString(),
                Genre = ArticleGenre.News,
                Script = ScriptKind.Hans,
            },
            Projects = projects,
            Indicators = [],
            Events = [],
        };
    }
}
