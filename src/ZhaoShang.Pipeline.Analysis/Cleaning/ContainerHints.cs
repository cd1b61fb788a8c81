using System.Buffers;
using System.Collections.Frozen;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>What the names that page makers give to elements tell of their content.</summary>
internal static class ContainerHints
{
    private static readonly SearchValues<string> ArticleNames = SearchValues.Create(
        ["trs_editor", "trs_web", "ucap-content", "vsb_content", "zoom", "artibody", "article-content", "articlecontent", "article_content", "article-body", "articlebody", "article_body",
            "newscontent", "news_content", "news-content", "contenttext", "content_text", "content-text", "contentbody", "content_body", "entry-content", "post-content", "main-text", "maintext", "textbody",
            "js_content", "cnt_body", "newstext", "news_text", "infocontent", "info_content", "detail-content", "detail_content"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> FurnitureNames = SearchValues.Create(
        ["menu", "foot", "sidebar", "relat", "recommend", "comment", "share", "copyright", "crumb", "advert", "banner", "pagin", "navig", "toolbar", "friendlink", "hotnews", "toplist", "ranklist", "paihang", "xiangguan", "pinglun", "daohang", "dibu", "hotlist", "widget", "qrcode", "disclaimer", "guanggao"],
        StringComparison.Ordinal);

    private static readonly FrozenSet<string> FurnitureWords = FrozenSet.Create(StringComparer.Ordinal, ["nav", "navi", "ad", "ads", "adv", "adbox", "side", "aside", "links", "link", "hot", "rank", "tags", "pager", "pages", "tools", "search", "login", "reply", "sns", "bdshare", "xgxw", "xglj", "leftnav", "topnav", "rightnav", "mainnav", "subnav"]);

    private static readonly FrozenSet<string> FurnitureTags = FrozenSet.Create(StringComparer.Ordinal, ["nav", "aside", "footer", "menu", "address"]);

    /// <summary>True for an element that is named as the article's text: <c>TRS_Editor</c>. Near miss: <c>content</c>, which wraps whole pages.</summary>
    public static bool NamesArticle(BlockContainer container) => container.Hint.AsSpan().IndexOfAny(ArticleNames) >= 0;

    /// <summary>True for <c>related-news</c>, <c>leftnav</c>, <c>ad_1</c>. Near misses: <c>header</c>, <c>broadcast</c>, <c>innovation</c>.</summary>
    public static bool NamesFurniture(BlockContainer container)
    {
        if (FurnitureTags.Contains(container.Tag) || container.Hint.AsSpan().IndexOfAny(FurnitureNames) >= 0)
        {
            return true;
        }

        var words = FurnitureWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in container.Hint.AsSpan().SplitAny(" -_0123456789"))
        {
            if (words.Contains(container.Hint.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }
}
