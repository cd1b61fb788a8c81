using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The stage that a heading tells for the entries under it: (一)签约项目, 二、在建项目(12个); near miss: 一、抓好项目建设.</summary>
internal static class StageHeadings
{
    private const int FurthestAbove = 60;
    private const int LongestHeading = 24;

    private static readonly PhraseTable<ProjectStage> Classes = new(
        ("拟建 谋划 储备 前期 规划 筹建 筹备", ProjectStage.Proposed),
        ("在谈 洽谈 跟踪 对接 跟踪洽谈 正在谈 还在谈", ProjectStage.Negotiating),
        ("意向 意向性", ProjectStage.Intent),
        ("签约 新签约 已签约 引进 新引进 落户 落地 合同 签下 新签 签成 谈成", ProjectStage.Signed),
        ("开工 新开工 已开工 动工 奠基", ProjectStage.Started),
        ("在建 续建 建设中 正在建 正在建设", ProjectStage.UnderConstruction),
        ("竣工 已竣工 建成 已建成 完工", ProjectStage.Completed),
        ("投产 已投产 建成投产 竣工投产 投产达效 投运", ProjectStage.Operating),
        ("终止 退出 清退 谢绝 没谈成 流产 解约", ProjectStage.Terminated));

    private static readonly PhraseSet Behind = new("项目 的项目 类项目 类 阶段 项目情况 项目名单 : 工程 的 】 的有 了的");

    /// <summary>
    /// The stage that the nearest heading above <paramref name="sentence"/> tells, or null if there is no heading or it tells none. Looks back
    /// over at most 60 sentences.
    /// </summary>
    public static ProjectStage? Above(ArticleView article, Sentence sentence)
    {
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= FurthestAbove; i--)
        {
            Sentence heading = article.Outline.Sentences[i];
            if (!IsHeading(article, heading))
            {
                continue;
            }

            foreach (PhraseHit<ProjectStage> word in Classes.In(article.Text, heading.Span))
            {
                bool isClass = word.End == heading.Span.End || Behind.At(article.Text, word.End, article.Text.Length) is not null;
                if (isClass)
                {
                    return word.Value;
                }
            }

            if (IsNumbered(article.Text, heading.Span))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsHeading(ArticleView article, Sentence sentence) =>
        sentence.Span.Length <= LongestHeading && sentence.ClauseEnd - sentence.FirstClause == 1
        && (IsNumbered(article.Text, sentence.Span) || IsLine(article.Text, sentence.Span));

    // 一、 or (一): the entries below may have numbers of their own in figures.
    private static bool IsNumbered(string text, TextSpan span)
    {
        int words = ListMarks.After(text, span);
        return words > span.Start && "一二三四五六七八九十".Contains(text[span.Start] is '(' or '第' && span.Length > 1 ? text[span.Start + 1] : text[span.Start]);
    }

    private static bool IsLine(string text, TextSpan span) =>
        (span.Start == 0 || text[span.Start - 1] == '\n') && (span.End == text.Length || text[span.End] == '\n');
}
