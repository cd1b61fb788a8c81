using System.Buffers.Text;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>A body in chunks (RFC 9112, 7.1). A body that does not begin with a chunk's length is given as it is: some crawlers keep the header only.</summary>
internal sealed class ChunkedContent(ForwardInput body) : ForwardStream
{
    private const int LongestLengthLine = 128;

    private long _left;

    private bool _hasBegun;

    private bool _isPlain;

    private bool _isDone;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 && !_isPlain && !_isDone && !buffer.IsEmpty)
        {
            BeginChunk();
        }

        if (_isPlain)
        {
            return body.Read(buffer);
        }

        int count = _isDone ? 0 : body.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= count;
        _isDone |= count == 0;
        return count;
    }

    private void BeginChunk()
    {
        if (_hasBegun && body.Peek(2) is [(byte)'\r', (byte)'\n'])
        {
            body.Take(2);
        }

        ReadOnlySpan<byte> line = body.Peek(LongestLengthLine);
        int end = line.IndexOf((byte)'\n');
        bool isLength = Utf8Parser.TryParse(line, out long length, out int digits, 'x') && end >= digits && length >= 0 && line[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' ';
        if (!isLength)
        {
            _isPlain = !_hasBegun;
            _isDone = _hasBegun;
        }
        else
        {
            body.Take(end + 1);
            _left = length;
            _isDone = length == 0;
        }

        _hasBegun = true;
    }
}
