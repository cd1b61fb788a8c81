using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A phrase stands where its letters stand one behind the other; what parts them in the phrase may part them in the text, as other punctuation, and need not.</summary>
public sealed class PhraseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-phrase-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("招商 (引资)", "搞好【招商、引资】工作，【招商引资】年，【招商，\n（引资】）")]
    [InlineData("招商 (引资)", "招商大引资，引资、招商，招商3引资")]
    [InlineData("招商引资 工作", "招商、引资工作")]
    [InlineData("水 电 路", "通【水、电、路】面，【水电，路】")]
    [InlineData("水 电 路", "水电3路，水和电、路")]
    [InlineData("约3亿 元", "投资【约 3亿元】，【约3亿（元】）")]
    [InlineData("80 万吨", "年产【80万吨】，180万吨，80.5万吨")]
    [InlineData("GDP, 增长", "全市【gdp增长】，GDPs增长")]
    [InlineData("49.5 MW", "【49.5MW】风电，9.5MW")]
    [InlineData("𠀀、招", "去【𠀀招】商，𠀀商招")]
    public void It_is_marked_where_it_stands_and_found_by_that(string phrase, string marked)
    {
        string text = marked.Replace("【", string.Empty, StringComparison.Ordinal).Replace("】", string.Empty, StringComparison.Ordinal);
        TextTerm term = new(phrase, IsPhrase: true);
        Assert.Equal(marked, WrittenPhrase.Of(term)!.PlacesIn(text).Reverse().Aggregate(text, static (rest, place) => rest.Insert(place.End, "】").Insert(place.Start, "【")));

        string file = Path.Combine(_folder, "test.db");
        using (SqliteRecordStore store = new(file, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", text)), Articles.Outcome(Articles.Make("b.txt", "另一篇。", text))]);
        }

        using SqliteRecordSearch search = new(file);
        ResultPage found = search.Search(new RecordQuery { Filter = term });
        Assert.Equal(text == marked ? 0 : 2, found.Total);
        Assert.Equal(found.Total / 2, search.Search(new RecordQuery { Filter = term, Rows = RowType.Project }).Total);
    }

    [Fact]
    public void Nothing_is_to_be_looked_up_in_texts_for_letters_that_stand_together()
    {
        Assert.Null(WrittenPhrase.Of(new TextTerm("招商引资", IsPhrase: true)));
        Assert.Null(WrittenPhrase.Of(new TextTerm("招商 引资")));
    }
}
