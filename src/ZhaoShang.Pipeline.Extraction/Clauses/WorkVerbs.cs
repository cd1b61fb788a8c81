namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Verbs that tell how far the work on a project has come, whoever they are read for: its stage, dates and name, what happened on a day. Parted by spaces, for tables of phrases.</summary>
internal static class WorkVerbs
{
    /// <summary>The work on the site begins. 启动 alone may be of an office or a plan.</summary>
    public const string Begun = "开工 动工 奠基 破土 动土 开建 动建 ";

    /// <summary>What is built stands.</summary>
    public const string Finished = "竣工 完工 建成 落成 ";

    /// <summary>It opens to its guests, buyers, pupils, traffic.</summary>
    public const string Opened = "开业 开张 开园 开馆 开街 开市 开村 开营 开门迎客 迎客 试营业 通车 通航 启用 ";

    /// <summary>It runs, or is made to.</summary>
    public static readonly string Running = "投产 试产 试生产 复产 投用 投运 运营 营运 试运营 试运行 并网 通水 通气 交付使用 移交使用 " + WordPairs.Of("投入", "使用 运营 运行 生产");

    /// <summary>A part of the building is done.</summary>
    public const string Built = "封顶 结顶 到顶 合龙 合拢 贯通 ";
}
