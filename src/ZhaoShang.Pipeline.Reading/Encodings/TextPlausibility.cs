using System.Globalization;
using System.Reflection;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>
/// How much a decoded text looks like one that was written: the share of common Chinese letters and punctuation among its letters beyond
/// ASCII, and the share of letters that no text holds.
/// </summary>
/// <param name="CommonShare">Of the letters beyond ASCII, the share of common ones; 1 if there are none.</param>
/// <param name="BrokenShare">Of all letters, the share of U+FFFD, controls, private and unassigned ones; one that the text was cut in at its end does not count.</param>
/// <param name="LettersBeyondAscii">How many letters beyond ASCII were seen.</param>
internal readonly record struct TextPlausibility(double CommonShare, double BrokenShare, int LettersBeyondAscii)
{
    /// <summary>From this share of impossible letters on, it is no text: random bytes have 10 % and more, damaged articles under 2 %.</summary>
    private const double MostBroken = 0.05;

    /// <summary>Below this share of common letters it is none either: running Chinese has 60 % and more, wrongly decoded bytes under 10 %.</summary>
    private const double LeastCommon = 0.15;

    /// <summary>With fewer letters beyond ASCII, their share of common ones tells nothing.</summary>
    private const int FewLetters = 24;

    private static readonly LetterKind[] Kinds = KindsOfLetters();

    /// <summary>The larger, the likelier: between -3 and 1.</summary>
    public double Score => CommonShare - (3 * BrokenShare);

    /// <summary>True if it can be a text in Chinese, or with nearly no letters beyond ASCII.</summary>
    public bool IsText => BrokenShare <= MostBroken && (LettersBeyondAscii < FewLetters || CommonShare >= LeastCommon);

    /// <summary>True if no more letters are impossible than a damaged text has.</summary>
    public bool IsLegible => BrokenShare <= MostBroken;

    /// <summary>True for a few letters beyond ASCII of which hardly any is common.</summary>
    public bool IsStray => LettersBeyondAscii is > 0 and < FewLetters && CommonShare < LeastCommon;

    /// <summary>Looks at all of <paramref name="text"/>.</summary>
    public static TextPlausibility Of(ReadOnlySpan<char> text)
    {
        text = text.EndsWith('\uFFFD') ? text[..^1] : text;
        int beyondAscii = 0;
        int common = 0;
        int broken = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (letter < 0x7F)
            {
                broken += letter < ' ' && letter is not ('\t' or '\n' or '\r' or '\f') ? 1 : 0;
                continue;
            }

            beyondAscii++;
            LetterKind kind = Kinds[letter];
            if (kind == LetterKind.Common || IsLatinInWord(text, i))
            {
                common++;
            }
            else if (kind == LetterKind.Broken)
            {
                broken++;
            }
        }

        double share = beyondAscii == 0 ? 1 : (double)common / beyondAscii;
        return new TextPlausibility(share, text.IsEmpty ? 0 : (double)broken / text.Length, beyondAscii);
    }

    /// <summary>é of café is common, ÖÐ of two bytes read apart is not.</summary>
    private static bool IsLatinInWord(ReadOnlySpan<char> text, int at) =>
        text[at] is >= '\u00C0' and <= '\u024F'
        && (at == 0 || text[at - 1] < 0x7F)
        && (at + 1 == text.Length || text[at + 1] < 0x7F);

    /// <summary>What each letter is, by its code unit.</summary>
    private static LetterKind[] KindsOfLetters()
    {
        LetterKind[] kinds = new LetterKind[char.MaxValue + 1];
        for (int letter = 0x7F; letter < kinds.Length; letter++)
        {
            kinds[letter] = IsBroken((char)letter) ? LetterKind.Broken : IsPunctuation((char)letter) ? LetterKind.Common : LetterKind.Other;
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CommonLetters.txt")
            ?? throw new InvalidOperationException("The table CommonLetters.txt is not built into the assembly.");
        using StreamReader reader = new(stream);
        foreach (char letter in reader.ReadToEnd().Where(letter => letter > ' '))
        {
            kinds[letter] = LetterKind.Common;
        }

        return kinds;
    }

    private static bool IsPunctuation(char letter) => letter is >= '\u2010' and <= '\u2027' or >= '\u3000' and <= '\u3011' or >= '\uFF01' and <= '\uFF5E' or '\u00A0';

    private static bool IsBroken(char letter) => letter is '\uFFFD' or '\u007F'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private enum LetterKind : byte
    {
        Other,
        Common,
        Broken,
    }
}
