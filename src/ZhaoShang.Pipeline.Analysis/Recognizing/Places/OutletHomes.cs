using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Where newspapers and sites are at home whose names tell another place, or none: 苍梧晚报 is 连云港's. Listed by hand from their mastheads; a name
/// that tells its own city (衢州日报) needs no entry.
/// </summary>
internal static class OutletHomes
{
    private static readonly (string Code, string Names)[] Table =
    [
        ("120000", "今晚报"), ("130000", "燕赵都市报 长城网"), ("130100", "燕赵晚报"), ("130200", "环渤海新闻网"), ("140000", "三晋都市报 黄河新闻网"), ("140400", "上党晚报"), ("140500", "太行日报"),
        ("140800", "黄河晨报"), ("150500", "科尔沁都市报"), ("210000", "辽沈晚报"), ("210200", "半岛晨报"), ("210600", "鸭绿江晚报"), ("220200", "江城日报 江城晚报"), ("220600", "长白山日报"), ("222400", "图们江报"),
        ("230000", "东北网"), ("230200", "鹤城晚报"), ("310000", "解放日报 文汇报 新民晚报 东方网"), ("320000", "新华日报 扬子晚报 现代快报 荔枝网"), ("320600", "江海晚报"), ("320700", "苍梧晚报"),
        ("320800", "淮海晚报 淮海商报"), ("330000", "钱江晚报"), ("330100", "都市快报"), ("330200", "东南商报"), ("330400", "南湖晚报"), ("330700", "浙中新报"), ("340000", "新安晚报"), ("340100", "江淮晨报"),
        ("340200", "大江晚报"), ("341100", "皖东晨报"), ("341500", "皖西日报"), ("350000", "海峡都市报"), ("350300", "湄洲日报"), ("350500", "东南早报"), ("350600", "闽南日报"), ("350700", "闽北日报"),
        ("350800", "闽西日报"), ("350900", "闽东日报"), ("360400", "浔阳晚报"), ("360700", "赣南日报"), ("360800", "井冈山报"), ("370000", "大众日报 齐鲁晚报 大众网 齐鲁网"), ("370200", "半岛都市报"),
        ("370300", "鲁中晨报"), ("370600", "胶东在线"), ("371300", "沂蒙晚报 鲁南商报"), ("371600", "鲁北晚报"), ("371700", "牡丹晚报"), ("410000", "大河报 大河网"), ("411400", "京九晚报"),
        ("420000", "楚天都市报 荆楚网 长江商报"), ("420100", "长江日报"), ("420500", "三峡日报 三峡晚报"), ("421100", "鄂东晚报"), ("430000", "红网 潇湘晨报 三湘都市报"), ("440000", "南方日报 羊城晚报 南方都市报"),
        ("441200", "西江日报"), ("441300", "东江时报"), ("450000", "南国早报"), ("451000", "右江日报"), ("451400", "左江日报"), ("510000", "华西都市报 天府早报"), ("530000", "春城晚报"), ("530100", "滇池晨报"),
        ("610000", "三秦都市报 华商报"), ("621000", "陇东报"), ("630000", "西海都市报"), ("632800", "柴达木日报"),
    ];

    private static readonly (string Name, string Code)[] Homes = [.. Table.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Code)))];

    /// <summary>The code of the division that the outlet told in <paramref name="text"/> is at home in, and where its name stands; null if it is not listed.</summary>
    public static (string Code, TextSpan Span)? Find(string text)
    {
        foreach ((string name, string code) in Homes)
        {
            int at = text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (code, TextSpan.FromLength(at, name.Length));
            }
        }

        return null;
    }
}
