using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads the region that opens a figure's name or a clause, in an article on the division above it: 其中青田县引进项目12个.</summary>
/// <param name="article">The article.</param>
/// <param name="home">The division that it reports on.</param>
internal sealed class RegionHeads(ArticleView article, Division home)
{
    private const int LongestName = 16;
    private const int MostListed = 8;

    private static readonly PhraseSet Openers = new("其中 最多的 最少的 最高的 最低的 仅 而 但 和 、 , ( △ ▲ ■ ● ◆ · —— — 【 [ 分别是 依次为");
    private static readonly PhraseSet NoOwners = new("企业 客商 商会 籍 人 项目 等地 一带 方向 代表团 考察团 小分队 办事处 联络处 商人 老板 口岸");
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
    public Mention? Of(IndicatorDraft draft)
    {
        Clause clause = article.Outline.ClauseAt(draft.Figure.Span.Start);
        TextSpan left = draft.NameSpan.IsEmpty || draft.NameSpan.Start > draft.Figure.Span.Start ? ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start) : draft.NameSpan;
        Mention? region = article.Mentions.StartingAt(Start(left), MentionKind.Region);
        return region is not null && region.Span.End <= draft.Figure.Span.Start ? region : null;
    }

    /// <summary>The division below the article's that the figure behind <paramref name="region"/> is of; null if the region tells where from, or is one of several that have it together.</summary>
    public Division? OwnerOf(Mention region, Mention figure)
    {
        if (!MayOwn(region))
        {
            return null;
        }

        if (ListFrom(region) is not { Count: > 1 } listed)
        {
            bool isOfSeveral = article.Mentions.Within(new TextSpan(region.Span.End, figure.Span.Start), MentionKind.Region).Any() && Together.IsIn(article.Text, new TextSpan(region.Span.End, figure.Span.Start));
            return isOfSeveral ? null : DivisionOf(region);
        }

        TextSpan behind = new(listed[^1].Span.End, Math.Max(listed[^1].Span.End, figure.Span.Start));
        int number = Dealt.IsIn(article.Text, behind) ? article.Mentions.Within(behind, figure.Kind).Count() : -1;
        return number >= 0 && number < listed.Count ? DivisionOf(listed[number]) : null;
    }

    private static readonly PhraseSet Dealt = new("分别");

    /// <summary>True unless <paramref name="region"/> tells where someone comes from: 温州客商.</summary>
    public bool MayOwn(Mention region) => region.Span.Length <= LongestName && NoOwners.At(article.Text, region.Span.End, Math.Min(article.Text.Length, region.Span.End + 4)) is null;

    /// <summary>The reading of <paramref name="region"/> that lies below the article's division, or null.</summary>
    public Division? DivisionOf(Mention region) => region.Divisions.FirstOrDefault(reading => IsBelow(reading.Division))?.Division;

    /// <summary>The regions side by side from <paramref name="region"/> on: 太村镇、张洪镇.</summary>
    public IReadOnlyList<Mention> ListFrom(Mention region)
    {
        List<Mention> listed = [region];
        while (listed.Count < MostListed && listed[^1].Span.End < article.Text.Length && article.Text[listed[^1].Span.End] is '、' or '和' or '与' or '及'
            && article.Mentions.StartingAt(listed[^1].Span.End + 1, MentionKind.Region) is { } next)
        {
            listed.Add(next);
        }

        return listed;
    }

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
        if (home.Code is not { } above || division.Code is not { } code || division.Level == DivisionLevel.Zone || code == above)
        {
            return false;
        }

        string prefix = above.Length > 6 ? above : above[4..] != "00" ? above : above[2..4] != "00" ? above[..4] : above[..2];
        return code.StartsWith(prefix, StringComparison.Ordinal);
    }
}
