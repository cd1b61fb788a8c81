namespace ZhaoShang.Pipeline.Tests;

/// <summary>A fact that takes long and is only tried where the variable ZHAOSHANG_LARGE is set.</summary>
public sealed class LargeFactAttribute : FactAttribute
{
    /// <summary>Skips unless it is asked for.</summary>
    public LargeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ZHAOSHANG_LARGE")))
        {
            Skip = "Takes a minute; set ZHAOSHANG_LARGE=1 to run it.";
        }
    }
}
