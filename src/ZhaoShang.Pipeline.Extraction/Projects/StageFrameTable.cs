using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds frames by the words that open them, all in one walk. Each search costs O(letters searched · reach).</summary>
internal sealed class StageFrameTable
{
    private readonly PhraseTable<Row[]> _openings;

    public StageFrameTable(params StageFrame[] frames)
    {
        Row[] rows = [.. frames.Select(RowOf)];
        _openings = new PhraseTable<Row[]>(
            [.. from row in rows
                from opening in row.Frame.Openings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                group row by opening into same
                select (same.Key, same.ToArray())]);
    }

    /// <summary>The words that open frames.</summary>
    public IEnumerable<string> Openings => _openings.Phrases;

    /// <param name="Frame">The frame.</param>
    /// <param name="Closings">Its second words.</param>
    /// <param name="Others">The words that make it something else.</param>
    /// <param name="Reach">How many letters behind the first word a second one may end.</param>
    private sealed record Row(StageFrame Frame, PhraseSet Closings, PhraseSet Others, int Reach);

    private static Row RowOf(StageFrame frame)
    {
        PhraseSet closings = new(frame.Closings);
        return new Row(frame, closings, new PhraseSet(frame.Others), frame.Reach + closings.Phrases.Max(static closing => closing.Length));
    }

    /// <summary>Adds to <paramref name="found"/> the second words of the frames in <paramref name="span"/>, each with what its frame tells.</summary>
    public void AddTo(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        foreach (PhraseHit<Row[]> opening in _openings.In(article.Text, span))
        {
            int limit = Math.Min(span.End, article.Outline.ClauseAt(opening.Start).Span.End);
            foreach (Row row in opening.Value)
            {
                if (Closing(article.Text, row, opening.End, limit) is TextSpan closing)
                {
                    found.Add(new PhraseHit<ProjectStage>(closing, row.Frame.Stage));
                }
            }
        }
    }

    private static TextSpan? Closing(string text, Row row, int start, int limit)
    {
        if (start >= limit || row.Closings.First(text, new TextSpan(start, Math.Min(limit, start + row.Reach))) is not TextSpan closing || closing.Start - start > row.Frame.Reach)
        {
            return null;
        }

        bool isOther = row.Others.IsIn(text, new TextSpan(start, closing.Start)) || row.Others.At(text, closing.End, limit) is not null;
        bool isWhole = !row.Frame.EndsClause || limit - closing.End <= (closing.End < limit && text[closing.End] == '了' ? 1 : 0);
        return isOther || !isWhole ? null : closing;
    }
}
