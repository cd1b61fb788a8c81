using System.Buffers;
using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The words of a page's tools: font size, print, share, back to top.</summary>
internal static class PageTools
{
    private static readonly string[] Words =
    [
        "返回顶部", "回到顶部", "返回列表", "返回首页", "返回上页", "返回上一页", "返回目录", "返回栏目", "返回", "顶部", "字体大小", "字体", "字号", "大字", "中字", "小字", "特大", "较大", "打印本页", "打印此页", "打印本文", "打印文章",
        "打印页面", "打印预览", "打印", "关闭窗口", "关闭本页", "关闭此页", "关闭页面", "关闭", "分享到", "分享给", "分享", "收藏本页", "收藏本文", "加入收藏", "添加收藏", "收藏", "设为首页", "推荐给朋友", "推荐给好友", "推荐", "转发", "纠错",
        "复制链接", "复制本文链接", "复制网址", "复制", "扫一扫", "二维码", "手机看新闻", "手机浏览", "用手机看", "在手机上看", "微信", "微博", "新浪", "腾讯", "人人网", "开心网", "朋友圈", "豆瓣", "QQ空间", "QQ", "空间", "我要评论", "我要纠错", "发表评论", "查看评论",
        "查看全部评论", "条评论", "评论", "参与评论", "网友评论", "我来说两句", "保护视力色", "视力保护色", "背景色", "全屏阅读", "繁体", "简体", "默认", "显示", "收起", "展开", "举报", "反馈", "投诉", "点赞", "赞", "次数", "浏览量", "阅读量", "点击量", "浏览", "点击", "阅读全文", "阅读", "次", "人", "更多", "大", "中", "小",
        "责任编辑", "下载", "全文", "朗读", "无障碍", "上一页", "下一页", "首页", "尾页", "末页", "共", "第", "页", "上页", "下页", "上一版", "下一版", "上一期", "下一期", "上一篇", "下一篇", "双击自动滚屏", "双击滚屏", "邮件", "发送", "至", "到", "一键", "保存", "本页", "此页", "本文", "本稿", "查看", "原图", "点击查看", "用微信", "打开", "订阅", "关注我们", "关注", "我有话说", "放大", "缩小", "标题导航", "版面导航", "跟帖", "收听", "听新闻", "已有", "共有", "已被", "被", "人次", "留言", "论坛", "网友点评", "手机点评", "参与互动", "互动", "推荐阅读", "E-mail推荐", "倒序浏览", "文章正文", "正文内容", "文章内容", "部分内容阅读", "部分内容", "加载中", "正在加载", "论文", "不支持Flash", "只看该作者", "只看楼主", "阅读模式",
    ];

    private static readonly SearchValues<string> LongTools = SearchValues.Create(
        ["返回顶部", "回到顶部", "返回列表", "返回首页", "打印", "关闭", "分享到", "收藏", "字体", "字号", "我要评论", "我要纠错", "发表评论", "大 中 小", "浏览", "点击", "阅读", "设为首页"], StringComparison.Ordinal);

    private static readonly FrozenDictionary<char, string[]> WordsByFirst = Words.GroupBy(word => word[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>Where in <paramref name="line"/> between <paramref name="start"/> and <paramref name="end"/> the first tool stands; <paramref name="end"/> if none does.</summary>
    public static int FirstIn(string line, int start, int end)
    {
        int at = line.AsSpan(start, end - start).IndexOfAny(LongTools);
        return at < 0 ? end : start + at;
    }

    /// <summary>
    /// True if <paramref name="line"/> (folded) holds tools, figures and punctuation only, and at least one tool: <c>【字体:大 中 小】【打印】【关闭】</c>,
    /// <c>共3页 上一页 [1] [2] [3] 下一页</c>. Near miss: <c>打印机产业园</c>.
    /// </summary>
    public static bool Covers(ReadOnlySpan<char> line)
    {
        int tools = 0;
        while (!line.IsEmpty)
        {
            int length = WordAt(line);
            tools += length > 1 ? 1 : 0;
            if (length == 0 && char.IsLetter(line[0]))
            {
                return false;
            }

            line = line[Math.Max(length, 1)..];
        }

        return tools > 0;
    }

    private static int WordAt(ReadOnlySpan<char> line)
    {
        if (WordsByFirst.TryGetValue(line[0], out string[]? words))
        {
            foreach (string word in words)
            {
                if (line.StartsWith(word))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }
}
