using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>What is said of damaged archives.</summary>
internal static class Damage
{
    /// <summary>The input ends in the middle.</summary>
    public static InputRefusedException Truncated(long position) => At(
        position, "内容突然结束，像是没有下载完整", "the content ends in the middle, as if it was not fetched completely");

    /// <summary>The input is damaged at a place.</summary>
    public static InputRefusedException At(long position, string chinese, string english) => new(ReadingCodes.DamagedArchive, new Explanation(
        $"在第 {position} 字节处损坏：{chinese}。此前的内容已读；请重新获取该文件。",
        $"damaged at byte {position}: {english}. What lies before was read; fetch the file again."));
}
