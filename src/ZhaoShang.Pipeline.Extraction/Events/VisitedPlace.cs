using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Where a visit goes and what it sees: 上海、嘉兴 in 先后到上海、嘉兴两地拜访企业, 莱克电机 in 拜会莱克电机、汇川技术.</summary>
internal sealed class VisitedPlace(ArticleView article)
{
    private const int LongestPlace = 16;
    private const int LongestObject = 16;
    private const int LongestDescription = 40;

    private static readonly PhraseSet PlaceEnds = new(VisitWords.Calls + VisitWords.Looks + VisitWords.Supervision + VisitWords.Trade + "登门 开展 进行 学习 就 实地 , ( 的 “ 。 磋商 座谈 会见");
    /// <summary>What describes a guest: 来访的.</summary>
    public static readonly PhraseSet Described = new("了来访的 来访的 前来考察的 来我市考察的 来我县考察的 了前来考察的 了来我市考察的 了来我县考察的");
    private static readonly PhraseSet Made = new(VisitWords.Described);
    private static readonly PhraseSet ObjectEnds = new("活动 并 , 了解 洽谈 商谈 就 时 后 的 等 、 ( 。 ” 和");

    /// <summary>The place behind a verb of going; null if there is none, or it is a sentence.</summary>
    public TextSpan? Behind(int start, int limit)
    {
        limit = Math.Max(start, limit);

        // 赴重庆对口的山东烟台: what stands before 的 describes it.
        int particle = article.Text.IndexOf('的', start, Math.Min(limit - start, LongestPlace));
        start = particle >= 0 && limit - particle > 2 ? particle + 1 : start;
        int end = PlaceEnds.First(article.Text, new TextSpan(Math.Min(start + 1, limit), limit))?.Start ?? limit;
        end = article.Mentions.Within(new TextSpan(start, end), MentionKind.Count).FirstOrDefault() is Mention count && count.Span.Start > start ? count.Span.Start : end;
        int mark = end - start > LongestPlace ? article.Text.IndexOf('、', start, LongestPlace) : -1;
        end = mark > start ? mark : end;
        return end - start is >= 1 and <= LongestPlace ? new TextSpan(start, end) : null;
    }

    /// <summary>What is visited behind the verb; empty if it is told too long for a name.</summary>
    public TextSpan ObjectOf(int start, int limit)
    {
        // 会见了来访的某集团主席一行, 会见由县长率领的代表团: without what describes them.
        TextSpan near = new(start, Math.Max(start, Math.Min(article.Outline.SentenceAt(start).Span.End, start + LongestDescription)));
        int described = Described.At(article.Text, start, limit)?.End ?? (article.Has(start, "由") ? Made.First(article.Text, near)?.End : null) ?? start;
        limit = described > limit ? near.End : limit;
        start = limit - described > 2 ? described : start;
        int end = ObjectEnds.First(article.Text, new TextSpan(Math.Min(start, limit), limit))?.Start ?? limit;
        end = article.Mentions.Within(new TextSpan(start, end), MentionKind.Count).FirstOrDefault() is Mention count && count.Span.Start > start ? count.Span.Start : end;
        return new TextSpan(start, end - start <= LongestObject ? end : start);
    }
}
