using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Makes articles of about 300 letters for tests of storing, of no use for tests of extraction: sentences drawn at random with figures, names and dates drawn
/// at random. Two in a hundred repeat another one's bytes, two reprint another one with a line more; one in ten is in GB18030, one a page of HTML.
/// </summary>
/// <param name="seed">The same seed makes the same articles.</param>
internal sealed class ArticleMaker(int seed)
{
    private static readonly string[] Counties =
    [
        "山西省阳泉市郊区", "山西省晋城市泽州县", "河北省唐山市玉田县", "河北省石家庄市正定县", "山东省潍坊市寿光市", "山东省菏泽市曹县", "河南省洛阳市偃师市", "河南省信阳市光山县",
        "江苏省苏州市昆山市", "江苏省盐城市东台市", "浙江省衢州市柯城区", "浙江省丽水市缙云县", "安徽省芜湖市繁昌县", "安徽省六安市霍山县", "福建省三明市永安市", "江西省赣州市南康市",
        "湖北省襄阳市枣阳市", "湖北省黄冈市英山县", "湖南省邵阳市邵东县", "湖南省怀化市溆浦县", "广东省梅州市五华县", "广西壮族自治区柳州市鹿寨县", "四川省绵阳市江油市", "四川省达州市渠县",
        "贵州省遵义市绥阳县", "云南省曲靖市陆良县", "陕西省汉中市城固县", "甘肃省天水市秦安县", "辽宁省营口市盖州市", "吉林省四平市梨树县", "黑龙江省绥化市海伦市", "内蒙古自治区通辽市开鲁县",
    ];

    private static readonly string[] Brands =
    [
        "远河", "青禾", "恒岳", "金穗", "蓝湾", "宏旭", "天垣", "瑞川", "泰岭", "华钧", "鼎原", "嘉澜", "盛野", "凯岚", "荣朔", "晟达", "鑫陇", "隆翰", "博渊", "锦程", "众邦", "伟烨", "兴禹", "康辰", "新砚",
        "永骥", "东曜", "南屿", "西麓", "北辰", "中洲", "大衍", "国峰", "安澍", "宝崧", "昌沅", "德钊", "福畛", "广厦", "浩源",
    ];

    private static readonly string[] Trades =
    [
        "电力", "新材料", "食品", "纺织", "机械", "化工", "制药", "建材", "电子", "物流", "陶瓷", "玻璃", "农业", "包装", "光伏", "铝业", "钢构", "木业", "服饰", "家具", "汽配", "造纸", "饲料", "矿业",
    ];

    private static readonly string[] Products =
    [
        "风机叶片", "氧化铝", "休闲食品", "棉纱", "数控机床", "精细化工", "中成药", "新型墙材", "电路板", "冷链仓储", "日用陶瓷", "浮法玻璃", "蔬菜加工", "彩印包装", "光伏组件", "铝型材", "轻钢结构", "生态板材",
        "针织服装", "实木家具", "汽车座椅", "生活用纸", "生物饲料", "石灰石深加工", "锂电池", "注塑机", "乳制品", "茶叶精制", "生物质发电", "特种钢管",
    ];

    private static readonly string[] Sentences =
    [
        "{d}，{c}与{f}签订{p}项目协议，总投资{y}亿元，占地{m}亩。", "由{f}投资{y}亿元兴建的{p}项目{d}在{k}开工。", "该项目分{s}期建设，一期投资{w}万元，预计{n}个月内建成。", "项目投产后可年产{p}{q}万件，实现产值{y}亿元、利税{w}万元。",
        "截至{M}月底，全县共引进项目{n}个，合同资金{y}亿元，到位资金{z}亿元。", "其中亿元以上项目{n}个，比去年同期增加{s}个，增长{r}%。", "{f}总经理{x}表示，看中的是这里的区位和{p}原料。", "县委书记{x}、县长{x}会见了{f}董事长{x}一行。",
        "{k}新增入园企业{n}家，新开工标准厂房{m}平方米。", "外商直接投资{w}万美元，完成年计划的{r}%。", "在{d}举行的投资说明会上，{n}个项目当场签约，金额{y}亿元。", "{f}追加投资{w}万元，扩建{p}生产线{s}条。",
        "今年以来，{c}先后派出{s}支小分队赴外招商{n}次。", "{x}要求各部门对{p}项目实行专人负责，{n}日内办完手续。", "去年投产的{f}上缴税金{w}万元，安排就业{m}人。", "{k}累计完成基础设施投资{y}亿元，修路{s}公里。",
        "新上的{p}项目由{f}与{f}合资建设，注册资本{w}万元。", "上半年工业到位资金{y}亿元，占总额的{r}%。", "经过{s}轮洽谈，{f}最终落户{k}，首期用地{m}亩。", "对投资超过{w}万元的{p}企业，给予每亩{s}万元补助。",
        "目前{p}车间主体完工，{n}台设备开始安装调试。", "全年计划引资{y}亿元，力争新开工{n}个、竣工{s}个。", "{c}商务局统计，{M}月份新签{n}份合同，涉及{p}等行业。", "出口创汇{w}万美元，同比增长{r}%，其中{p}占{s}成。",
        "{f}在{k}租用厂房{m}平方米，招收工人{m}名。", "银行为{p}等{n}家企业授信{y}亿元。", "{x}介绍，{k}的{p}产业已有企业{n}家，年收入{y}亿元。", "双方约定{d}前完成征地，{M}月进场施工。",
    ];

    /// <summary>The article with this number.</summary>
    public (string Path, byte[] Bytes) Make(int number)
    {
        Random own = new(HashCode(number));
        int kind = number < 50 ? 99 : own.Next(100);
        string extension = number % 10 == 3 ? "html" : "txt";
        int model = kind < 2 ? number - 40 : kind < 4 ? number - 41 : number;
        string text = Text(new Random(HashCode(model))) + (kind is 2 or 3 ? $"（据《{Brands[own.Next(Brands.Length)]}报》）\n" : string.Empty);
        int form = kind < 2 ? model % 10 : number % 10;
        byte[] bytes = form switch
        {
            3 => Encoding.UTF8.GetBytes(Page(text)),
            7 => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        return (string.Create(CultureInfo.InvariantCulture, $"{number / 1000:000}/{number:000000}.{extension}"), bytes);
    }

    /// <summary>Writes so many articles into <paramref name="folder"/>.</summary>
    /// <returns>How many bytes they have.</returns>
    public long Write(string folder, int count)
    {
        long total = 0;
        for (int i = 0; i < count; i++)
        {
            (string path, byte[] bytes) = Make(i);
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            total += bytes.Length;
        }

        return total;
    }

    private int HashCode(int number) => unchecked((seed * 486_187_739) + (number * 16_777_619));

    private static string Text(Random random)
    {
        string county = Counties[random.Next(Counties.Length)];
        StringBuilder text = new();
        text.Append(county.AsSpan(county.IndexOf('市', StringComparison.Ordinal) + 1)).Append(Filled("{p}项目", county, random)).Append(random.Next(2) == 0 ? "签约" : "进展顺利").Append('\n');
        text.Append(Filled("本报{D}讯　", county, random));
        int sentences = random.Next(6, 10);
        for (int i = 0; i < sentences; i++)
        {
            text.Append(Filled(Sentences[random.Next(Sentences.Length)], county, random)).Append(i % 3 == 2 ? "\n" : string.Empty);
        }

        return text.Append('\n').ToString();
    }

    private static string Filled(string sentence, string county, Random random)
    {
        StringBuilder filled = new();
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                filled.Append(sentence[i]);
                continue;
            }

            filled.Append(Slot(sentence[i + 1], county, random));
            i += 2;
        }

        return filled.ToString();
    }

    private static string Slot(char slot, string county, Random random) => slot switch
    {
        'c' => county,
        'k' => $"{Brands[random.Next(Brands.Length)]}工业园区",
        'f' => $"{Brands[random.Next(Brands.Length)]}{Trades[random.Next(Trades.Length)]}{(random.Next(3) == 0 ? "集团" : "有限公司")}",
        'p' => Products[random.Next(Products.Length)],
        'x' => $"{"王李张刘陈杨赵黄周吴"[random.Next(10)]}{"建国志强文海永明晓东立军德胜春林玉成"[random.Next(18)]}{"平华民军伟涛斌杰"[random.Next(8)]}",
        'd' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 13)}月{random.Next(1, 29)}日"),
        'D' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2003, 2022)}年{random.Next(1, 13)}月{random.Next(1, 29)}日"),
        'M' => random.Next(1, 13).ToString(CultureInfo.InvariantCulture),
        'y' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(10, 900) / 10.0:0.0#}"),
        'z' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(100, 4000) / 100.0:0.0#}"),
        'w' => random.Next(300, 9999).ToString(CultureInfo.InvariantCulture),
        'm' => random.Next(20, 2000).ToString(CultureInfo.InvariantCulture),
        'n' => random.Next(3, 99).ToString(CultureInfo.InvariantCulture),
        'q' => random.Next(2, 800).ToString(CultureInfo.InvariantCulture),
        's' => random.Next(2, 10).ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(20, 1500) / 10.0:0.#}"),
    };

    private static string Page(string text) => $"""
        <html><head><meta charset="utf-8"><title>{text[..text.IndexOf('\n', StringComparison.Ordinal)]}</title></head><body>
        <div class="menu"><a href="/">首页</a> <a href="/xw">新闻</a> <a href="/zs">招商</a></div>
        <div class="content">{string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => $"<p>{line}</p>\n"))}</div>
        <div class="footer">版权所有　联系我们</div></body></html>
        """;
}
