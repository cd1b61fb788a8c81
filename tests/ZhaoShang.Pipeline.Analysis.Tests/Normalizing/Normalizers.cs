using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>The normaliser over the models of this checkout, read once.</summary>
internal static class Normalizers
{
    public static NormalizingModel Model { get; } = NormalizingModel.Load(RepositoryFolder.Models);

    public static TextNormalizer Text { get; } = new(Model);
}
