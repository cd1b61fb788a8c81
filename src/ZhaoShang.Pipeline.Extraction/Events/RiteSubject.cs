using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Finds whose rite it was: the project whose telling the day belongs to, else the one told before it, behind it, or at the head of the item.</summary>
internal sealed class RiteSubject(ArticleView article, IReadOnlyList<ProjectDraft> projects, Mention date, TextSpan verb, TextSpan? deal)
{
    private const int LongestName = 36;
    private const int LongestHeading = 30;
    private const int MostSentencesBack = 4;

    private static readonly PhraseSet Prepositions = new("在 于 与 和 同 落户 落地 入驻 选址 位于 到 向 由");
    private static readonly PhraseSet NameEnds = new("由 系 是 总投资 计划投资 概算 投资 选址 落户 位于 占地 引进 计划 拟 建设 于 在 与 ( : 正式 隆重 已 成功 \t 为 则 将");
    private static readonly PhraseSet Describing = new("投资 出资 兴建 建设 承建 承办 独资 合资 占地 征地 用地 首期 一期 建筑面积 流转土地 年产 装机 注册资本 概算 选址 总额 改造");
    private static readonly PhraseSet Labels = new("项目名称: 项目: 名称:");

    /// <summary>The subject; null if none is told. O(projects + letters of the sentence).</summary>
    /// <param name="mayFollow">True if the project may be told behind: A公司与管委会签约,投资3亿元建设X.</param>
    public (string Name, TextSpan? Place)? Find(bool mayFollow)
    {
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(verb.Start));
        bool isOfTwo = deal is not null && article.Text.AsSpan(date.Span.End, verb.Start - date.Span.End).IndexOfAny('与', '和', '同') >= 2;
        ProjectDraft? project = Last(draft => HasDate(draft) && IsBefore(draft, segment.Start)) ?? Last(draft => IsBefore(draft, segment.Start));
        if (project is null && isOfTwo)
        {
            return null;
        }

        bool isOfBoth = article.Text.AsSpan(date.Span.End, verb.Start - date.Span.End).IndexOf("双方") >= 0;
        project ??= Last(draft => HasDate(draft) && IsBefore(draft, 0)) ?? (isOfBoth ? new NearbyProject(article, projects).Of(verb.Start) : null);
        if (project is null && HeadNoun(segment) is TextSpan noun)
        {
            return (Cleaned(article.Letters(noun)), null);
        }

        project ??= mayFollow ? Following() : null;
        if (project is null && OwnWords() is TextSpan own)
        {
            return (Cleaned(article.Letters(own)), null);
        }

        bool isBareDay = date.Span.Start - segment.Start <= 1;
        project ??= isBareDay ? Last(draft => IsBefore(draft, article.Outline.SentenceAt(verb.Start).Span.Start)) : null;
        if (project is null && (OpeningNoun(article.Outline.ClauseAt(segment.Start)) ?? HeadingBefore()) is TextSpan opening)
        {
            return (Cleaned(article.Letters(opening)), null);
        }

        return project is null ? null : (Cleaned(project.Name), project.Place);
    }

    // 4月2日,天成磨具竣工剪彩: what stands between the day and the verb, if it is no place or person.
    private TextSpan? OwnWords()
    {
        Clause clause = article.Outline.ClauseAt(verb.Start);
        int start = clause.Span.Start;
        bool isBehindDay = date.Span.End <= start && start - date.Span.End <= 2;
        int end = verb.Start;
        while (isBehindDay && Trailing.EndingAt(article.Text, end, start) is TextSpan word)
        {
            end = word.Start;
        }

        TextSpan own = new(Math.Min(start, end), end);
        bool isName = isBehindDay && own.Length >= 3 && IsPlain(own) && Prepositions.At(article.Text, own.Start, own.End) is null && NotNames.First(article.Text, own) is null;
        return isName ? own : null;
    }

    private static readonly PhraseSet Trailing = new("竣工 正式 隆重 建成 顺利 成功 举行 开工 破土 如期");
    private static readonly PhraseSet NotNames = new(LevelWords.Heads + LevelWords.Own + "领导 双方 项目 企业 在 为 与 和 并 又 也");

    private bool HasDate(ProjectDraft draft) => draft.Dates.Exists(dated => dated.Mention.Span == date.Span);

    private ProjectDraft? Last(Func<ProjectDraft, bool> isMeant) => projects.LastOrDefault(draft => draft.Candidate.List is null && isMeant(draft));

    // Told before the verb, and no place or partner of it (7月8日在金沙园奠基).
    private bool IsBefore(ProjectDraft draft, int floor)
    {
        TextSpan name = draft.Candidate.Span;
        bool isAside = name.Start >= date.Span.End && Prepositions.EndingAt(article.Text, name.Start, date.Span.End) is not null;
        return name.Start >= floor && name.End <= verb.Start && !isAside;
    }

    // 签约,投资3亿元建设X: in the same sentence, also where the line breaks within it.
    private ProjectDraft? Following()
    {
        Sentence sentence = article.Outline.SentenceAt(verb.Start);
        bool isBroken = sentence.Span.End < article.Text.Length && article.Text[sentence.Span.End] == '\n' && sentence.Index + 1 < article.Outline.Sentences.Count
            && char.IsLetter(article.Text[sentence.Span.End - 1]);
        int limit = isBroken ? article.Outline.Sentences[sentence.Index + 1].Span.End : sentence.Span.End;
        return projects.FirstOrDefault(draft => draft.Candidate.List is null && draft.Candidate.Span.Start >= verb.End && draft.Candidate.Span.End <= limit);
    }

    // 温州客商的智能门锁产业园签约; …是刚刚奠基的五金基地:5月8日奠基: the last thing built that is told before, but for places (落户工业园).
    private TextSpan? HeadNoun(TextSpan segment)
    {
        TextSpan before = ArticleView.Before(verb.Start, segment.Start);
        foreach (TextSpan head in ProjectWords.Heads.In(article.Text, before).Reverse())
        {
            int start = NameBoundary.StartOf(article, article.Outline.ClauseAt(head.Start).Span.Start, head.Start);
            int end = head.End;
            bool isEnd = end == before.End || article.Text[end] is ',' or '(' or ':' or '\t' || article.Mentions.StartingAt(end, MentionKind.Date) is not null
                || NameEnds.At(article.Text, end, before.End) is not null;
            bool isAside = Prepositions.EndingAt(article.Text, start, segment.Start) is not null;
            if (isEnd && !isAside && end - start >= 5 && IsPlain(new TextSpan(start, end)))
            {
                return new TextSpan(start, end);
            }
        }

        return null;
    }

    private bool IsPlain(TextSpan noun) => noun.Length is >= 4 and <= LongestName && !article.Mentions.Within(noun, MentionKind.Count).Any()
        && !article.Mentions.Within(noun, MentionKind.Money).Any() && !article.Mentions.Within(noun, MentionKind.Date).Any() && noun.Of(article.Text).IndexOfAny('了', '、', '\n') < 0;

    // 星河家居城,由温州客商投资建设,5月18日开业; 龙缸旅游扩容:由某公司投资: the noun that opens the item, before what is told of it.
    private TextSpan? OpeningNoun(Clause clause)
    {
        int start = ListMarks.After(article.Text, clause.Span);
        if (start >= date.Span.Start || article.Mentions.StartingAt(start, MentionKind.Date) is not null)
        {
            return null;
        }

        int limit = Math.Min(clause.Span.End, date.Span.Start);
        int end = NameEnds.First(article.Text, new TextSpan(Math.Min(start + 3, limit), limit))?.Start ?? limit;
        int particle = article.Text.LastIndexOf('的', end - 1, end - start);
        TextSpan noun = new(particle >= 0 ? particle + 1 : start, end);
        return IsPlain(noun) && IsDescribed(clause, end) ? noun : null;
    }

    // What follows tells who builds it, for how much, on what land; near miss: 镇长五上开封,最后拉来客商接盘.
    private bool IsDescribed(Clause clause, int end)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        TextSpan rest = new(end, Math.Min(segment.End, Math.Max(end, date.Span.Start)));
        int limit = Math.Min(rest.End, clause.Index + 1 < article.Outline.Clauses.Count ? article.Outline.Clauses[clause.Index + 1].Span.End : rest.End);
        return Describing.IsIn(article.Text, new TextSpan(end, Math.Max(end, limit)));
    }

    // 项目:X厂, then lines on it; (2)X项目。甲公司出资1.6亿元,9月10日签约: a line or short sentence before that names it.
    private TextSpan? HeadingBefore()
    {
        Sentence own = article.Outline.SentenceAt(verb.Start);
        for (int i = own.Index - 1; i >= 0 && own.Index - i <= MostSentencesBack; i--)
        {
            TextSpan heading = article.Outline.Sentences[i].Span;
            if (Labels.First(article.Text, heading) is TextSpan label)
            {
                return article.Outline.ClauseAt(label.End).Span;
            }

            if (Last(draft => draft.Candidate.Span.Overlaps(heading)) is { } named)
            {
                bool isHeading = heading.Length <= LongestHeading || named.Candidate.Span.Start - heading.Start <= 4;
                return isHeading ? named.Candidate.Span : null;
            }
        }

        bool isBareDay = own.Index > 0 && date.Span.Start - own.Span.Start <= 1;
        return isBareDay ? OpeningNoun(article.Outline.Clauses[article.Outline.Sentences[own.Index - 1].FirstClause]) : null;
    }

    /// <summary>The name without the mark of its list: ▲X, (3)X.</summary>
    public static string Cleaned(string name)
    {
        string bare = name.TrimStart('▲', '◇', '◆', '●', '■', '★', '※', '·', '・');
        int close = bare.Length > 2 && bare[0] is '(' or '〔' or '【' ? bare.AsSpan(0, Math.Min(bare.Length, 5)).IndexOfAny(')', '〕', '】') : -1;
        int digits = bare.AsSpan().IndexOfAnyExceptInRange('0', '9');
        bool isNumbered = digits is > 0 and <= 2 && bare[digits] is '.' or '、';
        return close > 0 ? bare[(close + 1)..] : isNumbered ? bare[(digits + 1)..] : bare;
    }
}
