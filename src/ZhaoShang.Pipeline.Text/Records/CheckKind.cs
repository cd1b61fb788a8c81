namespace ZhaoShang.Pipeline.Text;

/// <summary>How a figure is checked by others of its article.</summary>
public enum CheckKind
{
    /// <summary>Parts that add up to it: 31个 and 28个 of 59个.</summary>
    Sum,

    /// <summary>Its share of a whole: 制造业项目61个,占82.4%.</summary>
    Share,

    /// <summary>Its share of a task: 完成任务38亿元的105.3%.</summary>
    Target,
}
