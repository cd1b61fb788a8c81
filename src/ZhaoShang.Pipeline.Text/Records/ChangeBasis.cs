namespace ZhaoShang.Pipeline.Text;

/// <summary>What a change is measured against.</summary>
public enum ChangeBasis
{
    /// <summary>Something else, or not told.</summary>
    Other,

    /// <summary>The same span of the year before (同比).</summary>
    Yoy,

    /// <summary>The span before (环比).</summary>
    Mom,
}
