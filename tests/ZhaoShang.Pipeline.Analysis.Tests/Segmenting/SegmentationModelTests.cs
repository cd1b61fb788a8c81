using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

/// <summary>The word list is built ahead and mapped into memory.</summary>
[Collection("Alone")]
public sealed class SegmentationModelTests
{
    [Trait("Kind", "Timing")]
    [Fact]
    public void It_loads_in_under_150_milliseconds()
    {
        ShortestTime.IsUnder(
            TimeSpan.FromMilliseconds(150),
            () => Assert.NotEmpty(new WordSegmenter(SegmentationModel.Load(RepositoryFolder.Models)).Cut("招商引资")));
    }

    [Fact]
    public void Its_words_are_not_copied_into_managed_memory()
    {
        SegmentationModel.Load(RepositoryFolder.Models);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SegmentationModel model = SegmentationModel.Load(RepositoryFolder.Models);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        long onDisk = new FileInfo(Path.Combine(RepositoryFolder.Models, "lexicon", "words.bin")).Length;
        Assert.True(allocated < onDisk / 2, $"{allocated:N0} bytes were allocated for {onDisk:N0} on disk.");
        GC.KeepAlive(model);
    }
}
