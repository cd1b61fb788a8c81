using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>The short forms that a division's official name has by rule.</summary>
internal static class ShortForms
{
    private static readonly string[] Autonomous = ["自治州", "自治县", "自治旗"];

    /// <summary>Kinds that are dropped as a whole where at least two letters are left: 神农架林区.</summary>
    private static readonly string[] LongKinds = ["地区", "林区", "特区"];

    private static readonly string[] Peoples =
    [
        "蒙古族", "蒙古", "藏族", "回族", "维吾尔族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族",
        "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族",
        "仡佬族", "锡伯族", "锡伯", "阿昌族", "普米族", "塔吉克族", "塔吉克", "怒族", "德昂族", "保安族", "裕固族", "京族", "独龙族", "鄂伦春族", "基诺族", "各族",
    ];

    /// <summary>
    /// 阳泉市 gives 阳泉, 长阳土家族自治县 gives 长阳 and 长阳县, 恩施土家族苗族自治州 gives 恩施 and 恩施州. Names of two letters stay whole (沙县, 郊区);
    /// provinces and townships have none by rule.
    /// </summary>
    public static IEnumerable<string> Of(string name, DivisionLevel level)
    {
        if (level is not (DivisionLevel.Prefecture or DivisionLevel.County))
        {
            yield break;
        }

        if (Array.Exists(Autonomous, kind => name.EndsWith(kind, StringComparison.Ordinal)))
        {
            string place = WithoutPeoples(name[..^3]);
            if (place.Length >= 2)
            {
                yield return place;
                yield return place + name[^1];
            }

            yield break;
        }

        if (name.Length >= 4 && Array.Exists(LongKinds, kind => name.EndsWith(kind, StringComparison.Ordinal)))
        {
            yield return name[..^2];
        }
        else if (name.Length >= 3 && name[^1] is '市' or '县' or '区' or '盟' or '旗' && name[^2] is not ('左' or '右' or '前' or '后' or '中'))
        {
            yield return name[..^1];
        }
    }

    private static string WithoutPeoples(string name)
    {
        string? people = Array.Find(Peoples, people => name.EndsWith(people, StringComparison.Ordinal) && name.Length >= people.Length + 2);
        return people is null ? name : WithoutPeoples(name[..^people.Length]);
    }
}
