using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>The parts of an article under a heading on what is to be done: 三、下一步打算, (五)明年打算。, 【下步要办的】; near miss: 一、目标任务完成情况.</summary>
internal sealed class PlanSections
{
    private const int LongestHeading = 24;

    private static readonly PhraseSet Plans = new(
        "打算 下步 下一步 明年 下半年 怎么干 怎么办 干什么 要办 今后 工作计划 工作安排 工作目标 奋斗目标 目标任务 主要目标 总体目标 工作思路 展望 下阶段 下一阶段 新的一年 来年 翌年 次年 工作要点 发展目标 招商目标 预期目标 "
        + WordPairs.Of("四季度 三季度 二季度 下季度 下月 下月份 下周 下旬 年底前 全年", "安排 打算 计划 要求 部署"));

    // 四季度重点工作: ahead, until most of the quarter is over.
    private static readonly PhraseSet Running = new(WordPairs.Of("四季度 三季度 二季度 下季度 下月 下月份 下周 下旬 年底前 全年", "重点 工作 目标 任务"));

    private readonly List<TextSpan> _sections = [];

    /// <param name="article">The article; costs O(sentences).</param>
    public PlanSections(ArticleView article)
    {
        (int start, int reviewed) = (-1, 0);
        foreach (Sentence sentence in article.Outline.Sentences)
        {
            if (!IsHeading(article, sentence))
            {
                continue;
            }

            Close(start, sentence.Span.Start);
            bool isReview = PlanParts.IsReview(article.Text, sentence.Span);
            bool isAhead = Plans.IsIn(article.Text, sentence.Span) || (Running.IsIn(article.Text, sentence.Span) && !PlanParts.IsMostlyOver(article, sentence.Span));
            bool isPlan = !isReview && (IsAim(article, sentence.Span) || isAhead || (PlanParts.EndsWithTask(article.Text, sentence.Span) && PlanParts.IsAhead(article, sentence.Span, reviewed)));
            reviewed = isReview ? PlanParts.YearOf(article, sentence.Span) ?? reviewed : reviewed;
            start = isPlan ? sentence.Span.End : -1;
            if (isPlan && article.Has(sentence.Span.End, "?") && sentence.Index + 1 < article.Outline.Sentences.Count)
            {
                // What is asked for is told first.
                Close(start, article.Outline.Sentences[sentence.Index + 1].Span.End);
                start = -1;
            }
        }

        Close(start, article.Text.Length);
    }

    // (一)目标, and nothing else. Near miss: 一、目标 in a report on what was done.
    private static bool IsAim(ArticleView article, TextSpan heading)
    {
        int start = Math.Max(heading.Start, ListMarks.After(article.Text, heading));
        int end = start + heading.Of(article.Text)[(start - heading.Start)..].TrimEnd(":：").Length;
        // 3.县直部门目标: with its colon, and what each of them is to bring behind it. Near miss: 超额完成目标:.
        bool isLead = end < heading.End && Aims.EndingAt(article.Text, end, start) is not null && !Fulfilled.IsIn(article.Text, heading);
        return (isLead || Aims.At(article.Text, start, heading.End)?.End == heading.End) && !(article.Document.Segmented.Normalized.Metadata.Title?.Text is string title && Reports.IsIn(title));
    }

    private static readonly PhraseSet Aims = new("目标 任务 总目标 总任务 目标任务 工作目标 工作任务 年度目标 年度任务 目标要求 任务目标 主要任务 具体目标 攻坚目标 行动目标");
    private static readonly PhraseSet Fulfilled = new(PlanWords.Fulfilled + "完成 实现 达到 超额 围绕 对照 紧扣 情况 分解");
    private static readonly PhraseSet Reports = new("总结 小结 情况 回顾 汇报 报告 通报");

    /// <summary>True if <paramref name="position"/> stands under such a heading. O(sections).</summary>
    public bool Contain(int position) => _sections.Exists(section => section.Contains(position));

    /// <summary>Where the section begins that <paramref name="position"/> stands in; null if it stands in none. O(sections).</summary>
    public int? StartAround(int position) => _sections.Exists(section => section.Contains(position)) ? _sections.Find(section => section.Contains(position)).Start : null;

    /// <summary>True for a short line, also one that asks (记者:明年目标?), and for a short sentence with a number that opens a line, without figures.</summary>
    public static bool IsHeading(ArticleView article, Sentence sentence)
    {
        TextSpan span = sentence.Span;
        bool isOpening = span.Length <= LongestHeading && (span.Start == 0 || article.Text[span.Start - 1] == '\n');
        bool isQuestion = span.End + 1 < article.Text.Length && article.Text[span.End] is '?' or '？' && article.Text[span.End + 1] == '\n';
        bool isLine = isOpening && (isQuestion || span.End == article.Text.Length || article.Text[span.End] == '\n');
        return isOpening && (isLine || ListMarks.After(article.Text, span) > span.Start) && !article.Mentions.FiguresWithin(span).Any();
    }

    private void Close(int start, int end)
    {
        if (start >= 0 && end > start)
        {
            _sections.Add(new TextSpan(start, end));
        }
    }
}
