using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads percentages as named rates of the work: 资金到位率62%. Near misses: 任务完成率85%, a share of a task, and growth.</summary>
internal sealed class RateFigures(ArticleView article, FiguresSoFar figures)
{
    private static readonly PhraseSet Rates = new("到位率 履约率 开工率 投产率 完成率 落地率 竣工率 签约率 资金到位率 达产率 资金履约率 项目履约率 合同履约率 注册率 建成率 兑现率 转化率 入驻率 成功率 达效率 复工率 开复工率 进资率 到资率 入园率 落户率 达产达效率 开业率 供地率 动工率 入资率");

    // 乡镇到资任务完成率: a share of a task.
    private static readonly PhraseSet OwnRates = new(WordPairs.Of("任务 计划 目标 指标", "完成率"));
    // 县林业局完成率71.5%: how much of its task an office has done.
    private static readonly PhraseSet Offices = new("镇 乡 区 园区 街道 局 委 办 县 市 单位 部门 管委会 集团 公司");
    private static readonly PhraseSet Moves = new(ChangeWords.To);

    /// <summary>The rate that <paramref name="figure"/> tells, or null if it tells none.</summary>
    /// <param name="figure">A percentage.</param>
    /// <param name="floor">Where its words may begin on the left.</param>
    public IndicatorDraft? Read(Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        bool isTarget = (left.Length >= 3 && article.Has(left.End - 3, "完成率") && (left.Length == 3 || Offices.EndingAt(article.Text, left.End - 3, left.Start) is not null)) || OwnRates.EndingAt(article.Text, left.End, left.Start) is not null;

        // 签约转化率(开工数与签约数之比)为44.3%: the words in brackets explain the name.
        int open = left.Length > 2 && article.Text[left.End - 1] == ')' ? article.Text.LastIndexOf('(', left.End - 1, left.Length) : -1;
        TextSpan name = open > left.Start ? new TextSpan(left.Start, open) : left;
        if (isTarget)
        {
            return null;
        }

        if (Rates.EndingAt(article.Text, name.End, name.Start) is not null)
        {
            return new IndicatorDraft(figure, IndicatorMeasure.Other, article.Letters(name), name) { Telling = TextSpan.Cover(left, figure.Span) };
        }

        return BesideRate(figure, left) ?? (DistantRates.Before(article, figure, floor, Rates) is TextSpan rate ? new IndicatorDraft(figure, IndicatorMeasure.Other, article.Letters(rate), rate) : null);
    }

    private IndicatorDraft? BesideRate(Mention figure, TextSpan left)
    {
        IndicatorDraft? before = figures.OfSentence.Count > 0 ? figures.OfSentence[^1] : null;
        if (before?.Figure.Kind != MentionKind.Percent)
        {
            return null;
        }

        // 履约率由61%提高到75%: the same rate, moved.
        if (left.Length is >= 1 and <= 5 && left.Start == before.Figure.Span.End && Moves.At(article.Text, left.Start, left.End)?.End == left.End)
        {
            return new IndicatorDraft(figure, IndicatorMeasure.Other, before.Name, left);
        }

        // 9月底前开工率达到90%,11月底达到100%: the same rate at another time.
        if (IsDated(new TextSpan(before.Figure.Span.End, figure.Span.Start)))
        {
            return new IndicatorDraft(figure, IndicatorMeasure.Other, before.Name, figure.Span);
        }

        // 落地率和开工率分别达到91%和85%: the second of two that are dealt out.
        bool isDealt = left.Length <= 1 && figure.Span.Start - before.Figure.Span.End == 1
            && article.Text[figure.Span.Start - 1] is '、' or '和' && ArticleView.Before(before.Figure.Span.Start, article.Outline.ClauseAt(figure.Span.Start).Span.Start).Of(article.Text).IndexOf("分别") >= 0;
        return isDealt ? new IndicatorDraft(figure, IndicatorMeasure.Other, before.Name, figure.Span) : null;
    }

    // Nothing but a mark, a date and a verb.
    private bool IsDated(TextSpan between)
    {
        int start = between.Start + 1;
        if (between.Length < 3 || article.Text[between.Start] is not (',' or '，' or '、' or ';' or '；') || article.Mentions.StartingAt(start, MentionKind.Date) is not Mention date)
        {
            return false;
        }

        return date.Span.End == between.End || Reaching.At(article.Text, date.Span.End, between.End)?.End == between.End;
    }

    private static readonly PhraseSet Reaching = new("达到 达 要达到 须达到 力争达到 为 到 提高到 不低于 超过 过");
}
