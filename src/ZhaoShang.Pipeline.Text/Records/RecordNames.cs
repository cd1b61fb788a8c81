using System.Text.Json;

namespace ZhaoShang.Pipeline.Text;

/// <summary>The Chinese names of what a record's fields may be, as the README's glossary fixes them, and their ids as records are printed.</summary>
public static class RecordNames
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

    /// <summary>The name of a party's part in a project.</summary>
    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Investor => "投资方",
        PartyRole.Partner => "合作方",
        PartyRole.Host => "引进方",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of a party."),
    };

    /// <summary>The name of a quantity's role.</summary>
    public static string Of(QuantityRole role) => role switch
    {
        QuantityRole.Capacity => "产能",
        QuantityRole.Land => "占地",
        QuantityRole.FloorArea => "建筑面积",
        QuantityRole.Jobs => "就业",
        QuantityRole.Other => "其他数量",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of a quantity."),
    };

    /// <summary>The name of a date's role.</summary>
    public static string Of(ProjectDateRole role) => role switch
    {
        ProjectDateRole.Signed => "签约",
        ProjectDateRole.Started => "开工",
        ProjectDateRole.Completed => "竣工",
        ProjectDateRole.Registered => "注册",
        ProjectDateRole.PlannedCompletion => "计划竣工",
        ProjectDateRole.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of a date."),
    };

    /// <summary>The name of a kind of article.</summary>
    public static string Of(ArticleGenre genre) => genre switch
    {
        ArticleGenre.Summary => "总结",
        ArticleGenre.News => "新闻",
        ArticleGenre.Plan => "规划",
        ArticleGenre.Policy => "政策",
        ArticleGenre.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(genre), genre, "Not a kind of article."),
    };

    /// <summary>The name of a script.</summary>
    public static string Of(ScriptKind script) => script switch
    {
        ScriptKind.Hans => "简体",
        ScriptKind.Hant => "繁体",
        ScriptKind.Mixed => "繁简混用",
        _ => throw new ArgumentOutOfRangeException(nameof(script), script, "Not a script."),
    };

    /// <summary>The name of a division's level.</summary>
    public static string Of(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => "省级",
        DivisionLevel.Prefecture => "地级",
        DivisionLevel.County => "县级",
        DivisionLevel.Township => "乡级",
        DivisionLevel.Zone => "开发区",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };

    /// <summary>What a modifier says of a figure.</summary>
    public static string Of(AmountModifier modifier) => modifier switch
    {
        AmountModifier.None => "正好",
        AmountModifier.Approx => "约",
        AmountModifier.AtLeast => "不少于",
        AmountModifier.MoreThan => "超过",
        AmountModifier.LessThan => "不足",
        AmountModifier.AtMost => "不超过",
        _ => throw new ArgumentOutOfRangeException(nameof(modifier), modifier, "Not a modifier."),
    };

    /// <summary>The name of what a change is measured against.</summary>
    public static string Of(ChangeBasis basis) => basis switch
    {
        ChangeBasis.Yoy => "同比",
        ChangeBasis.Mom => "环比",
        ChangeBasis.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis."),
    };

    /// <summary>The name of a way to check a figure.</summary>
    public static string Of(CheckKind kind) => kind switch
    {
        CheckKind.Sum => "合计",
        CheckKind.Share => "占比",
        CheckKind.Target => "完成率",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of check."),
    };

    /// <summary>The name of what a check found.</summary>
    public static string Of(CheckResult result) => result switch
    {
        CheckResult.Verified => "相符",
        CheckResult.Contradicted => "不符",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a result."),
    };

    /// <summary>The name of a section of GB/T 4754 (2017).</summary>
    /// <param name="section">The section, <c>A</c> to <c>T</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="section"/> is none.</exception>
    public static string OfIndustry(char section) => section switch
    {
        'A' => "农、林、牧、渔业",
        'B' => "采矿业",
        'C' => "制造业",
        'D' => "电力、热力、燃气及水生产和供应业",
        'E' => "建筑业",
        'F' => "批发和零售业",
        'G' => "交通运输、仓储和邮政业",
        'H' => "住宿和餐饮业",
        'I' => "信息传输、软件和信息技术服务业",
        'J' => "金融业",
        'K' => "房地产业",
        'L' => "租赁和商务服务业",
        'M' => "科学研究和技术服务业",
        'N' => "水利、环境和公共设施管理业",
        'O' => "居民服务、修理和其他服务业",
        'P' => "教育",
        'Q' => "卫生和社会工作",
        'R' => "文化、体育和娱乐业",
        'S' => "公共管理、社会保障和社会组织",
        'T' => "国际组织",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section of GB/T 4754."),
    };

    /// <summary>The id of a value as records are printed: <c>under_construction</c>.</summary>
    public static string IdOf(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
