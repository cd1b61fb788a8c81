using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>Reads the models that are kept as text: UTF-8, a row a line, cells parted by tabs, sorted by the first in ordinal order.</summary>
internal static class ModelTable
{
    /// <summary>The rows of the table at <paramref name="path"/>: a key, not empty, and the rest of its line (empty if there is none).</summary>
    /// <exception cref="ModelException">The file is missing, or a row is out of order.</exception>
    public static List<(string Key, string Value)> ReadPairs(string path)
    {
        List<(string Key, string Value)> pairs = [];
        foreach (string line in ReadLines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            (string Key, string Value) pair = tab < 0 ? (line, "") : (line[..tab], line[(tab + 1)..]);
            if (pair.Key.Length == 0 || (pairs.Count > 0 && string.CompareOrdinal(pairs[^1].Key, pair.Key) >= 0))
            {
                throw new ModelException(path, $"the row \"{line}\" in line {pairs.Count + 1}", "a key that sorts behind the one before it");
            }

            pairs.Add(pair);
        }

        return pairs;
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException(path, "no such file", "a table in UTF-8", missing);
        }
    }
}
