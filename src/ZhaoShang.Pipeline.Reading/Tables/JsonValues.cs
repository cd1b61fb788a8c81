using System.Text.Json;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>Reads the values of a JSON stream one after the other: the elements of an outermost array, or values that follow one another, or one a line.</summary>
/// <param name="stream">The stream, in UTF-8.</param>
/// <param name="largestValue">The largest value, in bytes.</param>
/// <param name="isLines">True if every line is a value: a damaged one is then passed over.</param>
internal sealed class JsonValues(Stream stream, long largestValue, bool isLines)
{
    private const int FirstLength = 64 * 1024;

    private static readonly JsonReaderOptions Values = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };

    private static readonly JsonDocumentOptions Lines = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private byte[] _buffer = new byte[FirstLength];

    private int _start;

    private int _end;

    private long _position;

    private bool _isFinal;

    private bool _inArray;

    private JsonReaderState _state = new(Values);

    /// <summary>Reads the next value.</summary>
    /// <param name="value">The value; null if it is damaged.</param>
    /// <param name="problem">What is wrong with it; null if it is sound.</param>
    /// <returns>False behind the last one.</returns>
    /// <exception cref="InputRefusedException">The input is damaged and cannot be read further.</exception>
    public bool TryNext(out JsonDocument? value, out Explanation? problem)
    {
        problem = null;
        return isLines ? TryLine(out value, out problem) : TryValue(out value);
    }

    private bool TryValue(out JsonDocument? value)
    {
        while (true)
        {
            try
            {
                if (TryParse(out value, out bool isEnd))
                {
                    return true;
                }

                if (isEnd)
                {
                    return false;
                }
            }
            catch (JsonException e)
            {
                throw Damage.At(_position, "JSON 格式有误", $"the JSON is not well formed ({e.Message})");
            }

            Fill();
        }
    }

    /// <summary>Parses the next value, if all of it lies in the buffer.</summary>
    private bool TryParse(out JsonDocument? value, out bool isEnd)
    {
        value = null;
        isEnd = false;
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        if (!reader.Read())
        {
            isEnd = _isFinal && !_inArray;
            return false;
        }

        if (!_inArray && reader.TokenType == JsonTokenType.StartArray)
        {
            _inArray = true;
            Take(reader);
            return TryParse(out value, out isEnd);
        }

        if (_inArray && reader.TokenType == JsonTokenType.EndArray)
        {
            _inArray = false;
            Take(reader);
            return TryParse(out value, out isEnd);
        }

        if (!JsonDocument.TryParseValue(ref reader, out value))
        {
            return false;
        }

        Take(reader);
        return true;
    }

    private void Take(Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _position += reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private bool TryLine(out JsonDocument? value, out Explanation? problem)
    {
        value = null;
        problem = null;
        while (true)
        {
            int length = LineLength();
            if (length < 0)
            {
                return false;
            }

            ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
            _start += length;
            _position += length;
            if (line.Span.ContainsAnyExcept(" \t\r\n"u8))
            {
                (value, problem) = ParseLine(line.ToArray());
                return true;
            }
        }
    }

    private static (JsonDocument? Value, Explanation? Problem) ParseLine(byte[] line)
    {
        try
        {
            return (JsonDocument.Parse(line, Lines), null);
        }
        catch (JsonException e)
        {
            return (null, new Explanation("这一行不是完整的 JSON；请检查文件是否下载完整。", $"the line is not well-formed JSON ({e.Message}); check that the file was fetched completely."));
        }
    }

    /// <summary>The length of the next line with its end; -1 if there is none.</summary>
    private int LineLength()
    {
        int known = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_start + known, _end - _start - known).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return known + end + 1;
            }

            known = _end - _start;
            if (_isFinal)
            {
                return known > 0 ? known : -1;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_isFinal)
        {
            throw Damage.Truncated(_position);
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_end > largestValue)
            {
                throw new InputRefusedException(ReadingCodes.TooLarge, new Explanation(
                    $"一行超过 {largestValue} 字节的上限，其余没有读；请拆分，或用 --limit file=… 调高上限。",
                    $"a row has more than {largestValue} bytes, the rest was not read; split it, or raise the limit with --limit file=…."));
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isFinal = count == 0;
    }
}
