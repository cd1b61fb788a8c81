namespace ZhaoShang.Pipeline.Text;

/// <summary>The script that an article was printed in.</summary>
public enum ScriptKind
{
    /// <summary>Simplified.</summary>
    Hans,

    /// <summary>Traditional.</summary>
    Hant,

    /// <summary>Each script has at least 5 % of the letters that differ between the scripts.</summary>
    Mixed,
}
