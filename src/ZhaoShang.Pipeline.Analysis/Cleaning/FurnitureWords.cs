using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The words that stand beside names and dates in the lines around an article: who writes, edits, issues, prints and airs, and where a post was made.</summary>
internal static class FurnitureWords
{
    // Words of those who make and publish a text: before a name, behind it, or alone.
    private static readonly string[] Roles =
    [
        "全媒体记者", "融媒体记者", "全媒体", "融媒体", "本报记者", "本刊记者", "本网记者", "本台记者", "本报通讯员", "本台通讯员", "特约记者", "特约通讯员", "实习记者", "见习记者", "首席记者", "实习生", "记者", "通讯员", "作者", "撰稿人", "撰稿", "撰文", "执笔", "文字", "图文", "摄影报道", "摄影", "报道", "采写",
        "责任编辑", "责编", "编辑", "主编", "编印", "编发", "编制", "编写", "编", "校对", "审核", "审稿", "签发", "印发", "印制", "印刷", "供稿", "来稿", "投稿", "报送", "呈报", "上报", "整理", "汇编", "摘编", "选编", "综合", "提供", "制表", "填报", "主办", "承办", "协办", "主管", "出版", "出刊", "发行", "制作",
        "语音播报", "播报文章", "播报", "听新闻", "听全文", "展开全文", "播出", "播发", "首播", "重播", "播", "刊登", "刊载", "刊发", "刊于", "载于", "发于", "原载", "原刊", "选自", "摘自", "转自", "转载", "来源", "出处", "首发", "原创", "发布于", "发表于", "更新于", "上传于", "编辑于", "修改于", "创建于", "录入于", "转载于", "播出于", "首发于", "收录于", "发布", "发表", "更新", "上传", "公布", "录入", "上网", "见报", "刊出", "登载", "消息", "网讯", "台讯", "社讯", "专稿", "专电", "文", "图", "摄", "讯", "电", "印", "刊", "载", "撰", "摘",
        "根据录音整理", "据录音整理", "根据讲话录音整理", "未经本人审阅", "节选", "摘要", "摘登", "有删节", "有删减", "全文", "讲话稿", "定稿", "初稿", "修改稿", "送审稿", "征求意见稿", "Posted", "posted", "on", "by", "By", "Published", "Updated", "Date", "admin", "Admin", "楼主", "发帖", "网友", "编者", "署名", "本台", "本报", "本刊", "本网", "本站", "通讯", "特稿",
    ];

    // Where a post was made, and editions of a medium.
    private static readonly string[] Others =
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
        "数字版", "电子版", "数字报", "电子报", "网络版", "手机版", "微信版", "微信公众号", "微信", "公众号", "客户端", "手机报", "内部资料", "注意保存", "内部刊物", "内部参考", "机密", "秘密", "绝密", "特急", "加急", "急件", "普通件", "公开", "IP属地", "来自", "头版", "头条", "要闻", "综合版", "要闻版", "经济版", "专版", "专刊", "增刊", "创刊号", "星期", "上一版", "下一版", "上一期", "往期回顾", "往期", "下一期", "版面导航", "返回版面", "编者按", "正文", "大", "中", "小", "年", "月", "日", "时", "分", "A", "T", "今日", "本期", "稿件编号", "编号", "稿号", "阅读", "官方账号", "官方帐号", "官方网易号", "官方百家号", "官方澎湃号",
    ];

    // 多云转晴, 23℃: what a paper prints beside its day.
    private static readonly SearchValues<char> WeatherLetters = SearchValues.Create("晴云多阴雨雪雾阵雷小中大转间℃0123456789");

    private static readonly WordEnds RoleWords = new([.. Roles.OrderByDescending(word => word.Length)]);

    private static readonly WordEnds OtherWords = new(Others);

    /// <summary>True if <paramref name="text"/>, without blanks, is nothing but such words, tools of the page, figures or an address.</summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        if (PageTools.Covers(text) || IsAddress(text) || DayTime.EndOfEnglishWeekday(text, 0) == text.Length || !text.ContainsAnyExcept(WeatherLetters) || IsPage(text) || IsPageCount(text) || !text.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        while (!text.IsEmpty)
        {
            int length = Math.Max(RoleWords.LengthAtStart(text), OtherWords.LengthAtStart(text));
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    /// <summary>True if <paramref name="text"/> begins with a word of those who make and publish a text.</summary>
    public static bool TellRole(ReadOnlySpan<char> text) => RoleWords.LengthAtStart(text) > 0;

    /// <summary>The letters of <paramref name="chunk"/> between such words at its beginning and its end: 李明 of <c>记者李明报道</c>, 某县招商局 of <c>某县招商局编印</c>.</summary>
    public static TextSpan WithoutRoles(string line, TextSpan chunk)
    {
        int start = chunk.Start;
        int end = chunk.End;
        for (int length = RoleWords.LengthAtStart(line.AsSpan(start, end - start)); length > 1 && length < end - start; length = RoleWords.LengthAtStart(line.AsSpan(start, end - start)))
        {
            start += length;
        }

        for (int length = RoleWords.LengthAtEnd(line.AsSpan(start, end - start)); length > 0 && length < end - start - 1; length = RoleWords.LengthAtEnd(line.AsSpan(start, end - start)))
        {
            end -= length;
        }

        return new TextSpan(start, end);
    }

    /// <summary>True for a paper's page, <c>A3</c>.</summary>
    public static bool IsPage(ReadOnlySpan<char> text) => text.Length is 2 or 3 && text[0] is >= 'A' and <= 'H' && !text[1..].ContainsAnyExceptInRange('0', '9');

    // 本期四版, 今日8版.
    private static bool IsPageCount(ReadOnlySpan<char> text) => text.Length is > 2 and <= 5 && text[^1] == '版' && (text.StartsWith("本期") || text.StartsWith("今日") || text.StartsWith("本报"));

    // www.example.cn, http, a@b.cn (cut at its dots).
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (letter > '\u007F')
            {
                return false;
            }
        }

        return text.Contains("www", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http") || text.Contains('@') || text is "com" or "cn" or "gov" or "net" or "org" or "htm" or "html" or "shtml" or "aspx" or "example" or "edu";
    }
}
