using System.Collections.Frozen;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The names of stages, roles, industries, genres, measures, kinds of events and types of rows: those of the records in English, and Chinese ones.</summary>
internal static class NamedValues
{
    // Other words for the same; the names of RecordNames and of the records are not repeated.
    private static readonly (ProjectStage Stage, string Names)[] MoreStages =
    [
        (ProjectStage.Proposed, "拟投资 谋划 储备"), (ProjectStage.Negotiating, "洽谈 在谈项目 跟踪"), (ProjectStage.Intent, "意向项目 达成意向"), (ProjectStage.Signed, "已签约 签约项目"),
        (ProjectStage.Registered, "注册登记 已注册"), (ProjectStage.Approved, "批准 核准 立项 备案 批复"), (ProjectStage.Started, "动工 奠基 开工建设 新开工"),
        (ProjectStage.UnderConstruction, "续建 建设中 在建项目"), (ProjectStage.Completed, "建成 完工 竣工项目"), (ProjectStage.Operating, "运营 投产项目 开业 投用 投产达效"),
        (ProjectStage.Terminated, "停建 中止 取消"),
    ];

    private static readonly (AmountRole Role, string Names)[] MoreRoles =
    [
        (AmountRole.TotalInvestment, "投资 投资总额 计划投资"), (AmountRole.PhaseInvestment, "一期投资 二期投资"), (AmountRole.FixedAssets, "固定资产 固投"), (AmountRole.RegisteredCapital, "注册资金"),
        (AmountRole.ForeignInvestment, "利用外资 外商投资"), (AmountRole.Contracted, "合同资金 协议资金 协议 合同 签约额 签约金额"), (AmountRole.PaidIn, "到位 到资 实际到位"), (AmountRole.Completed, "已完成投资"),
        (AmountRole.Subsidy, "补贴 补助 奖励"), (AmountRole.Revenue, "收入 销售额 营业收入"), (AmountRole.OutputValue, "年产值"), (AmountRole.Tax, "利税 税"), (AmountRole.Other, "其他"),
    ];

    private static readonly (IndicatorMeasure Measure, string Names)[] MoreMeasures =
    [
        (IndicatorMeasure.ProjectCount, "项目个数 项目"), (IndicatorMeasure.TotalInvestment, "投资总额"), (IndicatorMeasure.Contracted, "合同资金 签约额 合同额"), (IndicatorMeasure.PaidIn, "到位 实际到位资金 到资"),
        (IndicatorMeasure.ForeignContracted, "协议外资 合同利用外资"), (IndicatorMeasure.ForeignPaidIn, "实际利用外资 利用外资 外资"), (IndicatorMeasure.Visits, "考察 来访 外出"), (IndicatorMeasure.Enterprises, "企业"),
        (IndicatorMeasure.Export, "出口额"),
    ];

    private static readonly (EventKind Kind, string Names)[] MoreKinds =
    [
        (EventKind.Conference, "推介会 大会"), (EventKind.Signing, "签约仪式"), (EventKind.Opening, "开幕 揭牌"), (EventKind.Visit, "来访 接待"), (EventKind.Ceremony, "开工 奠基 剪彩"), (EventKind.Policy, "政策"),
    ];

    private static readonly (ArticleGenre Genre, string Names)[] MoreGenres =
    [
        (ArticleGenre.Summary, "工作总结 报告 汇报"), (ArticleGenre.News, "消息 报道"), (ArticleGenre.Plan, "计划 打算 工作要点"), (ArticleGenre.Policy, "文件 办法 意见"),
    ];

    // Sections of GB/T 4754 by the parts of their names.
    private static readonly (char Section, string Names)[] MoreIndustries =
    [
        ('A', "农业 林业 牧业 畜牧业 渔业 农林牧渔业 农 林 牧 渔"), ('B', "采矿 矿业 煤炭开采"), ('C', "制造 工业 加工业"), ('D', "电力 热力 燃气 水生产 供水 能源 电力热力燃气及水生产和供应业 燃气及水生产和供应业"), ('E', "建筑"),
        ('F', "批发 零售 批发业 零售业 商贸 批发零售业"), ('G', "交通 运输 仓储 邮政 物流 物流业 交通运输 仓储和邮政业 交通运输仓储和邮政业"), ('H', "住宿 餐饮 酒店 住宿业 餐饮业"),
        ('I', "软件 信息技术 信息服务 互联网 信息传输 软件和信息技术服务业"), ('J', "金融"), ('K', "房地产"), ('L', "租赁 商务服务 租赁业 商务服务业"), ('M', "科研 技术服务 科学研究"),
        ('N', "水利 环境 公共设施 环保 公共设施管理业"), ('O', "居民服务 修理 其他服务业 修理和其他服务业"), ('P', "教育业"), ('Q', "卫生 医疗 社会工作 卫生业"), ('R', "文化 体育 娱乐 旅游 文化业 娱乐业 体育和娱乐业"),
        ('S', "公共管理 社会保障 社会组织 社会保障和社会组织"), ('T', "国际组织业"),
    ];

    private static readonly (RowType Rows, string Names)[] MoreRows =
    [
        (RowType.Article, "articles document documents 文献"), (RowType.Project, "projects"), (RowType.Indicator, "indicators 数据"), (RowType.Event, "events 活动"),
    ];

    private static readonly FrozenDictionary<Qualifier, FrozenDictionary<string, QueryNode>> Tables = new Dictionary<Qualifier, FrozenDictionary<string, QueryNode>>
    {
        [Qualifier.Stage] = Of(MoreStages, RecordNames.Of, static stage => new StageTerm(stage)),
        [Qualifier.Role] = Of(MoreRoles, RecordNames.Of, static role => new RoleTerm(role)),
        [Qualifier.Measure] = Of(MoreMeasures, RecordNames.Of, static measure => new MeasureTerm(measure)),
        [Qualifier.Kind] = Of(MoreKinds, RecordNames.Of, static kind => new EventKindTerm(kind)),
        [Qualifier.Type] = Of(MoreGenres, RecordNames.Of, static genre => new GenreTerm(genre)),
        [Qualifier.Industry] = Industries(),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, RowType> RowTypes = Words(MoreRows, NameOf)
        .ToFrozenDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The condition that <paramref name="qualifier"/> makes of <paramref name="name"/>; null if it has no such name.</summary>
    public static QueryNode? Find(Qualifier qualifier, string name) => Tables[qualifier].GetValueOrDefault(Key(name));

    /// <summary>The name of a section of GB/T 4754.</summary>
    public static string NameOfIndustry(char section) => RecordNames.OfIndustry(section);

    /// <summary>The name of a type of rows.</summary>
    public static string NameOf(RowType rows) => rows switch
    {
        RowType.Article => "文章",
        RowType.Project => "项目",
        RowType.Indicator => "指标",
        RowType.Event => "事件",
        _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "Not a type of rows."),
    };

    /// <summary>The type of rows called <paramref name="name"/>; null if none is.</summary>
    public static RowType? FindRows(string name) => RowTypes.TryGetValue(Key(name), out RowType rows) ? rows : null;

    /// <summary>The names to choose from, canonical ones first in each language, for a message.</summary>
    public static string Choices(Qualifier qualifier) => qualifier == Qualifier.Industry
        ? string.Join("、", Enumerable.Range('A', 20).Select(static section => (char)section).Select(static section => $"{section} {NameOfIndustry(section).Replace("、", string.Empty, StringComparison.Ordinal)}"))
        : string.Join("、", Tables[qualifier].Values.Distinct().Select(QuerySpelling.NameOf)
            .Concat(qualifier == Qualifier.Type ? Enum.GetValues<RowType>().Select(NameOf) : []).Distinct().Order(StringComparer.Ordinal));

    private static FrozenDictionary<string, QueryNode> Of<T>((T Value, string Names)[] more, Func<T, string> nameOf, Func<T, QueryNode> termOf)
        where T : struct, Enum =>
        Words(more, nameOf).ToFrozenDictionary(static pair => pair.Name, pair => termOf(pair.Value), StringComparer.Ordinal);

    private static IEnumerable<(string Name, T Value)> Words<T>((T Value, string Names)[] more, Func<T, string> nameOf)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .SelectMany(value => new[] { (Name: nameOf(value), Value: value), (Name: RecordNames.IdOf(value), Value: value) })
            .Concat(more.SelectMany(static row => row.Names.Split(' ').Select(name => (Name: name, row.Value))))
            .DistinctBy(static pair => pair.Name);

    private static FrozenDictionary<string, QueryNode> Industries() => MoreIndustries
        .SelectMany(static row => row.Names.Split(' ').Concat([NameOfIndustry(row.Section), char.ToLowerInvariant(row.Section).ToString()]).Select(name => (name, row.Section)))
        .ToFrozenDictionary(static pair => pair.name, static QueryNode (pair) => new IndustryTerm(pair.Section), StringComparer.Ordinal);

    private static string Key(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
