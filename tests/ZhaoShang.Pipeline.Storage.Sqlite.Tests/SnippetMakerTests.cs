using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A hit is marked in the original at its own letters: what was left out beside it stays outside the mark.</summary>
public sealed class SnippetMakerTests
{
    [Theory]
    [InlineData("區(qū)招商引資", "区招商引资", "招商", "區(qū)【招商】引資")]
    [InlineData("項(xiàng)目多", "项目多", "项目", "【項(xiàng)目】多")]
    [InlineData("引進(jìn)招商(shāng)", "引进招商", "招商", "引進(jìn)【招商】")]
    [InlineData("招商,再招商", "招商,再招商", "招商", "【招商】,再【招商】")]
    public void The_mark_has_the_letters_of_the_hit(string original, string text, string term, string marked)
    {
        SnippetMaker snippets = new(original, text, Map(original), hasMarkup: false);
        Assert.Equal(marked, Show(Assert.Single(snippets.Make([term]))));
    }

    [Fact]
    public void Hits_that_overlap_are_marked_as_one_even_when_another_lies_inside()
    {
        const string Text = "招商引资项目";
        SnippetMaker snippets = new(Text, Text, Map(Text), hasMarkup: false);
        Assert.Equal("【招商引资项】目", Show(Assert.Single(snippets.Make(["招商引资", "商引", "资项"]))));
    }

    [Fact]
    public void Of_a_page_with_markup_the_tags_are_left_out()
    {
        const string Original = "引进<b>招</b>商";
        OffsetMapBuilder map = new();
        map.Copy(0, 2);
        map.Copy(5, 1);
        map.Copy(10, 1);
        SnippetMaker snippets = new(Original, "引进招商", map.Build(Original.Length), hasMarkup: true);
        Assert.Equal("引进【招商】", Show(Assert.Single(snippets.Make(["招商"]))));
    }

    /// <summary>Leads over annotations in brackets.</summary>
    private static OffsetMap Map(string original)
    {
        OffsetMapBuilder map = new();
        for (int i = 0; i < original.Length; i++)
        {
            if (original[i] == '(')
            {
                i = original.IndexOf(')', i);
            }
            else
            {
                map.Copy(i, 1);
            }
        }

        return map.Build(original.Length);
    }

    private static string Show(Snippet snippet)
    {
        string shown = snippet.Text;
        foreach (TextSpan hit in snippet.Hits.Reverse())
        {
            shown = shown.Insert(hit.End, "】").Insert(hit.Start, "【");
        }

        return shown;
    }
}
