using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads what is told of two projects by 前者 and 后者: 甲厂、乙园同时签约,前者由陈某投资2000万元,后者投资6000万元.</summary>
internal sealed class PairedTellings(ArticleView article, TellingReader tellings)
{
    private static readonly PhraseTable<int> Words = new(("前者 前一个 前一项 前一家", 0), ("后者 后一个 后一项 后一家", 1));

    private readonly ArticleView _article = article;
    private readonly TellingReader _tellings = tellings;

    /// <summary>Adds to the two last projects that are named before 前者 or 后者, in the same paragraph, what is told of them. O(length).</summary>
    public void AddTo(IReadOnlyList<ProjectDraft> drafts)
    {
        List<PhraseHit<int>> hits = [.. Words.In(_article.Text, new TextSpan(0, _article.Text.Length))];
        for (int i = 0; i < hits.Count; i++)
        {
            PhraseHit<int> hit = hits[i];
            bool isSecondOfPair = i > 0 && hits[i - 1].Value == 0 && hit.Value == 1;
            int before = isSecondOfPair ? hits[i - 1].Start : hit.Start;
            int last = LastBefore(drafts, before);
            if (last < 1 || !IsNear(drafts, last, before))
            {
                continue;
            }

            TextSpan segment = _article.Outline.SegmentOf(_article.Outline.ClauseAt(hit.Start));
            int end = i + 1 < hits.Count && hits[i + 1].Start < segment.End ? hits[i + 1].Start : segment.End;
            int next = last + 1 < drafts.Count ? drafts[last + 1].Candidate.Span.Start : int.MaxValue;
            if (hit.End < Math.Min(end, next))
            {
                Tell(drafts[last - 1 + hit.Value], new TextSpan(hit.End, Math.Min(end, next)), hit.Value == 0 ? drafts[last] : drafts[last - 1]);
            }
        }
    }

    // What it tells is taken from the other, whose letters went on to it; its stage is the project's own.
    private void Tell(ProjectDraft draft, TextSpan span, ProjectDraft other)
    {
        foreach (ProjectDraft one in new[] { draft, other })
        {
            one.Amounts.RemoveAll(amount => span.Contains(amount.Mention.Span));
            one.Quantities.RemoveAll(quantity => span.Contains(quantity.Mention.Span));
            one.Dates.RemoveAll(date => span.Contains(date.Mention.Span));
            one.Scope.RemoveAll(scope => scope.Overlaps(span) && !scope.Contains(one.Candidate.Span));
            for (int i = 0; i < one.Scope.Count; i++)
            {
                one.Scope[i] = one.Scope[i].Overlaps(span) && one.Scope[i].Start < span.Start ? new TextSpan(one.Scope[i].Start, span.Start) : one.Scope[i];
            }
        }

        if (StageReader.Furthest(_article, span) is ProjectStage stage)
        {
            (draft.Stage, draft.StageSpan, draft.StageClues) = (stage, span, draft.StageClues with { Origin = StageOrigin.Following });
        }

        _tellings.AddAll(draft, span);
        draft.Tellings.Add(span);
    }

    private static int LastBefore(IReadOnlyList<ProjectDraft> drafts, int position)
    {
        int low = 0;
        int high = drafts.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = drafts[middle].Candidate.Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private bool IsNear(IReadOnlyList<ProjectDraft> drafts, int last, int position)
    {
        Sentence one = _article.Outline.SentenceAt(drafts[last - 1].Candidate.Span.Start);
        Sentence told = _article.Outline.SentenceAt(position);
        return one.Paragraph == told.Paragraph && told.Index - one.Index <= 1;
    }
}
