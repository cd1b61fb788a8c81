using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>The factor of a product that is a sum in brackets: (10+5) of 3×(10+5)万千瓦. Near misses: 3×(一期), 2×(10-5).</summary>
internal static class BracketedSum
{
    private const int MostTerms = 4;
    private const decimal LargestTerm = 1_000_000m;

    /// <summary>Reads the sum whose bracket opens at <paramref name="open"/>, with the 万 or 亿 behind it; false if none stands there. O(terms), at most 4.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int open, out Numeral sum)
    {
        sum = default;
        decimal value = 0;
        int at = open + 1;
        for (int terms = 0; terms < MostTerms; terms++)
        {
            bool isTerm = NumeralLetters.Arabic(NumeralLetters.At(text, at)) >= 0 && NumeralReader.TryRead(text, at, out sum, out _) && sum is { High: null, Value: < LargestTerm };
            if (!isTerm)
            {
                return false;
            }

            value += sum.Value;
            at = sum.Span.End;
            if (NumeralLetters.At(text, at) is ')' or '）')
            {
                decimal scale = Math.Max(NumeralLetters.Scale(NumeralLetters.At(text, at + 1)), 1);
                int end = scale > 1 ? at + 2 : at + 1;
                sum = new Numeral(new TextSpan(open, end), value * scale, scale > 1 ? NumeralForm.Arabic | NumeralForm.Scaled : NumeralForm.Arabic);
                return terms > 0;
            }

            if (NumeralLetters.At(text, at++) is not ('+' or '＋'))
            {
                return false;
            }
        }

        return false;
    }
}
