using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns of articles, and those by which a record names its article.</summary>
internal static class ArticleColumns
{
    /// <summary>The columns of articles as rows.</summary>
    public static IEnumerable<HitColumn> Own(ColumnMaker maker, RegionLevels levels) =>
    [
        ColumnMaker.Text("title", new("标题", "Title"), static hit => hit.Article.Title).Wide(50).Brief(),
        ColumnMaker.Text("outlet", new("媒体", "Outlet"), static hit => hit.Article.Outlet).Wide(18).Brief(),
        ColumnMaker.Date("published", new("发布日期", "Published"), static hit => hit.Article.Published).Brief().Meaning(DateChinese, DateEnglish),
        ColumnMaker.Date("period", new("时期", "Period"), static hit => hit.Article.Period).Wide(18).Brief()
            .Meaning($"文章所报告的主要时期。{DateChinese}", $"The main period that the article reports on. {DateEnglish}"),
        ColumnMaker.Text("genre", new("体裁", "Genre"), hit => maker.Value<ArticleGenre>(hit.Article.Genre, RecordNames.Of)).Wide(9),
        .. RegionColumns.Of(maker, levels, static hit => hit.Article.Region),
        ColumnMaker.Text("region_evidence", new("地区依据", "Region evidence"), static hit => ColumnMaker.Letters(hit.Article.RegionEvidence)).Wide(40),
        ColumnMaker.Text("region_evidence_offsets", new("地区依据位置", "Region evidence offsets"), static hit => ColumnMaker.Places(hit.Article.RegionEvidence))
            .Meaning(OffsetsChinese, OffsetsEnglish),
        ColumnMaker.Text("region_candidates", new("其他可能地区", "Other regions"), static hit => ColumnMaker.Join(hit.Article.RegionCandidates?.Select(
            static other => string.Create(CultureInfo.InvariantCulture, $"{other.Name} {other.Score:0.###}")))).Wide(30),
        ColumnMaker.Text("author", new("作者", "Author"), static hit => hit.Article.Author),
        ColumnMaker.Text("editor", new("编辑", "Editor"), static hit => hit.Article.Editor),
        ColumnMaker.Date("uploaded", new("上传日期", "Uploaded"), static hit => hit.Article.Uploaded)
            .Meaning("与正文矛盾的网页时间", "A stamp of the page that the body contradicts"),
        ColumnMaker.Text("script", new("字体", "Script"), hit => maker.Value<ScriptKind>(hit.Article.Script, RecordNames.Of)).Wide(9),
        ColumnMaker.Figure("page", new("页码", "Page"), static hit => hit.Article.Page).Wide(7),
        ColumnMaker.Text("part_of", new("首页文件", "First page"), static hit => hit.Article.PartOf).Wide(24),
        DuplicateOf,
        ColumnMaker.Text("noise", new("清理", "Repairs"), static hit => ColumnMaker.Join(hit.Article.Noise?.OrderBy(static kind => kind.Key, StringComparer.Ordinal).Select(
            static kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value}")))).Wide(24)
            .Meaning("读取时去除或修复了什么、几处", "What was taken away or repaired, and how often"),
        ConfidenceOf(static hit => hit.Article.Confidence),
        ColumnMaker.Text("id", new("编号", "Id"), static hit => hit.Article.Id).Meaning("原始字节的 SHA-256；zhaoshang show 编号", "SHA-256 of the source bytes; zhaoshang show ID"),
        ColumnMaker.Text("text_id", new("正文编号", "Text id"), static hit => hit.Article.TextId).Meaning("正文的 SHA-256，逐字转载的相同", "SHA-256 of the body: equal for verbatim reprints"),
        Doc,
    ];

    /// <summary>The columns by which a record names its article.</summary>
    public static IEnumerable<HitColumn> OfRecord(ColumnMaker maker) =>
    [
        ColumnMaker.Text("article_title", new("文章标题", "Article"), static hit => hit.Article.Title).Wide(40),
        ColumnMaker.Text("article_outlet", new("媒体", "Outlet"), static hit => hit.Article.Outlet),
        ColumnMaker.Date("article_published", new("文章发布日期", "Article published"), static hit => hit.Article.Published).Brief().Meaning(DateChinese, DateEnglish),
        ColumnMaker.Date("article_period", new("文章时期", "Article period"), static hit => hit.Article.Period).Wide(18),
        ColumnMaker.Text("article_genre", new("文章体裁", "Article genre"), hit => maker.Value<ArticleGenre>(hit.Article.Genre, RecordNames.Of)).Wide(9),
        ColumnMaker.Figure("page", new("页码", "Page"), static hit => hit.Article.Page).Wide(7),
        ColumnMaker.Text("part_of", new("首页文件", "First page"), static hit => hit.Article.PartOf),
        DuplicateOf,
        ColumnMaker.Text("document_id", new("文章编号", "Article id"), static hit => hit.Article.Id).Meaning("原始字节的 SHA-256；zhaoshang show 编号", "SHA-256 of the source bytes; zhaoshang show ID"),
        Doc,
    ];

    /// <summary>How likely a record is right.</summary>
    public static HitColumn ConfidenceOf(Func<Hit, double?> read) => ColumnMaker.Figure("confidence", new("置信度", "Confidence"), hit => (decimal?)read(hit)).Wide(8)
        .Meaning("0 到 1：标 0.9 的记录十条中约九条正确", "0 to 1: of the records with 0.9, nine in ten are right");

    /// <summary>What dates look like.</summary>
    public const string DateChinese = "EDTF（ISO 8601-2），精度同原文：2006-03-25、2011、2011-01/2011-08；X 是未写明的数字，? 是推断，~ 是大约";

    /// <summary>What dates look like.</summary>
    public const string DateEnglish = "EDTF (ISO 8601-2), as precise as told: 2006-03-25, 2011, 2011-01/2011-08; X is a digit not told, ? inferred, ~ approximate";

    /// <summary>What offsets count.</summary>
    public const string OffsetsChinese = "在解码后原文中的起止位置（UTF-16 码元，不含止）；zhaoshang show --original 输出原文";

    /// <summary>What offsets count.</summary>
    public const string OffsetsEnglish = "First code unit and the one after the last, UTF-16, in the decoded original; zhaoshang show --original prints it";

    private static HitColumn DuplicateOf => ColumnMaker.Text("duplicate_of", new("转载自", "Reprint of"), static hit => hit.Article.DuplicateOf)
        .Meaning("本文转载或基本转载的文章的编号", "Id of the article that this one reprints or nearly reprints");

    private static HitColumn Doc => ColumnMaker.Text("doc", new("来源文件", "File"), static hit => hit.Article.Doc).Wide(30).Brief()
        .Meaning("读取时给出的路径；压缩包内为 包!成员", "The path as given; archive!member in an archive");
}
