using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Cuts a normalised text for the search index, as UTF-8. Chinese letters go in as overlapping pairs, so that any two or more letters are found wherever
/// they stand together. A letter goes in alone where it stands alone, and before a run of Latin letters or digits (约3亿). What letters only end stretches
/// is told once, behind <see cref="SearchLetters.EndMark"/>, for queries of one letter. Latin letters and digits go in as runs, in lower case. Everything else parts.
/// Where Chinese letters are parted from one another a place is left out, so that two pairs that stand two places apart are four letters that stand together.
/// </summary>
/// <remarks>Not thread-safe: each connection has its own.</remarks>
internal sealed class SearchTokenizer
{
    private const int LongestRun = 240;
    private const int NoPlace = -1;
    private const int LengthInFirstPlane = 3;
    private readonly ulong[] _known = new ulong[65536 / 64];
    private readonly List<(int Start, int Length)> _ends = [];

    /// <summary>Hands the tokens of a text that is put into the index to <paramref name="receiver"/>.</summary>
    public void CutText<T>(ReadOnlySpan<byte> text, ref T receiver)
        where T : struct, ITokenReceiver
    {
        Array.Clear(_known);
        _ends.Clear();
        Cut(text, ref receiver, isQuery: false);
        ReceiveEnds(text, ref receiver);
    }

    /// <summary>Hands the tokens of a piece of a query to <paramref name="receiver"/>: without the last letter where a pair holds it, for the text may go on there.</summary>
    public void CutQuery<T>(ReadOnlySpan<byte> text, ref T receiver)
        where T : struct, ITokenReceiver
    {
        if (text.Length > 0 && text[0] == SearchLetters.EndMark)
        {
            receiver.Receive(text, NoPlace);
        }
        else
        {
            Cut(text, ref receiver, isQuery: true);
        }
    }

    private void Cut<T>(ReadOnlySpan<byte> text, ref T receiver, bool isQuery)
        where T : struct, ITokenReceiver
    {
        bool isInside = false;
        int place = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = SearchLetters.ChineseLength(text, at);
            if (length == 0)
            {
                at = CutOther(text, at, ref receiver, ref place);
                continue;
            }

            int second = SearchLetters.ChineseLength(text, at + length);
            bool isBeforeLatin = second == 0 && IsBeforeLatin(text, at + length);
            bool isAlone = second == 0 && (!isInside || isBeforeLatin);
            if (second > 0 || isAlone)
            {
                receiver.Receive(text.Slice(at, length + second), place);
            }

            if (!isQuery)
            {
                Note(text, at, length, second > 0 || isAlone);
            }

            isInside = second > 0;
            place += isInside || isBeforeLatin ? 1 : 2;
            at += length;
        }
    }

    /// <summary>Hands on what begins at <paramref name="at"/> and is no Chinese letter; where to go on.</summary>
    private static int CutOther<T>(ReadOnlySpan<byte> text, int at, ref T receiver, ref int place)
        where T : struct, ITokenReceiver
    {
        int end = at + 1;
        if (SearchLetters.LatinLength(text, at) > 0)
        {
            end = SearchLetters.EndOfLatin(text, at);
            ReceiveLower(text[at..end], place++, ref receiver);
        }
        else if (text[at] == SearchLetters.FigureMark)
        {
            int length = text[at..].IndexOf((byte)' ');
            end = length < 0 ? text.Length : at + length;
            receiver.Receive(text[at..end], NoPlace);
        }
        else if (text[at] == SearchLetters.Gap)
        {
            place++;
        }

        return end;
    }

    private static bool IsBeforeLatin(ReadOnlySpan<byte> text, int at)
    {
        int next = SearchLetters.NextLetter(text, at);
        return next < text.Length && SearchLetters.LatinLength(text, next) > 0;
    }

    private static void ReceiveLower<T>(ReadOnlySpan<byte> run, int place, ref T receiver)
        where T : struct, ITokenReceiver
    {
        if (run.Length > LongestRun)
        {
            int cut = LongestRun;
            while ((run[cut] & 0xc0) == 0x80)
            {
                cut--;
            }

            run = run[..cut];
        }

        if (run.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0 && run.IndexOfAnyInRange((byte)0x80, (byte)0xff) < 0)
        {
            receiver.Receive(run, place);
            return;
        }

        Span<byte> lower = stackalloc byte[2 * LongestRun];
        int written = 0;
        while (!run.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(run, out Rune rune, out int length);
            written += Rune.ToLowerInvariant(rune).EncodeToUtf8(lower[written..]);
            run = run[length..];
        }

        receiver.Receive(lower[..written], place);
    }

    /// <summary>Remembers a letter that a token begins with, or that only ends a stretch so far.</summary>
    private void Note(ReadOnlySpan<byte> text, int at, int length, bool isBeginning)
    {
        if (!isBeginning)
        {
            _ends.Add((at, length));
        }
        else if (length == LengthInFirstPlane)
        {
            int letter = Letter(text, at);
            _known[letter >> 6] |= 1UL << (letter & 63);
        }
    }

    private void ReceiveEnds<T>(ReadOnlySpan<byte> text, ref T receiver)
        where T : struct, ITokenReceiver
    {
        Span<byte> token = stackalloc byte[5];
        token[0] = SearchLetters.EndMark;
        foreach ((int start, int length) in _ends)
        {
            if (length == LengthInFirstPlane)
            {
                int letter = Letter(text, start);
                ulong bit = 1UL << (letter & 63);
                if ((_known[letter >> 6] & bit) != 0)
                {
                    continue;
                }

                _known[letter >> 6] |= bit;
            }

            text.Slice(start, length).CopyTo(token[1..]);
            receiver.Receive(token[..(length + 1)], NoPlace);
        }
    }

    /// <summary>The number of a letter of three bytes.</summary>
    private static int Letter(ReadOnlySpan<byte> text, int at) => ((text[at] & 0x0f) << 12) | ((text[at + 1] & 0x3f) << 6) | (text[at + 2] & 0x3f);
}
