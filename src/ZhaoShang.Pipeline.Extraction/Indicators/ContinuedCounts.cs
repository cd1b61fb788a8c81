using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads counts that go on from one before with the same measure word: 线索64条,成功转化21条; 带队外出14次,其中县委书记3次; 去年仅有2家. Near misses: 召开会议3次 behind
/// 外出招商14次, a larger figure, another measure word.
/// </summary>
internal sealed class ContinuedCounts(ArticleView article, FiguresSoFar figures)
{
    private const int LongestName = 10;

    private const string EndMarks = ",，、;；。)） \n占";

    private static readonly PhraseSet Others = new("会议 会 座谈 培训 问题 措施 政策 制度 方案 文件 简报 检查 调研 资料 手册 画册 展位 媒体 报道 奖 乡镇 单位 部门 村 镇 干部 人员 队 窗口 平台");
    private static readonly PhraseSet Links = new("仅 仅有 只有 只 有 为 达 达到 已 已有 才 就有 的有 的");

    /// <summary>What <paramref name="figure"/> counts, or null if it goes on from none.</summary>
    public Counted? Read(Mention figure, int floor)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[figure.Span.End]) || article.Mentions.StartingAt(figure.Span.End, MentionKind.Count) is not null;
        if (!isEnded || WholeOf(figure) is not IndicatorDraft whole)
        {
            return null;
        }

        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        TextSpan own = ArticleView.Before(figure.Span.Start, Math.Max(floor, article.Outline.ClauseAt(figure.Span.Start).Span.Start));
        bool isDated = article.Mentions.Within(own, MentionKind.Date).Any() && (left.Length == 0 || Links.At(article.Text, left.Start, left.End)?.End == left.End);
        bool isPart = left.Length is >= 2 and <= LongestName && !Others.IsIn(article.Text, left) && whole.Figure.Amount?.Value >= figure.Amount?.Value
            && article.Outline.SentenceAt(whole.Figure.Span.Start).Index == article.Outline.SentenceAt(figure.Span.Start).Index;
        return isDated || isPart ? new Counted(whole.Measure, left, TextSpan.Cover(left.IsEmpty ? figure.Span : left, figure.Span)) : null;
    }

    // The last count with the same measure word, in the sentence or the one before of the paragraph.
    private IndicatorDraft? WholeOf(Mention figure)
    {
        bool IsAlike(IndicatorDraft draft) => draft.Figure.Kind == MentionKind.Count && draft.Figure.Amount?.Unit == figure.Amount?.Unit;
        return figures.OfSentence.Where(IsAlike).MaxBy(draft => draft.Figure.Amount?.Value)
            ?? (figures.LastOfParagraph(figure, IsAlike) is IndicatorDraft last
                && article.Outline.SentenceAt(figure.Span.Start).Index - article.Outline.SentenceAt(last.Figure.Span.Start).Index == 1 ? last : null);
    }
}
