using System.Text;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Opens CSV and TSV with a row of names: each further row is an article. A row is held at a time.</summary>
internal sealed class CsvTableReader(ReadingOptions options) : IArchiveReader
{
    private const int HeadBytes = 32 * 1024;

    /// <inheritdoc/>
    public int HeadLength => 0;

    /// <inheritdoc/>
    public bool HoldsFiles => false;

    /// <inheritdoc/>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        ForwardInput bytes = new(Utf8Rows.Of(stream, options.ForcedEncoding));
        char delimiter = Delimiter(bytes);
        using StreamReader letters = new(new RestStream(bytes), Encoding.UTF8);
        using CsvRows rows = new(letters, delimiter, options.FileLimitBytes);
        if (rows.Next() is not { } first)
        {
            yield break;
        }

        string[] names = [.. first.Select(static name => name.Trim().ToLowerInvariant())];
        for (int number = 1; rows.Next() is { } cells; number++)
        {
            yield return TableRow.Member((input, number), options.Fields, new RowFields(
                name => Array.IndexOf(names, name) is >= 0 and int at && at < cells.Count ? cells[at] : null,
                () => cells.Select((cell, at) => (at < names.Length ? names[at] : $"{at + 1}", cell))));
        }
    }

    /// <summary>The letter between cells: the most frequent of comma, tab and semicolon in the first line.</summary>
    private static char Delimiter(ForwardInput rows)
    {
        ReadOnlySpan<byte> line = rows.Peek(HeadBytes);
        line = line.IndexOf((byte)'\n') is >= 0 and var end ? line[..end] : line;
        int commas = line.Count((byte)',');
        int tabs = line.Count((byte)'\t');
        return tabs > commas ? '\t' : line.Count((byte)';') > commas ? ';' : ',';
    }
}
