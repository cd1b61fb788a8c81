namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>What a line of a page is.</summary>
internal enum LineKind
{
    /// <summary>A line of the article, as far as the line alone can tell.</summary>
    Content,

    /// <summary>A rule between parts: <c>━━━━</c>, <c>═════</c>, <c>-----</c>.</summary>
    Rule,

    /// <summary>The way to the page: <c>当前位置:首页 &gt;&gt; 楼宇经济</c>.</summary>
    Breadcrumb,

    /// <summary>Fields and dates of the article: <c>来源:衢州日报 编辑:8037</c>.</summary>
    Byline,

    /// <summary>An abstract or lead with its label: <c>文章导读:…</c>. Whether it repeats the body is looked at later.</summary>
    Lead,

    /// <summary>Whose text it is and who answers for it: <c>[声明]文章仅供学习交流…</c>.</summary>
    Disclaimer,

    /// <summary>Whose page it is: <c>版权所有 … ICP备…</c>; who gets a bulletin: <c>送:县领导 共印80份</c>.</summary>
    Imprint,

    /// <summary>Other pages and articles by number or neighbourhood: <c>上一篇:…</c>, <c>共3页 下一页</c>.</summary>
    Pager,

    /// <summary>Tools of the page: <c>【打印】【关闭】</c>.</summary>
    Tools,

    /// <summary>An advertisement that says so: <c>【广告】…</c>.</summary>
    Advert,

    /// <summary>Key words: <c>文章关键字:衢州经济,招商引资</c>.</summary>
    Keywords,

    /// <summary>The heading over a list of other articles or comments: <c>相关阅读</c>.</summary>
    ListHeading,
}
