using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Four letters of a text as one number, so that a phrase is compared in one step.</summary>
internal static class PackedLetters
{
    /// <summary>So many letters are in a number.</summary>
    public const int Count = 4;

    private const int BitsOfLetter = 16;

    /// <summary>The letters of <paramref name="text"/> from <paramref name="start"/> on; zeros behind its end.</summary>
    public static ulong From(string text, int start)
    {
        if (start + Count <= text.Length)
        {
            return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(start, Count)));
        }

        ulong letters = 0;
        for (int i = text.Length - 1; i >= start; i--)
        {
            letters = (letters << BitsOfLetter) | text[i];
        }

        return letters;
    }

    /// <summary>The letters of <paramref name="text"/> before <paramref name="end"/>; zeros before its beginning.</summary>
    public static ulong Before(string text, int end) => end >= Count ? From(text, end - Count) : end == 0 ? 0 : From(text, 0) << (BitsOfLetter * (Count - end));

    /// <summary>How many bits of a number are not taken by so many letters.</summary>
    public static ushort Unused(int count) => (ushort)(BitsOfLetter * (Count - Math.Min(count, Count)));
}
