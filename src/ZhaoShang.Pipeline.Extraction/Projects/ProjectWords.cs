using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The words by which the names of projects are told from the words around them.</summary>
internal static class ProjectWords
{
    /// <summary>Nouns that end the name of a thing that is built, beside 项目.</summary>
    public static readonly PhraseSet Heads = new(
        "厂 园 城 工程 基地 生产线 产业园 工业园 科技园 物流园 创业园 电商园 示范园 产业城 科技城 国际城 商贸城 汽车城 建材城 家居城 新城 工厂 水厂 电厂 钢厂 药厂 纸厂 分厂 厂区 "
        + "养殖场 养殖小区 养殖园 种植园 种养场 农场 林场 牧场 猪场 鸡场 奶牛场 采石场 屠宰场 填埋场 停车场 农庄 庄园 茶园 果园 酒庄 山庄 扩建 技改 搬迁 迁建 技改扩能 改扩建 扩能改造 改造 扩建工程 "
        + "度假村 度假区 景区 风景区 旅游区 小区 社区 住宅区 商住区 示范区 加工区 综合体 广场 大厦 中心 会所 酒店 饭店 宾馆 医院 养老院 敬老院 学院 学校 中学 小学 幼儿园 博物馆 展览馆 体育馆 体育场 总部 乐园 公园 花园 家园 别墅 公寓 "
        + "港 码头 机场 高铁 高速 高速公路 铁路 公路 大道 快速路 环线 大桥 特大桥 隧道 水库 水利枢纽 枢纽 电站 水电站 变电站 加油站 加气站 充电站 泵站 客运站 管道 管网 管线 走廊 通道 经济区 "
        + "产业带 小镇 市场 大市场 批发市场 商城 商场 超市 购物中心 步行街 商业街 美食街 一条街 油田 气田 矿山 煤矿 矿井 选厂 跑道 机组 高炉 窑炉 装置 风电场 光伏园 冷库 孵化器 加速器 流水线 专线 一期 " + PhaseWords.Later);

    /// <summary>Nouns that end the name of a firm.</summary>
    public static readonly PhraseSet Firms = new(
        "有限公司 有限责任公司 股份公司 集团公司 分公司 子公司 公司 集团 商会 总公司 研究所 研究院 合作社 联合社");

    /// <summary>Kinds of work that end the name of a project without a noun for what is built, parted by spaces: 药材种植, 旧城改造.</summary>
    public const string WorkNouns =
        "生产 制造 加工 精深加工 深加工 综合利用 开发 建设 扩建 改扩建 改造 搬迁 迁建 提质 扩容 扩能 升级 修缮 修复 治理 治沙 种植 养殖 繁育 屠宰 冷藏 冷链 仓储 物流 ";

    /// <summary>Parts of a project of which something is told, parted by spaces.</summary>
    public const string Parts = "主体 主体工程 主楼 厂房 主厂房 设备 生产设备 土建 土建工程 基础 基础工程 桩基 围墙 钢结构 首批 前期 前期工作 征地 手续 ";

    /// <summary>What may stand behind 项目 when it is no end of a name: 项目部, 项目库, 项目推介会.</summary>
    public static readonly PhraseSet NotAfterHead = new(
        "部 库 册 书 经理 负责人 指挥 资金 单位 管理 服务 组 办 群 化 业主 信息 推介 签约仪式 洽谈 对接 协调 包装 策划 储备 监督 审批 法人 质量 结构 汇总 底数 方 招商 "
        + "引进 落地率 数 成果交易会 成果对接会 交易会 投资方 入园 前期 评审 观摩 资源 融资 土地 指标 载体 清单 平台 地点: 规模: 名称 集中 全生命周期 谋划 优惠 观摩会 开工率 提升年 突破年 年");

    /// <summary>Words that refer to a project told before: 该项目.</summary>
    public static readonly PhraseSet Pointers = new(
        "该 此 这 这个 这一 本 上述 以上 这些 那些 各 每个 各个 各类 所有 一个 某 其他 其它 其余 相关 有关 具体 一批 多个 几个 等 整个 全部 许多 部分 个 项 的");

    /// <summary>
    /// Words behind which the name of a project begins: 引进了X项目. Not inside the name of a firm (X建设集团), nor right before the head
    /// (生产线建设项目).
    /// </summary>
    public static readonly PhraseSet Boundaries = new(
        "力争 抓紧 敲定 商谈 洽商 磋商 引进了 引进 引入 招引 签约了 签约 签订了 签订 签署了 签署 签下了 签下 续建 实施了 实施 推进 推动 加快推进 加快建设 加快 规划建设 开工建设 投资建设 投资兴建 投资新建 共同投资 投资 "
        + "兴建 建成 建立 共同建立 创建 创办 打造 启动 开展 落实 包括 主要有 将 把 对 就 促成 促进 达成 争取 谋划 承接 完成了 完成 确保 特别是 尤其是 例如 比如 以及 围绕 "
        + "抓好 位于 坐落于 坐落在 选址在 落户 进行 中标 签发 承建 支持 保障 全线 建设 开发 兴办的 在续建 新开工 新签约 新引进 重点推进 加紧 "
        + "推出 开工 竣工 投产 集中打造 扎实开展 继续 通过 依托 借助 参加 组织 拥有 新上 落地 有意投资 那个 这个 那家 这家 该 洽谈 已 是 了 为 使 由 在 如 与会 负责 探索 拟建 计划 规划 " + LevelWords.Own + LevelWords.Whole);

    /// <summary>Behind these letters a boundary word is part of the name of a firm or the name goes on: 建设集团, 投资公司, 开发区.</summary>
    public static readonly PhraseSet FirmContinuations = new(
        "集团 公司 有限 控股 股份 项目 工程 基地 区 园 商 银行 总公司 发展有限 置业 实业 局 委 部 厅 生产 示范 试验 小镇 中心 机会 环境 银 设备 电机 仪");

    /// <summary>One-letter boundaries that are part of a longer word there: 有限, 有色, 华为, 就业.</summary>
    public static readonly PhraseSet InsideWords = new(
        "是否 于是 但是 了解 为主 为期 作为 华为 成为 因为 使用 大使 天使 由于 自由 理由 在建 存在 如意 如家 对接 针对 对外 对口 将军 就业 成就 就近 把握 "
        + "为例 为民 在线 在于 了望 是的 为龙头 为一体");

    /// <summary>Adverbs and other words that do not belong to a name at its beginning.</summary>
    public static readonly PhraseSet Leading = new(
        "仍有 先后 成功 已 已经 均 都 也 又 还 并 并将 共 共同 新 正在 正 即将 将 主要 重点 目前 现在 近日 日前 今后 其中 和 及 以及 、 了 的 与 一是 二是 三是 四是 五是 一批 "
        + "如 例如 包括 该 区 : 国内 省内 首条 首个 首家 全国首个 全国首条 一个 一座 一条 积极 大力 着力 努力 全力 加大 扎实 有序 稳步 全面 尤其 特别 ( ) 投资 的这家 的这座 —— — - 到 向 在 从 由 对 年内 "
        + "分别 有 个 项 等 主会场 分会场");

    /// <summary>What stands between a name and what is told of it: 正式, 全线, 也.</summary>
    public static readonly PhraseSet Trailing = new(
        "基本 框架 累计 破土 自 剪彩 举行 则 却 至今 还在 还 尚在 正式 全面 全线 顺利 成功 已 已经 均 均已 都 都已 也 也在 又 整体 日前 近日 目前 加快 加速 加紧 正 正在 即将 将 今天 昨天 明天 于 在 建设 项目 主体工程 主体 开始 就 现已 "
        + "全部 先后 陆续 相继 纷纷 的 实现 一期 已于 等 开发 共同 取得 达到 现 成为 最后 施工 工程建设 进入 全市 我市 获 获得 有望 预计 计划 率先 如期");

    /// <summary>Words that say nothing of a project but its class: 重点, 签约, 亿元以上.</summary>
    public static readonly PhraseSet ClassWords = new(
        "先进 领域 不合格 合格 违约 僵尸 失信 停滞 滞后 日资 台资 港资 侨资 韩资 德资 美资 法资 英资 三资 合资 独资 生产经营性 经营性 用地 供地 包联 乡贤 回归 重大 重点 已签 未开工 关于 骨干 龙头 大型 中小型 中小 小型 优质 高效 特色 招商引资 招商 引资 合作 投资 建设 签约 在建 续建 新建 扩建 改建 改扩建 开工 竣工 投产 储备 在谈 洽谈 意向 拟建 前期 推介 对接 "
        + "帮扶 省级 市级 县级 区级 国家级 国家 境内 境外 国内 国外 外资 内资 外来 亿元 千万元 百万元 万元 以上 以下 大 小 好 新 高 外 优 强 类 型 的 各 一批 "
        + "多个 合同 协议 规划 引进 实施 履约 入驻 入园 落户 落地 经济技术 技术 经济 一期 二期 三期 项目 工程 产业 推进 加快 全部 主要 其他 相关 有关 具体 实体 标志性 示范 试点 包装 谋划 计划 年度 "
        + "传统 非 节点 关键 核心 控制性 进区 入区 园区 开发区 高新区 级 百亿 千亿 十亿 达产 竣工投产 规模以上 规上 省 市 县 区 镇 乡 村 本 我 前 后 上 下 中 该 这 个 项 投产达效 补链 延链 强链 "
        + "落地建设 世界500强 500强 央企 国企 民企 名企 单体 单个 攻坚 百 千 万 亿 首批 批 第一批 第二批 集中 本地 当地 政府 全国 超 过 超过 总 大好 外向型 两重 两新 一 二 三 四 五 "
        + "带动力强 支撑 引领 高质量 高端 高新 先导 支柱 主导 富民 民心 实事 为民 民生实事 建成 开业 试产 量产 达效 本次 各地 中标 在 已 里 以 活动 优势 建设项目 前期工作 工程期 报批 改变 考核 合力 更 开展 提升 持续 住 为 被 把 让 给 从 到 是 都 也 继续 紧紧 牢牢 区委 县委 市委 部门 单位 "
        + WordPairs.Of("强 富 兴 立", LevelWords.Levels) + "处处 时时 人人 事事 天天 " + LevelWords.Whole + LevelWords.Outside);

    /// <summary>Words for kinds of business. With nothing else beside them they name no project unless an amount or a maker is told.</summary>
    public static readonly PhraseSet KindWords = new(
        "生产性 企业 社会公益 公益事业 农业产业化 实验 试验 工业 农业 服务业 制造业 制造 现代 新兴 战略性 战略 高新技术 科技 创新 基础设施 基础 设施 民生 社会事业 交通 水利 能源 清洁能源 清洁 新能源 新材料 新一代 信息 生态 环保 环境 文化 旅游 商贸 物流 房地产 "
        + "养老 健康 医疗 卫生 教育 体育 产业化 工业化 产业链 产业园 工业园 技改 技术改造 改造 升级 节能 减排 循环 绿色 低碳 智能 数字 数字化 电子 电子信息 生物 医药 生物医药 机械 装备 装备制造 纺织 化工 建材 食品 "
        + "深加工 加工 种植 养殖 风电 光伏 储能 氢能 汽车 配套 城市 城镇 乡村 农村 综合 治理 综合治理 总部 总部经济 楼宇 度假区 度假 综合体 商业 创业 文创 创投 风投 金融 会展 体系 平台 生产 "
        + "研发 服务 开发 保护 水利工程 交通建设 棚户区 保障房 安居 安置 市政 道路 公路 园林 景观 绿化 供水 污水 垃圾 处理 能力 高端装备 园 基地 中心 生产线 走廊 公园 园区 地产 家具 新型 现代物流 "
        + "农产品 农副产品 与 和 及 、 社会 科研 技术攻关 攻关 核心技术 人工智能 大数据 云计算 半导体 集成电路 新基建 产学研 康养 首发 消费 灌溉 高标准农田 农田 扶贫 设备更新 文旅 仓储 "
        + "旅游度假区 创业园区 集聚区 物流园 深度 贸易 电商 冷链 招才 智力");

    /// <summary>Verbs and prepositions that no name holds: what stands before them is cut off, also right before the head (狠抓项目).</summary>
    public static readonly PhraseSet Verbs = new(
        "规定 造成 导致 争取 召开 举行 举办 承办 狠抓 抓住 紧紧抓住 抓 上马 实现了 提出 解决 做到 主攻 突出 持续加强 加强 改进了 改进 根据 按照 不断 拓宽 拓展 扩大 用于 布局 随着 挖掘 强化 优化 紧盯 聚焦 瞄准 盯紧 "
        + "调动 帮助 协助 协调 督促 跟进 跟踪 组织实施 负责 统筹 审批 调度 检查 考察 参观 走进 走入 来到 步入 踏入 视察 调研 介绍 推介 筛选 收集 储备了 论证 申报 上报 争取到 了解 关注 影响 制约 带动 促使 逐步实现 "
        + "发挥 实行 坚持 明确 确定 列入 纳入 作为 成为 属于 具有 缺乏 缺少 满足 适应 服务于 围绕着 结合 针对 鼓励 引导 吸引 主动 认真 切实 全力 合力 扎实 深入 进一步 充分 宣布 出席 致辞 观摩 签署 签订 双方 导入 " + WordPairs.Of("仪式 活动 大会 会议", "暨"));

    /// <summary>Verbs of those who put money into something, parted by spaces.</summary>
    public const string VerbsOfMoney =
        "投资 投入 出资 斥资 耗资 注资 引资 集资 筹资 筹集 筹措 自筹 合资 独资 增资 追加投资 拿出 掏出 投下 投下了 投进 投了 砸 砸下 砸下了 砸进 砸了 凑足 凑了 凑齐 凑出";

    /// <summary>Labels of the money that a project takes.</summary>
    public static readonly PhraseSet AmountLabels = new(
        "总投资 总投资额 总投资达 计划总投资 概算总投资 预计总投资 项目总投资 投资 投资额 投资额达 投资总额 投资达 计划投资 预计投资 拟投资 概算投资 估算投资 累计投资 一期投资 首期投资 协议投资 合同投资 意向投资 固定资产投资 投入 投入资金 拟投入 计划投入 "
        + "出资 斥资 耗资 拿出 投下 追加投资 增资 首期投入 总造价 造价 引资 注册资金 注册资本 注册资本金");

    /// <summary>Before these a kind of project is wished for: 大力引进旅游项目.</summary>
    public static readonly PhraseSet Wishes = new(
        "大力引进 着力引进 重点引进 积极引进 加快引进 鼓励 引进一批 争取引进 大力发展 培育 吸引 缺乏 力争引进 挖掘 包装 缺少 瞄准 引导 支持 储备");
}
