using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the amounts of tasks: 完成年度任务20亿元的60%, 县里下达的8000万元任务; near miss: 任务分解到20个乡镇.</summary>
internal static class Tasks
{
    private static readonly PhraseSet Times = new("年度 全年 今年 本年 当年 年初");
    private static readonly PhraseSet Words = new("任务 计划 目标 指标 任务数 目标数 计划数");

    /// <summary>True if <paramref name="span"/> tells the amount of a task: 下达任务9亿元.</summary>
    public static bool IsTold(ArticleView article, TextSpan span) => article.Mentions.Within(span, MentionKind.Money).Any(money => IsAmountOf(article, money));

    /// <summary>True if <paramref name="money"/> is what a task demands.</summary>
    public static bool IsAmountOf(ArticleView article, Mention money)
    {
        TextSpan left = ArticleView.Before(money.Span.Start, Math.Max(0, money.Span.Start - 10));
        bool isBefore = article.Has(money.Span.End, "的") && Words.IsIn(article.Text, left);
        isBefore |= Words.EndingAt(article.Text, money.Span.Start, left.Start) is not null;
        // 全年计划(80亿元), 完成35亿元目标任务, 完成全年1.5亿美元的任务, 超额完成2亿元的年度计划任务.
        // 完成考核任务的(8300万元)的49%.
        int open = money.Span.Start > 0 && article.Text[money.Span.Start - 1] == '(' ? money.Span.Start - 1 : 0;
        isBefore |= open > 0 && Words.EndingAt(article.Text, article.Text[open - 1] == '的' ? open - 1 : open, left.Start) is not null;
        int rest = article.Has(money.Span.End, "的") ? money.Span.End + 1 : money.Span.End;
        rest = Times.At(article.Text, rest, article.Text.Length)?.End ?? rest;
        bool isFulfilled = Words.At(article.Text, rest, Math.Min(article.Text.Length, rest + 4)) is not null && left.Of(article.Text).IndexOf("完成") >= 0;
        isFulfilled |= IsNamedTask(article, money);
        isBefore |= isFulfilled;
        TextSpan? behind = Words.At(article.Text, money.Span.End, Math.Min(article.Text.Length, money.Span.End + 4));
        return money.Kind == MentionKind.Money && (isBefore || behind is TextSpan word && (article.Has(word.End, "的") || Given.IsIn(article.Text, left)));
    }

    // 完成全年5360亿元招商引资目标任务的25%: what the task is about stands before its word.
    private static bool IsNamedTask(ArticleView article, Mention money)
    {
        TextSpan clause = article.Outline.ClauseAt(money.Span.Start).Span;
        TextSpan name = new(money.Span.End, Math.Min(clause.End, Math.Max(money.Span.End, money.Span.End + LongestName)));
        bool isShare = Words.First(article.Text, name) is TextSpan word && article.Text.AsSpan(word.Start, Math.Min(LongestWord, clause.End - word.Start)).IndexOf('的') > 0 && article.Mentions.Within(new TextSpan(word.End, clause.End), MentionKind.Percent).Any();
        return isShare && !article.Mentions.FiguresWithin(name).Any() && Completed.IsIn(article.Text, new TextSpan(clause.Start, money.Span.Start));
    }

    private const int LongestName = 14;
    private const int LongestWord = 6;

    /// <summary>完成招商引资任务3620万元: True for what was done of a task, and not what it demands. Near misses: 完成年度任务20亿元的60%, 确保完成任务20亿元.</summary>
    public static bool IsDone(ArticleView article, Mention money)
    {
        TextSpan left = ArticleView.Before(money.Span.Start, article.Outline.ClauseAt(money.Span.Start).Span.Start);
        bool isEnded = money.Span.End >= article.Text.Length || article.Text[money.Span.End] is ',' or '，' or '。' or ';' or '；' or '\n';
        return isEnded && Words.EndingAt(article.Text, left.End, left.Start) is not null && Completed.First(article.Text, left) is TextSpan verb
            && verb.Start - left.Start <= LongestSubject && !Times.IsIn(article.Text, left) && !Words.IsIn(article.Text, new TextSpan(left.Start, verb.Start)) && !Asked.IsIn(article.Text, new TextSpan(left.Start, verb.End));
    }

    /// <summary>下达任务9亿元,其中省外到位资金6亿元: True for a part of what the figure before demands. Near misses: 任务9亿元,其中上半年到位6亿元; 完成任务9亿元的60%,其中省外6亿元.</summary>
    public static bool IsPartOf(ArticleView article, Mention money, FiguresSoFar figures)
    {
        if (figures.OfSentence.Count == 0 || figures.OfSentence[^1] is not { IsForecast: true } task || !IsAmountOf(article, task.Figure) || task.Figure.Amount?.Unit != money.Amount?.Unit || task.Figure.Amount?.Value <= money.Amount?.Value)
        {
            return false;
        }

        TextSpan between = new(task.Figure.Span.End, money.Span.Start);
        return Parting.At(article.Text, between.Start, between.End) is TextSpan part && article.Text.AsSpan(part.End, between.End - part.End).IndexOfAny(",，;；") < 0
            && !Reached.IsIn(article.Text, between) && !article.Mentions.Within(between, MentionKind.Date).Any();
    }

    private static readonly PhraseSet Parting = new(WordPairs.Of(", ，", "其中 其中: 其中："));
    private static readonly PhraseSet Reached = new("已 完成 实际 实到 累计");

    private const int LongestSubject = 6;
    private static readonly PhraseSet Completed = new("完成 已完成 完成了");
    private static readonly PhraseSet Asked = new(PlanWords.Aims + PlanWords.Prospects + "要 须 需 应 未 任务");

    /// <summary>完成任务(15个)的126%, 目标20家: True if a count is what a task demands.</summary>
    public static bool IsCountOf(ArticleView article, Mention count)
    {
        int end = count.Span.Start > 0 && article.Text[count.Span.Start - 1] is '(' or '（' ? count.Span.Start - 1 : count.Span.Start;
        // 完成一季度30家目标的153%.
        bool isBehind = Words.At(article.Text, count.Span.End, article.Text.Length) is TextSpan word && article.Has(word.End, "的") && article.Mentions.StartingAt(word.End + 1, MentionKind.Percent) is not null;
        return count.Kind == MentionKind.Count && (isBehind || Words.EndingAt(article.Text, end, Math.Max(0, end - 4)) is not null);
    }

    /// <summary>项目任务8个: the end of what the task asks for, before the word for it.</summary>
    public static int EndOfAsked(string text, int end, int start) => Words.EndingAt(text, end, start)?.Start ?? end;

    private static readonly PhraseSet Given = new("下达 分解 确定 定的 核定 下发");
}
