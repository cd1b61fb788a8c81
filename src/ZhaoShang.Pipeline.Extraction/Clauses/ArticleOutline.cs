using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>An article cut into paragraphs, sentences and clauses. Made in one pass; look-ups cost O(1).</summary>
internal sealed class ArticleOutline
{
    // For each letter, and the end of the text, the number of its clause.
    private readonly int[] _clauseAt;
    private readonly CancellationToken _cancellation;

    /// <summary>Cuts <paramref name="text"/>.</summary>
    /// <param name="text">The article.</param>
    /// <param name="cancellation">Ends whatever still looks clauses up: all that is made of an article goes by them.</param>
    public ArticleOutline(string text, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        ClauseCutter cutter = new(text);
        List<Clause> clauses = [];
        List<Sentence> sentences = [];
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

            TextSpan clause = new(clauseStart, i);
            if (!clause.Of(text).IsWhiteSpace())
            {
                clauses.Add(new Clause(clause, clauses.Count, sentences.Count, segment));
            }

            clauseStart = i + 1;
            segment += mark == Break.Clause ? 0 : 1;
            if (mark >= Break.Sentence)
            {
                if (clauses.Count > firstClause)
                {
                    sentences.Add(new Sentence(new TextSpan(sentenceStart, i), sentences.Count, paragraph, firstClause, clauses.Count));
                }

                sentenceStart = i + 1;
                firstClause = clauses.Count;
                paragraph += mark == Break.Paragraph ? 1 : 0;
            }
        }

        Clauses = new Pieces<Clause>([.. clauses]);
        Sentences = new Pieces<Sentence>([.. sentences]);
        _clauseAt = NumbersAt(text.Length, Clauses);
    }

    public Pieces<Clause> Clauses { get; }

    public Pieces<Sentence> Sentences { get; }

    /// <summary>The clause at <paramref name="position"/>, or the one before it where a mark stands there.</summary>
    /// <exception cref="OperationCanceledException">The article's time is over.</exception>
    public Clause ClauseAt(int position)
    {
        _cancellation.ThrowIfCancellationRequested();
        return Clauses[_clauseAt[Math.Clamp(position, 0, _clauseAt.Length - 1)]];
    }

    public Sentence SentenceAt(int position) => Sentences[ClauseAt(position).Sentence];

    /// <summary>The part of the sentence between semicolons that <paramref name="clause"/> belongs to.</summary>
    public TextSpan SegmentOf(Clause clause)
    {
        int first = clause.Index;
        int last = clause.Index;
        while (first > 0 && clause.Index - first < 64 && Clauses[first - 1].Segment == clause.Segment)
        {
            first--;
        }

        while (last + 1 < Clauses.Count && last - clause.Index < 64 && Clauses[last + 1].Segment == clause.Segment)
        {
            last++;
        }

        return TextSpan.Cover(Clauses[first].Span, Clauses[last].Span);
    }

    private static int[] NumbersAt(int length, Pieces<Clause> clauses)
    {
        int[] numbers = new int[length + 1];
        for (int i = 1; i < clauses.Count; i++)
        {
            int end = i + 1 < clauses.Count ? clauses[i + 1].Span.Start : length + 1;
            numbers.AsSpan(clauses[i].Span.Start, end - clauses[i].Span.Start).Fill(i);
        }

        return numbers;
    }
}
