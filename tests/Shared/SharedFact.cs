namespace ZhaoShang.Pipeline.Tests;

/// <summary>A test that reads the shared material beside the checkout, and skips with a plain message where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (RepositoryFolder.Shared is null)
        {
            Skip = "The shared material is missing: lay it in ../shared beside the checkout or name its folder in ZHAOSHANG_SHARED.";
        }
    }
}
