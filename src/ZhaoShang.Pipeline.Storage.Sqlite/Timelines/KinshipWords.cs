namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The words that the rule of <see cref="ProjectKinship"/> knows. Where one begins with another, the longer one stands first.</summary>
internal static class KinshipWords
{
    /// <summary>What ends a firm's name and says no more than that it is one.</summary>
    public static readonly string[] LegalForms =
    [
        "集团股份有限责任公司", "集团有限责任公司", "集团股份有限公司", "股份有限责任公司", "有限责任总公司", "控股集团有限公司", "集团有限公司", "股份有限公司", "有限责任公司", "控股有限公司", "集团总公司",
        "股份公司", "责任公司", "有限公司", "集团公司", "控股公司", "总公司", "分公司", "子公司", "公司", "控股集团", "集团", "控股", "股份", "企业",
    ];

    /// <summary>The forms that a name printed before a project's ends with; of these a firm is known in the middle of a name.</summary>
    public static readonly string[] NamedForms = ["公司", "集团"];

    /// <summary>What a firm does: of its name, what is left without these is its brand.</summary>
    public static readonly string[] Trades =
    [
        "房地产开发", "房地产", "新能源", "新材料", "进出口", "电子商务", "生物医药", "生物科技", "高科技", "信息技术", "装备制造", "机械制造", "投资发展", "农业开发", "旅游开发", "电力", "能源", "煤业", "煤电", "煤炭", "矿业",
        "铝业", "钢铁", "钢构", "冶金", "有色", "化工", "化学", "化纤", "石化", "石油", "燃气", "热电", "水泥", "建材", "陶瓷", "玻璃", "塑料", "塑胶", "橡胶", "纸业", "造纸", "包装", "印刷", "木业", "家具", "家居", "纺织", "服装",
        "服饰", "制衣", "鞋业", "皮革", "食品", "饮料", "酒业", "乳业", "粮油", "饲料", "农业", "农牧", "牧业", "林业", "渔业", "水产", "种业", "茶业", "生物", "医药", "制药", "药业", "医疗", "器械", "机械", "机电", "电机", "电器", "电气",
        "电子", "光电", "光伏", "半导体", "通信", "通讯", "信息", "软件", "网络", "科技", "技术", "智能", "汽车", "汽配", "车业", "重工", "装备", "设备", "制造", "实业", "工业", "产业", "工贸", "商贸", "贸易", "商业", "置业", "地产", "建设",
        "建筑", "工程", "路桥", "水务", "环保", "物流", "运输", "仓储", "旅游", "文化", "传媒", "酒店", "餐饮", "教育", "投资", "资本", "金融", "担保", "发展", "开发", "经贸", "国际", "中国", "控股", "股份", "集团",
    ];

    /// <summary>A government or its office: that it builds or receives says nothing about which project it is.</summary>
    public static readonly string[] Offices =
        ["政府", "管委会", "委员会", "供销社", "合作社", "城投公司", "投资公司", "局", "办", "办公室", "村委会", "街道", "乡", "镇", "村", "县", "市", "区", "客商", "老板", "商人", "先生", "女士"];

    /// <summary>Provinces as they are printed before a firm's brand; cities are told by the record's own region.</summary>
    public static readonly string[] Provinces =
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃",
        "青海", "宁夏", "新疆", "台湾", "香港", "澳门", "中国",
    ];

    /// <summary>What ends the name of a project without telling what is made.</summary>
    public static readonly string[] Endings =
    [
        "建设项目", "投资项目", "产业化", "生产线", "生产基地", "加工基地", "制造基地", "深加工", "精深加工", "项目", "工程", "基地", "建设", "生产", "加工", "制造", "开发", "投资", "经营", "研发", "及配套", "配套", "工厂", "厂区", "厂", "的",
    ];

    /// <summary>What stands before the thing made without belonging to it.</summary>
    public static readonly string[] Openings =
        ["投资建设", "投资兴建", "合作建设", "新建", "新上", "兴建", "建设", "投资", "引进", "年产", "年加工", "年处理", "日产", "日处理", "总装机", "装机", "一条", "的", "和", "与"];

    /// <summary>What is built anew at a plant that is there: another project than the plant's own.</summary>
    public static readonly string[] Reworks = ["改扩建", "扩建", "扩能", "扩产", "技术改造", "技改", "改建", "改造", "搬迁", "迁建", "增资", "追加投资", "升级"];

    /// <summary>Words of which many names are made: a name of nothing else is no name.</summary>
    public static readonly string[] Common =
    [
        "经济技术", "高新技术", "综合体", "综合", "新能源", "新材料", "装备", "制造业", "制造", "标准化", "标准", "厂房", "工业", "产业", "农业", "商业", "商贸", "物流", "仓储", "旅游", "文化", "生态", "现代", "高效", "示范", "科技", "创业", "创新",
        "孵化", "电子商务", "电商", "电子", "信息", "食品", "农产品", "农副产品", "机械", "化工", "建材", "服装", "纺织", "家具", "汽车", "零部件", "配件", "医药", "养老", "健康", "康养", "休闲", "度假", "观光", "风电", "风力", "光伏", "太阳能",
        "发电", "电站", "污水", "垃圾", "处理", "供水", "供热", "天然气", "基础设施", "道路", "住宅", "小区", "安置", "城市", "城区", "县城", "新城", "新区", "改造", "酒店", "宾馆", "五星级", "四星级", "星级", "广场", "市场", "专业", "批发", "中心",
        "园区", "园", "区", "城", "厂", "种植", "养殖", "畜牧", "蔬菜", "水果", "粮食", "生猪", "奶牛", "加工", "生产", "建设", "开发", "投资", "项目", "工程", "基地", "一体化", "精深", "绿色", "环保", "循环", "经济", "资源", "利用", "再生",
        "高端", "高档", "新型", "智能", "数字", "智慧", "特色", "小镇", "民俗", "乡村", "田园", "电力", "水电", "火电", "热电", "联产", "服务", "金融", "教育", "学校", "医院", "年产",
    ];

    /// <summary>What ends the name of a place that stands only once: with a name of its own before it, it is known by that.</summary>
    public static readonly string[] Landmarks =
    [
        "国际大酒店", "大酒店", "酒店", "宾馆", "广场", "大厦", "大桥", "水库", "水电站", "电站", "电厂", "高速公路", "高速", "公路", "铁路", "机场", "码头", "港区", "大道", "隧道", "小区", "花园", "新城", "商城", "市场", "医院", "学校", "中学", "大学",
        "学院", "公园", "风景区", "景区", "度假村", "度假区", "古城", "古镇", "温泉", "博览园", "博物馆", "文化园", "产业园", "工业园", "物流园", "科技园", "创业园",
    ];

    /// <summary>Ends of the name of a place that may stand before a project's own name.</summary>
    public static readonly string[] Zones = ["经济技术开发区", "高新技术开发区", "开发区", "高新区", "工业集中区", "集聚区", "工业园区", "工业园", "园区", "工业区", "新区", "镇", "乡", "街道", "村"];

    /// <summary>Units of what a project makes or holds, as they are printed behind a figure in its name.</summary>
    public static readonly string[] Units =
    [
        "平方公里", "平方米", "立方米", "千瓦时", "千瓦", "兆瓦", "吉瓦", "千伏安", "千伏", "公里", "万米", "公顷", "吨级", "吨", "亩", "头", "只", "羽", "套", "台", "辆", "件", "条", "米", "瓶", "箱", "双", "张", "个", "片", "块", "支", "根", "间", "户", "座", "艘",
        "GWh", "MWh", "MWp", "GW", "MW", "KW", "kW", "kV", "KV", "t/d", "t/a", "TEU", "m²", "m2", "m³", "m3", "标箱", "枚", "尾", "盒", "袋", "码", "锭", "锅", "床", "席", "位",
    ];
}
