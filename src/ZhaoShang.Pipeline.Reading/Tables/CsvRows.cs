using CsvHelper;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Reads the rows of CSV (RFC 4180): cells in quotes may hold line ends and doubled quotes; a quote inside a cell without quotes is a letter.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvReader _reader;

    private readonly long _longestRow;

    private long? _openQuote;

    /// <summary>Reads <paramref name="letters"/>.</summary>
    /// <param name="letters">The table.</param>
    /// <param name="delimiter">The letter between cells.</param>
    /// <param name="longestRow">The longest row, in bytes of UTF-8.</param>
    public CsvRows(TextReader letters, char delimiter, long longestRow)
    {
        _longestRow = longestRow;
        _reader = CsvReader.Create(letters, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            MaxRecordSize = (int)Math.Min(longestRow, int.MaxValue),
            OnMalformedRecord = row => _openQuote = row.Reason == CsvMalformedReason.UnterminatedQuote ? row.ByteOffset : _openQuote,
        });
    }

    /// <summary>The cells of the next row that is not empty; null behind the last one. O(length).</summary>
    /// <exception cref="InputRefusedException">A row is too long, or the table ends inside quotes.</exception>
    public List<string>? Next()
    {
        try
        {
            if (!_reader.Read())
            {
                return null;
            }
        }
        catch (CsvFormatException)
        {
            throw new InputRefusedException(ReadingCodes.TooLarge, new Explanation(
                $"一行超过 {_longestRow} 字节的上限，其余没有读；请检查引号是否成对，或用 --limit file=… 调高上限。",
                $"a row has more than {_longestRow} bytes, the rest was not read; check that quotes are closed, or raise the limit with --limit file=…."));
        }

        return _openQuote is { } position
            ? throw Damage.At(position, "表格在引号内结束，像是没有下载完整", "the table ends inside quotes, as if it was not fetched completely")
            : [.. Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetString)];
    }

    /// <summary>Gives the reader's buffers back; the letters stay open for who opened them.</summary>
    public void Dispose() => _reader.Dispose();
}
