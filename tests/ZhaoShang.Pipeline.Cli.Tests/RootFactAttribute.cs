namespace ZhaoShang.Pipeline.Tests;

/// <summary>A test that makes a disk in memory, which only root can: others skip it, with a plain message.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Skip = "Only root can make a disk in memory; the test did not run.";
        }
    }
}
