using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Words by which visits are told, parted by spaces, for tables of phrases.</summary>
internal static class VisitWords
{
    /// <summary>Calls on somebody.</summary>
    public const string Calls = "拜访 拜会 走访 回访 造访 探访 访问 参访 出访 初访 登门拜访 登门拜会 ";

    /// <summary>Looking at something.</summary>
    public const string Looks = "考察 视察 调研 参观 观摩 实地考察 专题调研 考察学习 学习考察 参观学习 参观考察 考察访问 参观访问 考察洽谈 考察招商 招商考察 ";

    /// <summary>Looking after something, as those do who lead.</summary>
    public const string Supervision = "督导 督办 督查 察看 查看 看望 慰问 现场办公 ";

    /// <summary>Business.</summary>
    public static readonly string Trade = "招商 洽谈 洽谈活动 对接 对接洽谈 经贸洽谈 敲门 " + WordPairs.Of("登门 上门 敲门 开展", "招商") + WordPairs.Of("开展", "招商活动 招商引资 招商推介 经贸活动 经贸交流 考察 对接 洽谈") + "经贸交流 ";

    /// <summary>Ways to a place.</summary>
    public const string Ways = "赴 到 来 来到 前往 抵 抵达 走进 飞赴 飞抵 奔赴 直奔 远赴 莅临 南下 北上 ";

    /// <summary>Being at the head of others.</summary>
    public const string Leading = "率领 带领 领队 率队 带队 率团 率 ";

    /// <summary>What describes a delegation by who heads it: 县长率领的.</summary>
    public static readonly string Described = WordPairs.Of("率领 带领 率队 带队 领队 组成", "的") + "为团长的 任团长的 为领队的 ";

    /// <summary>Delegations.</summary>
    public static readonly string Delegations = WordPairs.Of("考察 代表 访问 参访 商务 经贸 招商 采购 观摩", "团") + WordPairs.Of("考察 调研 招商", "组");

    /// <summary>Made again and again: 先后三次.</summary>
    public static readonly string Again = WordPairs.Of("先后", "两次 三次 四次 五次 几次 数次 多次 2次 3次 4次 5次");

    /// <summary>Few who are sent out to attract firms.</summary>
    public const string Troops = "专班 招商专班 小分队 招商队 ";
}
