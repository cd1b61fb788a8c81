using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Goes over the letters of a text that the search index knows: Chinese ones one by one, Latin ones and digits in runs, as <see cref="SearchTokenizer"/> has them.</summary>
/// <param name="text">The text. A copy of the reader goes on from the same place.</param>
internal struct LetterReader(string text)
{
    private const char Gap = (char)SearchLetters.Gap;
    private int _next;

    /// <summary>Where the letter or the run at hand stands.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>True if it is a Chinese letter.</summary>
    public bool IsChinese { get; private set; }

    /// <summary>True if punctuation or blanks stand between it and the one before.</summary>
    public bool IsParted { get; private set; }

    /// <summary>True if another text begins between it and the one before.</summary>
    public bool IsInNextText { get; private set; }

    /// <summary>How many letters and runs a text has.</summary>
    public static int Count(string text)
    {
        int count = 0;
        LetterReader letters = new(text);
        while (letters.Next())
        {
            count++;
        }

        return count;
    }

    /// <summary>Goes to the next letter or run; false at the end of the text.</summary>
    public bool Next()
    {
        IsInNextText = false;
        for (int at = _next; at < text.Length;)
        {
            int length = LengthAt(at, out bool isChinese);
            if (length > 0)
            {
                int end = isChinese ? at + length : EndOfRun(at);
                (IsParted, IsChinese, Span) = (at > _next, isChinese, new TextSpan(at, end));
                _next = end;
                return true;
            }

            IsInNextText |= text[at] == Gap;
            at++;
        }

        return false;
    }

    /// <summary>The code units of the letter at <paramref name="at"/>; 0 if it is none that the index knows.</summary>
    private readonly int LengthAt(int at, out bool isChinese)
    {
        char head = text[at];
        isChinese = head is >= '\u4e00' and <= '\u9fff';
        if (isChinese || char.IsAscii(head))
        {
            return isChinese || char.IsAsciiLetterOrDigit(head) ? 1 : 0;
        }

        if (!Rune.TryGetRuneAt(text, at, out Rune letter))
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes = bytes[..letter.EncodeToUtf8(bytes)];
        isChinese = SearchLetters.ChineseLength(bytes, 0) > 0;
        return isChinese || SearchLetters.LatinLength(bytes, 0) > 0 ? letter.Utf16SequenceLength : 0;
    }

    private readonly int EndOfRun(int at)
    {
        bool isNumber = char.IsAsciiDigit(text[at]);
        while (at < text.Length)
        {
            int length = LengthAt(at, out bool isChinese);
            bool isPoint = text[at] == '.' && isNumber && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
            if (!isPoint && (length == 0 || isChinese || char.IsAsciiDigit(text[at]) != isNumber))
            {
                break;
            }

            at++;
        }

        return at;
    }
}
