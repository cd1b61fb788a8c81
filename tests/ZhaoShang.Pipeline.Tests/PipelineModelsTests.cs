using System.Diagnostics;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The models load fast and stay small, since every command of the program loads them.</summary>
public sealed class PipelineModelsTests
{
    [Fact]
    public void All_models_load_in_under_300_milliseconds_and_150_megabytes()
    {
        PipelineModels warm = PipelineModels.Load(RepositoryFolder.Models);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TimeSpan best = TimeSpan.MaxValue;
        PipelineModels? models = null;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            models = PipelineModels.Load(RepositoryFolder.Models);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(best < TimeSpan.FromMilliseconds(300), $"Loading took {best.TotalMilliseconds:0} ms.");
        Assert.True(held < 150_000_000, $"One set of models holds {held:N0} bytes.");
        GC.KeepAlive(warm);
        GC.KeepAlive(models);
    }
}
