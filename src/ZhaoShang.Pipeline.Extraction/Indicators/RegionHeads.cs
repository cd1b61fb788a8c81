using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads the region that opens a figure's name or a clause, in an article on the division above it: 其中青田县引进项目12个.</summary>
/// <param name="article">The article.</param>
/// <param name="home">The division that it reports on; null if it is not known.</param>
internal sealed class RegionHeads(ArticleView article, Division? home)
{
    private const int LongestName = 16;
    private const int MostListed = 8;

    private static readonly PhraseSet Openers = new("其中 最多的 最少的 最高的 最低的 仅 而 但 、 , ( △ ▲ ■ ● ◆ · —— — 【 [ 分别是 依次为");
    private static readonly PhraseSet NoOwners = new("企业 客商 商会 籍 人 项目 等地 一带 方向 行 代表团 考察团 小分队 办事处 联络处 商人 老板 口岸");
    private static readonly PhraseSet Dealt = new("分别");
    private static readonly PhraseSet Wholes = new(LevelWords.Whole);
    private static readonly PhraseSet Together = new("等 合计 共计 一共");

    /// <summary>The place behind blanks, list numbers, dates and the words that open what is told of a part. O(letters).</summary>
    public int Start(TextSpan span)
    {
        int start = BehindNumber(span);
        while (start < span.End)
        {
            if (char.IsWhiteSpace(article.Text[start]))
            {
                start++;
            }
            else if (Openers.At(article.Text, start, span.End) is TextSpan word)
            {
                start = word.End;
            }
            else if (article.Mentions.StartingAt(start, MentionKind.Date) is { } date && date.Span.End < span.End)
            {
                start = date.Span.End;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>The region that opens <paramref name="draft"/>'s name, or null.</summary>
    public RegionHead? Of(IndicatorDraft draft)
    {
        Clause clause = article.Outline.ClauseAt(draft.Figure.Span.Start);
        TextSpan left = draft.NameSpan.IsEmpty || draft.NameSpan.Start > draft.Figure.Span.Start ? ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start) : draft.NameSpan;
        return At(Start(left), draft.Figure.Span.Start);
    }

    /// <summary>The region that begins at <paramref name="start"/>, or null.</summary>
    public RegionHead? At(int start, int limit)
    {
        // 全州引进30个: the whole of a prefecture, and no county of that name.
        if (article.Mentions.StartingAt(start, MentionKind.Region) is { } region && region.Span.End <= limit && Wholes.At(article.Text, start, region.Span.End)?.End != region.Span.End)
        {
            return new RegionHead(region.Span, DivisionOf(region));
        }

        return Unlisted(start, limit) is TextSpan name ? new RegionHead(name, Township(name)) : null;
    }

    /// <summary>The division below the article's that the figure behind <paramref name="region"/> is of; null if the region tells where from, or is one of several that have it together.</summary>
    public Division? OwnerOf(RegionHead region, Mention figure)
    {
        if (!MayOwn(region))
        {
            return null;
        }

        TextSpan behind = Between(region, figure);
        if (ListFrom(region, figure.Span.Start) is not { Count: > 1 } listed)
        {
            bool isOfSeveral = (article.Mentions.Within(behind, MentionKind.Region).Any() && Together.IsIn(article.Text, behind)) || article.Text[figure.Span.Start - 1] == '等';
            return isOfSeveral ? null : region.Division;
        }

        TextSpan dealt = Between(listed[^1], figure);
        int number = Dealt.IsIn(article.Text, dealt) ? article.Mentions.Within(dealt, figure.Kind).Count : -1;
        return number >= 0 && number < listed.Count ? listed[number].Division : null;
    }

    /// <summary>True unless <paramref name="region"/> tells where someone comes from: 温州客商.</summary>
    public bool MayOwn(RegionHead region) =>
        region.Span.Length <= LongestName && NoOwners.At(article.Text, region.Span.End, Math.Min(article.Text.Length, region.Span.End + 4)) is null;

    /// <summary>The reading of <paramref name="region"/> that lies below the article's division, or null.</summary>
    public Division? DivisionOf(Mention region) =>
        region.Divisions.FirstOrDefault(reading => IsBelow(reading.Division))?.Division ?? (Unlisted(region.Span.Start, Math.Min(article.Text.Length, region.Span.End + LongestTownship)) == region.Span ? Township(region.Span) : null);

    /// <summary>The regions side by side from <paramref name="region"/> on: 太村镇、张洪镇.</summary>
    public IReadOnlyList<RegionHead> ListFrom(RegionHead region, int limit)
    {
        List<RegionHead> listed = [region];
        while (listed.Count < MostListed && listed[^1].Span.End < limit && article.Text[listed[^1].Span.End] is '、' or '和' or '与' or '及' && At(listed[^1].Span.End + 1, limit) is { } next)
        {
            listed.Add(next);
        }

        return listed;
    }

    private static TextSpan Between(RegionHead region, Mention figure) => new(region.Span.End, Math.Max(region.Span.End, figure.Span.Start));

    // 近湖镇3475万元 in a report on its county: a township of the past, which no list holds. Near misses: 重点镇3个, 其余乡镇, 全镇.
    private TextSpan? Unlisted(int start, int limit)
    {
        if (home?.Level != DivisionLevel.County)
        {
            return null;
        }

        for (int i = start; i < Math.Min(limit, start + LongestTownship) && char.IsLetter(article.Text[i]); i++)
        {
            if (Kinds.At(article.Text, i, limit) is TextSpan kind)
            {
                bool isName = i > start && NoTownships.First(article.Text, new TextSpan(start, kind.End)) is null && IsNameEnded(kind.End, limit);
                return isName ? new TextSpan(start, kind.End) : null;
            }
        }

        return null;
    }

    // 莘亭办事处汽车配件园 is not the township's own.
    private bool IsNameEnded(int end, int limit) => end >= limit || !char.IsLetter(article.Text[end]) || article.Mentions.StartingAt(end, MentionKind.Date) is not null || Working.At(article.Text, end, limit) is not null;

    private static readonly PhraseSet Working = new("引进 签约 到位 到账 到资 完成 实现 新 共 累计 上报 开工 合同 协议 实际 前 分别 和 与 及 只 仅 有 达 为 进资 利用 今年 去年 招商引资 投产 在建 落户");
    private const int LongestTownship = 4;
    private static readonly PhraseSet Kinds = new("镇 乡 街道 街道办事处 办事处");

    private static readonly PhraseSet NoTownships = new(
        LevelWords.Whole + LevelWords.Own + WordPairs.Of("城 村 小 强 名 集 大 一 二 两 三 四 五 六 七 八 九 十 个 别 各 某 该 本 点 心 色 范 市 县 区 余 他 它 的 多 数 山 业 型 重 外 家 归 返 回 故", "镇 乡")
        + "城乡 乡镇 招商 驻 设 联络 街道街道 在 到 对 为 有 由 与 和 从 开发 管理 园区 工业 各街 个街 全街 余街 他街");

    private Division Township(TextSpan name) => new(null, name.Of(article.Text).ToString(), home!.FullName + name.Of(article.Text).ToString(), DivisionLevel.Township, home.Code, home.FirstYear, home.EndYear);

    // 一、青田县; (二)缙云县; 3.云和县.
    private int BehindNumber(TextSpan span)
    {
        ReadOnlySpan<char> letters = span.Of(article.Text);
        int digits = letters.StartsWith("(") ? 1 : 0;
        while (digits < letters.Length && (char.IsAsciiDigit(letters[digits]) || Numerals.Contains(letters[digits], StringComparison.Ordinal)))
        {
            digits++;
        }

        return digits > 0 && digits < letters.Length && letters[digits] is '、' or '.' or ')' or '是' ? span.Start + digits + 1 : span.Start;
    }

    private const string Numerals = "一二三四五六七八九十";

    private bool IsBelow(Division division)
    {
        if (home?.Code is not { } above || division.Code is not { } code || division.Level == DivisionLevel.Zone || code == above)
        {
            return false;
        }

        string prefix = above.Length > 6 ? above : above[4..] != "00" ? above : above[2..4] != "00" ? above[..4] : above[..2];
        return code.StartsWith(prefix, StringComparison.Ordinal);
    }
}
