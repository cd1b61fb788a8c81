namespace ZhaoShang.Pipeline.Text;

/// <summary>How far a project has come. The values are in the order of a project's life.</summary>
public enum ProjectStage
{
    /// <summary>拟建, 计划, 规划.</summary>
    Proposed,

    /// <summary>洽谈, 在谈, 对接.</summary>
    Negotiating,

    /// <summary>意向, 基本敲定, 准备签约.</summary>
    Intent,

    /// <summary>签约, 中标, 引进, 落户.</summary>
    Signed,

    /// <summary>完成注册.</summary>
    Registered,

    /// <summary>获批, 立项, 核准, 备案, 供地.</summary>
    Approved,

    /// <summary>开工, 动工, 奠基.</summary>
    Started,

    /// <summary>在建, 续建, 复工.</summary>
    UnderConstruction,

    /// <summary>竣工, 建成.</summary>
    Completed,

    /// <summary>投产, 运营, 开业.</summary>
    Operating,

    /// <summary>终止, 退出, 否决.</summary>
    Terminated,
}
