using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Named rules issued on a date: 3月25日,…下发了《…考核办法》; near miss: 制定了《…办法》 without a date.</summary>
internal static class RuleEvents
{
    private static readonly PhraseSet Issued = new("下发 出台 印发 转发 发布 颁布 颁发 制定 制订 审议通过 通过 公布 发出 实施 施行 推出");
    private static readonly PhraseSet Passed = new("出台 印发 通过 发布 公布 下发 颁布 正式实施 施行");
    private static readonly PhraseSet Rules = new("办法 规定 意见 政策 方案 通知 细则 条例 措施 规划 制度 决定 纲要 决议 政策汇编 指南 公告 条款 优惠政策 计划 清单 公开信 倡议书 一封信");

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        int open = text.IndexOf('《', clause.Span.Start, clause.Span.Length);
        bool isBefore = open >= 0 && Issued.IsIn(text, new TextSpan(clause.Span.Start, open));
        int close = open >= 0 ? text.IndexOf('》', open, clause.Span.End - open) : -1;
        bool isBehind = close >= 0 && Passed.IsIn(text, new TextSpan(close, Math.Min(clause.Span.End, close + 40)));
        if (!isBefore && !isBehind)
        {
            yield break;
        }

        EventDate? date = Happening.When(article, open);
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(open).Span);
        bool isDated = date?.Edtf.Length >= 7 && !date.Edtf.EndsWith("XX", StringComparison.Ordinal);
        for (int start = open; start >= 0 && start < clause.Span.End && (isDated || isRecent);)
        {
            int end = text.IndexOf('》', start, clause.Span.End - start);
            if (end < 0)
            {
                yield break;
            }

            if (Rules.EndingAt(text, end, start) is not null)
            {
                TextSpan name = new(start, end + 1);
                TextSpan telling = start == open && isBefore ? new TextSpan(Issued.Last(text, new TextSpan(clause.Span.Start, open))!.Value.Start, end + 1) : name;
                yield return new EventDraft(article.Letters(name), name, EventKind.Policy, telling, "issued-rule") { Date = date };
            }

            start = end + 1 < clause.Span.End ? text.IndexOf('《', end, clause.Span.End - end) : -1;
        }
    }
}
