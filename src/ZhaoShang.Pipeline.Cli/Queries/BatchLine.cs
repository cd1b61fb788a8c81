namespace ZhaoShang.Pipeline.Cli;

/// <summary>A line of a batch that holds a query.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Name">What it is called: what stands before a tab, else the query itself.</param>
/// <param name="Query">The query as typed.</param>
internal sealed record BatchLine(int Number, string Name, string Query)
{
    /// <summary>The lines of <paramref name="text"/> that hold queries: not the empty ones, nor those that begin with #.</summary>
    public static IEnumerable<BatchLine> Read(TextReader text)
    {
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string query = line[(tab + 1)..].Trim();
            string name = tab < 0 ? query : line[..tab].Trim();
            yield return new BatchLine(number, name.Length == 0 ? query : name, query);
        }
    }

    /// <summary>The name as that of a file: what file systems do not take is an underscore.</summary>
    public string FileName
    {
        get
        {
            string name = string.Concat(Name.Select(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_')).Trim('.');
            return $"{Number:000}-{(name.Length > 60 ? name[..60] : name)}";
        }
    }
}
