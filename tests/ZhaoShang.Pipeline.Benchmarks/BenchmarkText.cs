namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>The text that is measured: one document a line, UTF-8.</summary>
internal static class BenchmarkText
{
    /// <summary>The lines of <paramref name="path"/> that are not empty.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public static string[] ReadLines(string path)
    {
        string[] lines = [.. File.ReadAllText(path).Split('\n').Where(line => line.Length > 0)];
        return lines.Length > 0 ? lines : throw new InvalidDataException($"{path} holds no lines.");
    }

    /// <summary>The first lines, one at least, up to about <paramref name="letters"/> letters.</summary>
    public static string[] First(string[] lines, int letters) => [.. lines.Take(1 + (letters / lines[0].Length))];
}
