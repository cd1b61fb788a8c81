using System.Buffers;
using System.Collections.Frozen;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Tells page furniture from lines of the article by general classes of lines. Its cases stand in <c>tests/Specs/page-furniture.md</c>.
/// </summary>
internal static class LineClassifier
{
    private const int LongestFurniture = 400;

    private const int LongestNotice = 120;

    private const int LongestPath = 24;

    private static readonly string[] BreadcrumbOpenings = ["当前位置", "您的位置", "你的位置", "您现在的位置", "现在的位置", "您所在的位置", "您所在位置", "所在位置", "您当前的位置", "当前所在位置", "你现在的位置", "您当前位置", "本页位置", "当前栏目", "所属栏目", "当前频道", "位置:"];

    private static readonly SearchValues<string> MenuWords = SearchValues.Create(["首页", "返回", "登录", "注册", "加入收藏", "设为首页", "网站导航", "联系我们"], StringComparison.Ordinal);

    private static readonly string[] LeadOpenings = ["摘要", "内容摘要", "文章摘要", "本文摘要", "导读", "文章导读", "内容导读", "导语", "核心提示", "内容提要", "提要", "本文导读", "内容简介", "文章简介", "新闻导读", "核心导读", "AI导读", "AI摘要", "AI速读", "智能摘要"];

    private static readonly string[] KeywordOpenings = ["关键词", "关键字", "文章关键字", "文章关键词", "本文关键词", "标签", "tag", "tags", "Tag", "Tags", "TAG", "TAGS", "主题词"];

    private static readonly SearchValues<char> RuleLetters = SearchValues.Create("━─═=-—―_﹏~*＊☆★◆◇■＿﹍┄┅┈┉▬ ");

    private static readonly SearchValues<char> TagLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] AdvertOpenings = ["【广告】", "[广告]", "(广告)", "【推广】", "[推广]", "广告:"];

    private static readonly string[] DistributionOpenings = ["送:", "报:", "发:", "抄送", "抄报", "报送", "发至", "主送", "分送", "本期送", "呈报", "发送", "抄发"];

    private static readonly string[] PagerOpenings = ["上一篇", "下一篇", "上一条", "下一条", "前一篇", "后一篇", "上篇", "下篇", "上一页", "下一页", "上一主题", "下一主题", "上一则", "下一则", "相关文章", "相关阅读", "相关新闻", "相关链接", "延伸阅读"];

    private static readonly string[] DisclaimerOpenings = ["[声明]", "【声明】", "声明:", "免责声明", "版权声明", "特别声明", "郑重声明", "本站声明", "网站声明", "【免责声明】", "【版权声明】", "凡本网", "凡本站", "凡注明", "凡来源", "(声明:", "版权与免责", "下载本文", "下载原文", "本文下载"];

    private static readonly WordSet NoticeWords = ["版权", "转载", "侵权", "本站", "本网", "学习交流", "网友上传", "不代表", "仅供参考", "与我们联系", "联系我们", "删除", "原创文章", "著作权", "欢迎参考", "免责", "本平台", "本公众号", "出于传递"];

    private static readonly WordSet ImprintWords = ["版权所有", "Copyright", "copyright", "COPYRIGHT", "©", "ICP备", "icp备", "ICP证", "公网安备", "网安备", "技术支持:", "网站标识码", "增值电信", "网站地图", "信息服务许可证", "制作经营许可证", "出版许可证", "您是第", "你是第", "位访客", "位访问者", "位来宾", "网页制作", "Powered by", "GMT+8,", "All Rights Reserved", "All rights reserved", "/enpproperty"];

    private static readonly FrozenSet<string> ListHeadings = FrozenSet.Create(StringComparer.Ordinal,
    [
        "相关阅读", "相关新闻", "相关文章", "相关链接", "相关信息", "相关报道", "相关内容", "相关资讯", "相关推荐", "相关专题", "相关稿件", "相关政策", "相关解读", "相关文档", "最新文章", "最新新闻", "最新资讯", "最新动态", "最新发布", "最新信息", "最新内容", "最新更新",
        "热门文章", "热门新闻", "热门推荐", "热门资讯", "热点", "热点回顾", "热点推荐", "热点新闻", "热点文章", "热点排行", "推荐阅读", "推荐文章", "推荐新闻", "推荐内容", "延伸阅读", "扩展阅读", "拓展阅读", "猜你喜欢", "猜您喜欢", "您可能感兴趣", "您可能还喜欢", "大家都在看", "为您推荐", "为你推荐",
        "点击排行", "点击排行榜", "阅读排行", "阅读排行榜", "新闻排行", "新闻排行榜", "排行榜", "本周排行", "一周热点", "图片新闻", "图文推荐", "精彩图片", "精彩推荐", "编辑推荐", "今日推荐", "今日头条", "友情链接", "网友评论", "最新评论", "热门评论", "精彩评论", "发表评论", "我要评论", "评论列表", "全部评论",
        "用户评论", "网友留言", "新闻评论", "文章评论", "更多新闻", "更多文章", "更多阅读", "同类文章", "同类新闻", "其他新闻", "其他文章", "站内搜索", "专题推荐", "赞助商链接", "本类热门", "本类推荐", "随机文章", "热门标签", "热门关键词",
    ]);

    /// <summary>What the folded <paramref name="line"/> is by itself. O(length).</summary>
    /// <param name="line">The folded line, not empty; of a long line its beginning.</param>
    /// <param name="byline">The fields, where it is a byline.</param>
    public static LineKind Classify(string line, out Byline? byline)
    {
        byline = null;
        if (IsRule(line))
        {
            return LineKind.Rule;
        }

        if (IsLead(line))
        {
            return ImprintOrNotice(line) is LineKind.Content ? LineKind.Lead : LineKind.Disclaimer;
        }

        if (line.Length > LongestFurniture)
        {
            return LineKind.Content;
        }

        if (ListHeadings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WithoutOrnament(line)))
        {
            return LineKind.ListHeading;
        }

        if (IsBreadcrumb(line))
        {
            return LineKind.Breadcrumb;
        }

        if (HasOpening(line, AdvertOpenings, needsColon: true))
        {
            return LineKind.Advert;
        }

        if (HasOpening(line, KeywordOpenings, needsColon: true))
        {
            return LineKind.Keywords;
        }

        if (IsPager(line))
        {
            return LineKind.Pager;
        }

        if (PageTools.Covers(line) && PrintedDate.FindIn(line) is null)
        {
            return LineKind.Tools;
        }

        byline = Byline.Read(line);
        return byline is not null ? LineKind.Byline : IsTag(line) || UploadNotice.IsFile(line) ? LineKind.Tools : ImprintOrNotice(line);
    }

    /// <summary><c>首页 &gt; 新闻 &gt; 正文</c>. Near miss: <c>位置优越,交通便利</c>.</summary>
    private static bool IsBreadcrumb(string line)
    {
        bool isTagged = line[0] == '<' && line[^1] == '>';
        if (isTagged || line.Length > LongestNotice || line.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        if (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return !line.Contains(' ', StringComparison.Ordinal);
        }

        if (HasOpening(line.TrimStart('>', '»', ' ', '·'), BreadcrumbOpenings, needsColon: true))
        {
            return true;
        }

        if (IsRowOfEntries(line))
        {
            return true;
        }

        if (line.AsSpan().Count('|') >= 2 && IsMenu(line) && PrintedDate.FindIn(line) is null)
        {
            return true;
        }

        if (line.Contains(" | 登录", StringComparison.Ordinal) && line.AsSpan().IndexOfAny(MenuWords) >= 0 && PrintedDate.FindIn(line) is null)
        {
            return true;
        }

        bool isFromHome = line.StartsWith("首页", StringComparison.Ordinal) || line.StartsWith("主页", StringComparison.Ordinal) || line.StartsWith("网站首页", StringComparison.Ordinal);
        if (isFromHome && line.AsSpan().Count('/') >= 2 && PrintedDate.FindIn(line) is null)
        {
            // 首页 / 要闻 / 正文
            return true;
        }

        int separators = line.AsSpan().Count('>') + line.AsSpan().Count('»') + line.AsSpan().Count('›') + line.AsSpan().Count('→');
        return (separators >= 2 && !IsTold(line)) || (separators == 1 && line.Length <= LongestPath && (line.Contains(" > ", StringComparison.Ordinal) || line.Contains(" → ", StringComparison.Ordinal))) || (separators == 1 && isFromHome);
    }

    /// <summary><c>首页 新闻 财经 体育</c>, <c>网站首页 政务公开 走进某地</c>. Near miss: <c>首页 新闻 2009年7月14日</c>.</summary>
    private static bool IsRowOfEntries(string line)
    {
        bool isOpen = line.StartsWith("首页 ", StringComparison.Ordinal) || line.StartsWith("网站首页 ", StringComparison.Ordinal) || line.StartsWith("主页 ", StringComparison.Ordinal);
        return isOpen && !line.AsSpan().ContainsAnyInRange('0', '9') && Array.TrueForAll(line.Split(' '), entry => entry.Length <= LongestMenuCell) && line.AsSpan().Count(' ') >= 2;
    }

    /// <summary>A tag that a program left alone on its line, or around a field that tells nothing of the article: <c>&lt;DOC&gt;</c>, <c>&lt;docno&gt;98590b97&lt;/docno&gt;</c>.</summary>
    private static bool IsTag(string line)
    {
        int close = line.Length > 2 && line[0] == '<' && line[^1] == '>' ? line.IndexOf('>', StringComparison.Ordinal) : -1;
        ReadOnlySpan<char> name = close > 0 ? line.AsSpan(1, close - 1).TrimStart('/') : default;
        bool isName = !name.IsEmpty && !name.ContainsAnyExcept(TagLetters);
        return isName && (close == line.Length - 1 || (line.AsSpan(close + 1).EndsWith(string.Concat("</", name, ">")) && name is not [.., 't', 'e', 'x', 't'] && name.IndexOf("content", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("title", StringComparison.OrdinalIgnoreCase) < 0));
    }

    /// <summary>A cell of a menu is one of its words: <c>首页 | 注册 | 登录</c>. Near miss: <c>项目|注册资本(万元)|总投资(万元)</c>.</summary>
    private static bool IsMenu(string line)
    {
        foreach (Range cell in line.AsSpan().Split('|'))
        {
            ReadOnlySpan<char> word = line.AsSpan()[cell].Trim();
            if (word.Length <= LongestMenuCell && word.IndexOfAny(MenuWords) >= 0 && !word.ContainsAny("()"))
            {
                return !MoneyHeads.StandsIn(line);
            }
        }

        return false;
    }

    private const int LongestMenuCell = 8;
    private static readonly WordSet MoneyHeads = ["万元", "亿元", "总投资", "项目名称"];

    /// <summary>A line that ends like a sentence and tells a figure with its measure word is the article's: <c>招商流程:洽谈→签约→投产,分别完成30个、8个。</c></summary>
    private static bool IsTold(string line) => line.EndsWith('。') && line.AsSpan().ContainsAnyInRange('0', '9') && (HasFigures(line) || line.Contains('个', StringComparison.Ordinal) || line.Contains('家', StringComparison.Ordinal));

    /// <summary><c>━━━━</c>, <c>* * * *</c>. Near misses: <c>……</c> and <c>□□□</c>, where something was left out.</summary>
    private static bool IsRule(string line) => line.Length >= 3 && line[0] != '|' && !line.AsSpan().ContainsAnyExcept(RuleLetters);

    private static bool IsLead(string line)
    {
        string opening = line.Length > 24 ? line[..24] : line;
        return HasOpening(opening.TrimStart('【', '[', '('), LeadOpenings, needsColon: false);
    }

    /// <summary><c>上一篇:无</c>, <c>下一页</c>, <c>猜你喜欢:2010年工作总结</c>. Near miss: <c>下一篇章的发展</c>.</summary>
    private static bool IsPager(string line) =>
        line.Length <= LongestNotice && (HasOpening(line.TrimStart('【', '[', '(', '<', '«', '>', ' ', '·'), PagerOpenings, needsColon: true) || HeadsList(line));

    private static bool HeadsList(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && ListHeadings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WithoutOrnament(line[..colon]));

    private static LineKind ImprintOrNotice(string line)
    {
        if (line.Length <= LongestFurniture && HasOpening(line, DisclaimerOpenings, needsColon: false))
        {
            return LineKind.Disclaimer;
        }

        bool isDistribution = line.Length <= LongestNotice && (HasOpening(line, DistributionOpenings, needsColon: true) || (line.StartsWith("发至", StringComparison.Ordinal) && line.Length <= LongestPath));
        if (isDistribution || (line.Length <= 300 && ImprintWords.StandsIn(line) && !IsTold(line)))
        {
            return LineKind.Imprint;
        }

        return line.Length <= 300 && DifferentWords(line) is var words && (words > 2 || (words == 2 && !HasFigures(line))) ? LineKind.Disclaimer : LineKind.Content;
    }

    /// <summary>How many notice words stand in <paramref name="line"/>, each counted once, up to three.</summary>
    private static int DifferentWords(string line)
    {
        ReadOnlySpan<char> first = default;
        ReadOnlySpan<char> second = default;
        for (int at = NoticeWords.NextIn(line, 0); at < line.Length; at = NoticeWords.NextIn(line, at + 2))
        {
            ReadOnlySpan<char> word = line.AsSpan(at, 2);
            if (first.IsEmpty)
            {
                first = word;
            }
            else if (second.IsEmpty && !word.SequenceEqual(first))
            {
                second = word;
            }
            else if (!word.SequenceEqual(first) && !word.SequenceEqual(second))
            {
                return 3;
            }
        }

        return first.IsEmpty ? 0 : second.IsEmpty ? 1 : 2;
    }

    /// <summary>A short notice tells no amounts: a sentence with 亿 or 万元 on copyright industries is the article's.</summary>
    private static bool HasFigures(string line) =>
        line.Contains('亿', StringComparison.Ordinal) || line.Contains("万元", StringComparison.Ordinal) || line.Contains('%', StringComparison.Ordinal);

    /// <summary>True if the line is one of the openings or begins with one and a colon (or bracket, or space where no colon is needed).</summary>
    private static bool HasOpening(string line, string[] openings, bool needsColon)
    {
        foreach (string opening in openings)
        {
            if (!line.StartsWith(opening, StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Length == opening.Length || !char.IsLetter(opening[^1]))
            {
                return true;
            }

            ReadOnlySpan<char> rest = line.AsSpan(opening.Length);
            if (rest.TrimStart() is [':' or ']' or '】', ..] || (!needsColon && rest[0] is ' ' or ')' or '」'))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutOrnament(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" :【】[]()<>《》»>·■◆●▲★☆|-—.…");
        text = text.EndsWith("更多") && text.Length > 2 ? text[..^2].Trim(" :>|[(") : text;
        return text.EndsWith("条") || char.IsAsciiDigit(text.IsEmpty ? ' ' : text[^1]) ? text.TrimEnd(" 0123456789([共有条") : text;
    }
}
