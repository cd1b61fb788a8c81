using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The words that tell how far a project has come, and those around them that take it back.</summary>
internal static class StageWords
{
    /// <summary>What each word tells where nothing takes it back.</summary>
    public static readonly PhraseTable<ProjectStage> Stages = new(
        ("拟建 拟新建 拟兴建 拟修建 拟扩建 拟改建 拟上 拟新上 拟办 拟开发 拟实施 拟引进 拟引资 拟投资 拟出资 拟斥资 "
            + WordPairs.Of("计划 规划", "建设 新建 兴建 修建 扩建")
            + "谋划 探索 酝酿 设想 筹建 筹备 筹划 前期 可研 可行性研究 编制规划 编制方案 委托设计 规划设计 方案设计 初步设计 正在设计 正在论证 论证阶段 列入规划 待批 候批 在批 报批中 规划阶段 "
            + WordPairs.Of("等待 等候 待", "核准 审批 批复 批准 立项")
            + WordPairs.Of("寻求 寻找 物色", "合作 投资商 投资方 投资人 业主")
            + "面向社会招商 规划中的 规划中 "
            + WordPairs.Of("想 想再 还想 也想", "建 办 上 搞 盖 找"), ProjectStage.Proposed),
        ("洽谈 在谈 正谈 再谈 来谈 抓紧谈 加紧谈 尽调 坐到一起 谈了 谈的 谈判 谈条件 谈不拢 讨价还价 僵持 在磨 对接 跟踪 磋商 商谈 商讨 议价 砍价 谈价 谈条款 议条款 接了头 商洽 洽商 接洽 协商 商议 商量 探讨 接触 来考察 实地考察 保持联系 密切联系 深入沟通 勘查选址 看地", ProjectStage.Negotiating),
        ("意向 有意 打算 意愿 愿意 达成共识 初步协议 备忘录 谅解协议 承诺书 承诺投资 相中 看上了 拍板 表态 点了头 点头同意 "
            + WordPairs.Of("意向 意向性", "协议 合同") + "意向性签约 意向签约 "
            + WordPairs.Of("初步 基本", "达成 敲定 商定 选定 议定 谈定 谈妥")
            + WordPairs.Of("口头", "协议 约定 答应 同意 承诺")
            + WordPairs.Of("愿 想", "投 出资 斥资") + WordPairs.Of("想 要 打算", "把")
            + "准备投 要投 "
            + WordPairs.Of("准备 马上 即将", "签约 签订 签署"), ProjectStage.Intent),
        ("签约 签订 签署 签定 签字 签了 签下 签成 签妥 签好 签完 签过 签的 草签 签合同 签协议 合同已签 正式合同 合同项目 协议 订立 缔结 敲定 定下来 成交 谈成 谈拢 谈妥 牵手 落款 换文 签入 定约 合同书 落笔 盖章 "
            + "中标 完成招标 摘得 拿下 收购 接盘 引进 引入 引来 引回 招引 招来 落户 落地 入驻 进驻 安家 落子 花落 "
            + WordPairs.Of("取得 获得 拿到", "经营权")
            + WordPairs.Done("落户 落款 落笔 盖章"), ProjectStage.Signed),
        ("完成注册 注册公司 公司注册 注册成立 注册落户 已注册 注册好 领照 工商注册 注册登记 登记注册 工商登记 注册手续 注册了 注册完毕 注册完成 注册到位 完成工商注册 办理注册 登记成立 公司登记 完成登记 公司设立 完成设立 设立登记 挂牌 揭牌 营业执照 "
            + WordPairs.Of("领取 领到 领了 拿到 取得 办了 办好 办妥", "执照")
            + WordPairs.Of("执照", "已 也 都 办")
            + WordPairs.Of("在我", "省注册 市注册 州注册 县注册 区注册 旗注册 镇注册 乡注册")
            + WordPairs.Of("成立 成立了 组建 组建了 设立 设立了", "项目公司")
            + WordPairs.Done("领照"), ProjectStage.Registered),
        ("获批 批准 批复 核准 备案 立项 已批 已报批 批了下来 审批通过 批文 路条 项目建议书 施工许可 规划许可 采矿许可 土地证 不动产权证 供地 摘牌 过会 批了 通过公示 挂牌成交 挂牌竞得 土地成交 拍下土地 摘地 拿地 土地出让 土地交付 交了地 选址已定 征好 土地已征 征地完成 征地已完成 "
            + WordPairs.Of("完成", "征地 挂牌 土地挂牌 招拍挂 土地招拍挂 土地出让 审批 环评 能评 安评 稳评")
            + WordPairs.Of("通过", "评审 论证 审批 审查 环评 能评 安评 稳评")
            + WordPairs.Of("环评 能评 安评 稳评", "通过 已过 已通过")
            + "评审通过 论证通过 "
            + WordPairs.Of("手续", "齐全 齐备 已全 已办 办齐 办妥 办好 办完 办结")
            + "办齐 全部办妥 全部办好 全部办完 "
            + WordPairs.Of("取得 拿到 摘得 竞得 拍得 拿下", "土地 用地 地块")
            + WordPairs.Done("摘牌 拿地 立项 备案 过会"), ProjectStage.Approved),
        (WorkVerbs.Begun + "开槽 开挖 上马 启动 开始建设 开始施工 进场 第一桩 第一根桩 第一锹 第一铲 "
            + WordPairs.Done("开工 动工 奠基 破土 动土 开槽 进场"), ProjectStage.Started),
        (WorkVerbs.Built + "在建 续建 复工 恢复施工 兴修 场平 布展 验槽 铺装 吹填 盾构始发 盾构机始发 施工进度 扩产 抢建 建设中 施工中 扩建中 土建 桩基 打桩 地基 基坑 浇筑 砌筑 衬砌 掘进 顶推 铺设 铺轨 架线 架梁 架完 上梁 上瓦 上顶 平顶 升顶 截流 打通 凿通 出地面 下闸蓄水 钢架 钢构 钢结构 "
            + "平土 土地平整 场地平整 平整土地 平整场地 三通一平 五通一平 七通一平 厂房建设 主体施工 主体工程 基础工程 进场施工 施工的 施工阶段 施工现场 建设现场 建设进度 工程进度 形象进度 总进度 进度达 工程量 冲刺阶段 取得新进展 收尾 扫尾 尾声 过半 打完 交工 "
            + "吊装 安装设备 设备安装 安装到位 安装完 安装调试 装齐 装修 调试 单机试车 烘炉 烤炉 建设如火如荼 抢工期 赶工期 赶进度 正建 正加快 "
            + WordPairs.Of("正在", "建 兴建 修建 扩建 改建 改造 施工 安装 实施 打 浇 盖 装")
            + WordPairs.Of("加快 加紧 抓紧", "建设 施工 推进")
            + WordPairs.Of("加速 有序 顺利 全面 快速 稳步", "推进")
            + WordPairs.Of("全面 紧张 日夜 昼夜 封闭 全封闭 围挡 开始 同步 分段 交叉 连夜", "施工")
            + WordPairs.Of("建了 建成 完成", "一半 大半")
            + WordPairs.Done("复工 封顶 盖顶 加顶 结顶"), ProjectStage.UnderConstruction),
        (WorkVerbs.Finished + "交工验收 全线贯通 全面完成 全部完成 建起 建好 修通 修好 盖起 盖好 通过验收 "
            + WordPairs.Done("竣工 完工 落成"), ProjectStage.Completed),
        (WorkVerbs.Opened + WorkVerbs.Running + "试车 投料 达产 量产 满产 见产 见效 下线 产出 生产出 产销 营业 试业 接诊 收治 交楼 交房 出料 出铁 出钢 出板 出煤 并入电网 正式开通 开通运营 迎宾 开秤 开镰 开窑 开机 开印 开网 点火 运转 供气 供水 供货 发电上网 移交 对外开放 办起 首飞 首航 "
            + "满负荷 满园 客满 开足马力 纳客 接待游客 接待旅客 开始接待 日产量 出窑 出炉 出酒 出菇 出栏 出货 出样 挂果 收获 采摘 销往 发往 卖到 畅销 热销 外销 出口到 销售一空 供不应求 投放市场 上市销售 已销售 已实现产值 已实现销售 产品已 "
            + WordPairs.Of("建成 竣工", "投产 投用 投运 通车 运行")
            + WordPairs.Of("投入 正式 正常 开始 恢复 开工 批量 规模 已", "生产")
            + WordPairs.Of("投入", "使用 运行 商业运行")
            + WordPairs.Of("试 正式", "运行")
            + WordPairs.Of("出 出了 首批 头批 第一批 头一批 首件 首台", "产品") + WordPairs.Of("出 出了", "成品")
            + WordPairs.Of("迎来 迎来了 接待了 迎进", "首批 第一批 头批 首位 第一位 头一批")
            + WordPairs.Done("投产 试产 投用 开业 开张 开园 开馆 开街 开市 开机 开门 通车 通航"), ProjectStage.Operating),
        ("终止 中止 终结 作废 作罢 废止 失效 退出 退场 退回 解约 毁约 违约 反悔 搁浅 搁置 搁了下来 停摆 停建 停办 停掉 撤项 变卦 中止投资 停止投资 退地 依法收回 已收回 予以收回 下马 叫停 关停 取缔 取消 撤销 注销 已吊销 清退 劝退 剔除 剔出 出局 移出 流产 夭折 泡汤 告吹 吹了 黄了 打水漂 散伙 结业 倒闭 放弃 撤资 撤走 撤出 撤离 撤回 "
            + "否决 拒绝 婉拒 谢绝 回绝 推掉 推辞 拒之门外 挡在门外 摇头 摆手 不同意 划不来 谈崩 不欢而散 不了了 无疾而终 无果而终 停业 歇业 破产 退堂鼓 停止键 暂停键 资金链断裂 没有下文 没了下文 再无下文 "
            + "收回土地 收回闲置 收回用地 土地收回 另投 另选 另谋 改投 转投 转到外 "
            + WordPairs.Of("没 没有 没能 未 未能 未予 未获 不予", "谈成 谈拢 落地 通过 批准 接受 答应 点头 松口 受理")
            + WordPairs.Of("不予", "引进 立项 备案")
            + WordPairs.Of("环评 能评 安评 稳评", "没过 没有过 未过 未获通过")
            + WordPairs.Of("不再", "履行 建设 实施 推进 投资 合作 提")
            + WordPairs.Of("停产 停工 停业", "转让")
            + WordPairs.Of("解除 解除了", "合同 协议 合作")
            + WordPairs.Of("合同 协议 已 被 予以", "解除")
            + WordPairs.Of("抽走 抽回", "资金 投资")
            + WordPairs.Of("去了 转去 转到 转到了 迁到 迁到了 挪到 挪到了", "外地 外省 外市 外县 邻省 邻市 邻县 别处 别的")
            + WordPairs.Done("散伙 退地 退场 撤资")
            + WordPairs.Of("不", "来了 干了 做了 办了 上了 投了 建了 搞了"), ProjectStage.Terminated));

    /// <summary>Words for what is still to come: 预计2025年建成, 将建成, 月底即可投产.</summary>
    public static readonly PhraseSet Expectations = new(
        "明年 来年 后年 下月 下个月 下周 建议 月内 日内 天内 预计 预期 将 计划 力争 争取 即可 便可 确保 有望 可望 望 可 拟 待 促 推动 推进 届时 准备 马上 即将 未来 目标 能 尽快 尽早 早日 加快推动 努力 年底前 等待 正等待 如期 以便 要 一旦 如果 若 推迟 原定 原计划 只等 就等 等着 打算 有意 希望 期待 期盼 盼 抓 力促 赶在 定于 定在 择日 拟于 拟在 倒排 冲刺 务必 必须 应 视 待到");

    /// <summary>Words behind a stage that make it one to come: 封顶在即, 投产指日可待.</summary>
    public static readonly PhraseSet ExpectationsBehind = new("在即 在望 指日可待 进入倒计时 倒计时 时间定在 时间为 日期 目标 条件 计划 前夕 的目标");

    /// <summary>Words that deny what follows them: 尚未开工, 没有签约.</summary>
    public static readonly PhraseSet Denials = new("无法 尚未 还未 未能 没有 没能 没 未 不能 不再 再不 若不 如不 从未 迟迟不 迟迟没 仍不 暂未 并未 难以 不曾 不得");

    /// <summary>The word is part of the name of a class or of another thing: 签约项目, 启动资金, 引进人才, 落户口.</summary>
    public static readonly PhraseSet Others = new(
        WordPairs.Of("签约 开工 在建 续建 竣工 投产 在谈 洽谈 意向 前期", "项目")
        + WordPairs.Of("签约 开工 竣工 投产", "时间 地点")
        + WordPairs.Of("意向 协议", "投资 资金 金额 引资 额") + "签约额 中标价 中标金额 中标通知 公司注册资 合同项目个 意向单位 土地出让金 违约金 违约责任 运转资金 "
        + WordPairs.Of("对接 洽谈 商谈 拍板", "会") + "洽谈活动 "
        + WordPairs.Of("引进", "人才 技术 设备 先进 国外 外来 资金 外资 内资 省外 市外 州外 县外 区外 消化 力度") + "引进来 引进了先进 "
        + WordPairs.Of("运营 营运 供货", "商 中心 公司 合同")
        + WordPairs.Of("营业", "收入 额 税 面积")
        + WordPairs.Of("启动", "设备 电机 子 资金 区")
        + WordPairs.Of("供水", "管线 管网 工程 能力 项目")
        + WordPairs.Of("钢结构", "项目 厂 公司 有限公司 生产 件") + "钢构件 "
        + WordPairs.Of("采摘", "园 基地 区 节 体验") + "收获季 年出栏 可出栏 "
        + WordPairs.Of("退出 清退", "机制 程序 工作") + "退出贫困 放弃休息 " + WordPairs.Of("取消", "收费 审批 农业税")
        + WordPairs.Of("暂时", "搁浅 搁置")
        + "挂牌督办 挂牌出让 土地挂牌 建成区 在建工程 开工条件 开工令 复工复产 移交手续 装修材料 点火器 进场交易 立项争资 落户口 产销两旺 产出比 亩均产出 高效运转 完工商 可研究 满园春 正在建成 谈了话 布展招标 布展设计 征地扫尾 供地扫尾 拿地即开工 试生产批复 试生产许可 领照时间 过会议 批了解 换文件 交房租 场平地 议价能力 收治理");

    /// <summary>Before these words what is approved is still asked for: 正在办理土地摘牌手续.</summary>
    public static readonly PhraseSet Asking = new("正在办 正办 办理中 申请 报批 申报 尽快办理 待 加紧办理 抓紧办理 跑办 争取");
}
