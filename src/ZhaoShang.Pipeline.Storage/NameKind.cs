namespace ZhaoShang.Pipeline.Storage;

/// <summary>What a name is the name of.</summary>
public enum NameKind
{
    /// <summary>An administrative division that an article reports on.</summary>
    Region,

    /// <summary>A firm or body that takes part in a project.</summary>
    Party,

    /// <summary>Where a project is sited: a park, a zone, a town.</summary>
    Place,

    /// <summary>A project.</summary>
    Project,
}
