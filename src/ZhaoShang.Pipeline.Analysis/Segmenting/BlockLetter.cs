namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>
/// Which letters form blocks that are cut into words: Chinese letters (U+4E00–U+9FD5), ASCII letters and digits, and <c>+ # &amp; . _ % -</c>.
/// All others are words by themselves.
/// </summary>
internal static class BlockLetter
{
    private const ulong LowMask = (1UL << '+') | (1UL << '#') | (1UL << '&') | (1UL << '.') | (1UL << '%') | (1UL << '-') | (0x3FFUL << '0');
    private const ulong HighMask = (0x3FFFFFFUL << ('A' - 64)) | (0x3FFFFFFUL << ('a' - 64)) | (1UL << ('_' - 64));

    /// <summary>True if <paramref name="letter"/> belongs into a block.</summary>
    public static bool Is(char letter) => LetterModel.Covers(letter) || (letter < 128 && IsAscii(letter));

    /// <summary>Where the block that begins at <paramref name="start"/> ends; <paramref name="start"/> if none begins there.</summary>
    public static int EndOfBlock(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && Is(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsAscii(char letter) => ((letter < 64 ? LowMask >> letter : HighMask >> (letter - 64)) & 1) != 0;
}
