using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Mht;

/// <summary>A part of a MIME message.</summary>
/// <param name="Header">Its header lines.</param>
/// <param name="Body">Its body as it was sent.</param>
internal sealed record MimePart(HeaderLines Header, ReadOnlyMemory<byte> Body)
{
    private const int DeepestNesting = 8;
    private const int MostParts = 10_000;
    private const int LongestBoundary = 200;

    /// <summary>True for a page.</summary>
    public bool IsHtml => Header.Word("Content-Type") is "text/html" or "application/xhtml+xml";

    private bool IsPlain => Header.Word("Content-Type") is null or "text/plain";

    /// <summary>The first page in a message, else its first plain text; null if it has neither. O(length × nesting).</summary>
    public static MimePart? FindText(ReadOnlyMemory<byte> message)
    {
        Stack<(ReadOnlyMemory<byte> Bytes, int Depth)> left = new();
        left.Push((message, 0));
        MimePart? plain = null;
        for (int count = 0; count < MostParts && left.TryPop(out (ReadOnlyMemory<byte> Bytes, int Depth) next); count++)
        {
            MimePart part = Of(next.Bytes);
            string? boundary = part.Header.Parameter("Content-Type", "boundary");
            if (part.IsHtml)
            {
                return part;
            }

            if (boundary is { Length: <= LongestBoundary } && next.Depth < DeepestNesting)
            {
                foreach (ReadOnlyMemory<byte> inner in Enumerable.Reverse(Parts(part.Body, boundary)))
                {
                    left.Push((inner, next.Depth + 1));
                }
            }
            else if (part.IsPlain)
            {
                plain ??= part;
            }
        }

        return plain;
    }

    /// <summary>The body without its transfer encoding.</summary>
    public ReadOnlyMemory<byte> Decode() => Header.Word("Content-Transfer-Encoding") switch
    {
        "base64" => FromBase64(Body.Span),
        "quoted-printable" => FromQuotedPrintable(Body.Span),
        _ => Body,
    };

    private static MimePart Of(ReadOnlyMemory<byte> bytes)
    {
        using MemoryStream stream = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        ForwardInput input = new(stream);
        HeaderLines header = HeaderLines.Take(input, hasFirst: false);
        return new MimePart(header, bytes[(int)input.Position..]);
    }

    private static List<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> body, string boundary)
    {
        byte[] mark = Encoding.Latin1.GetBytes("--" + boundary);
        List<ReadOnlyMemory<byte>> parts = [];
        int start = -1;
        for (int at = 0; at < body.Length && parts.Count < MostParts;)
        {
            int found = body.Span[at..].IndexOf(mark);
            int end = found < 0 ? body.Length : at + found;
            bool isLineStart = end == 0 || end == body.Length || body.Span[end - 1] == '\n';
            if (start >= 0 && isLineStart)
            {
                parts.Add(body[start..end]);
            }

            at = Math.Min(body.Length, end + mark.Length);
            if (isLineStart)
            {
                int line = body.Span[at..].IndexOf((byte)'\n');
                start = line < 0 ? body.Length : at + line + 1;
            }
        }

        return parts;
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        byte[] letters = new byte[body.Length + 3];
        int count = 0;
        foreach (byte letter in body)
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
            {
                letters[count++] = letter;
            }
        }

        // A last group of one letter holds no byte; others are filled up, whether the sender did that or not.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            letters[count++] = (byte)'=';
        }

        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(count)];
        Base64.DecodeFromUtf8(letters.AsSpan(0, count), decoded, out _, out int length);
        return decoded[..length];
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        byte[] decoded = new byte[body.Length];
        int length = 0;
        for (int at = 0; at < body.Length; at++)
        {
            if (body[at] != '=')
            {
                decoded[length++] = body[at];
            }
            else if (at + 2 < body.Length && char.IsAsciiHexDigit((char)body[at + 1]) && char.IsAsciiHexDigit((char)body[at + 2]))
            {
                decoded[length++] = (byte)((Hex(body[at + 1]) << 4) | Hex(body[at + 2]));
                at += 2;
            }
            else
            {
                at += at + 1 < body.Length && body[at + 1] == '\r' ? 2 : at + 1 < body.Length && body[at + 1] == '\n' ? 1 : 0;
            }
        }

        return decoded[..length];
    }

    private static int Hex(byte letter) => letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;
}
