using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Words that point back to a meeting or a journey told before, parted by spaces, for tables of phrases.</summary>
internal static class OccasionWords
{
    public static readonly string Pointing = "会上 会期 本届 此次 这次 本次 此行 仪式上 活动上 活动中 整个活动 当场 主会场 分会场 开幕式上 闭幕式上 同场 " + WordPairs.Of("会议 活动 展会 会展 节会 参会", "期间");
}
