namespace ZhaoShang.Pipeline.Text;

/// <summary>What kind of happening it is.</summary>
public enum EventKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A conference or fair.</summary>
    Conference,

    /// <summary>A signing.</summary>
    Signing,

    /// <summary>The opening of an office or a firm.</summary>
    Opening,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A ceremony of a project (剪彩, 奠基, 开业).</summary>
    Ceremony,

    /// <summary>A rule that was issued.</summary>
    Policy,
}
