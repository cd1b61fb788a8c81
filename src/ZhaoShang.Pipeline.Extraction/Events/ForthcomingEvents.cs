using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Tells what is only to come, or was called off: 5月28日,洽谈会将在太原举办; 三、下一步打算; near miss: 即将于明年开工的X在5月28日签约.</summary>
internal sealed class ForthcomingEvents(ArticleView article, bool isPlan)
{
    private static readonly PhraseSet Will = new(
        "将在 将于 将举 将召 将组 将赴 将率 将带 将参 将分别 将开 将到 将前往 还将 即将 还要 拟在 拟于 拟举 拟组 拟赴 计划在 计划于 计划举 计划组 计划赴 原定 定于 打算 争取 力争 准备 有望 取消 推迟 筹备 要开 要办 要召开 要举办 要举行 要参加 准备在 准备于 安排在 定在");

    private readonly PlanSections _plans = new(article);

    /// <summary>True if <paramref name="draft"/> has not happened when the article was written, as far as it says. O(letters of its sentence).</summary>
    public bool Contain(EventDraft draft)
    {
        bool isRule = draft.Kind == EventKind.Policy;
        return (draft.Date is { } date && IsToCome(date.Edtf)) || (!isRule && (((isPlan || _plans.Contain(draft.NameSpan.Start)) && !IsOver(draft)) || (draft.Rule != RiteEvents.Rule && IsTold(draft))));
    }

    // 11月26日签约 in a plan of December: a day that is past when the plan is issued, or of the year before the one planned.
    private bool IsOver(EventDraft draft)
    {
        if (draft.Date is not { Edtf.Length: 10 } date)
        {
            return false;
        }

        Edtf day = new(date.Edtf);
        return article.Document.Clock.FirstDay is DateOnly published ? day.Latest <= published : article.Document.Clock.Year is int year && day.Year < year;
    }

    // After the article's day, or in a span of months that is not over (一季度 in a January); a year alone is to come if it is not the article's.
    private bool IsToCome(string edtf)
    {
        Edtf date = new(edtf);
        if (article.Document.Clock.LastDay is DateOnly published && !edtf.Contains('~', StringComparison.Ordinal))
        {
            bool isOpenSpan = edtf.Length == 15 && date.IsInterval && date.Latest > published;
            return isOpenSpan || date.Earliest > published || (edtf.StartsWith("../", StringComparison.Ordinal) && date.Latest > published);
        }

        return article.Document.Clock.Year is int year && date.Year > year;
    }

    // 经过半年的筹备,办事处于7月挂牌: prepared, and done.
    private static readonly PhraseSet Through = new("经 经过 通过 历经 历时");

    private bool IsAhead(TextSpan will) => will.Of(article.Text) is not "筹备" || Through.At(article.Text, article.Outline.ClauseAt(will.Start).Span.Start, will.Start) is null;

    private bool IsTold(EventDraft draft)
    {
        Clause clause = article.Outline.ClauseAt(draft.NameSpan.Start);
        TextSpan segment = article.Outline.SegmentOf(clause);
        TextSpan before = ArticleView.Before(draft.NameSpan.Start, segment.Start);
        return Will.In(article.Text, before).Any(IsAhead) || Will.IsIn(article.Text, ArticleView.After(draft.NameSpan.End, clause.Span.End));
    }
}
