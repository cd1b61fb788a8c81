using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Finds whose rite it was: the project whose telling the day belongs to, else the one told before it, behind it, or at the head of the item.</summary>
internal sealed class RiteSubject(ArticleView article, IReadOnlyList<ProjectDraft> projects, Mention date, TextSpan verb, TextSpan? deal)
{
    private const int LongestName = 36;
    private const int LongestHeading = 30;

    private static readonly PhraseSet Prepositions = new("在 于 与 和 同 落户 落地 入驻 选址");
    private static readonly PhraseSet NameEnds = new("由 系 是 总投资 计划投资 概算 投资 选址 落户 位于 占地 引进 计划 拟 建设 一期 于 在 与 ( : 正式 隆重 : 已 成功 \t");

    /// <summary>The subject; null if none is told. O(projects + letters of the sentence).</summary>
    /// <param name="mayFollow">True if the project may be told behind: A公司与管委会签约,投资3亿元建设X.</param>
    public (string Name, TextSpan? Place)? Find(bool mayFollow)
    {
        TextSpan sentence = article.Outline.SentenceAt(verb.Start).Span;
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(verb.Start));
        ProjectDraft? project = Last(draft => draft.Dates.Exists(dated => dated.Mention.Span == date.Span) && IsBefore(draft, 0))
            ?? Last(draft => IsBefore(draft, segment.Start))
            ?? Last(draft => draft.Dates.Exists(dated => dated.Mention.Span == date.Span) && draft.Tellings.Exists(telling => telling.Start < verb.Start));
        if (project is null && mayFollow && deal is null)
        {
            project = projects.FirstOrDefault(draft => draft.Candidate.List is null && draft.Candidate.Span.Start >= verb.End && draft.Candidate.Span.End <= sentence.End);
        }

        bool isOfTwo = deal is not null && article.Text.AsSpan(date.Span.End, verb.Start - date.Span.End).IndexOfAny('与', '和', '同') >= 2;
        if (isOfTwo && project is null)
        {
            return null;
        }

        project ??= HeadingBefore(sentence) ?? Last(draft => IsBefore(draft, sentence.Start));
        return project is not null ? (project.Name, project.Place) : OpeningNoun(segment) is TextSpan noun ? (article.Letters(noun), null) : null;
    }

    private ProjectDraft? Last(Func<ProjectDraft, bool> isMeant) => projects.LastOrDefault(draft => draft.Candidate.List is null && isMeant(draft));

    // Told before the verb, and no place or partner of it (7月8日在金沙园奠基).
    private bool IsBefore(ProjectDraft draft, int floor)
    {
        TextSpan name = draft.Candidate.Span;
        bool isAside = name.Start >= date.Span.End && Prepositions.EndingAt(article.Text, name.Start, date.Span.End) is not null;
        return name.Start >= floor && name.End <= verb.Start && !isAside;
    }

    // (2)X项目。甲公司出资1.6亿元,9月10日签约: a short sentence, or a line, that names it alone.
    private ProjectDraft? HeadingBefore(TextSpan sentence)
    {
        int index = article.Outline.SentenceAt(sentence.Start).Index;
        for (int i = index - 1; i >= 0 && index - i <= 4; i--)
        {
            TextSpan heading = article.Outline.Sentences[i].Span;
            if (Last(draft => draft.Candidate.Span.Overlaps(heading)) is { } named)
            {
                return heading.Length <= LongestHeading || named.Candidate.Span.Start - heading.Start <= 4 ? named : null;
            }
        }

        return null;
    }

    // 星河家居城,由温州客商投资建设,5月18日开业: the noun that opens the item.
    private TextSpan? OpeningNoun(TextSpan segment)
    {
        Clause clause = article.Outline.ClauseAt(segment.Start);
        int start = ListMarks.After(article.Text, clause.Span);
        int limit = Math.Min(clause.Span.End, date.Span.Start > start ? Math.Min(clause.Span.End, date.Span.Start) : verb.Start);
        if (article.Mentions.StartingAt(start, MentionKind.Date) is Mention opening)
        {
            (start, limit) = (opening.Span.End, Math.Min(verb.Start, clause.Span.End));
        }

        int particle = limit > start ? article.Text.LastIndexOf('的', limit - 1, limit - start) : -1;
        start = particle >= 0 ? particle + 1 : start;
        int end = NameEnds.First(article.Text, new TextSpan(Math.Min(start + 2, limit), limit))?.Start ?? limit;
        TextSpan noun = new(start, end);
        bool isPlain = noun.Length is >= 4 and <= LongestName && !article.Mentions.Within(noun, MentionKind.Count).Any()
            && noun.Of(article.Text).IndexOfAny('了', '、', '是') < 0 && ProjectWords.Heads.EndingAt(article.Text, end, start) is not null;
        return isPlain ? noun : null;
    }
}
