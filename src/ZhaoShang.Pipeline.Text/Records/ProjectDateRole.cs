namespace ZhaoShang.Pipeline.Text;

/// <summary>What a date of a project is.</summary>
public enum ProjectDateRole
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>签约.</summary>
    Signed,

    /// <summary>开工, 奠基.</summary>
    Started,

    /// <summary>竣工, 投产.</summary>
    Completed,

    /// <summary>注册.</summary>
    Registered,

    /// <summary>Expected completion.</summary>
    PlannedCompletion,
}
