using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Text;

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
            "known" => CutAround(text),
            _ => WithUserWords(mode["user ".Length..]).Cut(text),
        };
        Assert.Equal(words, string.Join('/', cut));
    }

    private static List<string> CutAround(string marked)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(marked);
        WordToken[] known = [.. spans.Select(span => span.Split(':', 2)).Select(span => new WordToken(int.Parse(span[0], CultureInfo.InvariantCulture), span[1].Length, WordClass.Other))];
        List<WordToken> words = [];
        SharedModel.WithHmm.Segment(text, known, words);
        return words.ConvertAll(word => word.Span.Of(text).ToString());
    }

    private static WordSegmenter WithUserWords(string dictionary) =>
        new WordSegmenterBuilder(SharedModel.Model).AddDictionary(new StringReader(dictionary.Replace(';', '\n'))).Build();
}
