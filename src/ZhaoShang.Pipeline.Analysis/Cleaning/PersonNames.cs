using System.Buffers;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Tells names of persons by their form.</summary>
internal static class PersonNames
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
        + "陳張劉黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧鐘鍾譚陸賈韋鄒閆龍賀顧龔萬錢嚴湯溫龐顏莊聶魯歐關蘭寧紀單畢駱藍農簡車項連蘆麥竇黨宮費衛應閔鄔邊師叢鞏鄺"
        + "阎赖洪植丘盖燕邸屠郜郁糜鄢稽井练竺冼衣楚栗匡鞠荆谌伏胥蔺酆禹狄茅裘钮嵇荀羊芮羿弓牧隗宓仰暴伊祖幸逄宰郦雍濮扈郏茹宦慎衡耿满弘阙厍晁勾訾阚那蒯逯菅火亓綦庹仝檀寿操粟矫郗閻賴薊藺榮";

    private const string NounEnds = "目业务划区会厂市县镇局况告结导资商设展程报图表单点线期题策法规例章节录记篇项源量力金费额产品园路城村乡省融全果案元建于心动度";

    private const string NoNames = "文件关于方面方案任务成果成绩成功成效安全金融高新相关有关和谐时间时代时政季度全市全县全区全省全国全年全文石油易地管理党建经济常委祝贺向前单位于是应对沙石卓越景区农业农村林业车间连续项目蓝图白天黄金马上平台高质阳光雷电温度水电华东华北江南江北";

    /// <summary>Letters that write down names of other languages by their sound: 格桑措姆, 沙马阿木.</summary>
    private static readonly SearchValues<char> Transcribed = SearchValues.Create(
        "阿巴白班边别布才仓曹策查次慈措达旦丹当德迪顶定东多顿尔尕嘎格贡古果哈海罕吉加嘉坚江杰金久卡克孔拉兰朗乐勒丽力林龙罗洛麻马玛买麦曼美门米木姆娜尼宁诺帕平普其恰琼曲仁日热萨桑色沙松索苏塔特土图吐旺维吾西希夏晓依伊益英永扎占珍志孜宗卓");

    private static readonly string[] NoPersons =
        ["佚名", "无名", "匿名", "网友", "网络", "管理员", "未知", "不详", "不明", "暂无", "综合", "编辑", "记者", "作者", "原创", "转载", "会员", "用户", "投稿", "供稿", "小编", "整理", "秘书", "本站", "本网", "本报", "本刊", "站长", "版主", "楼主", "游客", "通讯员", "报道组", "宣传", "招商", "信息员", "摘编", "摘自", "实习生", "评论员"];

    private static readonly string[] DoubleSurnames = ["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "端木", "百里", "南宫", "宇文", "长孙", "呼延", "闻人", "轩辕"];

    /// <summary>
    /// True for one name or several with spaces between: two to four Han letters that begin with a surname, or a name with a dot.
    /// Example: <c>于小群</c>. Near misses: <c>区委宣传部</c>, <c>本网</c>.
    /// </summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        int names = 0;
        foreach (Range range in text.SplitAny(' ', '、', ',', '/'))
        {
            ReadOnlySpan<char> name = text[range].Trim();
            if (!name.IsEmpty && !Is(name))
            {
                return false;
            }

            names += name.IsEmpty ? 0 : 1;
        }

        return names is >= 1 and <= 6;
    }

    /// <summary>
    /// True for names behind a label that tells of persons (<c>作者</c>, <c>记者</c>): there a rare surname is one, too: <c>普艳萍</c>. Near misses: <c>佚名</c>, <c>管理员</c>, <c>招商局</c>.
    /// </summary>
    public static bool AreLabelled(ReadOnlySpan<char> text)
    {
        if (Are(text))
        {
            return true;
        }

        int names = 0;
        foreach (Range range in text.SplitAny(' ', '、', ',', '/'))
        {
            ReadOnlySpan<char> name = text[range].Trim();
            bool isHan = !name.ContainsAnyExceptInRange('\u4E00', '\u9FFF') && name.Length is 2 or 3;
            bool isName = (isHan || (name.Length is 4 or 5 && !name.ContainsAnyExcept(Transcribed))) && !NounEnds.Contains(name[^1], StringComparison.Ordinal) && Array.IndexOf(NoPersons, name.ToString()) < 0 && !FurnitureWords.Are(name) && !MediaNames.EndsLikeOffice(name) && !MediaNames.EndsLikeMedium(name);
            if (!name.IsEmpty && !isName && !Are(name))
            {
                return false;
            }

            names += name.IsEmpty ? 0 : 1;
        }

        return names is >= 1 and <= 6;
    }

    /// <summary>
    /// The index behind the names that open the value of a label: behind 李明 王芳 in <c>李明 王芳 原载《某报》</c>, behind 何 蔚 in <c>何 蔚 阅读</c>; <paramref name="end"/> where it opens with
    /// none, or is nothing else.
    /// </summary>
    public static int EndOfNames(string line, int start, int end)
    {
        int behind = start;
        for (int at = start; at < end;)
        {
            int stop = line.AsSpan(at, end - at).IndexOfAny(" 、,/(") is >= 0 and int length ? at + length : end;
            bool isSpread = stop - at == 1 && stop + 1 < end && line[stop] == ' ' && (stop + 2 == end || line[stop + 2] is ' ' or '(');
            stop = isSpread ? stop + 2 : stop;
            if (!isSpread && !AreLabelled(line.AsSpan(at, stop - at)))
            {
                break;
            }

            behind = stop;
            at = stop + 1;
        }

        return behind > start ? behind : end;
    }

    /// <summary>True for one name of two or three Han letters, four behind a double surname: <c>于小群</c>, <c>欧阳明</c>. Near misses: <c>高新区</c>, <c>金融业</c>.</summary>
    /// <param name="name">The letters, without blanks.</param>
    /// <param name="isSure">True where a role, an office or a date stands beside it; else a name must not end like a noun.</param>
    public static bool IsOne(ReadOnlySpan<char> name, bool isSure)
    {
        bool isDouble = name.Length > 2 && Array.Exists(DoubleSurnames, name[..2].ToString().Equals);
        bool isLong = name.Length == 4 && !isDouble && !name.Contains('·');
        return name.Length >= 2 && !isLong && !(name.Length == 2 && NoNames.Contains(name[..2], StringComparison.Ordinal)) && (isDouble ? name.Length <= 4 : Is(name)) && (isSure || !NounEnds.Contains(name[^1], StringComparison.Ordinal));
    }

    private static bool Is(ReadOnlySpan<char> name)
    {
        foreach (char letter in name)
        {
            if (letter is not (>= '\u4E00' and <= '\u9FFF' or '·'))
            {
                return false;
            }
        }

        if (name.Contains('·'))
        {
            return name.Length <= 16;
        }

        return name.Length is >= 2 and <= 4 && Surnames.Contains(name[0], StringComparison.Ordinal) && (name.Length == 2 || !MediaNames.EndsLikeOffice(name));
    }
}
