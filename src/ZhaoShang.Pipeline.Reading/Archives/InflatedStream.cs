using System.Buffers.Binary;
using System.IO.Compression;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>
/// Decompresses one deflated member and finds its exact end, which the framework's stream does not tell: that stream takes its input in pieces, and the last
/// piece is held until the checksum and length that must stand behind the member are found in it.
/// </summary>
internal sealed class InflatedStream : ForwardStream
{
    private const int LongestTrailer = 24;

    /// <summary>Where compressed bytes are damaged, the framework's stream gives nothing of the piece that was asked for: so little is asked for at a time.</summary>
    private const int LongestPiece = 256;

    private readonly ForwardInput _input;

    private readonly PieceStream _pieces;

    private readonly DeflateStream _inflater;

    private InputRefusedException? _damage;

    /// <summary>Begins at the input's next byte.</summary>
    public InflatedStream(ForwardInput input)
    {
        _input = input;
        _pieces = new PieceStream(input);
        _inflater = new DeflateStream(_pieces, CompressionMode.Decompress);
    }

    /// <summary>Checksum and length of what was decompressed so far.</summary>
    public Crc32 Sum { get; } = new();

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">The compressed bytes are damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        int total = 0;
        bool isFull = true;
        while (isFull && total < buffer.Length && _damage is null)
        {
            Span<byte> piece = buffer[total..Math.Min(total + LongestPiece, buffer.Length)];
            int count = Inflate(piece);
            total += count;
            isFull = count == piece.Length;
        }

        Sum.Append(buffer[..total]);
        return total > 0 || _damage is null ? total : throw _damage;
    }

    private int Inflate(Span<byte> piece)
    {
        try
        {
            return _inflater.Read(piece);
        }
        catch (InvalidDataException e)
        {
            _damage = Damage.At(_input.Position, "压缩数据不可解", $"the compressed bytes cannot be unpacked ({e.Message})");
            return 0;
        }
    }

    /// <summary>Finds the trailer behind the member, checksum and length as 32 bits each, and takes the member without it.</summary>
    /// <param name="lengthOffset">How far behind the checksum the length stands: 4 in gzip.</param>
    /// <exception cref="InputRefusedException">There is none with the right values.</exception>
    public void TakeToTrailer(int lengthOffset)
    {
        Span<byte> sum = stackalloc byte[4];
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Sum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(length, unchecked((uint)Sum.Length));
        ReadOnlySpan<byte> rest = _input.Peek(_pieces.Held + LongestTrailer);
        int found = -1;
        for (int at = 0; at + lengthOffset + 4 <= rest.Length; at++)
        {
            int next = rest[at..].IndexOf(sum);
            if (next < 0)
            {
                break;
            }

            at += next;
            bool fits = at + lengthOffset + 4 <= rest.Length && rest.Slice(at + lengthOffset, 4).SequenceEqual(length);
            bool mayBeLater = Sum.Length == 0 && rest.Length > at + lengthOffset + 5 && rest[at + lengthOffset + 4] == 0;
            found = fits && (found < 0 || Sum.Length == 0) ? at : found;
            if (found >= 0 && !mayBeLater)
            {
                break;
            }
        }

        _input.Take(found >= 0 ? found : throw Damage.At(_input.Position, "校验和不符或内容不全", "the checksum does not fit, or the end is missing"));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _inflater.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Gives the input in pieces, each of which is taken from it when the next is asked for.</summary>
    private sealed class PieceStream(ForwardInput input) : ForwardStream
    {
        /// <summary>The length of the piece that was given last and not taken.</summary>
        public int Held { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            input.Take(Held);
            Held = 0;
            ReadOnlySpan<byte> piece = input.Peek(1).IsEmpty ? [] : input.Buffered;
            Held = Math.Min(buffer.Length, piece.Length);
            piece[..Held].CopyTo(buffer);
            return Held;
        }
    }
}
