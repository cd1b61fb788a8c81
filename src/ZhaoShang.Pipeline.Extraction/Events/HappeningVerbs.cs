using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>The verbs by which news tell that something happened to a project, a road, a firm: 投产, 合龙, 摘得工业用地, 通过竣工验收.</summary>
internal static class HappeningVerbs
{
    private const int LongestObject = 14;

    private static readonly PhraseTable<EventKind> Whole = new(
        (WorkVerbs.Opened + WorkVerbs.Running + "投料 投料生产 开门 开放 对外开放 试业 首演 开演 首映 开课 开学 开诊 接诊 开埠 开舱 开仓 开机 对外营业 正式营业 通车运营 首航 复航 开航 开行 开通 开通运营 通电 供气 供热 首发 首飞 上线 上线运行 "
            + WordPairs.Of("建成 竣工", "投产 投用 投运 通车")
            + WordPairs.Of("转入", "运营 运行 生产") + WordPairs.Of("投入 转入", "试运营 试运行 试生产 商业运行 商业运营")
            + WordPairs.Of("开门 开园 开馆 开业", "迎客")
            + WordPairs.Of("开门 揭牌 挂牌", "办公 营业 运营") + WordPairs.Of("揭牌 挂牌", "成立")
            + WordPairs.Of("点火 投料 开机", "试车 投产")
            + WordPairs.Of("剪彩", "投料 开业 迎宾 启用 通车")
            + WordPairs.Of("重新 恢复", "开业 营业 开放 运营 通车")
            + "并网成功 并网发电 " + WordPairs.Of("全容量 成功 首次", "并网 并网发电"), EventKind.Opening),
        (WorkVerbs.Begun + "开工建设 动工建设 动工兴建 破土动工 破土兴建 破土奠基 启动 启动建设 揭牌 挂牌 揭幕 竣工 落成 建成 剪彩 剪彩开工 剪彩投产 点火 下线 下水 开钻 开挖 封盘 打桩 开桩 "
            + WordPairs.Of("首车 首台 首辆 首件 首套 首批", "下线")
            + WordPairs.Of("重新", "动工 开工 启动")
            + WordPairs.Of("打下", "第一桩 第一根桩 第一根桩基")
            + WordPairs.Of("浇筑", "第一罐混凝土 第一方混凝土 首罐混凝土 首方混凝土"), EventKind.Ceremony),
        (WorkVerbs.Built + "复工 平顶 升顶 断水 截流 打通 凿通 铺通 上架 带电 送电 试车 联调联试 下闸蓄水 蓄水 始发 完工 主体完工 中标 摘牌 中选 拿地 摘地 轨通 铺轨贯通 架通 接通 连通 爆破 下闸 发电 驶出 发车 发运 启运 首运 验收 主体验收 "
            + WordPairs.Of("出", "铁 钢 铝 焦 煤 油 气 水 酒 纸 砖 板 料 炉 产品 样品 成品")
            + WordPairs.Of("首孔 首仓 首罐 首块 首段 首节 首榀 首片", "浇筑 架设 吊装")
            + WordPairs.Of("开挖 掘进 架设 吊装 安装 浇筑 铺设", "完成 完毕")
            + WordPairs.Of("试车 试飞 对接 合龙 吊装 转体", "成功")
            + WordPairs.Of("并购 收购 重组 改制", "完成")
            + WordPairs.Of("被", "叫停 取消 终止 撤销 否决")
            + WordPairs.Of("结构 主体 主体结构 全面", "封顶 到顶 合龙 完工")
            + WordPairs.Of("全线 双线 主线", "合龙 贯通 通车 轨通 铺轨贯通")
            + WordPairs.Of("获 获得", "批 批复 批准 核准 备案")
            + "终止 解除 取消 叫停 撤销 撤项 流产 搁浅 停建 缓建 下马 合同解除 协议解除 失效 流标 停产 关停 结业 歇业 停业 退场 清退 拆除 搬迁 破产 注销 交付 移交 交房 交工 上市 挂牌上市 增资 收购 重组 易主 改制 挂牌转让", EventKind.Other),
        (DealWords.Signing, EventKind.Signing));

    // 中标X工程, 中标X项目二标段: a name that is as long as may be.
    private static readonly PhraseSet Works = new("标段 标 总承包 工程 项目 施工");
    private const int LongestWork = 40;

    /// <summary>Verbs with an object that ends the happening: 通过…验收, 摘得…用地.</summary>
    private static readonly PhraseTable<PhraseSet> Transitive = new(
        ("通过 通过了 顺利通过", new PhraseSet("验收 评审 备案 审批 核准 环评 鉴定 审查 论证 认证 安评 能评 评估 审核")),
        ("交付 交付给", new PhraseSet("船东 使用 业主 用户 客户 运营 验收")),
        ("并入 接入 并网接入", new PhraseSet("电网 国家电网 管网 路网")),
        ("递交 提交", new PhraseSet("申请 上市申请 申报材料 注册材料 备案材料 招股书")),
        ("穿越 下穿 上跨 跨越", new PhraseSet("断裂带 断层 破碎带 富水层 溶洞 山岭 山体 江 河 湖 海底 航道 铁路 高铁 高速 公路 国道 省道 隧道 地铁 城区")),
        ("完成 完成了", new PhraseSet("注册 注册登记 公司注册 工商注册 工商登记 备案 登记 交割 封顶 吊装 浇筑 合龙 验收 竣工验收 签约 招标 搬迁 试车 转体 出图 升顶 吊装就位 主体封顶 首飞 收购 增资 并购 节点")),
        ("获 获得 取得 拿到 领到 领取 领取了 办妥 收到", new PhraseSet("批准 核准 批复 备案 许可证 施工许可证 施工许可 通过 立项 中标通知书 成交通知书 营业执照 土地证 不动产权证 批文 备案证 合格证 路条 准入证 生产资质")),
        ("中标 拿下 承揽 中选", Works),
        ("摘得 竞得 拍得 竞拍 竞买 摘下 取得", new PhraseSet("用地 土地 地块 宗地 土地使用权")),
        ("进入 转入", new PhraseSet("调试 调试阶段 试运行 试生产 试运营 冲刺阶段 倒计时 收尾阶段 安装阶段 施工阶段 实施阶段 商业运行 商业运营")),
        ("架完 架设完 浇完 铺完 打完 装完 吊完", new PhraseSet("梁 板 桩 轨 混凝土 机组")),
        ("买下 买走 收购 并购 接盘 回购 受让", new PhraseSet("厂 公司 股权 股份 资产 厂房 土地 集团 车间 酒店 商场")),
        ("开始 启动", new PhraseSet(WordPairs.Of("安装 上架 调试", "设备") + "设备安装 施工 供货 送电 供电 供气 供水 供暖 运行 营业 试产 试运行 调试 蓄水 铺轨 架梁 掘进")),
        (WordPairs.Of("浇筑 填筑 推进 掘进 施工", "至 到"), new PhraseSet(WordPairs.Of("坝顶 设计 封顶 终点", "高程 标高") + "坝顶 顶 顶层 终点")));

    /// <summary>None stands in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. Whole.Phrases, .. Transitive.Phrases];

    /// <summary>True if the verb at <paramref name="start"/> is told of land or shares that are put up for sale: 办理土地挂牌. O(1).</summary>
    public static bool IsOfLand(string text, int start) => Land.EndingAt(text, start, Math.Max(0, start - 2)) is not null;

    private static readonly PhraseSet Land = new("土地 地块 用地 股权 出让 产权 网上");

    private static readonly PhraseSet GoesOn = new("了 成功 结果出炉 结果公布 结果揭晓 落户 当天 首批 仅 用时 ， , 。 并 、 ( ” — ! \t");

    /// <summary>The verbs in <paramref name="clause"/> that tell a happening whole, with their objects; a verb that only describes a noun (投产项目, 开工仪式) is none.</summary>
    public static IEnumerable<PhraseHit<EventKind>> In(string text, TextSpan clause)
    {
        foreach (PhraseHit<EventKind> verb in Whole.In(text, clause))
        {
            if (!IsOfLand(text, verb.Start) && (verb.End == clause.End || char.IsWhiteSpace(text[verb.End]) || GoesOn.At(text, verb.End, clause.End) is not null))
            {
                yield return verb;
            }
        }

        foreach (PhraseHit<PhraseSet> verb in Transitive.In(text, clause))
        {
            TextSpan rest = new(verb.End, Math.Min(clause.End, verb.End + (verb.Value == Works ? LongestWork : LongestObject)));
            if ((verb.Value == Works ? Works.Last(text, rest) : verb.Value.First(text, rest)) is TextSpan told && told.End <= clause.End)
            {
                yield return new PhraseHit<EventKind>(new TextSpan(verb.Start, told.End), EventKind.Other);
            }
        }
    }
}
