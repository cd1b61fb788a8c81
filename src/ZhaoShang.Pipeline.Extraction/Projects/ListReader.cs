using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads lists of projects: A、B等项目, A、B等3个在建项目, A、B和C三个基地项目, 80万吨A、100万吨B项目.</summary>
internal static class ListReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",，、。;；");

    private const int MostItems = 60;
    private const int LongestClosing = 16;

    /// <summary>No list is in a clause without one of these.</summary>
    public static IEnumerable<string> Words => ["等", "、", "和", "及", "与"];

    private static readonly PhraseSet NotBehind = new("和企业 及企业 、企业 厂房 资金 为主 为重点 为核心 为支撑 获批试点 获批国家 获批全国 获批省级 获评 入选 获奖 沿线 两侧");
    private static readonly PhraseSet Doings = new("推动 促成 促使 部门"); // 等5个部门推动恒泰新能源项目
    private static readonly PhraseSet Parts = new("包括 涵盖 涉及 含");
    private static readonly PhraseSet Batches = new("项目 工程");
    private static readonly PhraseSet PhaseBeginnings = new(PhaseWords.Later);

    private static readonly PhraseSet ListEnds = new("项目 工程 高速公路 干线公路 铁路 公路 基地 生产线 电站 企业");

    /// <summary>The items of the lists in <paramref name="clause"/>, in the order of the text; those that name nothing are left out later.</summary>
    public static IEnumerable<NameCandidate> Read(ArticleView article, Clause clause)
    {
        int floor = clause.Span.Start;
        while (ClosingFrom(article, floor, clause.Span.End) is (TextSpan closing, bool isCounted))
        {
            foreach (NameCandidate item in Items(article, floor, closing, isCounted))
            {
                yield return item;
            }

            floor = closing.End;
        }
    }

    // 等项目 · 等3个在建项目 · 等一批; near miss: 平等, 等地, 等部门.
    private static (TextSpan Closing, bool IsCounted)? ClosingFrom(ArticleView article, int start, int end)
    {
        string text = article.Text;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '等' && i > start && text[i - 1] is not ('平' or '高' or '中' or '初') && ClosingAt(article, i, end) is { } closing)
            {
                return closing;
            }

            if ((text[i] is '、' || (text[i] is '和' or '及' or '与' && i - start > 2)) && SharedCount(article, i, end) is { } counted)
            {
                return counted;
            }
        }

        return null;
    }

    private static (TextSpan Closing, bool IsCounted)? ClosingAt(ArticleView article, int start, int end)
    {
        int at = start + 1;
        at += article.Has(at, "共") ? 1 : 0;
        Mention? count = article.Mentions.StartingAt(at, MentionKind.Count);
        if (article.Has(at, "一批"))
        {
            TextSpan near = new(at, Math.Min(end, at + LongestClosing + 4));
            return Batches.First(article.Text, near) is TextSpan batch ? (new TextSpan(start, HasMark(article.Text, at, batch.Start) ? at + 2 : batch.End), false) : null;
        }

        at = count?.Span.End ?? at;
        int limit = Math.Min(end, at + LongestClosing);
        TextSpan? head = ListEnds.First(article.Text, new TextSpan(at, limit));
        if (head is not TextSpan found || HasMark(article.Text, at, found.Start) || ProjectWords.Verbs.IsIn(article.Text, new TextSpan(at, found.Start)) || Doings.IsIn(article.Text, new TextSpan(at, found.Start)))
        {
            return null;
        }

        bool isFollowedByCount = article.Mentions.StartingAt(found.End, MentionKind.Count) is not null;
        bool isFirms = article.Has(found.Start, "企业") || NotBehind.At(article.Text, found.End, Math.Min(article.Text.Length, found.End + 8)) is not null;
        return isFirms ? null : (new TextSpan(start, found.End), count is not null || isFollowedByCount);
    }

    // 蒙西、库布其和贺兰山三个清洁能源基地项目: the count tells how many names stand before it.
    private static (TextSpan Closing, bool IsCounted)? SharedCount(ArticleView article, int separator, int end)
    {
        if (article.Mentions.Within(new TextSpan(separator, end), MentionKind.Count).FirstOrDefault() is not Mention count || article.Has(count.Span.Start - 1, "等"))
        {
            return null;
        }

        int limit = Math.Min(end, count.Span.End + LongestClosing);
        if (ListEnds.Last(article.Text, new TextSpan(count.Span.End, limit)) is not TextSpan head || article.Has(head.Start, "企业") || count.Amount is not { } amount)
        {
            return null;
        }

        int first = ItemStart(article.Text, separator, ArticleView.Before(separator, article.Outline.ClauseAt(separator).Span.Start).Start);
        TextSpan told = new(first, count.Span.Start);
        int items = SplitItems(article.Text, told, amount.Value == 2 && !told.Of(article.Text).Contains('、')).Count;
        bool isOther = NotBehind.At(article.Text, head.End, Math.Min(article.Text.Length, head.End + 8)) is not null;
        bool isTold = !isOther && items == amount.Value && !HasMark(article.Text, count.Span.End, head.Start);
        return isTold ? (new TextSpan(count.Span.Start, head.End), true) : null;
    }

    private static IEnumerable<NameCandidate> Items(ArticleView article, int floor, TextSpan closing, bool isCounted)
    {
        int start = BehindOthers(article, ArticleView.Before(closing.Start, floor));
        TextSpan told = new(start, closing.Start);
        bool isPair = isCounted && article.Mentions.StartingAt(closing.Start, MentionKind.Count)?.Amount?.Value == 2 && !told.Of(article.Text).Contains('、');
        List<TextSpan> items = SplitItems(article.Text, told, isPair);
        if (items.Count > MostItems || items.Count == 0)
        {
            yield break;
        }

        if (isCounted && ArePartsOfMany(article, new TextSpan(start, items[0].End), closing, items.Count))
        {
            yield break;
        }

        string ending = Ending(article, closing);
        NameList list = new(new TextSpan(items[0].Start, closing.End), closing, isCounted);
        foreach (TextSpan printed in items)
        {
            TextSpan item = WithoutPrice(article, printed);
            int from = printed == items[0] || IsAfterHead(article, item.Start) ? NameBoundary.StartOf(article, item.Start, item.End) : NameBoundary.StartOfItem(article, item.Start, item.End);
            if (item.End - from < 2)
            {
                continue;
            }

            TextSpan span = new(from, item.End);
            string name = MakerOfPhases(article, item, from) + article.Letters(span);
            if (IsOnlyPlace(article, span) || (isCounted && article.Text[closing.Start] == '等' && IsMereKind(article, span, items.Count)))
            {
                continue;
            }

            bool hasHead = name.EndsWith("项目", StringComparison.Ordinal) || name.EndsWith("工程", StringComparison.Ordinal);
            yield return new NameCandidate(span, Completed(name, ending, hasHead), "listed-project") { List = list, IsShort = !hasHead, IsSure = item != printed };
        }
    }

    // 市商务局、市供销社等5个部门推动A、B等8个项目签约: who did it stands in a row of its own.
    private static int BehindOthers(ArticleView article, TextSpan left)
    {
        int of = left.Of(article.Text).LastIndexOf('等') + left.Start;
        return of > left.Start && article.Mentions.StartingAt(of + 1, MentionKind.Count) is { Amount: { Value: > 1, Unit: "个" or "家" or "名" } } count ? count.Span.End : left.Start;
    }

    // 包括生态治理、污水处理等共285个项目: kinds of works, of which there are many. Near miss: 包括东河水库、城西水厂等5个项目.
    private static bool ArePartsOfMany(ArticleView article, TextSpan opening, TextSpan closing, int items) => Parts.IsIn(article.Text, opening)
        && article.Mentions.Within(new TextSpan(closing.Start, Math.Min(article.Text.Length, closing.End + LongestCount)), MentionKind.Count).FirstOrDefault()?.Amount?.Value > MostOfKind * items;

    private const int LongestCount = 6;
    private const int MostOfKind = 10;

    // 旺辉食品二期(2.8亿元)、恒辉隔膜(4.5亿元)等11个项目: the amount behind an item is none of its name.
    private static TextSpan WithoutPrice(ArticleView article, TextSpan item)
    {
        int open = article.Text[item.End - 1] is ')' or '）' ? article.Text.AsSpan(item.Start, item.Length).LastIndexOfAny('(', '（') : -1;
        return open >= 2 && article.Mentions.Within(new TextSpan(item.Start + open, item.End), MentionKind.Money).Any() ? new TextSpan(item.Start, item.Start + open) : item;
    }

    // 襄樊、宜昌等项目: places alone name none.
    private static bool IsOnlyPlace(ArticleView article, TextSpan item) =>
        article.Mentions.StartingAt(item.Start, MentionKind.Region) is Mention place && place.Span.End >= item.End
        && ProjectWords.Heads.EndingAt(article.Text, item.End, item.Start) is null;

    // 签下面料、配饰等项目13个: of a list cut short, items of few letters tell no more than a kind of business. Near miss: 引进甲厂、乙矿等项目.
    private static bool IsMereKind(ArticleView article, TextSpan item, int items) =>
        items > 1 && item.Length <= 4 && ProjectWords.Heads.EndingAt(article.Text, item.End, item.Start) is null
        && !article.Mentions.Within(item, MentionKind.Organisation).Any() && !article.Mentions.Within(item, MentionKind.Region).Any()
        && article.WordsWithin(item).All(word => word.Length > 1 && word.Class is WordClass.Noun or WordClass.Verb or WordClass.VerbalNoun);

    // …项目及X公司…: a new phrase with words of its own before the name.
    private static bool IsAfterHead(ArticleView article, int start) => article.Has(start - 3, "项目");

    // X公司一期投资3000万美元、二期投资5600万美元房地产开发: the amounts stand between the maker and the thing.
    private static string? MakerOfPhases(ArticleView article, TextSpan item, int from) =>
        article.Mentions.Within(item, MentionKind.Money).LastOrDefault() is Mention money
            && (money.Span.End == from || NameJudge.Judge(article.Letters(new TextSpan(from, item.End))) == NameWorth.Class)
            ? MakerReader.BeforeAmount(article, item.Start, from)
            : null;

    private static string Completed(string name, string ending, bool hasHead)
    {
        bool isWhole = hasHead || (ending != "项目" && name.Length >= 4 && ProjectWords.Heads.EndingAt(name, name.Length, 0) is not null);
        return isWhole ? name : name + ending;
    }

    // The class noun completes a bare place name (甲城、乙镇等11条干线公路); 项目 completes the rest.
    private static string Ending(ArticleView article, TextSpan closing)
    {
        TextSpan? head = ListEnds.Last(article.Text, closing);
        if (head is null || article.Has(closing.End - 2, "项目"))
        {
            bool isCountFirst = article.Text[closing.Start] != '等';
            int noun = isCountFirst && article.Mentions.StartingAt(closing.Start, MentionKind.Count) is Mention count ? count.Span.End : closing.End - 2;
            string ending = isCountFirst ? article.Letters(new TextSpan(noun, closing.End)) : "项目";
            return NameJudge.Judge(ending) == NameWorth.Class || ending.Contains('的') ? "项目" : ending;
        }

        return article.Letters(head.Value);
    }

    // Of a pair the conjunction alone parts the items: 甲仓储和乙灯饰两个项目.
    private static List<TextSpan> SplitItems(string text, TextSpan span, bool isPair)
    {
        List<TextSpan> items = [];
        int start = span.Start;
        int depth = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            depth += text[i] is '(' or '《' or '“' ? 1 : text[i] is ')' or '》' or '”' ? -1 : 0;
            bool isAnd = text[i] is '和' or '及' && (items.Count > 0 || isPair) && i - start >= 2 && span.End - i > 4 && !IsInsideWord(text, i, span.End);
            bool isPhase = text[i] == '、' && PhaseBeginnings.At(text, i + 1, Math.Min(span.End, i + 4)) is not null;
            bool isAfterHead = text[i] is '及' or '和' && i - start > 4 && text.AsSpan(i - 2, 2) is "项目";
            if ((text[i] == '、' && depth <= 0 && !isPhase) || isAnd || isAfterHead)
            {
                AddItem(items, start, i);
                start = i + 1;
            }
        }

        AddItem(items, start, span.End);
        return items;
    }

    private static bool IsInsideWord(string text, int i, int end) =>
        (i + 1 < end && text[i + 1] is '平' or '谐' or '其') || text[i - 1] is '以' or '共' or '饱' or '中';

    private static void AddItem(List<TextSpan> items, int start, int end)
    {
        if (end - start >= 2)
        {
            items.Add(new TextSpan(start, end));
        }
    }

    private static int ItemStart(string text, int separator, int floor)
    {
        int start = separator;
        while (start > floor && text[start - 1] is not (',' or '，' or ':' or '。'))
        {
            start--;
        }

        return start;
    }

    private static bool HasMark(string text, int start, int end) => text.AsSpan(start, end - start).ContainsAny(Marks);
}
