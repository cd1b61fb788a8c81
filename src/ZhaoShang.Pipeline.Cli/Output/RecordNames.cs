using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The Chinese names of stages, roles, measures and kinds, as the README's glossary fixes them.</summary>
internal static class RecordNames
{
    /// <summary>The name of a stage.</summary>
    public static string Of(ProjectStage stage) => stage switch
    {
        ProjectStage.Proposed => "拟建",
        ProjectStage.Negotiating => "在谈",
        ProjectStage.Intent => "意向",
        ProjectStage.Signed => "签约",
        ProjectStage.Registered => "注册",
        ProjectStage.Approved => "获批",
        ProjectStage.Started => "开工",
        ProjectStage.UnderConstruction => "在建",
        ProjectStage.Completed => "竣工",
        ProjectStage.Operating => "投产",
        ProjectStage.Terminated => "终止",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    /// <summary>The name of an amount's role.</summary>
    public static string Of(AmountRole role) => role switch
    {
        AmountRole.TotalInvestment => "总投资",
        AmountRole.PhaseInvestment => "分期投资",
        AmountRole.FixedAssets => "固定资产投资",
        AmountRole.RegisteredCapital => "注册资本",
        AmountRole.ForeignInvestment => "外资",
        AmountRole.Contracted => "合同额",
        AmountRole.PaidIn => "到位资金",
        AmountRole.Completed => "完成投资",
        AmountRole.Subsidy => "扶持资金",
        AmountRole.Revenue => "销售收入",
        AmountRole.OutputValue => "产值",
        AmountRole.Tax => "税收",
        AmountRole.Other => "其他金额",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of an amount."),
    };

    /// <summary>The name of a measure.</summary>
    public static string Of(IndicatorMeasure measure) => measure switch
    {
        IndicatorMeasure.ProjectCount => "项目数",
        IndicatorMeasure.TotalInvestment => "总投资",
        IndicatorMeasure.Contracted => "协议资金",
        IndicatorMeasure.PaidIn => "到位资金",
        IndicatorMeasure.CompletedInvestment => "完成投资",
        IndicatorMeasure.ForeignContracted => "合同外资",
        IndicatorMeasure.ForeignPaidIn => "到位外资",
        IndicatorMeasure.Visits => "往来",
        IndicatorMeasure.Enterprises => "企业数",
        IndicatorMeasure.OutputValue => "产值",
        IndicatorMeasure.Tax => "税收",
        IndicatorMeasure.Export => "出口",
        IndicatorMeasure.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>The name of a kind of event.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Conference => "会议",
        EventKind.Signing => "签约",
        EventKind.Opening => "设立",
        EventKind.Visit => "考察",
        EventKind.Ceremony => "仪式",
        EventKind.Policy => "文件",
        EventKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of event."),
    };
}
