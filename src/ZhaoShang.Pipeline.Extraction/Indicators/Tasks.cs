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
        isBefore |= money.Span.Start > 0 && article.Text[money.Span.Start - 1] == '(' && Words.EndingAt(article.Text, money.Span.Start - 1, left.Start) is not null;
        int rest = article.Has(money.Span.End, "的") ? money.Span.End + 1 : money.Span.End;
        rest = Times.At(article.Text, rest, article.Text.Length)?.End ?? rest;
        bool isFulfilled = Words.At(article.Text, rest, Math.Min(article.Text.Length, rest + 4)) is not null && left.Of(article.Text).IndexOf("完成") >= 0;
        isBefore |= isFulfilled;
        TextSpan? behind = Words.At(article.Text, money.Span.End, Math.Min(article.Text.Length, money.Span.End + 4));
        return money.Kind == MentionKind.Money && (isBefore || behind is TextSpan word && (article.Has(word.End, "的") || Given.IsIn(article.Text, left)));
    }

    /// <summary>完成任务(15个)的126%, 目标20家: True if a count is what a task demands.</summary>
    public static bool IsCountOf(ArticleView article, Mention count)
    {
        int end = count.Span.Start > 0 && article.Text[count.Span.Start - 1] is '(' or '（' ? count.Span.Start - 1 : count.Span.Start;
        return count.Kind == MentionKind.Count && Words.EndingAt(article.Text, end, Math.Max(0, end - 4)) is not null;
    }

    /// <summary>项目任务8个: the end of what the task asks for, before the word for it.</summary>
    public static int EndOfAsked(string text, int end, int start) => Words.EndingAt(text, end, start)?.Start ?? end;

    private static readonly PhraseSet Given = new("下达 分解 确定 定的 核定 下发");
}
