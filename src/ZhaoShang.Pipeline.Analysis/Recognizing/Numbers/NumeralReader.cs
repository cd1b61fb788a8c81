using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Reads the numeral at a place of a text.</summary>
internal static class NumeralReader
{
    /// <summary>The longest run of letters that is taken for a numeral.</summary>
    private const int LongestRun = 48;

    /// <summary>
    /// Reads the numeral that begins at <paramref name="start"/>. It is exact, and every digit that is printed stands in its value, or it is
    /// not read: 25.5万6千 is none. O(1): a run of more than 48 letters of numerals is none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The numeral's first letter.</param>
    /// <param name="numeral">The numeral.</param>
    /// <param name="next">Behind the numeral, or behind the run of letters that is none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral, out int next)
    {
        if (start >= text.Length)
        {
            next = text.Length;
            numeral = default;
            return false;
        }

        if (PlainNumeral.TryRead(text, start, out numeral))
        {
            next = numeral.Span.End;
            return true;
        }

        return TryParse(text, start, out numeral, out next);
    }

    // Apart, since it needs much room on the stack, which most numerals do without.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParse(ReadOnlySpan<char> text, int start, out Numeral numeral, out int next)
    {
        next = Math.Max(NumeralLetters.EndOfRun(text, start), start + 1);
        numeral = default;
        if (next - start > LongestRun)
        {
            return false;
        }

        if (text[start] == '半')
        {
            numeral = new Numeral(TextSpan.FromLength(start, 1), 0.5m, NumeralForm.Half | NumeralForm.Chinese);
            return true;
        }

        NumeralParse low = new(text, start, ignored: -1);
        if (!low.Run())
        {
            return false;
        }

        numeral = low.ToNumeral();
        next = numeral.Span.End;
        return low.SpreadAt < 0 || TryReadSpread(text, start, low.SpreadAt, ref numeral);
    }

    // 三五千万 is read twice: as 三千万 and as 五千万.
    private static bool TryReadSpread(ReadOnlySpan<char> text, int start, int pair, ref Numeral numeral)
    {
        NumeralParse low = new(text, start, ignored: pair + 1);
        NumeralParse high = new(text, start, ignored: pair);
        if (!low.Run() || !high.Run() || low.Position != high.Position)
        {
            return false;
        }

        Numeral upper = high.ToNumeral();
        numeral = low.ToNumeral() with { High = upper.Value };
        return numeral.Value < upper.Value;
    }
}
