using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Finds the name of a figure that its growth is told in front of: 利用外资同比增长18%,达到4200万美元. Near misses: 产值5亿元,增长8%,实现税收1亿元, which has a name;
/// 增长18%,达到42亿元 with nothing named.
/// </summary>
internal static class GrowthBefore
{
    private const int LongestMove = 8;

    private static readonly PhraseSet Moves = new("达 达到 达到了 已达 已达到 为 实现 完成 突破 超过 达成 总额 总量 总数 规模 累计 力争 争取 确保 冲击 冲刺 预计 有望 可望 将 将达 要 可达 可");

    /// <summary>The name and the growth of <paramref name="figure"/>, or null if no growth of a named thing ends right before it.</summary>
    public static (TextSpan Name, ChangeRecord Change)? Of(ArticleView article, Mention figure)
    {
        string text = article.Text;
        int end = figure.Span.Start;
        int floor = Math.Max(0, end - LongestMove);
        while (Moves.EndingAt(text, end, floor) is TextSpan word)
        {
            end = word.Start;
        }

        // 年均增长15%,到2015年达到480亿元: when it comes to so much.
        Mention? date = end > 0 ? article.Mentions.Covering(end - 1, MentionKind.Date) : null;
        if (end < figure.Span.Start && date?.Span.End == end)
        {
            end = date.Span.Start;
            end -= end > 0 && text[end - 1] is '到' or '至' ? 1 : 0;
            floor = end - 1;
        }

        end -= end > floor && text[end - 1] is ',' or '，' or '、' ? 1 : 0;
        int start = article.Outline.ClauseAt(Math.Max(0, end - 1)).Span.Start;
        if (end == figure.Span.Start || end == 0 || ChangeReader.EndingAt(article, end, start) is not (TextSpan verb, ChangeRecord change))
        {
            return null;
        }

        TextSpan name = NameReader.Left(article, verb.Start, start);
        return name.Length < 2 || article.Mentions.FiguresWithin(name).Any() ? null : (name, change);
    }
}
