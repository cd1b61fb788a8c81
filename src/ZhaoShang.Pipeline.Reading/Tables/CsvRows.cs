using System.Text;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Reads the rows of CSV (RFC 4180): cells in quotes may hold line ends and doubled quotes; a quote inside a cell without quotes is a letter.</summary>
/// <param name="letters">The table.</param>
/// <param name="delimiter">The letter between cells.</param>
/// <param name="longestRow">The longest row, in letters.</param>
internal sealed class CsvRows(TextReader letters, char delimiter, long longestRow)
{
    private const int BufferLength = 16 * 1024;

    private readonly char[] _buffer = new char[BufferLength];

    private readonly StringBuilder _cell = new();

    private int _at;

    private int _end;

    private long _position;

    /// <summary>The cells of the next row that is not empty; null behind the last one. O(length).</summary>
    /// <exception cref="InputRefusedException">A row is too long, or the table ends inside quotes.</exception>
    public List<string>? Next()
    {
        while (Peek() >= 0)
        {
            long start = _position;
            List<string> cells = [];
            do
            {
                cells.Add(TakeCell(start));
            }
            while (TakeIf(delimiter));

            TakeIf('\r');
            TakeIf('\n');
            if (cells.Count > 1 || cells[0].Length > 0)
            {
                return cells;
            }
        }

        return null;
    }

    private string TakeCell(long rowStart)
    {
        _cell.Clear();
        if (TakeIf('"'))
        {
            TakeQuoted(rowStart);
        }

        while (Peek() is >= 0 and not ('\r' or '\n') and int next && next != delimiter)
        {
            Append((char)next, rowStart);
        }

        return _cell.ToString();
    }

    private void TakeQuoted(long rowStart)
    {
        while (true)
        {
            int next = Peek();
            if (next < 0)
            {
                throw Damage.At(_position, "表格在引号内结束，像是没有下载完整", "the table ends inside quotes, as if it was not fetched completely");
            }

            if (!TakeIf('"'))
            {
                Append((char)next, rowStart);
            }
            else if (Peek() == '"')
            {
                Append('"', rowStart);
            }
            else
            {
                return;
            }
        }
    }

    private void Append(char letter, long rowStart)
    {
        _at++;
        _position++;
        _cell.Append(letter);
        if (_position - rowStart > longestRow)
        {
            throw new InputRefusedException(ReadingCodes.TooLarge, new Explanation(
                $"一行超过 {longestRow} 字的上限，其余没有读；请检查引号是否成对，或用 --limit file=… 调高上限。",
                $"a row has more than {longestRow} letters, the rest was not read; check that quotes are closed, or raise the limit with --limit file=…."));
        }
    }

    private bool TakeIf(char letter)
    {
        bool isNext = Peek() == letter;
        _at += isNext ? 1 : 0;
        _position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>The next letter; -1 at the end.</summary>
    private int Peek()
    {
        if (_at == _end)
        {
            _at = 0;
            _end = letters.Read(_buffer);
        }

        return _end == 0 ? -1 : _buffer[_at];
    }
}
