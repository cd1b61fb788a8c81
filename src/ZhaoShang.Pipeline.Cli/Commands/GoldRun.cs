using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Gold, its documents and what was predicted for them: by the pipeline, or read from a file.</summary>
internal sealed class GoldRun
{
    private readonly Terminal _terminal;
    private readonly Dictionary<GoldArticle, string> _originals = [];
    private Predictions _predictions = new(new Dictionary<GoldArticle, ArticleRecords>());

    private GoldRun(IReadOnlyList<GoldArticle> all, CorpusPart part, IReadOnlyDictionary<GoldArticle, string> documents, Terminal terminal)
    {
        All = all;
        Gold = [.. all.Where(article => article.IsIn(part))];
        Documents = documents;
        _terminal = terminal;
    }

    /// <summary>The articles of all parts.</summary>
    public IReadOnlyList<GoldArticle> All { get; }

    /// <summary>The articles of the part that is scored.</summary>
    public IReadOnlyList<GoldArticle> Gold { get; }

    /// <summary>The paths of the documents that were found.</summary>
    public IReadOnlyDictionary<GoldArticle, string> Documents { get; }

    /// <summary>True if a document was not found or could not be read; it counts as missed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads the gold and finds its documents.</summary>
    /// <exception cref="InvalidDataException">A gold file holds something else.</exception>
    /// <exception cref="IOException">A file or folder that was named is not there.</exception>
    public static GoldRun Open(EvalRequest request, Terminal terminal)
    {
        IReadOnlyList<GoldArticle> all = GoldFolder.Read(request.Gold);
        return new GoldRun(all, request.Part, GoldDocuments.Find(all, request.Texts, terminal.Say), terminal);
    }

    /// <summary>Runs the pipeline over the documents of the part.</summary>
    public async Task ExtractAsync(DocumentPipeline pipeline, InputReader reader, CancellationToken cancellation)
    {
        Dictionary<GoldArticle, ArticleRecords> records = [];
        GoldArticle[] articles = [.. Gold.Where(Documents.ContainsKey)];
        foreach (GoldArticle article in Gold.Except(articles))
        {
            Fail(CliCodes.GoldDocument, _terminal.Words.Of($"{article.Doc}：没有找到文章。请用 --texts 指定文件夹。", $"{article.Doc}: the article was not found. Name its folder with --texts."));
        }

        OrderedExtraction extraction = new(pipeline, reader, Environment.ProcessorCount);
        int place = 0;
        await foreach (StageResult<ExtractedDocument> result in extraction.RunAsync(
            articles.Select(article => new InputFile(Documents[article])), cancellation).ConfigureAwait(false))
        {
            GoldArticle article = articles[place++];
            if (!result.IsOk)
            {
                HasFailed = true;
                _terminal.Fail(result.Refused);
                continue;
            }

            _originals[article] = result.Document.Annotated.Segmented.Normalized.Clean.Read.Original;
            records[article] = new ArticleRecords();
            foreach (string line in RecordLines.Of(result.Document, withMentions: true))
            {
                records[article].Add(line);
            }
        }

        _predictions = new Predictions(records);
    }

    /// <summary>Takes records that were predicted elsewhere, one a line.</summary>
    /// <exception cref="InvalidDataException">A line is not JSON.</exception>
    public void Take(TextReader lines) => _predictions = Predictions.Read(LinesOf(lines), Gold, _terminal.Say);

    /// <summary>The scores of a part of the articles that were run.</summary>
    public ScoreReport Score(CorpusPart part) => Scorer.Score([.. Gold.Where(article => article.IsIn(part))], _predictions);

    /// <summary>The scores that are asked for, with the errors of articles that may be read.</summary>
    public ScoreSheet Score(EvalRequest request)
    {
        ScoreReport whole = Score(request.Part);
        return new ScoreSheet(
            whole,
            request.Groupings.ToDictionary(static grouping => grouping, grouping => Scorer.ScoreBy(grouping, Gold, _predictions)),
            request.ErrorCount == 0 ? [] : ListErrors(whole, request.ErrorCount));
    }

    private static IEnumerable<string> LinesOf(TextReader reader)
    {
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }

    private List<ListedError> ListErrors(ScoreReport report, int mostOfEachKind)
    {
        Dictionary<string, GoldArticle> articles = Gold.ToDictionary(static article => article.Key);
        ScoreError[] readable = [.. report.Errors.Where(error => !articles[error.Article].IsTestThird)];
        if (readable.Length < report.Errors.Count)
        {
            int hidden = report.Errors.Count - readable.Length;
            _terminal.Say(_terminal.Words.Of($"测试部分的 {hidden} 个错误不列出。", $"{hidden} errors of the test third are not listed."));
        }

        return
        [
            .. from records in ScoreNames.Errors
               from error in readable.Where(error => error.Records == records).Take(mostOfEachKind)
               select new ListedError(error, SentenceOf(error, articles[error.Article])),
        ];
    }

    private string? SentenceOf(ScoreError error, GoldArticle article) =>
        error.Place is TextSpan place && _originals.TryGetValue(article, out string? original) ? Sentence.Around(original, place) : null;

    private void Fail(string code, string message)
    {
        HasFailed = true;
        _terminal.Fail(code, message);
    }
}
