namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>How names of publishing media and of offices end.</summary>
internal static class MediaNames
{
    private static readonly string[] Media =
        ["日报", "晚报", "晨报", "早报", "时报", "商报", "周报", "都市报", "报", "新闻网", "信息网", "政府网", "网", "网站", "在线", "通讯社", "新华社", "中新社", "社", "电视台", "广播电台", "电台", "台", "杂志", "周刊", "讯", "客户端", "公众号", "门户", "新闻联播"];

    private static readonly string[] Offices =
        ["局", "厅", "委", "部", "办", "处", "科", "室", "队", "所", "站", "院", "社", "办公室", "委员会", "管委会", "政府", "中心", "公司", "集团", "电视台", "组", "协会", "商会", "联合会", "工会", "单位", "大学", "学院", "银行", "镇", "乡", "街道", "编辑部"];

    /// <summary>True for <c>衢州日报</c>, <c>央视网</c>. Near miss: <c>项目申报</c> is one too; the caller looks at the place.</summary>
    public static bool EndsLikeMedium(ReadOnlySpan<char> name) => EndsWithAny(name, Media);

    /// <summary>True for <c>秦州区委宣传部</c>, <c>大庆市统计局</c>. Near miss: <c>项目部</c> in running text; the caller looks at the place.</summary>
    public static bool EndsLikeOffice(ReadOnlySpan<char> name) => EndsWithAny(name, Offices);

    private static bool EndsWithAny(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
