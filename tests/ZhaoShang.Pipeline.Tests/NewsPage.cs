using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A page with what is known of it.</summary>
/// <param name="Name">The file's name without its suffix.</param>
/// <param name="Source">The page.</param>
/// <param name="Told">Its metadata by field.</param>
/// <param name="Body">Its body, a line a paragraph.</param>
internal sealed record NewsPage(string Name, SourceDocument Source, IReadOnlyDictionary<string, string> Told, string Body)
{
    private CleanDocument? _clean;

    /// <summary>Where the pages lie.</summary>
    public static string Folder => Path.Combine(RepositoryFolder.Root, "tests", "ZhaoShang.Pipeline.Tests", "Pages");

    /// <summary>Reads the page at <paramref name="path"/> and the text file beside it.</summary>
    public static NewsPage Read(string path)
    {
        string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        int blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        Dictionary<string, string> told = text[..blank].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        return new NewsPage(Path.GetFileNameWithoutExtension(path), new SourceDocument(Path.GetFileName(path), File.ReadAllBytes(path)), told, text[(blank + 2)..].TrimEnd('\n'));
    }

    /// <summary>What was found for a field; null if nothing was.</summary>
    public string? Found(string field)
    {
        DocumentMetadata metadata = Clean().Metadata;
        return field switch
        {
            "title" => metadata.Title?.Text,
            "date" => metadata.StampDate?.Value,
            "outlet" => metadata.Outlet?.Text,
            "author" => metadata.Author?.Text,
            "editor" => metadata.Editor?.Text,
            "page" => metadata.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "abstracts" => Clean().Noise.AbstractDuplicate is > 0 and var leads ? leads.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            "part_of" => metadata.FirstPage,
            _ => null,
        };
    }

    /// <summary>F1 of the found body over its pairs of letters.</summary>
    public double BodyScore()
    {
        Dictionary<string, int> told = Pairs(Body);
        Dictionary<string, int> found = Pairs(Clean().Text);
        int common = told.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (told.Values.Sum() + found.Values.Sum());
    }

    /// <summary>The lines that were missed, and those that are none of the body.</summary>
    public string Differences()
    {
        string[] told = Body.Split('\n');
        string[] found = Clean().Text.Split('\n');
        return string.Join('\n', [.. told.Except(found).Select(line => "  - " + line), .. found.Except(told).Select(line => "  + " + line)]);
    }

    private CleanDocument Clean()
    {
        if (_clean is null)
        {
            StageResult<ReadDocument> read = new DocumentReaders().Read(Source);
            Assert.True(read.IsOk, $"{Name}: {read.Refused?.Detail.Chinese}");
            StageResult<CleanDocument> clean = DocumentCleaner.Clean(read.Document);
            Assert.True(clean.IsOk, $"{Name}: {clean.Refused?.Detail.Chinese}");
            _clean = clean.Document;
        }

        return _clean;
    }

    private static Dictionary<string, int> Pairs(string text)
    {
        string letters = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        Dictionary<string, int> pairs = new(StringComparer.Ordinal);
        for (int i = 0; i + 2 <= letters.Length; i++)
        {
            pairs[letters.Substring(i, 2)] = pairs.GetValueOrDefault(letters.Substring(i, 2)) + 1;
        }

        return pairs;
    }
}
