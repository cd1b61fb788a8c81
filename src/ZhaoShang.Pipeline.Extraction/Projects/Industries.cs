using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Tells a project's section of GB/T 4754 by key words of its name; the last word decides (农业机械制造 is C).</summary>
internal static class Industries
{
    private static readonly PhraseTable<string> Words = new(
        ("种植 养殖 奶牛 生猪 蔬菜 果园 繁育 育种 林业 渔业 农业科技 生态农业 休闲农业 高效农业 农业基地 茶园 苗木 水产 畜牧 农业示范", "A"),
        ("煤矿 矿山 采矿 采选 铁矿 油田 气田 开采", "B"),
        ("制造 设备 生产线 化工 水泥 氧化铝 电池 电器 陶瓷 机械 材料 包装 印刷 药业 制药 食品 饮料 纺织 服装 家具 纸业 造纸 汽车 整车 配件 零部件 发动机 芯片 集成电路 电子 光电 半导体 铸造 冶炼 钢铁 铝业 铝材 "
            + "铜 磨料 磨具 耐火 建材 混凝土 玻璃 塑料 橡胶 燃料 深加工 加工 加工厂 服务器 终端 计算机 无人机 船舶 造船 炼化 醇 醛 酒业 乳业 饲料 合金 工厂 装备 器械 生产 显示 乘用车 商用车 硅基 精密 动力电池 用品 用纸 鞋 器材 玩具 服饰 精油", "C"),
        ("发电 发电机组 电站 风电 光伏发电 热电 供热 燃气 水厂 供水 自来水 核电 机组 绿电 清洁能源 光热 新能源基地 能源基地 电力外送 输变电 储能电站", "D"),
        ("污水 垃圾 引水 水利 水资源 河道 生态修复 排水 水利枢纽 湿地 环境治理 水环境 ", "N"),
        ("商场 购物 批发 商贸 超市 专业市场 商贸城 家居城", "F"),
        ("物流 仓储 机场 港口 码头 铁路 高铁 公路 高速 快递 冷链 隧道 大桥 航道 管道 货运 " + WordPairs.Of("港", "项目 工程 区 口 池 扩建 建设 码头 一期 二期 三期") + WordPairs.Of("空 陆 干 海 渔 新 内河 深水 无水", "港") + WordPairs.Of("大 快速 货运 客运 旅游 出海 出省 过江", "通道") + WordPairs.Of("通道", "工程 项目 建设"), "G"),
        ("酒店 度假村 宾馆 餐饮 民宿", "H"),
        ("租赁", "L"),
        ("软件 大数据 云计算 数据中心 智算 信息技术 呼叫中心 互联网 算力", "I"),
        ("银行 创投 风投 基金 保险 金融", "J"),
        ("房地产 住宅区 地产 楼盘 写字楼 城市综合体 小区", "K"),
        ("研发中心 研究院 检测中心 科研 中试", "M"),
        ("学校 学院 大学 中学 教育", "P"),
        ("医院 康复 养老", "Q"),
        ("影视 文化 体育 主题公园 乐园 旅游 景区 度假区 运动中心 博物馆", "R"));

    /// <summary>The letter, or null if no word tells.</summary>
    public static string? Of(string name) =>
        name.EndsWith('港') ? "G" : Words.TryLast(name, new TextSpan(0, name.Length), out PhraseHit<string> hit) ? hit.Value : null;
}
