using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads where a project is sited: 落户X, 位于X, 选址X; the township or park that opens its name; a place within the article's region that its clause names; 在X建.</summary>
internal static class PlaceReader
{
    private const int LongestSite = 24;
    private const int LongestPlace = 14;
    private const int ShortestRest = 3;
    private const int LongestLead = 10;

    private static readonly PhraseSet Locators = new(WordPairs.Of("落户 选址 厂址选 坐落", "在 于") + WordPairs.Of("位 落户", "于") + "落户 落地 选址 建在 设在 落在 选在");
    private static readonly PhraseSet Ends = new(", 、 。 的 达成 并 ; ( ) ” | \n 开工 建设 内 签约 和 租 占地 办 投资 用地 新建 兴建 注册");
    // 花秋镇, 城东工业园: what a place ends with.
    private static readonly PhraseSet Places = new("镇 乡 村 街道 街道办事处 苏木 嘎查 农场 林场 半岛 " + ZoneWords.Zones);
    // 古镇, 度假村, 家乡: words that end alike and are no names.
    private static readonly PhraseSet Words = new(WordPairs.Of("小 古 重 城 特色 名 老 集", "镇") + WordPairs.Of("城 水 家 故 老 侨 梨 下 回 返 还 驼", "乡") + WordPairs.Of("度假 渡假 民俗 农 乡 新农 文化 艺术 华侨 书画 电商 电影 陶艺 渔 康养 颐养 全 本 该 各 行政 示范 城中 两 几 运动员", "村") + WordPairs.Of("示 模", "范村"));
    private static readonly PhraseSet Sited = new("投资 建 兴建 新建 建设 兴办 办 投 创办 设立 上 开办 新办 打造 的 , 租 征 流转 拟 合建 合办 落户");

    /// <summary>The place that the letters around <paramref name="name"/> tell, or null.</summary>
    public static TextSpan? Read(ArticleView article, NameCandidate name, TextSpan own) =>
        BehindLocator(article, name, own)
        ?? OpeningName(article, name.Span)
        ?? BeforeName(article, name.Span, own)
        ?? article.Mentions.Within(name.Span, MentionKind.Region).Concat(article.Mentions.Within(own, MentionKind.Region)).FirstOrDefault(region => IsSite(article, region))?.Span
        ?? BehindIn(article, own, name.Span);

    private static TextSpan? BehindLocator(ArticleView article, NameCandidate name, TextSpan own)
    {
        foreach (TextSpan locator in Locators.In(article.Text, own))
        {
            int start = locator.End;
            int limit = Math.Min(own.End, start + LongestSite);
            int end = Ends.First(article.Text, new TextSpan(Math.Min(start, limit), limit))?.Start ?? limit;
            if (article.Has(end, "的") && Beside.EndingAt(article.Text, end, start) is not null)
            {
                start = end + 1;
                end = Ends.First(article.Text, new TextSpan(Math.Min(start, limit), limit))?.Start ?? limit;
            }

            bool isPlace = locator.Length > 2 || article.Text[locator.Start] is not '选' || article.Mentions.StartingAt(start, MentionKind.Region) is not null || Tails.EndingAt(article.Text, end, start) is not null;
            if (end - start >= 2 && isPlace && !name.Span.Contains(start) && !article.Text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
            {
                return new TextSpan(start, end);
            }
        }

        return null;
    }

    // 落在两院附近的宝岛新村
    private static readonly PhraseSet Beside = new("附近 旁 旁边 脚下 周边 境内 北侧 南侧 东侧 西侧");
    // 选址县工业园区. Near misses: 选址未定, 选址变更.
    private static readonly PhraseSet Tails = new("区 园 镇 乡 村 城 港 岛 街 路 侧 旁 湾 坝 县 市 旗 山 湖 周边 附近");

    // 花秋镇方竹笋加工厂, 陕西岳秦公司罗敷工业园铝材项目. Near misses: 甲县特色小镇, 石材产业园, 浙江义乌佛堂镇客商.
    private static TextSpan? OpeningName(ArticleView article, TextSpan name)
    {
        int maker = article.Mentions.StartingAt(name.Start, MentionKind.Organisation)?.Span.End ?? name.Start;
        int start = maker > name.Start && maker < name.End && article.Text[maker - 1] is '司' or '团' ? maker : name.Start;
        TextSpan? last = null;
        foreach (TextSpan place in Places.In(article.Text, new TextSpan(start, Math.Min(name.End, start + LongestPlace))))
        {
            if (place.Start > start && name.End - place.End >= ShortestRest && !IsWord(article, place, start) && Going.At(article.Text, place.End, name.End) is null && !IsElsewhere(article, new TextSpan(start, place.End)))
            {
                last = new TextSpan(start, place.End);
            }
        }

        return last is TextSpan found && !article.Text.AsSpan(found.Start, found.Length).ContainsAny('“', '(', '、') && !article.Text.AsSpan(found.Start, found.Length).ContainsAnyInRange('0', '9') ? found : null;
    }

    // 光村镇的温泉度假酒店: what opens the clause before the name.
    private static TextSpan? BeforeName(ArticleView article, TextSpan name, TextSpan own)
    {
        int end = name.Start - 1;
        bool isPlace = article.Has(end, "的") && end > own.Start && end - own.Start <= LongestLead && Places.EndingAt(article.Text, end, own.Start + 1) is TextSpan place && !IsWord(article, place, own.Start);
        TextSpan lead = new(own.Start, Math.Max(own.Start, end));
        return isPlace && char.IsLetter(article.Text[own.Start]) && Ends.First(article.Text, lead) is null && !IsElsewhere(article, lead) ? lead : null;
    }

    private static bool IsWord(ArticleView article, TextSpan place, int start) => Words.EndingAt(article.Text, place.End, start) is not null || (article.Has(place.End - 1, "乡") && article.Has(place.End, "村"));

    // 城南工业园二期, 甲工业园标准厂房: the zone itself is what is built.
    private static readonly PhraseSet Going = new("一期 二期 三期 四期 标准 基础 项目 工程 建设 扩建 提升 改造 循环 (");

    // 在下仓镇投资3000万元兴办的…: the place between 在 and what is done there.
    private static TextSpan? BehindIn(ArticleView article, TextSpan own, TextSpan name)
    {
        string text = article.Text;
        for (int at = text.IndexOf('在', own.Start, own.Length); at >= 0 && at + 2 < own.End; at = text.IndexOf('在', at + 1, own.End - at - 1))
        {
            TextSpan near = new(at + 1, Math.Min(own.End, at + 1 + LongestPlace));
            if (!name.Contains(at) && Places.First(text, near) is TextSpan end && end.Start > near.Start && !IsWord(article, end, near.Start)
                && Sited.At(text, end.End, own.End) is not null && !IsElsewhere(article, new TextSpan(near.Start, end.End)) && Ends.First(text, new TextSpan(near.Start, end.End)) is null)
            {
                return new TextSpan(near.Start, end.End);
            }
        }

        return null;
    }

    // 浙江义乌佛堂镇: where the investor is from. Near misses: 樟树村, 光村镇 under the code of another year.
    private static bool IsElsewhere(ArticleView article, TextSpan place) =>
        article.Document.Region is not null && article.Mentions.Within(place, MentionKind.Region).Any(region => region.Span.Start == place.Start && place.End - region.Span.End != 1 && !IsOfHome(article, region, mayBeHome: true));

    // A place within the article's own region. Near misses: 上海某某公司 and 福建客商 tell where the investor is from; the region itself tells nothing new.
    private static bool IsSite(ArticleView article, Mention place) =>
        IsOfHome(article, place, mayBeHome: false)
        && (article.Mentions.Covering(place.Span.Start, MentionKind.Organisation) is null || place.Divisions.Any(static reading => reading.Division.Level == DivisionLevel.Township));

    private static bool IsOfHome(ArticleView article, Mention place, bool mayBeHome) =>
        article.Document.Region?.Division is { Code: { } home } && place.Divisions.Any(reading => IsWithin(reading.Division, home, mayBeHome));

    private static bool IsWithin(Division division, string home, bool mayBeHome)
    {
        bool isRenumbered = mayBeHome && division.Level == DivisionLevel.Township;
        string prefix = isRenumbered ? home[..2] : home[4..] != "00" ? home : home[2..4] != "00" ? home[..4] : home[..2];
        string? code = division.Level == DivisionLevel.Zone ? division.ParentCode : division.Code;
        return code is not null && code.StartsWith(prefix, StringComparison.Ordinal) && (mayBeHome || division.Level == DivisionLevel.Zone || code != home);
    }
}
