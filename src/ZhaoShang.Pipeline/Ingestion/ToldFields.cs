namespace ZhaoShang.Pipeline;

/// <summary>What a user can tell of inputs, and take back.</summary>
[Flags]
public enum ToldFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The encoding.</summary>
    Encoding = 1,

    /// <summary>The region.</summary>
    Region = 2,

    /// <summary>The date of publication.</summary>
    Published = 4,

    /// <summary>The medium.</summary>
    Outlet = 8,
}
