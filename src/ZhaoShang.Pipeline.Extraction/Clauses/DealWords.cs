namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words for deals: how they are made, and the papers that are signed; parted by spaces, for tables of phrases.</summary>
internal static class DealWords
{
    /// <summary>Between two sides.</summary>
    public const string With = "与 和 同 跟 ";

    /// <summary>What two sides build or run together.</summary>
    public static readonly string Joint = "合资 合办 合建 合股 合伙 联办 联营 联建 共建 " + WordPairs.Of("共同 合作 联合", "投资 建设 开发 兴办");

    /// <summary>Verbs with a paper for their object.</summary>
    public const string Signing = "签订 签署 签定 签下 草签 续签 换签 补签 缔结 订立 交换 互换 ";

    /// <summary>The same, told as done: 签订了.</summary>
    public static readonly string Signed = WordPairs.Of(Signing, "了") + "签了 ";

    /// <summary>Papers that two sides sign. 责任书 is none: whoever sets a task lets it be signed.</summary>
    public const string Papers = "协议 协议书 协定 合同 合同书 合约 契约 租约 备忘录 谅解备忘录 意向书 承诺书 确认书 认购书 增资书 ";

    /// <summary>Orders and papers of any kind: deals of a day, but none that is counted.</summary>
    public const string Orders = "订单 订购单 购销单 文本 ";

    /// <summary>What settles quarrels and who works for whom brings no investment.</summary>
    public const string OfOthers = "纠纷 调解 和解 仲裁 赔偿 劳动合同 用工合同 ";

    /// <summary>No more than an intention.</summary>
    public const string Intents = "意向 意向书 意向协议 意向性协议 合作意向 投资意向 ";

    /// <summary>Papers with what kind they are of: 战略合作框架协议.</summary>
    public static readonly string Named = Papers + WordPairs.Of("合作 投资 战略", "意向书")
        + WordPairs.Of("框架 合作 战略合作 合作框架 战略合作框架 投资 投资合作 投资框架 意向 意向性", "协议 合同 协议书 合同书");

    /// <summary>By what was agreed on: 按协议, 根据合同.</summary>
    public static readonly string Terms = WordPairs.Of("按 按照 根据", "协议 合同 约定 意向 草案") + WordPairs.Of("协议 合同", "约定 规定");
}
