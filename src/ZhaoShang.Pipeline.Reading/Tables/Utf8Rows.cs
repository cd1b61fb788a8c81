using System.Buffers;
using System.Text;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Reading.Encodings;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>A table's stream as UTF-8, whatever it came in.</summary>
internal static class Utf8Rows
{
    private const int SampleBytes = 60 * 1024;
    private const int LongestLetter = 4;
    private const int EnoughLetters = 32;

    /// <summary>The table without byte order mark: as UTF-8 by its mark or where its beginning is that, else from UTF-16 by its mark, else from GB18030.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="forced">The encoding that it is told to have; null to find out.</param>
    public static Stream Of(Stream stream, string? forced)
    {
        ForwardInput input = new(stream);
        ReadOnlySpan<byte> head = input.Peek(SampleBytes);
        Encoding encoding = forced is not null && TextEncodings.Find(forced) is { } told ? told : Guess(head);
        ReadOnlySpan<byte> mark = encoding.WebName switch
        {
            "utf-8" => [0xEF, 0xBB, 0xBF],
            "utf-16" => [0xFF, 0xFE],
            "utf-16BE" => [0xFE, 0xFF],
            _ => [],
        };
        input.Take(head.StartsWith(mark) ? mark.Length : 0);
        RestStream rest = new(input);
        return encoding.WebName == "utf-8" ? rest : Encoding.CreateTranscodingStream(rest, encoding, TextEncodings.Utf8);
    }

    private static Encoding Guess(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return head[0] == 0xFF ? TextEncodings.Utf16LittleEndian : TextEncodings.Utf16BigEndian;
        }

        return IsUtf8(head) ? TextEncodings.Utf8 : TextEncodings.Gb18030;
    }

    /// <summary>
    /// True if the beginning of a table is UTF-8, perhaps with its last letter cut, or if so many letters of it are before one that is not: the rest is damaged then, for letters of GB18030 are not
    /// UTF-8 by chance so often.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        int letters = 0;
        while (!head.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(head, out Rune letter, out int length) != OperationStatus.Done)
            {
                return letters >= EnoughLetters || head.Length < LongestLetter;
            }

            letters += letter.IsAscii ? 0 : 1;
            head = head[length..];
        }

        return true;
    }
}
