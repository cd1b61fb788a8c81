using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

/// <summary>The built gazetteer and word list, read once for all tests of places.</summary>
internal static class PlaceModels
{
    private static readonly WordSegmenter Segmenter = WordSegmenter.Load(RepositoryFolder.Models);

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(RepositoryFolder.Models);

    /// <summary>An article with a title and an outlet, null or empty for none, cut into words.</summary>
    public static SegmentedDocument Article(string text, string title = "", string outlet = "")
    {
        string original = title + "\n" + outlet + "\n" + text;
        OffsetMapBuilder builder = new();
        builder.Copy(original.Length - text.Length, text.Length);
        OffsetMap map = builder.Build(original.Length);
        DocumentMetadata metadata = new()
        {
            Title = title.Length == 0 ? null : new PrintedField(title, new TextSpan(0, title.Length)),
            Outlet = outlet.Length == 0 ? null : new PrintedField(outlet, TextSpan.FromLength(title.Length + 1, outlet.Length)),
        };
        List<WordToken> words = [];
        Segmenter.Segment(text, words);
        CleanDocument clean = Texts.Clean(text) with { ToOriginal = map, Metadata = metadata };
        return new SegmentedDocument
        {
            Normalized = Texts.Normalized(text) with { Clean = clean, ToOriginal = map, Metadata = metadata },
            Words = words,
        };
    }

    public static ArticleClock Clock(string year) =>
        year.Length == 0 ? ArticleClock.Unknown : new ArticleClock(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), DateBasis.Stated);
}
