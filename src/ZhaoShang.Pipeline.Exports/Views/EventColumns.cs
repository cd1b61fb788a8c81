using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns of happenings.</summary>
internal static class EventColumns
{
    /// <summary>The columns of events as rows, without those that name the article.</summary>
    public static IEnumerable<HitColumn> Own(ColumnMaker maker, RegionLevels levels) =>
    [
        ColumnMaker.Text("name", new("事件", "Event"), static hit => Of(hit).Name).Wide(40).Brief(),
        ColumnMaker.Text("kind", new("类别", "Kind"), hit => maker.Value<EventKind>(Of(hit).Kind, RecordNames.Of)).Wide(9).Brief(),
        ColumnMaker.Date("date", new("日期", "Date"), static hit => Of(hit).Date).Wide(18).Brief().Meaning(ArticleColumns.DateChinese, ArticleColumns.DateEnglish),
        ColumnMaker.Text("place", new("地点", "Place"), static hit => Of(hit).Place).Wide(24).Brief(),
        .. RegionColumns.Of(maker, levels, static hit => hit.Article.Region),
        ColumnMaker.Text("evidence", new("原文依据", "Evidence"), static hit => Of(hit).Text).Wide(60),
        ColumnMaker.Text("evidence_offsets", new("依据位置", "Evidence offsets"), static hit => ColumnMaker.Place(Of(hit).Start, Of(hit).End))
            .Meaning(ArticleColumns.OffsetsChinese, ArticleColumns.OffsetsEnglish),
        ArticleColumns.ConfidenceOf(static hit => Of(hit).Confidence),
    ];

    private static EventRecord Of(Hit hit) => hit is EventHit happening ? happening.Record : throw new ArgumentException("The row is no event.", nameof(hit));
}
