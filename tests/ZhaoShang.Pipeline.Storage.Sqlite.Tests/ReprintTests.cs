using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Reprints as <c>tests/Specs/reprints.md</c> has them, found by the bands and held together whatever comes first.</summary>
public sealed class ReprintTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-reprints-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string, string, string> Rows()
    {
        TheoryData<string, string, string, string> rows = [];
        foreach (string[] cells in Table(4).Where(static cells => cells[3] is "reprint" or "other"))
        {
            rows.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_leaves_a_reprint_or_makes_another_article(string article, string what, string to, string result)
    {
        string text = ArticleText(article);
        Assert.Contains(what, text, StringComparison.Ordinal);
        string changed = text.Replace(what, to, StringComparison.Ordinal);
        Assert.Equal(result == "reprint", TextSketch.Of(text).IsReprintOf(TextSketch.Of(changed)));
        Assert.Equal(result == "reprint", TextSketch.Of(changed).IsReprintOf(TextSketch.Of(text)));
    }

    [Fact]
    public void The_same_county_tells_other_figures_in_the_same_words_the_next_year()
    {
        string text = ArticleText("half-year");
        Assert.False(TextSketch.Of(text).IsReprintOf(TextSketch.Of(WithOtherFigures(text, new Random(1)))));
        string longer = text + text.Replace("今年", "去年", StringComparison.Ordinal);
        Assert.False(TextSketch.Of(longer).IsReprintOf(TextSketch.Of(WithOtherFigures(longer, new Random(2)))));
    }

    [Fact]
    public void Changed_copies_are_found_by_their_bands_and_reports_of_other_years_are_not_taken_for_them()
    {
        Random random = new(20261122);
        (int found, int missed, int wrong, int others) = (0, 0, 0, 0);
        string[] articles = [ArticleText("signing"), ArticleText("half-year")];
        for (int i = 0; i < 2000; i++)
        {
            string text = WithOtherFigures(articles[i % 2], random);
            string copy = WithEdits(text, random.Next(1, 5), random);
            bool isFound = TextSketch.Of(text).BandKeys().Intersect(TextSketch.Of(copy).BandKeys()).Any() && TextSketch.Of(text).IsReprintOf(TextSketch.Of(copy));
            found += isFound ? 1 : 0;
            missed += isFound ? 0 : 1;
            others++;
            wrong += TextSketch.Of(text).IsReprintOf(TextSketch.Of(WithOtherFigures(text, random))) ? 1 : 0;
        }

        Assert.True(found >= 0.95 * (found + missed), string.Create(CultureInfo.InvariantCulture, $"{found} of {found + missed} changed copies were found."));
        Assert.True(wrong == 0, $"{wrong} of {others} reports with other figures were taken for reprints.");
    }

    [Fact]
    public void The_original_is_the_earliest_copy_whatever_comes_first()
    {
        string text = ArticleText("signing");
        ExtractedDocument[] copies =
        [
            Published("c.txt", text, null),
            Published("b.txt", text + "（来源：青山县招商局）", "2011-03-20"),
            Published("d.txt", text.Replace("青山县与", "我县与", StringComparison.Ordinal), "2011-03-19"),
            Published("a.txt", ArticleText("half-year"), "2010"),
        ];
        foreach (int[] order in new int[][] { [0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2] })
        {
            string file = Path.Combine(_folder, string.Join('-', order) + ".db");
            using (SqliteRecordStore store = new(file, Articles.Segmenter))
            {
                foreach (int copy in order)
                {
                    store.Write([Articles.Outcome(copies[copy])]);
                }

                AssertOriginals(file, copies, 2, [0, 1]);
                store.Remove(["d.txt"]);
                AssertOriginals(file, copies, 1, [0]);
                store.Write([Articles.Outcome(copies[2])]);
                store.Remove(["b.txt"]);
                AssertOriginals(file, copies, 2, [0]);
                store.Remove(["d.txt"]);
                AssertOriginals(file, copies, 2, []);
            }

            Assert.Empty(StoreCheck.Run(file, Articles.Segmenter));
        }
    }

    [Fact]
    public void Totals_count_a_reprint_once_or_every_copy()
    {
        string file = Path.Combine(_folder, "totals.db");
        string text = ArticleText("signing");
        using (SqliteRecordStore store = new(file, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", text, "风电")), Articles.Outcome(Articles.Make("b.txt", text + "（完）", "风电"))]);
        }

        using SqliteRecordSearch search = new(file);
        Assert.Equal((1, 1), (search.TotalsByRegion()[0].Articles, search.TotalsByRegion()[0].Projects));
        Assert.Equal((2, 2), (search.TotalsByRegion(countCopies: true)[0].Articles, search.TotalsByRegion(countCopies: true)[0].Projects));
    }

    [Fact]
    public void Verbatim_copies_are_reprints_however_short()
    {
        string file = Path.Combine(_folder, "short.db");
        using (SqliteRecordStore store = new(file, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(Articles.Make("b.txt", "县里招商。")), Articles.Outcome(Gb18030("a.txt", "县里招商。")), Articles.Outcome(Articles.Make("c.txt", "县里招工。"))]);
        }

        using SqliteRecordSearch search = new(file);
        Assert.Equal(search.Find("a.txt")!.Document.Id, search.Find("b.txt")!.Document.DuplicateOf);
        Assert.Null(search.Find("a.txt")!.Document.DuplicateOf);
        Assert.Null(search.Find("c.txt")!.Document.DuplicateOf);
    }

    private static void AssertOriginals(string file, ExtractedDocument[] copies, int original, int[] duplicates)
    {
        using SqliteRecordSearch search = new(file);
        foreach (ExtractedDocument copy in copies)
        {
            string? expected = duplicates.Contains(Array.IndexOf(copies, copy)) ? copies[original].Document.Id : null;
            Assert.Equal(expected, search.Find(copy.Document.Id)?.Document.DuplicateOf);
        }
    }

    private static ExtractedDocument Published(string path, string text, string? published)
    {
        ExtractedDocument document = Articles.Make(path, text);
        return document with { Document = document.Document with { Published = published } };
    }

    /// <summary>The same letters in other bytes.</summary>
    private static ExtractedDocument Gb18030(string path, string text)
    {
        ExtractedDocument document = Articles.Make(path, text);
        return document with { Document = document.Document with { Id = new SourceDocument(path, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text)).Id } };
    }

    private static string WithOtherFigures(string text, Random random)
    {
        StringBuilder changed = new();
        foreach (char letter in text)
        {
            changed.Append(char.IsAsciiDigit(letter) ? (char)('1' + random.Next(9)) : letter);
        }

        return changed.ToString();
    }

    private static string WithEdits(string text, int edits, Random random)
    {
        StringBuilder changed = new(text);
        for (int i = 0; i < edits; i++)
        {
            int at = random.Next(changed.Length);
            switch (random.Next(3))
            {
                case 0 when !char.IsAsciiDigit(changed[at]):
                    changed[at] = '某';
                    break;
                case 1:
                    changed.Insert(at, "（图）");
                    break;
                default:
                    changed.Insert(0, "本网讯记者报道");
                    break;
            }
        }

        return changed.ToString();
    }

    private static string ArticleText(string name) => Table(2).Single(cells => cells[0] == name)[1];

    private static IEnumerable<string[]> Table(int columns) => File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", "reprints.md"))
        .Where(static line => line.StartsWith('|'))
        .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray())
        .Where(cells => cells.Length == columns);
}
