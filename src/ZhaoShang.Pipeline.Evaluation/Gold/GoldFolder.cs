using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Reads gold files: <c>*.jsonl</c>, one article each, one record a line.</summary>
public static class GoldFolder
{
    private const string Extension = ".jsonl";

    /// <summary>The gold of all files below <paramref name="paths"/>, by ordinal order of their keys.</summary>
    /// <param name="paths">Folders, searched with their subfolders, or single files.</param>
    /// <exception cref="InvalidDataException">A line is no record; the message tells file and line.</exception>
    /// <exception cref="FileNotFoundException">A path is neither a folder nor a file.</exception>
    public static IReadOnlyList<GoldArticle> Read(IReadOnlyList<string> paths)
    {
        List<(string Root, string File)> files = [.. paths.SelectMany(Find)];
        HashSet<string> repeated =
        [
            .. files.GroupBy(static file => Path.GetFileNameWithoutExtension(file.File)).Where(static group => group.Count() > 1).Select(static group => group.Key),
        ];
        IEnumerable<GoldArticle> articles = files.Select(file =>
        {
            string stem = Path.GetFileNameWithoutExtension(file.File);
            string key = repeated.Contains(stem) ? Path.GetRelativePath(file.Root, file.File)[..^Extension.Length].Replace('\\', '/') : stem;
            return Read(key, file.File);
        });
        return [.. articles.OrderBy(static article => article.Key, StringComparer.Ordinal).ThenBy(static article => article.File, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Root, string File)> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*" + Extension, SearchOption.AllDirectories).Select(file => (path, file));
        }

        return File.Exists(path)
            ? [(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", path)]
            : throw new FileNotFoundException($"{path}: there is no such gold file or folder.", path);
    }

    private static GoldArticle Read(string key, string file)
    {
        ArticleRecords records = new();
        string doc = key;
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument record = JsonDocument.Parse(line);
                records.Add(record.RootElement);
                doc = record.RootElement.Text("doc") ?? doc;
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{file}:{number}: a record as JSON was expected: {e.Message}", e);
            }
        }

        return new GoldArticle(key, file, doc, records);
    }
}
