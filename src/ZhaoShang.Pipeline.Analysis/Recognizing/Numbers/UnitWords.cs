using System.Collections.Immutable;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>The words that may stand behind a figure, by kind. A table: what is not in it is no unit.</summary>
internal static class UnitWords
{
    /// <summary>All of them. Of a word that stands here twice (日) the first whose neighbours fit is meant.</summary>
    public static ImmutableArray<Unit> All { get; } = [.. Money(), .. Percents(), .. Measures(), .. Counts(), .. Durations(), .. Others()];

    // Codes of ISO 4217. 元 without a country is the renminbi's.
    private static IEnumerable<Unit> Money()
    {
        (string Code, string Words)[] table =
        [
            ("CNY", "元 元钱 块钱 圆 人民币 元人民币 RMB CNY"),
            ("USD", "美元 美金 美圆 USD 元美金 元美元"),
            ("HKD", "港元 港币 港圆 HKD 元港币"),
            ("EUR", "欧元 EUR 欧圆"),
            ("JPY", "日元 日币 日圆 JPY"),
            ("TWD", "新台币 台币 元新台币 元台币 TWD"),
            ("GBP", "英镑 GBP"),
            ("KRW", "韩元 韩币 韩圆 KRW"),
            ("SGD", "新加坡元 新元 新币 坡币 SGD"),
            ("AUD", "澳元 澳大利亚元 AUD"),
            ("CAD", "加元 加拿大元 加币 CAD"),
            ("MOP", "澳门元 澳门币 葡币 MOP"),
            ("CHF", "瑞士法郎 瑞郎 CHF"),
            ("RUB", "卢布 俄罗斯卢布 RUB"),
            ("MYR", "林吉特 马币 马来西亚林吉特 令吉 MYR"),
            ("THB", "泰铢 THB"),
            ("DEM", "德国马克 西德马克 德马克 马克 DEM"),
            ("FRF", "法国法郎 法郎 FRF"),
            ("INR", "印度卢比 卢比 INR"),
            ("VND", "越南盾 VND"),
            ("KZT", "坚戈 KZT"),
            ("AED", "迪拉姆 AED"),
            ("NZD", "新西兰元 纽元 NZD"),
        ];
        foreach ((string code, string words) in table)
        {
            foreach (string word in words.Split(' '))
            {
                yield return new Unit(word, UnitKind.Money, code) { NotBefore = NotAfterMoney(word) };
            }
        }
    }

    // 5月10日元旦, 元素, 元件, 二元结构, 欧元区, 日元月.
    private static string[] NotAfterMoney(string word) => word[^1] switch
    {
        '元' => ["旦", "月", "宵", "素", "件", "器", "首", "帅", "代", "朝", "老", "勋", "结构", "论", "方程", "区", "桥", "乙丙", "化", "谋", "宝", "春"],
        '克' => ["思", "笔", "杯", "斯"],
        '圆' => ["形", "柱", "满", "周", "桌", "弧", "通", "梦", "盘"],
        _ => [],
    };

    private static IEnumerable<Unit> Percents()
    {
        foreach (string sign in (string[])["%", "％", "﹪"])
        {
            yield return new Unit(sign, UnitKind.Percent, "%");
        }

        yield return new Unit("‰", UnitKind.Percent, "%", 0.1m);
        yield return new Unit("成", UnitKind.Percent, "%", 10)
        {
            NotBefore =
            [
                "套", "果", "立", "为", "功", "员", "本", "品", "长", "交", "效", "绩", "就", "熟", "份", "分", "衣", "药", "人", "年", "片", "群", "型",
                "因", "语", "县", "市", "功", "材", "全", "渝", "绵", "德", "贵",
            ],
        };
    }

    private static IEnumerable<Unit> Measures()
    {
        const string Words =
            "吨 吨公里 人公里 盎司 磅 公斤 千克 斤 市斤 克 毫克 微克 标吨 载重吨 总吨 蒸吨 公担 "
            + "亩 公亩 英亩 垧 公顷 平方公里 平方千米 平方米 平米 平方 平方厘米 平方英尺 立方米 立方 立方公里 标方 标立方米 标准立方米 立方英尺 方 ㎡ ㎢ m² m2 km² km2 m³ m3 hm² "
            + "米 公里 千米 厘米 公分 毫米 微米 纳米 海里 英里 英尺 英寸 华里 尺 m km cm CM mm nm μm ㎞ ㎝ ㎜ "
            + "千瓦 兆瓦 吉瓦 太瓦 瓦 千瓦时 千瓦小时 兆瓦时 吉瓦时 度电 MW GW KW kW kw TW W MWh GWh kWh KWh kwh KWH MWp GWp kWp Wh Mw "
            + "千伏 伏 伏安 千伏安 兆伏安 kV KV kv V kVA KVA MVA 安时 Ah GWH "
            + "升 毫升 公升 千升 L ml mL 桶 加仑 标箱 标准箱 TEU 摄氏度 ℃ 帕 兆帕 千帕 MPa kPa Pa 赫兹 千赫 兆赫 千赫兹 兆赫兹 吉赫 GHz MHz Hz 马力 "
            + "焦 吉焦 兆焦 GJ MJ 卡 千卡 大卡 kcal 字节 千字节 兆字节 吉字节 比特 千比特 GB TB PB MB KB Gbps Mbps Tbps bps "
            + "t kg g mg 锭 纱锭 枚纱锭 PFLOPS EFLOPS FLOPS 光年 分贝";
        foreach (string word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new Unit(word, UnitKind.Measure, word) { NotBefore = NotAfterMeasure(word) };
        }
    }

    private static string[] NotAfterMeasure(string word) => word switch
    {
        "方" => ["面", "向", "案", "式", "法", "便", "针", "位", "圆", "阵", "可", "言", "才", "能", "略", "合", "程", "正", "志", "力", "联", "共", "协", "互", "各", "签"],
        "平方" => ["根", "英里", "数"],
        "立方" => ["体", "数"],
        "米" => ["粉", "线", "饭", "面", "兰", "国", "袋", "业", "易", "东"],
        "斤" => ["斤"],
        "克" => ["拉", "服", "隆", "难", "制", "山", "东"],
        "度电" => ["子", "话", "气", "商"],
        "升" => ["级", "格", "温", "值", "至", "学", "降", "旗", "到", "入", "为"],
        "桶" => ["装"],
        "瓦" => ["斯", "房"],
        "伏" => ["特加", "击"],
        "尺" => ["寸", "度"],
        "卡" => ["车", "通", "塔", "位", "点", "口"],
        "焦" => ["作", "点", "炭", "煤", "化"],
        "帕" => ["尔"],
        _ => [],
    };

    // Measure words with the letters that make another word of them: 家 of 家庭, 项 of 项目.
    private static IEnumerable<Unit> Counts()
    {
        string[] table =
        [
            "个:性,体,别,人所得,人信,人账,人住,私", "家:庭,子,具,电,居,族,长会,长们,长学,长大,长的,长座,长代,政,园,乡,禽,务,畜,纺,业发,业大,业梦,国,属,装", "项:目,链,城,王,羽",
            "次:品,日,年,月,于,要,生,级,区域,产业,贷,新", "名:单,牌,优,城,品,誉,称,录,义,列,为,胜,企,校,市,村,师,医,气,特,额,副其实,木,贵,次,词",
            "位:于,居,列,置,次,数,移,阶", "人:均,民,才,工,行,大,社,类,气,文,脉,力,物,员,事,寿,防,间,居,造,参", "户:均,籍,外,型,主,用,口,县",
            "条:件,例,约,款,形,理,目,文", "件:套,次", "本:市,县,区,省,级,科,年,月,地,土,届,次,身,着,报,来,金,周,季,期,人,质,轮,公司,村,镇,乡,案,色,领,部,币,行,网",
            "支:持,部,出,付,行,线,配,撑,柱,农,架,流,干,援,路,教,点,边", "台:湾,商,资,胞,企,风,账,阶,州,前,海,北,市,属,办,词,港,山,县,区,次,地,江,安,儿,盟,联",
            "套:牌,路,餐,利,用,取,装,间,改,现", "辆:次", "处:于,理,置,级,长,罚,在,方,室,分,境,女", "座:谈,位,落,右,机", "所:有,以,需,属,在,得,谓,长,见,示,述,占,能,能够,作,做,谈,提,说",
            "间:接,隔,距,歇,谍,断,房子,房村,的", "栋:梁", "幢", "头:部,号,痛,条,疼,版,筹,昏,脑,等,衔,屯,村,镇,寨,沟,道", "只:有,是,要,能,为,需,见,此,好,会,不,因,用,占,剩,争,做",
            "匹:配,敌,克", "场:馆,所,地,景,面,合,均,外,内,院,长,站,镇,次", "类:似,别,比,医,风,保", "种:植,养,业,粮,苗,质,族,畜,猪,禽,田,子,草,树,鸡",
            "批:发,准,复,示,评,文,量,零,次,办,改,件", "起:来,草,重,步,点,源,到,诉,因,飞,价,伏,始,用,施,执,的", "宗:旨,教,族,法", "笔:者,记,试,名,架",
            "份:额,子,有,外", "张:牌,家,力,贴,某,店,姓,掖,北,氏,江,榜,村,庄,桥,湾", "篇:幅", "片:区,面,段,长,剂,状,仔,机", "块:头,钱,状,茎,垒", "双:方,向,创,拥,招,节,过,百,重,边,层,线,轨,碳,月,休,语,赢,减,控,随,一流,鸭,江,城,流,峰,清,柏,桥,溪,河,台,辽,牌,学,职,面,核,通道,循环,千,万,十,五,高,新,轮,驱动,师,联,提,促,达,覆盖", "颗:粒", "株:洲,式,连,高",
            "棵", "排:放,污,水,名,列,查,除,队,球,在,涝,期,版,练,头,灌,挤,骨,斥,气,序,行,他,风,酸,解,忧,行榜,碳,外,卵", "门:户,类,头,槛,市,店,口,外,票,窗,诊,面,球,前,峡,县,湾,核,框,路,江,源", "组:织,成,建,团,合,长,装,员,阁,部,件", "部:门,分,署,委,级,队,长,属,位,落,件,省,直,部",
            "艘", "架:构,设,桥,子,空,起,次", "枚", "瓶:颈,装", "箱:包,式,体", "幅:度,员,面", "口:岸,号,径,感,碑,头,腔,粮,袋,味,服,之,镇,村,店,区,才,吻",
            "眼:光,镜,睛,科,前,界,看,下", "盏", "根:据,本,源,治,植,基,河,除,深", "道:路,湾,德,理,具,教,县,沟,岭,河,桥,外,里,区,牌,台", "层:面,次,级,高,出,楼以,层", "例:如,会,外,行,子,假",
            "款:项,式,待,物,的", "股:份,东,权,票,市,息,民,本,价,改,金,长,道,所,室,的", "趟", "页:岩,面", "顶:级,层,部,尖,上,端,目,格,呱", "床:位,单,铺", "桌:面", "卷:烟,入,土,帘", "羽:绒,毛", "尾:矿,气,水,款,号,数",
            "剂:量,型", "粒:子,径", "席:位", "尊:重,敬", "轮:胎,船,流,值,岗,换,训,廓,椅,车,渡,机,毂,休",
            "幕", "期:间,限,货,待,刊,望,盼,初,末", "版:权,本,面,图,块", "人次", "人份", "批次", "场次", "家次", "车次", "班次:", "项次", "户次", "件次", "台次", "架次", "辆次", "件套", "台套", "课时", "标段", "杯:子", "单:位,项,独,个,一,价,元,体,纯,晶,身,层,株,车,人,品,笔,打,产,套,程,杠,双,兵,据,子,边,方,日,月,月,季,年,列,县,市", "句:子,号", "稿:件,子",
            "拨:款,付,打,给,出,入,备,用,改,动,通", "茬:子", "样:本,板,品,式,机,子,貌,的,板间,样", "列:入,为,出,举,席,名,第,居,在,支,车厢", "册:子", "盒:子", "袋:装,子,鼠", "罐:头,装,车", "盆:地,景,栽",
            "打:造,算,破,响,通,好,开,出,工,包,击,捞,印,井,桩,赢,下,牢,基,的,进,入,成,断,字,拼,架,仗,麻,卡,分,假,听,动,拐,磨,理,交,给,上,一", "码:头,垛,分,洋,洋,率,上,下", "枝:条,叶,头,桠,江", "筒:子,仓,灯",
            "大箱", "重箱", "重量箱", "色令", "头份", "羽份", "集:团,中,体,群,聚,成,约,资,镇,结,合,装,散,市,贸,疏,热,宁,美,大,会,邮", "对:外,接,于,口,象,策,手,方,比,标,本,照,此,内,全,区,企,症,联,我,县,市,这,新,的,一,项,在,引,招,开,上,下,重,各",
            "包:装,括,含,干,保,片,联,抓,村,户,容,裹,揽,子,头,机,工,钢,公,揽,容", "副:书,市,县,区,主,局,省,总,产,业,食,院,厅,部,理,处,校,乡,镇,秘,会,司,科,董,组,社,职,高,教,刊,标,题,厅级,国,外,中,作用,担", "朵:拉", "串:联,通,起,门,珠", "孔:雀,子,隙,府,庙,桥", "挂:牌,职,钩,图,号,历,靠,帅,面,在,网,满,包,点,联,出,拍,果,起", 
        ];
        foreach (string row in table)
        {
            string[] parts = row.Split(':');
            yield return new Unit(parts[0], UnitKind.Count, parts[0])
            {
                NotBefore = parts.Length > 1 ? parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [],
                Despite = parts[0] switch { "项" => "目标", "台" => "风机", _ => null },
            };
        }

        yield return new Unit("大类", UnitKind.Count, "类") { NotBefore = ["别", "似"] };
        yield return new Unit("大项", UnitKind.Count, "项") { NotBefore = ["目"] };
    }

    private static IEnumerable<Unit> Durations()
    {
        (string Name, string Words)[] table =
        [
            ("年", "年 个年头 年头 载 整年"), ("月", "个月 个多月 个整月"), ("周", "周 个星期 星期 个礼拜"), ("天", "天 昼夜 个昼夜 个日夜"),
            ("工作日", "个工作日 工作日"), ("日", "个日历日 日历天"), ("小时", "小时 个小时 个多小时"), ("钟头", "钟头 个钟头"), ("分钟", "分钟"), ("秒", "秒钟 秒"), ("季度", "个季度"),
        ];
        foreach ((string name, string words) in table)
        {
            foreach (string word in words.Split(' '))
            {
                yield return new Unit(word, UnitKind.Duration, name) { NotBefore = NotAfterDuration(word) };
            }
        }

        yield return new Unit("日", UnitKind.Duration, "日")
        {
            OnlyBefore = ["内", "以内", "之内"],
            NotBefore = ["内部", "内蒙", "内外", "内地", "内陆", "内江", "内容", "内贸"],
        };
    }

    private static string[] NotAfterDuration(string word) => word switch
    {
        "年" => ["代", "级", "度", "月", "底", "初", "末", "龄", "轻", "青", "版", "画", "货", "报", "检", "鉴", "糕", "薪"],
        "载" => ["重", "客", "荷", "体", "货", "人", "波", "入", "明", "具"],
        "周" => ["年", "岁", "末", "边", "围", "口", "期", "转", "密", "恩", "至", "庄", "村", "家", "刊", "一", "二", "三", "四", "五", "六", "日", "长"],
        "天" => ["津", "然气", "水市", "使投", "府", "台"],
        "秒" => ["杀"],
        "个月" => ["饼", "亮"],
        _ => [],
    };

    // Words that are known to make no figure of the kinds above.
    private static IEnumerable<Unit> Others()
    {
        const string Words =
            "个百分点 百分点 个点 倍 番 月 月份 日 号 周年 岁 周岁 级 届 度 时 点 分 刻 号楼 年级 年代 世纪 个世纪 五年规划 位数 维 代 等 等奖 折 个基点 基点 强 星级 线 次方 次产业 个文明 "
            + "次元 环 角 角钱 个一批 个一 个人所 日元旦 成套 年五年";
        foreach (string word in Words.Split(' '))
        {
            yield return new Unit(word, UnitKind.None, word);
        }
    }
}
