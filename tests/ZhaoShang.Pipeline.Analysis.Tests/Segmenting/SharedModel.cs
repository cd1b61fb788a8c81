using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

/// <summary>The shipped model, read once for all tests, and the segmenters over it.</summary>
internal static class SharedModel
{
    public static SegmentationModel Model { get; } = SegmentationModel.Load(RepositoryFolder.Models);

    public static WordSegmenter WithHmm { get; } = new(Model);

    public static WordSegmenter WithoutHmm { get; } = new(Model, new SegmenterOptions { UseHmm = false });
}
