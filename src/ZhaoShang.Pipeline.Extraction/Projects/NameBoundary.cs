using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds where the name of a project begins, left of its head.</summary>
internal static class NameBoundary
{
    /// <summary>
    /// The first letter of the name that ends at <paramref name="headStart"/>, not before <paramref name="floor"/>: behind the last
    /// 投资X元的, the last verb and the last 的 before it. 引进了投资1亿元的精诚化工乙二醛项目 begins at 精; the capacity of 年产56吉瓦的光伏项目
    /// stays in the name.
    /// </summary>
    public static int StartOf(ArticleView article, int floor, int headStart)
    {
        int start = ArticleView.Before(headStart, floor).Start;
        start = AfterDash(article.Text, start, headStart);
        start = AfterMoney(article, start, headStart);
        start = AfterVerb(article, start, headStart);
        start = AfterParticle(article, start, headStart);
        return WithoutEpithet(article.Text, SkipLeading(article, start, headStart), headStart);
    }

    /// <summary>
    /// The first letter of an item behind the first of a list: 投资X元的 and the last 的 are cut off, but no verbs, for the verb stands before
    /// the first item, and 启动 in 高低压启动设备生产 is part of the name.
    /// </summary>
    public static int StartOfItem(ArticleView article, int floor, int end)
    {
        int start = AfterMoney(article, floor, end);
        start = AfterParticle(article, start, end);
        return SkipLeading(article, start, end);
    }

    /// <summary>The first letter at or behind <paramref name="start"/> that may begin a name.</summary>
    public static int SkipLeading(ArticleView article, int start, int limit)
    {
        string text = article.Text;
        while (start < limit)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            else if (text[start] == '【' && text.IndexOf('】', start, Math.Min(limit - start, 10)) is int tag and > 0)
            {
                start = tag + 1;
            }
            else if (ListMarks.After(text, new TextSpan(start, limit)) is int words && words > start && !IsOrdinalOfName(article, start, words))
            {
                start = words;
            }
            else if (article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End <= limit && !IsYearOfName(article, date, limit))
            {
                start = date.Span.End;
            }
            else if (ProjectWords.Leading.At(text, start, limit) is TextSpan word && !IsKept(article, word, limit))
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

    /// <summary>The last letter at or before <paramref name="end"/> that may end a name, exclusive: 也在, 正式 and dates are left out.</summary>
    public static int SkipTrailing(ArticleView article, int end, int floor)
    {
        while (end > floor)
        {
            if (char.IsWhiteSpace(article.Text[end - 1]) || article.Text[end - 1] is ',' or ':')
            {
                end--;
            }
            else if (article.Text[end - 1] == ')' && article.Text.LastIndexOf('(', end - 1, end - floor) is int open && open > floor)
            {
                end = open;
            }
            else if (article.Mentions.Covering(end - 1, MentionKind.Date) is Mention date && date.Span.Start >= floor)
            {
                end = date.Span.Start;
            }
            else if (ProjectWords.Heads.EndingAt(article.Text, end, floor) is null
                && ProjectWords.Trailing.EndingAt(article.Text, end, floor) is TextSpan word)
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

    // 2.5万吨冷库: a figure, not the number of an entry.
    private static bool IsOrdinalOfName(ArticleView article, int start, int words) =>
        (char.IsAsciiDigit(article.Text[words - 1]) && article.Text[start] is not ('(' or '第')) || (words < article.Text.Length && char.IsAsciiDigit(article.Text[words]) && article.Text[words - 1] == '.' && article.Mentions.StartingAt(words, MentionKind.Quantity) is null)
        || article.Text[start] is '第' or '·' or '-' or '—';

    // 2021扬州世界园艺博览会: a year without 年 belongs to the name; 2021年 does not.
    private static bool IsYearOfName(ArticleView article, Mention date, int limit) =>
        date.Span.Length == 4 && char.IsAsciiDigit(article.Text[date.Span.Start]) && date.Span.End < limit;

    // 新能源, 区域, 新建: the word goes on.
    private static bool IsKept(ArticleView article, TextSpan word, int limit)
    {
        if (word.Length > 1 || word.End >= limit)
        {
            return false;
        }

        if (article.Mentions.StartingAt(word.Start, MentionKind.Region) is { Span.Length: > 1 })
        {
            return true;
        }

        char letter = article.Text[word.Start];
        char next = article.Text[word.End];
        return letter switch
        {
            '新' => next is not ('引' or '签' or '开' or '增'),
            '区' => next is '域' or '块',
            '和' => next is '平' or '谐',
            '均' or '都' => next is '匀' or '市' or '昌' or '江',
            '共' => next is '和' or '享' or '建',
            '正' => next is '大' or '泰' or '定' or '宁' or '威',
            '有' => next is '色' or '机' or '限',
            '项' => next is '目' or '链',
            '向' => next is '阳',
            '等' => next is '离',
            '对' => next is '外' or '二',
            '从' => next is '化',
            '在' => next is '线',
            '如' => next is '皋' or '东' or '意',
            '(' => true,
            _ => false,
        };
    }

    private static readonly PhraseSet CapacityLabels = new("年产 日产 年处理 日处理 年加工 装机 年出栏");

    // “西电东送”华能陇东能源基地二批新能源项目: a quoted word before a name that is long enough without it. A mark without its pair begins one.
    private static int WithoutEpithet(string text, int start, int end)
    {
        if (start >= end)
        {
            return start;
        }

        int open = text.LastIndexOf('“', end - 1, end - start);
        int close = text.LastIndexOf('”', end - 1, end - start);
        if (open >= 0 && close < open)
        {
            return open + 1;
        }

        return open == start && end - close > 6 ? close + 1 : start;
    }

    private static int AfterDash(string text, int start, int end)
    {
        for (int i = end - 1; i > start; i--)
        {
            if (text[i] == '—' && text[i - 1] == '—')
            {
                return i + 1;
            }
        }

        return start;
    }

    private static int AfterMoney(ArticleView article, int start, int end)
    {
        if (article.Mentions.Within(new TextSpan(start, end), MentionKind.Money).LastOrDefault() is not Mention money)
        {
            return start;
        }

        int particle = article.Text.IndexOf('的', money.Span.End, Math.Min(end, money.Span.End + 12) - money.Span.End);
        return particle >= 0 ? particle + 1 : money.Span.End;
    }

    private const string ShortVerbs = "建上办搞";
    private static readonly PhraseSet Stops = new(string.Join(' ', [.. ProjectWords.Verbs.Phrases, .. ProjectWords.Boundaries.Phrases, .. ShortVerbs.Select(char.ToString)]));

    private static int AfterVerb(ArticleView article, int start, int end)
    {
        string text = article.Text;
        int depth = 0;
        for (int at = end; at > start; at--)
        {
            depth += text[at - 1] is '”' or ')' or '》' ? 1 : text[at - 1] is '“' or '(' or '《' ? -1 : 0;
            bool isStop = depth == 0 && Stops.EndingAt(text, at, start) is not null;
            if (!isStop || (article.Mentions.Covering(at - 1, MentionKind.Organisation) is { } firm && firm.Span.End > at && firm.Span.Start >= start))
            {
                continue;
            }

            if (ProjectWords.Verbs.EndingAt(text, at, start) is TextSpan verb)
            {
                return verb.End;
            }

            if (IsShortVerb(text, at, end))
            {
                return at;
            }

            if (ProjectWords.Boundaries.EndingAt(text, at, start) is TextSpan word && at < end && IsBoundary(article, word, end))
            {
                return word.End;
            }
        }

        return start;
    }

    // 建年产20万吨…项目, 上一条年产3万吨…生产线.
    private static bool IsShortVerb(string text, int at, int end) =>
        ShortVerbs.Contains(text[at - 1], StringComparison.Ordinal)
        && (CapacityLabels.At(text, at, end) is not null || (at + 1 < end && text[at] == '一' && text[at + 1] is '条' or '座' or '个' or '家'));

    // 开发区, 投资银行; not 签订|区域总部.
    private static readonly PhraseSet MayEndFirms = new("投资 开发 建设 规划 实施 支持 承建 了 是 为 由 在 如 将 把 对 就");

    private static bool IsBoundary(ArticleView article, TextSpan word, int end)
    {
        string text = article.Text;
        bool isOfFirm = ProjectWords.FirmContinuations.At(text, word.End, end) is TextSpan rest && (rest.Length > 1 || MayEndFirms.IsIn(text, word));
        if (isOfFirm || end - word.End < 2)
        {
            return false;
        }

        // 如东县, 在平: the letter is a place's.
        if (word.Length == 1 && article.Mentions.Covering(word.Start, MentionKind.Region) is { Span.Length: > 1 })
        {
            return false;
        }

        for (int from = Math.Max(0, word.Start - 2); from <= word.Start && word.Length == 1; from++)
        {
            if (ProjectWords.InsideWords.At(text, from, Math.Min(text.Length, word.End + 3)) is TextSpan longer && longer.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static int AfterParticle(ArticleView article, int start, int end)
    {
        for (int i = end - 2; i > start; i--)
        {
            if (article.Text[i] != '的')
            {
                continue;
            }

            Mention? quantity = article.Mentions.Covering(i - 1, MentionKind.Quantity);
            quantity ??= article.Mentions.Within(new TextSpan(Math.Max(start, i - 14), i), MentionKind.Quantity).LastOrDefault() ?? article.Mentions.Covering(i - 1, MentionKind.Count);
            bool isCapacity = quantity is not null && CapacityLabels.EndingAt(article.Text, quantity.Span.Start, start) is not null;
            return isCapacity ? start : i + 1;
        }

        return start;
    }
}
