namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>How names of publishing media and of offices end.</summary>
internal static class MediaNames
{
    private const int LongestName = 30;

    private const int LongestAccount = 8;

    private static readonly WordEnds Media = new(
        ["报", "网", "网站", "在线", "通讯社", "新华社", "中新社", "报社", "杂志社", "出版社", "电视台", "广播台", "电台", "广播电视台", "广播站", "杂志", "周刊", "月刊", "旬刊", "晚刊", "晨刊", "早刊", "午刊", "期刊", "学刊", "时讯", "晨讯", "晚讯", "客户端", "公众号", "新闻联播", "融媒", "融媒体", "央视", "记者站", "信息港", "视窗", "海外版", "门户"]);

    private static readonly WordEnds Press = new( ["报", "通讯社", "新华社", "中新社", "报社", "电视台", "广播台", "电台", "广播电视台", "杂志", "周刊", "月刊", "晨刊", "晚刊"]);

    /// <summary>How accounts and columns are called; longer lines that end so are titles: <c>招商引资半年督查通报发布</c>.</summary>
    private static readonly WordEnds Accounts = new( ["发布", "新闻", "资讯", "观察", "频道", "论坛", "通讯", "商讯", "商情", "晚讯", "热线"]);

    /// <summary>What ends like a medium and is none: a bulletin's or a report's own name, and what papers do.</summary>
    private static readonly WordEnds NoMedia = new(
        ["通报", "汇报", "简报", "捷报", "喜报", "快报", "专报", "要报", "公报", "月报", "旬报", "周报", "季报", "年报", "摘报", "海报", "申报", "填报", "上报", "呈报", "情报", "回报", "预报", "警报", "联网", "入网", "电网", "管网", "路网", "上网", "高峰论坛", "发展论坛", "合作论坛", "经贸论坛", "集中发布", "正式发布", "政策发布", "成果发布", "招商热线", "投诉热线", "服务热线", "便民热线", "投资热线", "旅游热线"]);

    private static readonly WordEnds Offices = new(
        ["局", "厅", "委", "部", "办", "处", "科", "室", "队", "所", "站", "院", "社", "署", "办公室", "委员会", "管委会", "常委会", "政府", "中心", "公司", "集团", "电视台", "组", "协会", "商会", "联合会", "促进会", "学会", "工会", "党组", "党委", "支部", "单位", "大学", "学院", "银行", "镇", "乡", "街道", "编辑部", "指挥部", "专班", "总部", "园区管委"]);

    private static readonly string[] Doings =
        ["走进", "考察", "赴", "设立", "建立", "组建", "迎来", "引来", "聚焦", "瞄准", "助推", "撬动", "做强", "做大", "争当", "纳入", "开进", "搬进", "来了", "参观", "拜访", "召开", "举行", "签约", "落户", "挂牌", "揭牌", "成立", "来到", "获", "引进", "打造", "助力", "推动", "力促", "激活", "牵手", "对接", "入驻", "投资过", "开工", "竣工", "投产", "奠基", "施行", "截至", "截止"];

    /// <summary>True for <c>衢州日报</c>, <c>央视网</c>, <c>德清发布</c>. Near misses: <c>关于招商工作的通报</c>, <c>招商快报</c>, which are titles.</summary>
    public static bool EndsLikeMedium(ReadOnlySpan<char> name) =>
        (Media.End(name) && !NoMedia.End(name) && !name.StartsWith("关于")) || (name.Length <= LongestAccount && Accounts.End(name));

    /// <summary>True for a name that is a medium's as a whole, also a long one. Near miss: a column's, <c>企业新闻</c>.</summary>
    public static bool IsMedium(ReadOnlySpan<char> name) => Media.End(name) && !NoMedia.End(name);

    /// <summary>True for a name that only the press has: <c>衢州日报</c>, <c>某市电视台</c>. Near miss: <c>五星网</c>, which is as often the site that a text was copied to.</summary>
    public static bool IsPress(ReadOnlySpan<char> name) => name.Length <= LongestName && Press.End(name) && EndsLikeMedium(name);

    private static readonly string[] Editions = ["电子版", "数字版", "网络版", "数字报", "电子报", "新闻中心", "首页", "新闻"];

    /// <summary><paramref name="name"/> without the word for its edition: 某某日报 of <c>某某日报电子版</c>, <c>某某日报数字报</c>. Near miss: <c>新闻</c> alone.</summary>
    public static ReadOnlySpan<char> WithoutEdition(ReadOnlySpan<char> name)
    {
        foreach (string edition in Editions)
        {
            if (name.Length > edition.Length + 2 && name.EndsWith(edition))
            {
                return name[..^edition.Length];
            }
        }

        return name;
    }

    /// <summary>What ends like an office and is none.</summary>
    private static readonly WordEnds NoOffices = new(
        ["新局", "开局", "破局", "布局", "格局", "大局", "全局", "结局", "胜局", "僵局", "内部", "全部", "南部", "东部", "西部", "中部", "北部", "局部", "干部", "好处", "深处", "长处", "实处", "难处", "用处", "益处", "到处", "之处", "高处", "远处", "场所", "督办", "创办", "举办", "交办", "包办", "代办", "帮办", "快办", "好办", "联办", "合办", "兴办", "事办",
            "一站", "首站", "头站", "驿站", "小分队", "团队", "军队", "梯队", "排队", "返乡", "家乡", "故乡", "水乡", "侨乡", "之乡", "回乡", "下乡", "他乡", "异乡", "重镇", "强镇", "名镇", "大镇", "之镇", "古镇", "小镇", "一组", "重组", "机组", "学科", "本科", "温室", "研究所得"]);

    /// <summary>True for <c>秦州区委宣传部</c>, <c>大庆市统计局</c>. Near miss: <c>项目部</c> in running text; the caller looks at the place.</summary>
    public static bool EndsLikeOffice(ReadOnlySpan<char> name) => Offices.End(name);

    /// <summary>True for a name that is an office's from end to end. Near misses: <c>浙江客商走进县招商局</c>, <c>引进了三家公司</c>.</summary>
    public static bool IsOffice(ReadOnlySpan<char> name)
    {
        if (name.Length is < 3 or > LongestName || !EndsLikeOffice(name) || NoOffices.End(name))
        {
            return false;
        }

        foreach (string word in Doings)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
