using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>An article cut into paragraphs, sentences and clauses. Made in one pass; look-ups cost O(log clauses).</summary>
internal sealed class ArticleOutline
{
    private readonly List<Clause> _clauses = [];
    private readonly List<Sentence> _sentences = [];
    private readonly CancellationToken _cancellation;

    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="cancellation">Ends whatever still looks clauses up: all that is made of an article goes by them.</param>
    public ArticleOutline(string text, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        ClauseCutter cutter = new(text);
        int sentenceStart = 0;
        int firstClause = 0;
        int paragraph = 0;
        int segment = 0;
        int clauseStart = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            Break mark = i == text.Length ? Break.Paragraph : cutter.BreakAt(i);
            if (mark == Break.None)
            {
                continue;
            }

            AddClause(text, new TextSpan(clauseStart, i), segment);
            clauseStart = i + 1;
            segment += mark == Break.Clause ? 0 : 1;
            if (mark >= Break.Sentence)
            {
                AddSentence(new TextSpan(sentenceStart, i), paragraph, firstClause);
                sentenceStart = i + 1;
                firstClause = _clauses.Count;
                paragraph += mark == Break.Paragraph ? 1 : 0;
            }
        }
    }

    public IReadOnlyList<Clause> Clauses => _clauses;

    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>The clause at <paramref name="position"/>, or the one before it where a mark stands there.</summary>
    /// <exception cref="OperationCanceledException">The article's time is over.</exception>
    public Clause ClauseAt(int position)
    {
        _cancellation.ThrowIfCancellationRequested();
        int low = 0;
        int high = _clauses.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = _clauses[middle].Span.Start <= position ? (middle, high) : (low, middle - 1);
        }

        return _clauses[low];
    }

    public Sentence SentenceAt(int position) => _sentences[ClauseAt(position).Sentence];

    /// <summary>The part of the sentence between semicolons that <paramref name="clause"/> belongs to.</summary>
    public TextSpan SegmentOf(Clause clause)
    {
        int first = clause.Index;
        int last = clause.Index;
        while (first > 0 && clause.Index - first < 64 && _clauses[first - 1].Segment == clause.Segment)
        {
            first--;
        }

        while (last + 1 < _clauses.Count && last - clause.Index < 64 && _clauses[last + 1].Segment == clause.Segment)
        {
            last++;
        }

        return TextSpan.Cover(_clauses[first].Span, _clauses[last].Span);
    }

    private void AddClause(string text, TextSpan span, int segment)
    {
        if (!span.Of(text).IsWhiteSpace())
        {
            _clauses.Add(new Clause(span, _clauses.Count, _sentences.Count, segment));
        }
    }

    private void AddSentence(TextSpan span, int paragraph, int firstClause)
    {
        if (_clauses.Count > firstClause)
        {
            _sentences.Add(new Sentence(span, _sentences.Count, paragraph, firstClause, _clauses.Count));
        }
    }
}
