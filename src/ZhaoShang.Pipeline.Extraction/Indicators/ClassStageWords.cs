using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>The stage of what is counted: 新签约项目22个, 8个完成注册; near misses: 引进项目 tells none, 未开工 is denied, 统统要开工 is to come.</summary>
internal static class ClassStageWords
{
    private const int DenialReach = 4;

    private static readonly PhraseTable<ProjectStage?> Words = new(
        ("拟建 谋划 谋划储备 筹建 筹备 正在筹备 前期", ProjectStage.Proposed),
        ("在谈 洽谈 跟踪 磋商 商谈", ProjectStage.Negotiating),
        ("意向 意向书 意向性协议 意向协议 合作意向 投资意向", ProjectStage.Intent),
        ("签约 新签约 签订 签署 签下 签成 签了 签字 签的 签定 " + WordPairs.Of("新 再 共 又 上 可", "签") + "合同 协议 合同项目 落户 落笔 中标 落地 转化落地 敲定 定约 花落 谈成", ProjectStage.Signed),
        ("注册 新注册 完成注册 登记注册 工商登记", ProjectStage.Registered),
        ("新批 批准 审批 获批 核准 备案 立项 供地 摘地", ProjectStage.Approved),
        (WorkVerbs.Begun + WordPairs.Of("新", WorkVerbs.Begun) + "破土动工 开了工", ProjectStage.Started),
        ("续建 在建 复工 加紧建设 正在建设 抓紧建设 建设中 施工 封顶 装修", ProjectStage.UnderConstruction),
        (WorkVerbs.Finished, ProjectStage.Completed),
        (WorkVerbs.Opened + WorkVerbs.Running + WordPairs.Of("建成 竣工", "投产 通车") + "达产 营业 出货 下线 出产品", ProjectStage.Operating),
        ("终止 解约 流产 谢绝 拒绝 婉拒 被否 否决 退出 叫停 拒之门外 清退 注销 吊销 歇业 撤资 推掉 打了退堂鼓 摘牌 取消 解除", ProjectStage.Terminated),
        ("注册资本 注册资金 开工率 签约率 履约率 新建、续建 续建、新建 新签和结转 新签约和结转 新签及结转 新签、结转 招商落地 合同外资 协议外资 合同金额 协议投资 批准文号 退出机制", null));

    private static readonly PhraseSet Denials = new("未 没 不 无 待 等 要 将 必须 应");

    /// <summary>The stage that is told last in <paramref name="span"/> and not denied, or null.</summary>
    public static ProjectStage? Last(string text, TextSpan span)
    {
        ProjectStage? last = null;
        foreach (PhraseHit<ProjectStage?> hit in Words.In(text, span))
        {
            TextSpan before = new(Math.Max(span.Start, hit.Start - DenialReach), hit.Start);
            last = hit.Value is null || Denials.IsIn(text, before) ? last : hit.Value;
        }

        return last;
    }

    /// <summary>The word of a stage at the end of <paramref name="span"/>, or null.</summary>
    public static TextSpan? AtEnd(string text, TextSpan span) => Words.TryEndingAt(text, span.End, span.Start, out PhraseHit<ProjectStage?> hit) && hit.Value is not null ? hit.Span : null;
}
