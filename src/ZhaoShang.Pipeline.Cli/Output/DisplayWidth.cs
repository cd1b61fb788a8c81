using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>How many columns of a terminal letters take: two for Chinese ones, none for marks that stand on others.</summary>
internal static class DisplayWidth
{
    // East Asian Width W and F of Unicode, by block; ambiguous ones (“ … ×) take one column.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns that <paramref name="text"/> takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            width += Of(letter);
        }

        return width;
    }

    /// <summary>The columns that <paramref name="letter"/> takes: 0, 1 or 2.</summary>
    public static int Of(Rune letter)
    {
        if (letter.Value < 0x300)
        {
            return Rune.IsControl(letter) ? 0 : 1;
        }

        if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach ((int first, int last) in Wide)
        {
            if (letter.Value >= first && letter.Value <= last)
            {
                return 2;
            }
        }

        return 1;
    }

    /// <summary>The text on one line: line ends and control letters, which could command the terminal, are blanks.</summary>
    public static string OneLine(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Any(char.IsControl)
        ? string.Concat(text.ReplaceLineEndings(" ").Select(static letter => char.IsControl(letter) ? ' ' : letter))
        : text;

    /// <summary>Parts <paramref name="text"/> into lines of at most <paramref name="width"/> columns, between words where it has blanks, else between letters.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">From 2.</param>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        int start = 0;
        int blank = -1;
        int taken = 0;
        for (int at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune letter, out int length);
            if (taken + Of(letter) > width)
            {
                int end = blank > start ? blank : at;
                lines.Add(text[start..end].TrimEnd());
                start = blank > start ? blank + 1 : at;
                at = start;
                (blank, taken) = (-1, 0);
                continue;
            }

            blank = text[at] == ' ' ? at : blank;
            taken += Of(letter);
            at += length;
        }

        lines.Add(text[start..]);
        return lines;
    }
}
