using System.Buffers;
using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Which letters of a text in UTF-8 the search index knows: Chinese ones, and Latin ones and digits, which go in as runs of their own. All else parts.</summary>
internal static class SearchLetters
{
    /// <summary>Stands before a figure.</summary>
    public const byte FigureMark = 2;

    /// <summary>Stands before a letter that only ends stretches of letters in its text.</summary>
    public const byte EndMark = 3;

    /// <summary>Stands between texts that are put into one field, so that no phrase goes from one into the next.</summary>
    public const byte Gap = 4;

    /// <summary>The bytes of the Chinese letter that begins at <paramref name="at"/>; 0 if none does.</summary>
    public static int ChineseLength(ReadOnlySpan<byte> text, int at)
    {
        if (at + 2 >= text.Length || text[at] < 0xe3)
        {
            return 0;
        }

        byte head = text[at];
        byte second = text[at + 1];
        return head switch
        {
            >= 0xe4 and <= 0xe9 => 3,
            0xe3 => second >= 0x90 || (second == 0x80 && text[at + 2] == 0x87) ? 3 : 0,
            0xef => second is >= 0xa4 and <= 0xab ? 3 : 0,
            0xf0 => second >= 0xa0 && at + 3 < text.Length ? 4 : 0,
            _ => 0,
        };
    }

    /// <summary>The bytes of the Latin letter or digit that begins at <paramref name="at"/>; 0 if none does.</summary>
    public static int LatinLength(ReadOnlySpan<byte> text, int at)
    {
        byte head = text[at];
        if (head < 0x80)
        {
            return char.IsAsciiLetterOrDigit((char)head) ? 1 : 0;
        }

        bool isLetter = head is >= 0xc3 and < 0xd7
            && Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length) == OperationStatus.Done
            && length == 2 && rune.Value is >= 0xc0 and < 0x590 && Rune.IsLetter(rune);
        return isLetter ? 2 : 0;
    }

    /// <summary>
    /// The byte after the run of Latin letters, or of digits, at <paramref name="at"/>; a point between digits belongs to it. MW is found in 49.5MW, and 49.5MW is both, one behind the other.
    /// </summary>
    public static int EndOfLatin(ReadOnlySpan<byte> text, int at)
    {
        bool isNumber = at < text.Length && IsDigit(text[at]);
        while (at < text.Length)
        {
            int length = LatinLength(text, at);
            bool isPoint = length == 0 && text[at] == '.' && at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]);
            if (!isPoint && (length == 0 || IsDigit(text[at]) != isNumber))
            {
                break;
            }

            at += isPoint ? 1 : length;
        }

        return at;
    }

    /// <summary>The byte where the next letter begins from <paramref name="at"/> on; the text's length if there is none.</summary>
    public static int NextLetter(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is not (FigureMark or Gap) && ChineseLength(text, at) == 0 && LatinLength(text, at) == 0)
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(byte letter) => char.IsAsciiDigit((char)letter);
}
