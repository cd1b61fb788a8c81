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

    private static readonly PhraseSet Others = new("会 座谈 培训 问题 措施 政策 制度 方案 文件 简报 检查 调研 资料 手册 画册 展位 媒体 报道 奖 单位 部门 村 镇 干部 人员 队 窗口 平台");
    private static readonly PhraseSet Links = new("仅 仅有 只有 只 有 为 达 达到 已 已有 才 就有 的有 的 有望 有望达到 可 可达 可达到 将达 能达到 预计 力争 增至 增加到 达到了");

    private static readonly PhraseSet Sums = new("累计 累计达 累计达到 累计已达 累计为 累计有 累计已有 总数达 总数达到 总数已达 累计已达到 共达 合计 共计 总计");
    private static readonly PhraseSet OfTask = new(WordPairs.Of("现已 已 目前已 实际 已经 实际已", "完成 达到 实现") + "完成 现已达 已达");
    private static readonly PhraseSet Rises = new(ChangeWords.To + "升至 增至 降至 扩大到 发展到 壮大到 减至");
    private static readonly PhraseSet Unfulfilled = new("完成任务 超额 未完成 破零 零报告 挂零 完成的");

    /// <summary>What <paramref name="figure"/> counts, or null if it goes on from none.</summary>
    public Counted? Read(Mention figure, int floor)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || article.Text[figure.Span.End] is '和' or '与' || EndMarks.Contains(article.Text[figure.Span.End]) || article.Mentions.StartingAt(figure.Span.End, MentionKind.Count) is not null;
        if (!isEnded || IsOfUncounted(figure) || WholeOf(figure) is not IndicatorDraft whole)
        {
            return null;
        }

        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        TextSpan own = ArticleView.Before(figure.Span.Start, Math.Max(floor, article.Outline.ClauseAt(figure.Span.Start).Span.Start));
        bool isDated = article.Mentions.Within(own, MentionKind.Date).Any() && (left.Length == 0 || Links.At(article.Text, left.Start, left.End)?.End == left.End);
        // 各乡镇外出招商不少于6次,县直部门不少于3次: what is asked of each.
        bool isAsked = figure.Amount?.Modifier == AmountModifier.AtLeast && whole is { Measure: IndicatorMeasure.Visits, Figure.Amount.Modifier: AmountModifier.AtLeast };
        bool isPart = left.Length is >= 2 and <= LongestName && (isAsked || !Others.IsIn(article.Text, left)) && (whole.Figure.Amount?.Value >= figure.Amount?.Value || IsListed(figure))
            && article.Outline.SentenceAt(whole.Figure.Span.Start).Index == article.Outline.SentenceAt(figure.Span.Start).Index;
        // 当月签约分别为4个、2个、2个.
        bool isDealt = figure.Span.Start - whole.Figure.Span.End == 1 && article.Text[figure.Span.Start - 1] is '、' or '和' && own.Length <= 1
            && ArticleView.Before(whole.Figure.Span.Start, article.Outline.ClauseAt(figure.Span.Start).Span.Start).Of(article.Text).IndexOf("分别") >= 0;
        // 签约任务8个,现已完成10个.
        bool isDoneOfTask = figures.OfSentence.Count > 0 && figures.OfSentence[^1] == whole && whole.IsForecast && OfTask.At(article.Text, own.Start, own.End)?.End == own.End;
        if (isDoneOfTask)
        {
            return new Counted(whole.Measure, whole.NameSpan, TextSpan.Cover(own, figure.Span));
        }

        // 新办11户,累计达到46户.
        bool isSum = whole.Figure.Amount?.Value <= figure.Amount?.Value && Sums.At(article.Text, own.Start, own.End)?.End == own.End;
        // 由2004年的3个增加到11个.
        bool isRisen = figures.OfSentence.Count > 0 && figures.OfSentence[^1] == whole && Rises.At(article.Text, whole.Figure.Span.End, figure.Span.Start)?.End == figure.Span.Start;
        if (isRisen)
        {
            return new Counted(whole.Measure, whole.NameSpan, TextSpan.Cover(left.IsEmpty ? figure.Span : left, figure.Span));
        }

        left = isDealt ? whole.NameSpan : left;
        return isDated || isPart || isDealt || isSum ? new Counted(whole.Measure, left, TextSpan.Cover(left.IsEmpty ? figure.Span : left, figure.Span)) : null;
    }

    // 按产业分,一产业项目14个,二产业51个: parts that stand side by side.
    private bool IsListed(Mention figure) => Breakdowns.Govern(article, figure.Span.Start);

    /// <summary>True for 82个承担任务的单位,超额完成的39个: the last count of the unit is no figure of the work, and what follows are its parts.</summary>
    public bool IsOfUncounted(Mention figure)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        if (Unfulfilled.IsIn(article.Text, ArticleView.Before(figure.Span.Start, clause.Start)))
        {
            return true;
        }

        Mention? last = null;
        foreach (Mention count in article.Mentions.Within(ArticleView.Before(figure.Span.Start, sentence.Span.Start), MentionKind.Count))
        {
            last = count.Amount?.Unit == figure.Amount?.Unit && count.Amount?.Value > figure.Amount?.Value ? count : last;
        }

        return last is not null && Bearers.IsIn(article.Text, ArticleView.After(last.Span.End, Math.Min(sentence.Span.End, last.Span.End + 8))) && !figures.WasRead(last.Span);
    }

    private static readonly PhraseSet Bearers = new("单位 部门 街道 镇 乡 县区 园区 班子 小分队");

    // The last count with the same measure word, in the sentence or the one before of the paragraph.
    private IndicatorDraft? WholeOf(Mention figure)
    {
        bool IsAlike(IndicatorDraft draft) => draft.Figure.Kind == MentionKind.Count && draft.Figure.Amount?.Unit == figure.Amount?.Unit;
        return (figures.OfSentence.Count > 0 && IsAlike(figures.OfSentence[^1]) && figure.Span.Start - figures.OfSentence[^1].Figure.Span.End == 1 ? figures.OfSentence[^1] : null)
            ?? figures.OfSentence.Where(IsAlike).MaxBy(draft => draft.Figure.Amount?.Value)
            ?? (figures.LastOfParagraph(figure, IsAlike) is IndicatorDraft last
                && article.Outline.SentenceAt(figure.Span.Start).Index - article.Outline.SentenceAt(last.Figure.Span.Start).Index == 1 ? last : null);
    }
}
