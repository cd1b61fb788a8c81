using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads the words that name a figure on its left.</summary>
internal static class NameReader
{
    private static readonly PhraseSet Leading = new(
        LevelWords.Whole + LevelWords.Own + "其中 共 累计 已 现 、 和 及 以及 并 还 也 预计 可 可实现 计划 今年 去年 目前 截至目前 , : 一是 二是 三是 ( 比上年 "
        + "共计 主要 实现 实现了 完成了 达到 达 先后 新 共有 有 市 区 县 省 一年来 年末 年内 期间 预计全年 全年 截止目前 到目前 到目前为止 份 同时 此外 " + PlanWords.Aims);

    private static readonly PhraseSet Trailing = new(PlanWords.Aims + "冲刺 冲击 预计 也有 就有 已有 现有 也达 已达到 达到了 达 达到 共 为 约 超 超过 突破 已达 有 近 共计 完成 实现 高达 是 分别为 分别达到 分别 共有 达成 计 逾 已 共为 累计达 累计 : 只有 仅有 仅 却只有 也只有 尚有 还有 得 还得 就达 就达到 发展到 已发展到 增至 已增至 要");

    /// <summary>What the names of places and offices end with, to which figures are dealt out.</summary>
    public static readonly PhraseSet Places = new("产业园 工业园 科技园 物流园 创业园 镇 乡 旗 盟 自治州 区 园区 街道 部门 局 委 办 单位 乡镇 办事处 开发区 管委会 县 市 省外 市外 省内 境外 国外");

    private const int LongestPlace = 12;

    /// <summary>The words left of <paramref name="figure"/> that may name it, from <paramref name="floor"/> on, also a place before a colon (城关镇:3.2亿元); empty if there are none.</summary>
    public static TextSpan Left(ArticleView article, int figure, int floor)
    {
        Clause clause = article.Outline.ClauseAt(figure);
        if (figure == clause.Span.Start && clause.Index > article.Outline.Sentences[clause.Sentence].FirstClause && article.Text[figure - 1] is ':' or '：')
        {
            TextSpan place = article.Outline.Clauses[clause.Index - 1].Span;
            return place.Start >= floor && place.Length is >= 2 and <= LongestPlace && Places.EndingAt(article.Text, place.End, place.Start) is not null ? place : new TextSpan(figure, figure);
        }

        TextSpan left = ArticleView.Before(figure, Math.Max(floor, clause.Span.Start));
        left = BehindShare(article, left);
        int end = EndOf(article, left);
        int start = StartOf(article, left.Start, end);
        return new TextSpan(Math.Min(start, end), end);
    }

    // 增长67%(其中出口12亿元, 甲镇(完成64%)、乙镇33亿元: a share or growth with a mark behind it is no part of a name. Near miss: 进度低于60%的项目7个.
    private static TextSpan BehindShare(ArticleView article, TextSpan left)
    {
        int start = article.Mentions.Within(left, MentionKind.Percent).LastOrDefault()?.Span.End ?? left.End;
        int end = start;
        while (end < left.End && article.Text[end] is ')' or '）' or '(' or '（' or '、' or ',' or '，')
        {
            end++;
        }

        return end > start ? new TextSpan(end, left.End) : left;
    }

    private static int EndOf(ArticleView article, TextSpan left)
    {
        string text = article.Text;
        int end = left.End;
        while (end > left.Start)
        {
            if (char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
            else if (MovedFrom(article, end, left.Start) is int moved)
            {
                end = moved;
            }
            else if (Trailing.EndingAt(text, end, left.Start) is TextSpan word && word.Start > left.Start && !IsEndOfWord(text, word))
            {
                end = word.Start;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // 履约率由61%, 企业由年初的68家, 到位资金比去年的8亿元: where the word begins that tells from what the figure moved, or what it is compared with; null if none ends at the place.
    private static int? MovedFrom(ArticleView article, int end, int floor)
    {
        int at = article.Text[end - 1] == '的' && end - 1 > floor ? end - 1 : end;
        at = at > floor && article.Mentions.Covering(at - 1, MentionKind.Date) is Mention date && date.Span.End == at ? date.Span.Start : at;
        bool isFrom = at - 1 > floor && article.Text[at - 1] is '由' or '从';
        bool isCompared = at - 1 > floor && end - at > 1 && article.Text[at - 1] is '比' or '较' && article.Text[at - 2] is not '同' and not '占';
        return isFrom || isCompared ? at - 1 : null;
    }

    // 签约3个, 国有企业: the letter is part of the word before.
    private static bool IsEndOfWord(string text, TextSpan word) => word.Length == 1 && (text[word.Start - 1], text[word.Start]) switch
    {
        ('签' or '合' or '条' or '公' or '违' or '履' or '解' or '毁', '约') or ('国' or '所' or '拥', '有') or ('成' or '作' or '因', '为') or ('预' or '合' or '累' or '统' or '总', '计') or ('主' or '需' or '纪' or '摘' or '概', '要') => true,
        _ => false,
    };

    private static int StartOf(ArticleView article, int start, int end)
    {
        start = ListMarks.After(article.Text, new TextSpan(start, end));
        while (start < end)
        {
            if (char.IsWhiteSpace(article.Text[start]))
            {
                start++;
            }
            else if (article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End <= end)
            {
                start = date.Span.End;
            }
            else if (Leading.At(article.Text, start, end) is TextSpan word && word.End < end && !IsKept(article.Text, word, end))
            {
                start = word.End;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // 新签约, 新能源, 市外资金: the word goes on.
    private static bool IsKept(string text, TextSpan word, int end) => word.Length == 1 && word.End < end && (text[word.Start], text[word.End]) switch
    {
        ('新', _) => true,
        ('市' or '区' or '县' or '省', '外' or '内' or '级' or '域' or '长' or '会' or '际' or '属' or '直') => true,
        ('现', '代' or '有' or '场' or '汇') => true,
        ('和', '谐') or ('达', '产' or '标' or '效' or '成') or ('区', '内') or ('有', '色') or ('共', '同') or ('共', '建') or ('可', '再') => true,
        _ => false,
    };
}
