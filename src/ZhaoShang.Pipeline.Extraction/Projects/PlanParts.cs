using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Where an article tells what is to be done: all of a plan, the parts under a heading such as 二、2019年主要工作 with what is numbered below it, and paragraphs that open
/// with 下一步. Near misses: 一、2018年工作回顾, 一、目标任务完成情况.
/// </summary>
internal sealed class PlanParts
{
    private const int LongestHeading = 26;
    private const int LongestOpening = 8;
    private const int LastMonthOfPlans = 3;

    private static readonly PhraseSet Plans = new(
        "打算 下步 下一步 明年 下半年 今后 工作计划 工作安排 奋斗目标 目标任务 主要目标 总体目标 发展目标 招商目标 预期目标 工作思路 展望 设想 下阶段 下一阶段 新的一年 来年 翌年 次年 接下来 "
        + WordPairs.Of("四季度 三季度 二季度 下季度 下月 下月份 下周 下旬 年底前", "安排 打算 计划 要求 部署"));

    // 四季度重点工作: ahead, until most of the quarter is over.
    private static readonly PhraseSet Running = new(WordPairs.Of("四季度 三季度 二季度 下季度 下月 下月份 下周 下旬 年底前", "重点 工作 目标 任务"));

    private static readonly PhraseSet Tasks = new("工作 任务 目标 重点 安排 计划 思路 打算 建议 要求 部署 举措 措施");
    private static readonly PhraseSet Reviews = new(PlanWords.Fulfilled + ReviewWords.Papers + "完成 情况 汇报 进展 成效 成绩 以来 已 问题");
    private static readonly PhraseSet Meetings = new("召开 举行 举办 开幕");
    private static readonly PhraseSet Openings = new("下一步 下步 今后 明年 来年 下阶段 下一阶段 接下来 下个月 下月 下季度 新的一年");

    private readonly bool _isWhole;
    private readonly List<TextSpan> _parts = [];

    /// <param name="article">The article; costs O(sentences).</param>
    /// <param name="isPlan">True if all of it is a plan.</param>
    public PlanParts(ArticleView article, bool isPlan)
    {
        _isWhole = isPlan;
        if (isPlan)
        {
            return;
        }

        (int start, int level, int reviewed) = (-1, 0, 0);
        foreach (Sentence sentence in article.Outline.Sentences)
        {
            if (start < 0 && OpensPlan(article, sentence))
            {
                _parts.Add(new TextSpan(sentence.Span.Start, EndOfParagraph(article, sentence)));
            }

            if (!IsHeading(article, sentence))
            {
                continue;
            }

            int own = LevelOf(article.Text, sentence.Span);
            int? year = YearOf(article, sentence.Span);
            bool isReview = IsReview(article.Text, sentence.Span);
            if (start >= 0 && (own <= level || isReview))
            {
                _parts.Add(new TextSpan(start, sentence.Span.Start));
                start = -1;
            }

            bool isAhead = IsAhead(article, sentence.Span, reviewed);
            if (start < 0 && !isReview && (isAhead || Plans.IsIn(article.Text, sentence.Span) || (Running.IsIn(article.Text, sentence.Span) && !IsMostlyOver(article, sentence.Span))))
            {
                (start, level) = (sentence.Span.End, own);
            }

            reviewed = isReview && year is int past ? past : reviewed;
        }

        if (start >= 0)
        {
            _parts.Add(new TextSpan(start, article.Text.Length));
        }
    }

    /// <summary>True if the title ends with a word for plans: 2016年重点项目推进任务表, 二○○○年招商引资计划(送审稿). Near misses: 工作计划完成情况, 上半年工作总结及下半年打算.</summary>
    public static bool IsTitled(ArticleView article)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        int open = title.Length > 0 && title[^1] is ')' or '）' ? title.LastIndexOfAny(['(', '（']) : title.Length;
        return open > 0 && Titles.EndingAt(title, open, 0) is not null && !Reviewed.IsIn(title);
    }

    private static readonly PhraseSet Titles = new("计划 方案 安排 安排意见 要点 月历 任务表 任务清单 任务书 责任书 工作意见 任务分解 任务分解表 责任分工 分工表 打算 倒排表 时间表 进度安排");
    private static readonly PhraseSet Reviewed = new("总结 回顾 情况 汇报 小结 汇总");

    /// <summary>True if all of the article is a plan.</summary>
    public bool IsWhole => _isWhole;

    /// <summary>True if <paramref name="position"/> stands where things to be done are told. O(parts).</summary>
    public bool Contain(int position) => _isWhole || _parts.Exists(part => part.Contains(position));

    /// <summary>True for a heading that looks back, or tells of a meeting: 目标完成情况, 奋斗目标如期实现, 工作展望会召开.</summary>
    public static bool IsReview(string text, TextSpan heading) => Reviews.IsIn(text, heading) || Meetings.EndingAt(text, heading.End, heading.Start) is not null;

    /// <summary>True for a heading such as 2019年主要工作. Near miss: 一季度任务“挂图”.</summary>
    public static bool EndsWithTask(string text, TextSpan heading) => Tasks.EndingAt(text, heading.End, heading.Start) is not null;

    /// <summary>The year that a heading tells; null if it tells none.</summary>
    public static int? YearOf(ArticleView article, TextSpan heading) =>
        article.Mentions.Within(heading, MentionKind.Date).FirstOrDefault()?.Date is Edtf date && int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out int told) ? told : null;

    /// <summary>二、2019年主要工作: True for a heading on the tasks of a year to come. Near miss: 一、2019年一季度招商工作, a part of the year that is over.</summary>
    /// <param name="article">The article.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="reviewed">The year that a heading before it reviews; 0 if none does.</param>
    public static bool IsAhead(ArticleView article, TextSpan heading, int reviewed)
    {
        return !IsMostlyOver(article, heading) && YearOf(article, heading) is int ahead && Tasks.IsIn(article.Text, heading) && (IsAhead(article, ahead) || (reviewed > 0 && ahead > reviewed));
    }

    /// <summary>True if a heading such as 一季度主要工作 tells a part of the year of which more than half is over on the day of publishing. Near miss: the same on its first days.</summary>
    public static bool IsMostlyOver(ArticleView article, TextSpan heading) => article.Document.Clock.LastDay is { } day
        && article.Mentions.Within(heading, MentionKind.Date).FirstOrDefault()?.Date is Edtf { Value.Length: > 4, Earliest: { } first, Latest: { } last } && first < last && day.DayNumber - first.DayNumber > last.DayNumber - day.DayNumber;

    // 2019年主要工作 of an article of January 2019. Near miss: 2019年工作 of one of December.
    private static bool IsAhead(ArticleView article, int year) =>
        article.Document.Clock is { Year: int own } clock && (year > own || (year == own && clock.FirstDay is { Month: <= LastMonthOfPlans }));

    // 下一步,我们将…: the paragraph goes on so.
    private static bool OpensPlan(ArticleView article, Sentence sentence)
    {
        bool isFirst = sentence.Index == 0 || article.Outline.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph;
        return isFirst && Openings.At(article.Text, NameBoundary.SkipLeading(article, sentence.Span.Start, Math.Min(sentence.Span.End, sentence.Span.Start + LongestOpening)), sentence.Span.End) is not null;
    }

    private static int EndOfParagraph(ArticleView article, Sentence sentence)
    {
        int end = article.Text.IndexOf('\n', sentence.Span.Start);
        return end < 0 ? article.Text.Length : end;
    }

    // A short line, or a short sentence with a number that opens a line, without figures but its year.
    private static bool IsHeading(ArticleView article, Sentence sentence)
    {
        TextSpan span = sentence.Span;
        bool isOpening = span.Length <= LongestHeading && (span.Start == 0 || article.Text[span.Start - 1] == '\n');
        bool isLine = isOpening && (span.End == article.Text.Length || article.Text[span.End] == '\n' || (article.Text[span.End] is not ('?' or '？') && span.End + 1 < article.Text.Length && article.Text[span.End + 1] == '\n'));
        return isOpening && span.Length >= 4 && char.IsLetter(article.Text[span.End - 1]) && (isLine || ListMarks.After(article.Text, span) > span.Start) && !article.Mentions.FiguresWithin(span).Any();
    }

    // A line without a number, then 一、, (一), 1.
    private static int LevelOf(string text, TextSpan heading)
    {
        if (ListMarks.After(text, heading) == heading.Start)
        {
            return 0;
        }

        char first = text[heading.Start];
        return first is '(' or '（' ? 2 : char.IsAsciiDigit(first) || first is >= '①' and <= '⑩' ? 3 : 1;
    }
}
