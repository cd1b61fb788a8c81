using System.Buffers;
using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The labels of the fields of bylines, in simplified script (see <see cref="KeywordLetters"/>).</summary>
internal static class BylineLabels
{
    /// <summary>The length of the longest label in letters.</summary>
    public const int Longest = 8;

    /// <summary>Every label with what its field tells.</summary>
    public static FrozenDictionary<string, BylineRole> Roles { get; } = Table(
        (BylineRole.Outlet, "来源 报纸名 报纸名称 报纸中文名 报名 刊名 媒体名称 信息来源 发布媒体 原载 文章来源 新闻来源 稿件来源 消息来源 内容来源 来源媒体 来源网站 来源单位 稿源 转自 摘自 转载自 出处 文章出处 报纸 媒体 刊载媒体 来自 Source From"),
        (BylineRole.Author, "作者 文章作者 撰稿 撰稿人 特约撰稿 特约撰稿人 本刊特约撰稿 融媒记者 融媒体记者 全媒体记者 本网记者 本台记者 采写 图文 原创 撰文 记者 本报记者 本刊记者 特约记者 见习记者 实习记者 首席记者 通讯员 本报通讯员 特约通讯员 文 署名 投稿人 供稿人 Author By"),
        (BylineRole.Editor, "编辑 责任编辑 责编 编辑人 网站编辑 网络编辑 本文编辑 值班编辑 文章编辑 新闻编辑 本文责编 小编 美编 编审 Editor"),
        (BylineRole.Stamp, "最后更新 最近更新 最后修改 时间 日期 发布时间 发布日期 发表时间 发表日期 更新时间 更新日期 上传时间 上传日期 录入时间 添加时间 添加日期 创建时间 公开日期 发稿时间 加入时间 刊发时间 发文日期 成文日期 生成日期 新闻时间 入库时间 提交时间 日期时间 公布日期 公布时间 信息时间 发文时间 播出时间 播出日期 首播时间 播发时间 刊登时间 刊登日期 出版日期 见报日期 印发时间 印发日期 签发时间 签发日期 成稿时间 完稿时间 撰写时间 报送时间 报送日期 上报时间 填报时间 填报日期 报告时间 发布 更新 发表 刊发 修改时间 修改日期 编辑时间 制表日期 制表时间 提交日期 提供日期 提供时间 交稿日期 成稿日期 落款日期 采编时间 上网时间 上网日期 上传于 刊载时间 刊载日期 首发时间 出刊日期 出报日期 写作时间 写作日期 Time Date AddTime PostTime Update UpdateTime InputTime PublishTime PubTime Posted Published Updated PubDate Created"),
        (BylineRole.Title, "原标题 原题 标题 题名 篇名 题目 正标题 主标题 文章标题 新闻标题 信息标题 信息名称 文件名称 Title"),
        (BylineRole.Other, "ID 页数 大小 格式 Hits Views Clicks 已阅 已被阅读 阅览 浏览 浏览次数 浏览量 浏览数 浏览人数 点击 点击数 点击量 点击次数 点击率 阅读 阅读量 阅读数 阅读次数 访问 访问量 访问次数 访问人数 人气 查看 查看次数 次数 评论 评论数 热度 "
            + "发信站 发信人 信区 发件人 收件人 To Cc Subject X-Mailer Message-ID 字号 字体 字体大小 字体颜色 文字大小 视力保护色 保护视力色 双击自动滚屏 栏目 所属栏目 分类 文章分类 类别 所属类别 频道 录入 录入员 录入者 录入人 发布者 发布人 发布单位 发布机构 发布部门 上传 上传者 上传人 信息员 供稿 供稿单位 信息提供 提供单位 提供者 "
            + "制表 制表人 制卡 制卡人 填表 填表人 填报 填报人 填报单位 汇总 制作单位 审核 审核人 审稿 复审 初审 终审 校对 一审 二审 三审 监制 签发 签发人 主编 副主编 总编 统筹 策划 监制 导播 摄影 摄像 图 制图 翻译 主办 承办 文号 发文字号 索引号 主题词 信息分类 公开方式 公开形式 公开范围 发文机关 有效性 信息公开类别 来源链接 原文链接 文章链接 本文链接 链接 网址 原文地址 稿件编号 供稿者 制表人 制表 填报人 填表人 文件编号 生效日期 失效日期 废止日期 所属分类 信息索引号 统一编号 主题分类 体裁分类 体裁 服务对象 公开类别 公开属性 公开时限 信息公开方式 密级 紧急程度 Category Categories Tags Tag Section Editor-in-chief Copyright 投稿 投稿用户 上传用户 用户 会员 推荐指数 评级 格式 大小 页数 字数 积分 状态 版次 打印时间 打印日期 下载时间 下载日期 导出时间 导出日期 访问时间 访问日期 抓取时间 采集时间 检索时间 检索日期 查询时间 保存时间 备份时间 转存时间 存档时间 投稿邮箱 投稿信箱 编号 编码 评分 等级 提案人 提案单位 报告人 讲话人 主讲人 发言人 汇报人 汇报单位 报告单位 报送单位 上报单位 填报单位 编报单位 编写单位 发文单位 制发单位 播音 播音员 配音 推荐 推荐度 星级 版块 板块 发帖 发帖人 楼主 楼层 跟帖 回帖 回复 主题 帖子"));

    /// <summary>What a day may be told of that is no publishing.</summary>
    private static readonly string[] Doings =
        ["开工", "竣工", "签约", "签订", "投产", "建设", "合同", "注册", "成立", "开业", "完成", "完工", "交付", "入园", "入驻", "活动", "会议", "举办", "执行", "截止", "起止", "有效", "报名", "工作", "实施", "建成", "培训", "开标", "出生", "动工", "奠基", "到位", "洽谈", "考察", "来访", "开园", "达产", "引进", "落户", "办理", "办结", "验收", "批准", "立项", "营业", "上课", "咨询", "办公", "开幕", "闭幕", "中标", "挂牌", "摘牌", "揭牌", "调试", "试产", "生产", "运营", "运行", "举行", "公示", "拍摄", "采访", "启动", "登记", "成交", "交易", "交地", "供地", "推介", "取得", "并网", "通车"];

    /// <summary>Letters of what is done with a text: one of them stands in every label of its day.</summary>
    private static readonly SearchValues<char> OfTexts = SearchValues.Create("发布刊载登录传稿印签文生更修编网库交公报填制写撰播版闻章息转采创建添审推落行上加");

    /// <summary>True for a table's row that opens with a label: <c>索 引 号 | 0213-2020-18</c>, <c>发布机构 | 某县商务局</c>. Near miss: <c>项目数 | 26</c>.</summary>
    public static bool Open(string row)
    {
        Span<char> label = stackalloc char[Longest];
        int length = 0;
        foreach (char letter in row)
        {
            if (letter == ' ' && length < 3)
            {
                continue;
            }

            if (!char.IsLetter(letter) || length == Longest)
            {
                break;
            }

            label[length++] = letter;
        }

        return Roles.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(label[..length]) || IsOfDay(label[..length], out _);
    }

    /// <summary>True for any other label of a day that is not the day of a project or a meeting: <c>录入日期</c>, <c>见报时间</c>. Near misses: <c>开工日期</c>, <c>开幕时间</c>.</summary>
    public static bool IsOfDay(ReadOnlySpan<char> label, out BylineRole role)
    {
        role = BylineRole.Stamp;
        bool isDay = label.Length > 2 && label[..^2].ContainsAny(OfTexts) && (label.EndsWith("日期") || label.EndsWith("时间"));
        foreach (string word in Doings)
        {
            isDay &= !label.Contains(word, StringComparison.Ordinal);
        }

        return isDay;
    }

    private static FrozenDictionary<string, BylineRole> Table(params (BylineRole Role, string Labels)[] groups)
    {
        Dictionary<string, BylineRole> roles = new(StringComparer.OrdinalIgnoreCase);
        foreach ((BylineRole role, string labels) in groups)
        {
            foreach (string label in labels.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                roles.TryAdd(label, role);
            }
        }

        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
