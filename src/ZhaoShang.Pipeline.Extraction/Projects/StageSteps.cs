using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads steps on the way that two words tell together, or a word and a figure: papers still being drawn up (合同文本正在修改), land that is
/// got, storeys that are reached, the share of the work that is done.
/// </summary>
internal static class StageSteps
{
    private const string DealPapers = "协议 合同 协议书 合同书 合同文本 协议文本 文本 框架协议 合作协议 投资协议 投资合同 条款 框架条款 合作框架 合作方案 合作条款 合同条款 协议条款 ";

    private const string Land = "土地 用地 地块 宗地 净地 建设用地 工业用地 用地指标 土地指标 用地手续 土地手续 林地手续 用海手续 土地使用权 土地招拍挂 招拍挂 土地报批 用地报批 用地预审 土地出让金 土地款 出让金 ";

    private static readonly StageFrameTable Frames = new(
        // 省设计院正在编制; 停留在图纸上. Near miss: 规划建设.
        new(ProjectStage.Proposed, "停留在 停留 还在 仍在 还是 停在 躺在 写在 留在 画在 摆在 睡在", 3, "图纸 口头 谋划 纸上 图上 纸面 规划图 规划阶段 设想 想法 念头 构想 论证") { },
        new(ProjectStage.Proposed, "已报 呈送 上报 报送 呈报 报请 报到 申报 送审 报批", 4, "国家 国务院 国土 省 自治区 发改 发展改革 计委 经委 部里 市里 厅 审批 待批") { Others = "关 数据" },
        new(ProjectStage.Proposed, "正 正在 在 面向 公开 对外 仍在 继续", 6, "招商 包装 推介 征地 拆迁 征迁 征拆") { Others = "有限 服务 局 集团 银行 引资", EndsClause = true },
        new(ProjectStage.Proposed, "正在 正 现正 发布 对外发布", 8, "招商公告 招商标书 招商简介 招商手册 招商文件 推介材料 招标文件"),
        new(ProjectStage.Proposed, "聘请 委托 邀请 请来 正请", 12, "论证 编制 规划 设计 策划 画图") { Others = "监理 施工 设计院完成" },
        new(ProjectStage.Proposed, "可研 预可研 可研报告 可行性研究报告 建议书 规划方案", 5, "送到 送往 送交 报到 报送 上会 送审"),
        new(ProjectStage.Proposed, "提上 提到 摆上 列入 纳入", 4, "日程 议程 议事日程"),

        // 合同文本正在修改; near miss: 按协议正在建设.
        new(ProjectStage.Negotiating, DealPapers, 6, "修改 起草 草拟 斟酌 推敲 商定中 改了 改到 商议 商讨 协商 细化 正在谈 在磨 几易 易稿 打磨 完善中 讨论中") { Others = "按 " },
        new(ProjectStage.Intent, DealPapers, 8, "待签 拟签 草成 草拟完 已拟 拟好 拟定 已交换 已经交换 交换 定稿 谈妥 谈定 商定 敲定 常务会 待审"),

        new(ProjectStage.Negotiating, "交换 交换了", 2, "看法 意见 想法"),
        new(ProjectStage.Intent, "董事会", 3, "原则通过 原则同意 初步通过 初步同意"),

        // 客商表示愿意来投资, 答应建厂. Near miss: 表示祝贺.
        new(ProjectStage.Intent, "表示 表态 答应 同意 许诺 明确 承诺", 8, "投资 来投 建厂 办厂 设厂 落户 合作 建设 要来 投入 参股 入股 合资 联营 联办 合办"),
        new(ProjectStage.Intent, "只差 就差 只等 就等 坐等 等着 等待 只待 就待 待", 4, "签约 签字 签合同 签协议 签署 落笔 盖章 签"),
        new(ProjectStage.Negotiating, "离 距 距离", 1, "签约 签字 签合同 签协议"),

        // 合同已生效. Near miss: 合同已失效.
        new(ProjectStage.Signed, "合同 协议 协议书 合同书 合约", 4, "公证 生效 盖了章 盖章 签好 签妥 签完 在手 到手 换文"),
        new(ProjectStage.Signed, "已 已经 成功 正式 顺利 率先 先后 相继 同时 首家 首个 第一个 头一家 头一个", 3, "入园 进园 进区 入区 入住园区 迁入 搬入 迁来 搬来 落定 落脚 扎根 安家"),
        new(ProjectStage.Signed, "搬到 搬来 迁到 迁来 迁入 搬进 搬入 迁至 落脚 扎根 落定 安家", 2, WordPairs.Of("我 本 全", "县 市 区 旗 镇 乡 州 园") + "园区 开发区 工业园 高新区 经开区 产业园 县城 县里 镇里 市里"),

        // 项目公司已经成立. Near miss: 公司成立于1998年.
        new(ProjectStage.Registered, "公司 企业 法人 子公司 分公司", 5, WordPairs.Of("已 已经 正式 业已 宣告 完成 现已", "成立 设立 组建 注册 登记 挂牌 揭牌") + "注册登记 注册完 注册好 登记完"),
        new(ProjectStage.Registered, "完成 办完 办妥 办好 办理 办了 办结 已办", 5, "企业注册 工商注册 工商登记 注册登记 企业登记 设立登记 登记注册 公司注册 营业执照 税务登记 名称核准"),
        new(ProjectStage.Registered, "三证 两证", 2, "齐全 齐备 办齐 到手 办妥"),
        new(ProjectStage.Registered, "注册手续 登记手续 工商手续 名称 公司名称 企业名称 执照", 5, "办妥 办好 办结 办完 齐全 完备 核准 预核准 到手 下来 领到 办齐 通过"),

        // 土地已落实. Near misses: 土地问题, 土地尚未落实.
        new(ProjectStage.Approved, Land, 5, "落实 到位 成交 获批 批准 批复 摘牌 交付 交地 征完 征妥 征好 征下 办妥 办结 办完 办好 缴清 付清 缴纳 到手 完成 通过 批下来 批下 解决了 划拨 征用 征收完"),
        new(ProjectStage.Approved, "完成 完成了 办完 办妥 办好 办结 取得 取得了 拿到 拿到了 获得 获得了 领取 领取了 竞得 摘得 拍得", 8,
            Land + "土地征收 土地摘牌 征地 征拆 征迁 征地拆迁 立项 备案 核准 审批 报批 环评 能评 可研批复 批复 批文 许可证 规划许可 施工许可 土地证 不动产权证 国有土地使用证 挂牌竞得 宗地 一宗地") { Others = "任务 计划 经营 编制 调查 测绘" },
        new(ProjectStage.Approved, "落实 落实了 已落实", 1, "用地 土地 建设用地 用地指标") { Others = "前 问题 难" },
        new(ProjectStage.Approved, "已 完成 顺利", 1, "交地 供地 摘地"),
        new(ProjectStage.Approved, "征地 征拆 征迁 征地拆迁 拆迁 土地征收 征收 腾地 清表", 5, "完成 结束 完毕 到位 告捷") { Others = "任务 补偿" },
        new(ProjectStage.Approved, "手续", 5, "完备 齐备 齐全 办结 办妥 办完 办好 办齐 批下来 走完 跑完"),
        new(ProjectStage.Approved, "红线 红线图", 2, "已划 划定 划好 划了"),
        new(ProjectStage.Approved, "项目建议书 建议书 可研 可研报告 可行性研究报告 可行性报告 初步设计 初设", 8, "批下来 批了 获批 获准 已批 批准 批复 下达") { Others = "报 待 等 申请 正在" },
        new(ProjectStage.Approved, "环评 能评 安评 稳评 水保", 8, "获批 批复 通过 过关 批下来 办结 完成") { Others = "未 没 待 等 审批" },
        new(ProjectStage.Approved, "四证 五证 证照 证件 要件 批文", 2, "齐全 齐备 办齐 到手 下达 下来 已下 已到"),
        new(ProjectStage.Approved, "通过 通过了 获得 经 已经 报经", 8, "审批 审定 环评 能评 预审 核准 批准 批复 备案 立项") { Others = "未 没 待 等待 竣工 质量 决算 初验" },
        new(ProjectStage.Approved, "获准 准予 同意 获许", 3, "用地 供地 建设 立项 备案 实施 兴建 开工 进场 开发 核准 设立"),

        // 拉开建设帷幕. Near miss: 拉开招商活动的帷幕.
        new(ProjectStage.Started, "拉开 拉开了 揭开 揭开了", 8, "序幕 帷幕 大幕") { Others = "招商 活动 大会 展会 节" },
        new(ProjectStage.Started, "建设 施工 大幕 序幕 帷幕 号角", 5, "拉开 开启 启幕 吹响 打响"),
        new(ProjectStage.Started, "施工队 施工队伍 施工单位 施工人员 机械 施工机械 工程机械 桩机 打桩机 挖掘机 挖机 推土机 勾机 铲车", 4, "进场 开进 进驻 开动 开挖 入场 进来"),

        // 盖到二层, 拉起围墙. Near miss: 起到作用.
        new(ProjectStage.UnderConstruction, "建到 建至 盖到 盖至 起到 起至 浇到 浇筑到 浇筑至 砌到 砌至 升到 升至 施工到 施工至 拔到 长到 冲到", 4, "层 楼 正负零 ±0"),
        new(ProjectStage.UnderConstruction, "拉起 拉好 圈起 围起 圈好 砌起 砌好 砌了 砌完 打好 打下 打完 立起 竖起 浇好 浇完 挖好 垒起 圈了 拉了 打了", 4, "围墙 围挡 地基 基础 桩 桩基 立柱 塔吊 钢架 钢构 地坪 骨架 框架") { Others = "第一 首" },
        new(ProjectStage.UnderConstruction, "机 机组 炉 罐 塔 釜 设备 装置 流水线 电梯 管道", 1, "安装 吊装 就位 组装 焊接 调试") { Others = "公司 厂 集团 有限 服务 项目 工程公司 能力 业 合同 招标" },
        new(ProjectStage.UnderConstruction, "桩 桩基 地桩 管桩", 2, "打了 打完 打好 打下 施工"),
        new(ProjectStage.UnderConstruction, "建设 施工 工程 土建 安装", 4,
            "顺利 进展顺利 推进顺利 进展较快 进展迅速 进展良好 有条不紊 进展很快 进展神速 步伐加快 提速 加快推进 正在进行 全面展开 全面铺开 有序进行 正酣 紧锣密鼓 加紧进行 快速推进 推进迅速") { Others = "前期 资金 洽谈 顺利完成 竣工 图 许可 手续 招标" },
        new(ProjectStage.UnderConstruction, "恢复 重新 重启", 2, "建设 施工 开工 动工"),
        new(ProjectStage.UnderConstruction, "加班加点 夜以继日 挑灯夜战 抢晴天 战雨天 三班倒 连轴转 倒排工期", 6, "施工 建设 赶工 安装 作业 干"),
        new(ProjectStage.UnderConstruction, "围栏 围挡 围墙", 4, "拉好 已拉 拉起 立起 搭好 搭起 围好 打好"),
        new(ProjectStage.UnderConstruction, "已建 已盖 建了 盖了 完成 已搭建 搭建了 已建好", 2, "厂房 标准厂房 车间 仓库 库房 建筑面积 大棚 温室 圈舍 猪舍 鸡舍 牛舍") { Others = "投资 租 计划" },
        new(ProjectStage.UnderConstruction, "树苗 苗木 果苗 茶苗 种苗 幼苗 桑苗 药材苗", 6, "种下 栽下 栽完 种完 栽植 定植 栽上 种上 移栽 下地 落地"),

        // 三期工程均如约完成. Near misses: 主体工程完成, which is a part; 工程完成投资3亿元.
        new(ProjectStage.Completed, "工程 建设 改造 扩建 技改 搬迁 迁建 整治 修缮 扩能", 6, "完成 结束 完毕 告竣 建完") { EndsClause = true, Others = "未 没 待 即将 将 基本 预计 主体 土建 厂房" },
        new(ProjectStage.Completed, "具备 具备了", 4, "投产条件 生产条件 通车条件 运营条件 运行条件 开业条件 使用条件 试车条件 试运行条件 验收条件 试生产条件 投用条件"),

        // 首批产品已发运. Near miss: 首批设备到货.
        new(ProjectStage.Operating, "首批 第一批 头批 头一批 首台 首件 首辆 首车 首炉 首罐 首船 首趟 首列 首架 首套 首卷 首片 首匹 首瓶 第一台 第一件 第一辆 第一炉 第一车 第一桶 第一瓶", 10,
            "下线 交付 发运 入住 出炉 出厂 出栏 上市 问世 装车 出窑 供应 供给 放苗 投苗 装箱 采收 收获 出塘 起捕 上岸 签收 交货 运抵 运往 发往 销往 售出 收割 发货 启运 出货 上架 面市 出库 入市 入园 入场 入馆 产出 进圈 入圈 进栏 入栏 出酒 出油") { Others = "设备 签约" },
        new(ProjectStage.Operating, "采收 收获 采摘 产出 出产 生产 收割 销售 售出 交付 发运 运出 发出 推出", 2, "首批 首茬 第一批 头批 第一茬 头茬 首季 首车") { Others = "设备" },
        // 已有20吨商品鱼上市. Near miss: 已有3家企业上市.
        new(ProjectStage.Operating, "商品 成鱼 商品鱼 鲜果 鲜菜 蔬菜 水果 产品 果品", 2, "上市 面市 入市"),
        new(ProjectStage.Registered, "年 月 日 月份 年底 年初 月底 月初", 1, "注册 注册成立") { EndsClause = true },
        new(ProjectStage.Signed, "落在 落在了 落到", 10, "园区 开发区 工业园 产业园 工业区 集中区 高新区 经开区 物流园 镇 乡") { Others = "实处 邻 外" },
        new(ProjectStage.Operating, "月 日 月初 月底 上旬 中旬 下旬 已 已经 顺利 成功", 1, "出油 出盐 出砖 出纱 出糖 出浆 出粉 出酒 出板 出纸 出瓷 出水 开榨 开演 开炉 开锯 开锅 开酿 入栏 进栏 进圈 投苗 进苗 进雏") { EndsClause = true },
        new(ProjectStage.Operating, "月 日 一次 正式 顺利 投料 已 旬", 1, "开车") { EndsClause = true },
        new(ProjectStage.Operating, "平稳 稳定 连续 安全 满负荷", 2, "运行 运转 生产") { Others = "确保" },
        new(ProjectStage.Operating, "工人 女工 职工 员工 下岗职工 农民工", 4, "上岗 进厂 到岗") { Others = "培训 即将" },
        new(ProjectStage.Operating, "生产 经营 运营 运行 营运 运转 机组 生意", 4, "正常 平稳 良好 稳定 红火 兴隆 火爆 兴旺") { Others = "秩序" },
        new(ProjectStage.Operating, "正式 已 已经 开始 率先 顺利 成功 当天 全面 恢复", 2, "上线 开学 开课 开诊 招生 接单 盈利 发电 收购 收粮 收储 营业 开仓 首演 开演 公演 受理 面市 问世 发货 出货 开售 开放 供热 供暖 供电 送电 输气 收菜 收果 收棉 加工") { Others = "执照 面积 额 收入 税 能力 的" });

    private static readonly PhraseSet Shares = new("完成 完成了 过 已过 达 达到 完成总 干了 浇筑 铺设 安装");
    private static readonly PhraseSet NotWork = new("任务 目标 计划 引资 资金 到位 税 签约 销售 同比 增长 增 履约 占");

    /// <summary>A span without one of these tells no step by words alone.</summary>
    public static IEnumerable<string> Words => Frames.Openings;

    /// <summary>Adds to <paramref name="found"/> where in <paramref name="span"/> words alone tell a step. O(letters).</summary>
    public static void AddTo(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span) => Frames.AddTo(found, article, span);

    /// <summary>True if figures stand in <paramref name="span"/> that may tell a step.</summary>
    public static bool HasFigures(ArticleView article, TextSpan span) =>
        article.Mentions.Within(span, MentionKind.Count).Any() || article.Mentions.Within(span, MentionKind.Quantity).Any() || article.Mentions.Within(span, MentionKind.Percent).Any();

    /// <summary>Adds to <paramref name="found"/> the figures in <paramref name="span"/> that tell a step. O(figures).</summary>
    public static void AddFigures(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        AddFigures(found, article, span, MentionKind.Count, IsPartDone);
        AddFigures(found, article, span, MentionKind.Quantity, IsLengthDone);
        AddFigures(found, article, span, MentionKind.Percent, IsShareOfWork);
    }

    private static void AddFigures(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span, MentionKind kind, Func<ArticleView, Mention, int, bool> isStep)
    {
        foreach (Mention figure in article.Mentions.Within(span, kind))
        {
            if (isStep(article, figure, span.Start))
            {
                found.Add(new PhraseHit<ProjectStage>(figure.Span, ProjectStage.UnderConstruction));
            }
        }
    }

    // 完成两幢, 已建好3栋. Near miss: 完成项目3个.
    private static bool IsPartDone(ArticleView article, Mention part, int floor) =>
        (part.Amount?.Unit is "层" && Reached.EndingAt(article.Text, part.Span.Start, Left(article, part, floor, 6).Start) is not null)
        || part.Amount?.Unit is "栋" or "幢" or "座" or "层" or "跨" or "孔" && Made.EndingAt(article.Text, part.Span.Start, Left(article, part, floor, 4).Start) is not null;

    // 种植完成1800亩, 管网已铺5.4公里. Near miss: 规划种植1800亩.
    private static bool IsLengthDone(ArticleView article, Mention part, int floor)
    {
        TextSpan left = Left(article, part, floor, 8);
        return Made.EndingAt(article.Text, part.Span.Start, left.Start) is TextSpan made && Work.IsIn(article.Text, new TextSpan(left.Start, made.End));
    }

    // 主体到九层, 框架刚起到三层. Near miss: 规划建到18层.
    private static readonly PhraseSet Reached = new(WordPairs.Of("主体 框架 主楼 厂房 酒店 大楼 楼体 裙楼", "到 已到 起到 刚起到 升到 已升到 做到 浇到 施工到 已施工到"));

    private static readonly PhraseSet Made = new("完成 完成了 已完成 已铺 已建 建好 已建好 已栽 已种 已挖 铺好 栽好 种好 已掘进 已铺设 已栽植 已种植 已浇筑");
    private static readonly PhraseSet Work = new("种植 栽植 栽种 铺设 铺 浇筑 开挖 挖 掘进 敷设 砌筑 架设 管网 管道 路基 路面 土方 栽 种 绿化 流转平整");

    // 客房精装仅完成三成, 工程量已过七成. Near miss: 完成任务的60%.
    private static bool IsShareOfWork(ArticleView article, Mention share, int floor)
    {
        TextSpan left = Left(article, share, floor, 12);
        return Shares.Last(article.Text, left) is TextSpan verb && share.Span.Start - verb.End <= 4 && !NotWork.IsIn(article.Text, left)
            && NotWork.At(article.Text, share.Span.End, article.Text.Length) is null;
    }

    private static TextSpan Left(ArticleView article, Mention figure, int floor, int letters) =>
        new(Math.Max(Math.Max(floor, article.Outline.ClauseAt(figure.Span.Start).Span.Start), figure.Span.Start - letters), figure.Span.Start);
}
