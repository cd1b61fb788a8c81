
namespace ZhaoShang.Pipeline.Tests;

/// <summary>The models load fast and stay small, since every command of the program loads them.</summary>
public sealed class PipelineModelsTests
{
    [Trait("Kind", "Timing")]
    [Fact]
    public void All_models_load_in_under_300_milliseconds_and_150_megabytes()
    {
        PipelineModels warm = PipelineModels.Load(RepositoryFolder.Models);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        PipelineModels? models = null;
        ShortestTime.IsUnder(TimeSpan.FromMilliseconds(300), () => models = PipelineModels.Load(RepositoryFolder.Models));
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(held < 150_000_000, $"One set of models holds {held:N0} bytes.");
        GC.KeepAlive(warm);
        GC.KeepAlive(models);
    }
}
