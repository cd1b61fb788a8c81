namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>What the rites of projects are called, parted by spaces, for tables of phrases.</summary>
internal static class RiteNouns
{
    /// <summary>How a rite's name ends.</summary>
    public static readonly string Ends = "仪式 典礼 庆典 " + WordPairs.Of("奠基 开工 落成 竣工 开业 开园 开馆 开街", "礼");

    /// <summary>Rites of signing, also those of many at once.</summary>
    public static readonly string Signings = WordPairs.Of("签约 签字", "仪式 活动 大会 会") + WordPairs.Of("集中 集体 统一 视频 云 网上 线上", "签约");

    /// <summary>Rites of beginning, also those of many at once.</summary>
    public static readonly string Beginnings = WordPairs.Of("开工 动工 奠基 破土", "仪式 典礼 活动") + WordPairs.Of("集中 集体 统一", "开工 动工 奠基 破土");

    /// <summary>Rites with what is done in them: 揭牌仪式, 落成典礼.</summary>
    public static readonly string Rites = Ends + WordPairs.Of(
        "签约 签字 启动 开工 动工 奠基 破土 揭牌 挂牌 揭幕 授牌 剪彩 竣工 投产 通车 通航 下线 点火 封顶 复工 落成 启用 开业 开园 开馆 开街 首发 交付 交接 颁奖", "仪式")
        + WordPairs.Of("开工 动工 奠基 竣工 投产 通车 落成 开业 开园 开馆", "典礼 庆典") + WordPairs.Of("开工 开竣工 开(竣)工 集中开工 集中开竣工", "活动");
}
