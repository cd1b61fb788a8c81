using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Found by the project, the verb behind it: projects begun with solemnity on a day (5月20日正式开工), or signed, begun or opened lately (近日); near miss: 均已开工 without a day. Signed, founded or opened
/// on a day they are <see cref="RiteEvents"/>.
/// </summary>
internal static class ProjectMilestones
{
    private static readonly PhraseTable<EventKind> Verbs = new(
        ("签约 云签约 “云签约” 正式签约", EventKind.Signing),
        (WordPairs.Of(DealWords.Signing, DealWords.Named), EventKind.Signing),
        (WorkVerbs.Begun + "竣工 落成 剪彩动工 剪彩 破土动工 启动 投产 开工建设 剪彩开工 封顶 点火 试车 下线 揭牌 挂牌", EventKind.Ceremony),
        (WorkVerbs.Opened + "投用 投运", EventKind.Opening),
        ("贯通 中标 合龙 合拢", EventKind.Other));

    private static readonly PhraseSet Expected = new(PlanWords.All + "可 马上 后");
    private static readonly PhraseSet Solemn = new("正式 成功 隆重 仪式 典礼 庆典");
    // 9月8日正式投产: the day that work is done describes the project. Near miss: 9月8日隆重投产.
    private static readonly PhraseSet Work = new(WorkVerbs.Running + "投产 竣工 落成 点火 试车 封顶 下线");
    private static readonly PhraseSet Festive = new("隆重 仪式 典礼 庆典 剪彩");
    private static readonly PhraseSet Rites = new(DealWords.Signing + WorkVerbs.Opened + "签约 奠基 剪彩 揭牌 挂牌");

    public static IEnumerable<EventDraft> Find(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        foreach (ProjectDraft project in projects)
        {
            NameCandidate name = project.Candidate;
            Clause clause = article.Outline.ClauseAt(name.Span.End - 1);
            TextSpan segment = article.Outline.SegmentOf(clause);
            int limit = Math.Min(segment.End, name.Span.End + 60);
            TextSpan after = new(name.Span.End, Math.Max(name.Span.End, limit));
            if (name.List is not null || !Verbs.TryFirst(article.Text, after, out PhraseHit<EventKind> verb) || IsExpected(article.Text, after.Start, verb))
            {
                continue;
            }

            Sentence sentence = article.Outline.SentenceAt(name.Span.Start);
            EventDate? date = When(article, sentence.Span, verb);
            bool isRecent = Happening.IsRecent(article, new TextSpan(sentence.Span.Start, verb.End));
            bool isPlaced = Solemn.IsIn(article.Text, new TextSpan(name.Span.End, verb.Start)) && Happening.Where(article, new TextSpan(sentence.Span.Start, name.Span.Start)) is not null;
            bool isSolemn = Solemn.IsIn(article.Text, new TextSpan(name.Span.End, verb.End));
            bool isRite = Rites.IsIn(article.Text, verb.Span);
            isSolemn &= !Work.IsIn(article.Text, verb.Span) || Festive.IsIn(article.Text, new TextSpan(name.Span.End, verb.End));
            bool isOnDay = date is { Edtf.Length: 10 } && !isRite && (isSolemn || isRecent);
            if (!isOnDay && !(isRecent && date is null) && !(isPlaced && !(isRite && date is { Edtf.Length: 10 })))
            {
                continue;
            }

            string verbLetters = verb.Value == EventKind.Other && article.Has(verb.Start, "中标") ? "" : article.Letters(verb.Span);
            yield return new EventDraft(project.Name + verbLetters, name.Span, verb.Value, TextSpan.Cover(name.Span, verb.Span), "project-on-a-day")
            {
                Date = date,
                Place = project.Place,
            };
        }
    }

    private static bool IsExpected(string text, int start, PhraseHit<EventKind> verb) =>
        Expected.IsIn(text, new TextSpan(Math.Max(start, verb.Start - 24), verb.Start)) || (verb.End < text.Length && text[verb.End] == '后');

    // A day or a part of a month; a bare year dates no ceremony.
    private static EventDate? When(ArticleView article, TextSpan sentence, PhraseHit<EventKind> verb)
    {
        Mention? date = article.Mentions.Within(new TextSpan(sentence.Start, verb.Start), MentionKind.Date).LastOrDefault();
        return date?.Date is Edtf { Value.Length: >= 7 } edtf ? new EventDate(edtf.Value, date.Span) : null;
    }
}
