namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>What stands before the names of a project's parties on cards and in tables, parted by spaces, for tables of phrases: 投资方, 建设单位.</summary>
internal static class PartyLabels
{
    /// <summary>Who invests, builds or runs it.</summary>
    public const string Makers = "投资方 投资商 投资人 投资者 投资主体 投资单位 投资企业 出资方 出资人 出资单位 业主 业主方 业主单位 项目业主 项目法人 项目单位 建设单位 建设方 建设主体 承建单位 承建方 承办单位 "
        + "实施单位 实施主体 申请单位 申报单位 合作方 合作单位 运营方 运营单位 ";

    /// <summary>All of them, also who works for the maker and the side that attracts it.</summary>
    public const string All = Makers + "引资方 引资单位 意向方 中标单位 施工单位 监理单位 设计单位 甲方 乙方 外方 中方 港方 ";
}
