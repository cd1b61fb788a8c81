using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Cuts a normalised text for the search index, as UTF-8. Chinese letters go in as overlapping pairs, so that any two or more letters are found wherever
/// they stand together. A letter goes in alone where it stands alone, and before a run of Latin letters or digits (约3亿). What letters only end stretches
/// is told once, behind <see cref="SearchLetters.EndMark"/>, for queries of one letter. Latin letters and digits go in as runs, in lower case. Everything else parts.
/// </summary>
/// <remarks>Not thread-safe: each connection has its own.</remarks>
internal sealed class SearchTokenizer
{
    private const int LongestRun = 240;
    private const int LengthInFirstPlane = 3;
    private readonly ulong[] _known = new ulong[65536 / 64];
    private readonly List<(int Start, int Length)> _ends = [];

    /// <summary>Hands the tokens of a text that is put into the index to <paramref name="receiver"/>; false if it broke off.</summary>
    public bool CutText<T>(ReadOnlySpan<byte> text, ref T receiver)
        where T : struct, ITokenReceiver
    {
        Array.Clear(_known);
        _ends.Clear();
        return Cut(text, ref receiver, isQuery: false) && ReceiveEnds(text, ref receiver);
    }

    /// <summary>Hands the tokens of a piece of a query to <paramref name="receiver"/>: without the last letter where a pair holds it, for the text may go on there.</summary>
    public bool CutQuery<T>(ReadOnlySpan<byte> text, ref T receiver)
        where T : struct, ITokenReceiver =>
        text.Length > 0 && text[0] == SearchLetters.EndMark ? receiver.Receive(text, 0, text.Length, isColocated: false) : Cut(text, ref receiver, isQuery: true);

    private bool Cut<T>(ReadOnlySpan<byte> text, ref T receiver, bool isQuery)
        where T : struct, ITokenReceiver
    {
        bool isInside = false;
        for (int at = 0; at < text.Length;)
        {
            int length = SearchLetters.ChineseLength(text, at);
            if (length > 0)
            {
                int second = SearchLetters.ChineseLength(text, at + length);
                bool isAlone = second == 0 && (!isInside || IsBeforeLatin(text, at + length));
                if ((second > 0 || isAlone) && !receiver.Receive(text.Slice(at, length + second), at, at + length + second, isColocated: false))
                {
                    return false;
                }

                if (!isQuery)
                {
                    Note(text, at, length, second > 0 || isAlone);
                }

                isInside = second > 0;
                at += length;
                continue;
            }

            int end = CutOther(text, at, ref receiver);
            if (end < 0)
            {
                return false;
            }

            at = end;
        }

        return true;
    }

    /// <summary>Hands on what begins at <paramref name="at"/> and is no Chinese letter; where to go on, below 0 to break off.</summary>
    private static int CutOther<T>(ReadOnlySpan<byte> text, int at, ref T receiver)
        where T : struct, ITokenReceiver
    {
        int end = at + 1;
        bool goesOn = true;
        if (SearchLetters.LatinLength(text, at) > 0)
        {
            end = SearchLetters.EndOfLatin(text, at);
            goesOn = ReceiveLower(text, at, end, ref receiver);
        }
        else if (text[at] == SearchLetters.FigureMark)
        {
            int length = text[at..].IndexOf((byte)' ');
            end = length < 0 ? text.Length : at + length;
            goesOn = receiver.Receive(text[at..end], at, end, isColocated: false);
        }
        else if (text[at] == SearchLetters.Gap)
        {
            goesOn = receiver.Receive(text[at..end], at, end, isColocated: false);
        }

        return goesOn ? end : -1;
    }

    private static bool IsBeforeLatin(ReadOnlySpan<byte> text, int at)
    {
        int next = SearchLetters.NextLetter(text, at);
        return next < text.Length && SearchLetters.LatinLength(text, next) > 0;
    }

    private static bool ReceiveLower<T>(ReadOnlySpan<byte> text, int start, int end, ref T receiver)
        where T : struct, ITokenReceiver
    {
        ReadOnlySpan<byte> run = text[start..end];
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
            return receiver.Receive(run, start, end, isColocated: false);
        }

        Span<byte> lower = stackalloc byte[2 * LongestRun];
        int written = 0;
        while (!run.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(run, out Rune rune, out int length);
            written += Rune.ToLowerInvariant(rune).EncodeToUtf8(lower[written..]);
            run = run[length..];
        }

        return receiver.Receive(lower[..written], start, end, isColocated: false);
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

    private bool ReceiveEnds<T>(ReadOnlySpan<byte> text, ref T receiver)
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
            if (!receiver.Receive(token[..(length + 1)], start, start + length, isColocated: true))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of a letter of three bytes.</summary>
    private static int Letter(ReadOnlySpan<byte> text, int at) => ((text[at] & 0x0f) << 12) | ((text[at + 1] & 0x3f) << 6) | (text[at + 2] & 0x3f);
}
