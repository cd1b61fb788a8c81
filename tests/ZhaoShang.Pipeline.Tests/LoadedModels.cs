namespace ZhaoShang.Pipeline.Tests;

/// <summary>The models, loaded once for all tests.</summary>
internal static class LoadedModels
{
    private static readonly Lazy<PipelineModels> Lazily = new(static () => PipelineModels.Load(RepositoryFolder.Models));

    /// <summary>The models.</summary>
    public static PipelineModels Models => Lazily.Value;
}
