using ZhaoShang.Pipeline.Analysis.Segmenting;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

public sealed class SegmentingSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in SpecTable.Rows("segmenting"))
        {
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_cut_as_the_table_says(string mode, string text, string words)
    {
        IReadOnlyList<string> cut = mode switch
        {
            "whole" => SharedModel.WithHmm.Cut(text),
            "no-hmm" => SharedModel.WithoutHmm.Cut(text),
            "search" => SharedModel.WithHmm.CutForSearch(text),
            _ => WithUserWords(mode["user ".Length..]).Cut(text),
        };
        Assert.Equal(words, string.Join('/', cut));
    }

    private static WordSegmenter WithUserWords(string dictionary) =>
        new WordSegmenterBuilder(SharedModel.Model).AddDictionary(new StringReader(dictionary.Replace(';', '\n'))).Build();
}
