using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Analysis.Recognizing.Names;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// All recognisers and the resolver, on one thread, beside chrono-node and Recognizers-Text on the same lines in one run; cutting into words is told apart. Before, the values of a known text are compared, and every round must find what the first one found.
/// </summary>
internal sealed class RecognizeBenchmark
{
    /// <summary>How many lines Recognizers-Text reads: sentence by sentence, and whole ones.</summary>
    private const int LinesBySentence = 15;
    private const int WholeLines = 7;

    private const string KnownText =
        "阳泉市郊区与浙江华友电池材料有限公司2023年3月5日签约。项目总投资1.5亿元,年产电池2000吨,用地增长12.5%。今年上半年引进57家企业,历时3个月。";

    private static readonly string[] KnownMentions =
    [
        "Region 阳泉市郊区 140311", "Organisation 浙江华友电池材料有限公司", "Region 浙江 330000", "Date 2023年3月5日 2023-03-05", "Money 1.5亿元 150000000 CNY",
        "Quantity 2000吨 2000 吨", "Percent 12.5% 12.5 %", "Date 今年上半年 2024-01/2024-06", "Count 57家 57 家", "Duration 3个月 3 月",
    ];

    private static readonly ArticleClock Clock = new(2024, DateBasis.Article) { Published = Edtf.OfDay(2024, 1, 15) };

    private static readonly Gazetteer Divisions = Gazetteer.Load(RepositoryFolder.Models);

    private readonly WordSegmenter _segmenter = WordSegmenter.Load(RepositoryFolder.Models);
    private readonly AmountRecognizer _amounts = new();
    private readonly DateRecognizer _dates = new();
    private readonly PlaceRecognizer _places = new(Divisions);
    private readonly OrganisationRecognizer _organisations = new();
    private readonly ArticleRecognizer _all = new(Divisions);

    /// <summary>Measures with the lines of <paramref name="path"/>; 1 if an answer is wrong, else 0.</summary>
    public int Run(string path)
    {
        if (!IsKnownTextRight())
        {
            return 1;
        }

        string[] lines = BenchmarkText.ReadLines(path);
        SegmentedDocument[] documents = [.. lines.Select(Document)];
        Console.WriteLine($"{Path.GetFileName(path)}: {CountByKind(documents)}");
        Print("amounts", Measure(lines, documents, document => _amounts.Recognize(document, Clock)));
        Print("dates", Measure(lines, documents, document => _dates.Recognize(document, Clock)));
        Print("places", Measure(lines, documents, document => _places.Recognize(document, Clock)));
        Print("organisations", Measure(lines, documents, document => _organisations.Recognize(document, Clock)));
        Print("segmentation", Throughput.Measure(lines, line => Document(line).Words.Count));
        long expected = Measure(lines, documents, Recognize).Count;
        Comparison comparison = new Comparison(() => Same(expected, Measure(lines, documents, Recognize)))
            .With("chrono-node", "node", "recognize.js", path, "chrono")
            .With("Recognizers-Text (first lines, by sentence)", "node", "recognize.js", path, "recognizers", $"{LinesBySentence}")
            .With("Recognizers-Text (first lines)", "node", "recognize.js", path, "recognizers-lines", $"{WholeLines}");
        foreach (string figures in comparison.Run())
        {
            Console.WriteLine(figures);
        }

        return 0;
    }

    private static Throughput Measure(string[] lines, SegmentedDocument[] documents, Func<SegmentedDocument, IReadOnlyList<Mention>> recognize)
    {
        int next = 0;
        return Throughput.Measure(lines, _ => Fingerprint(recognize(documents[next++ % documents.Length])));
    }

    private static Throughput Same(long expected, Throughput measured) => measured.Count == expected
        ? measured
        : throw new InvalidOperationException("Other mentions were found than in the first round.");

    private IReadOnlyList<Mention> Recognize(SegmentedDocument document) => _all.Recognize(document, Clock);

    private string CountByKind(SegmentedDocument[] documents) => string.Join(", ", documents.SelectMany(Recognize)
        .CountBy(mention => mention.Kind).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"));

    private bool IsKnownTextRight()
    {
        string[] found = [.. Recognize(Document(KnownText)).Select(Told)];
        string[] wrong = [.. KnownMentions.Except(found).Select(told => "missing: " + told), .. found.Except(KnownMentions).Select(told => "not expected: " + told)];
        foreach (string told in wrong)
        {
            Console.Error.WriteLine(told);
        }

        return wrong.Length == 0;
    }

    private static string Told(Mention mention)
    {
        string value = mention.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount.Value} {amount.Unit}")
            : mention.Date is { } date ? date.ToString()
            : mention.Divisions.Count > 0 ? mention.Divisions[0].Division.Code ?? "" : "";
        return $"{mention.Kind} {mention.Span.Of(KnownText)} {value}".TrimEnd();
    }

    // Stands for where the mentions are and what kind and value they have.
    private static int Fingerprint(IReadOnlyList<Mention> mentions)
    {
        int sum = 0;
        Span<int> bits = stackalloc int[4];
        for (int i = 0; i < mentions.Count; i++)
        {
            Mention mention = mentions[i];
            int value = mention.Divisions.Count;
            if (mention.Amount is { } amount)
            {
                decimal.GetBits(amount.Value, bits);
                value = bits[0];
            }

            sum = unchecked((sum * 31) + (mention.Span.Start * 7) + (mention.Span.End * 13) + (int)mention.Kind + value);
        }

        return sum;
    }

    private SegmentedDocument Document(string text)
    {
        List<WordToken> words = new(text.Length / 2);
        _segmenter.Segment(text, words);
        return new SegmentedDocument { Normalized = AsItStands(text), Words = words.ToArray() };
    }

    private static NormalizedDocument AsItStands(string text)
    {
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = new SourceDocument("-", ReadOnlyMemory<byte>.Empty),
            Format = DocumentFormat.PlainText,
            Encoding = "utf-8",
            Original = text,
            Text = text,
            ToOriginal = map,
            Blocks = [],
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None };
        return new NormalizedDocument
        {
            Clean = clean, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Script = ScriptKind.Hans, Noise = NoiseCounts.None,
        };
    }

    private static void Print(string name, Throughput measured) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {measured.BytesPerSecond / 1e6:F1} MB/s"));
}
