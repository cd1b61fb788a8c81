using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Tells whether a lead repeats the text behind it, by the share of its four-letter pieces that come back there. It looks at folded letters,
/// so that annotations, width and punctuation do not matter.
/// </summary>
internal static class LeadRepetition
{
    private const int PieceLetters = 4;

    private const double RepeatedShare = 0.6;

    /// <summary>A lead repeats what follows soon: so much of the text is looked at.</summary>
    private const int TextBehind = 20_000;

    private const int LongestLead = 4_000;

    /// <summary>True if <paramref name="lead"/> repeats the text from <paramref name="behind"/> to <paramref name="end"/>. Costs O(letters looked at).</summary>
    public static bool Repeats(string text, TextSpan lead, int behind, int end)
    {
        if (lead.Length > LongestLead || behind >= end)
        {
            return false;
        }

        HashSet<ulong> pieces = [.. Pieces(FoldedLine.Of(text, lead).Text)];
        int all = pieces.Count;
        TextSpan following = new(behind, Math.Min(end, behind + TextBehind));
        pieces.ExceptWith(Pieces(FoldedLine.Of(text, following).Text));
        return all > 0 && all - pieces.Count >= RepeatedShare * all;
    }

    private static IEnumerable<ulong> Pieces(string folded)
    {
        ulong piece = 0;
        int length = 0;
        foreach (char letter in folded)
        {
            if (char.IsLetterOrDigit(letter))
            {
                piece = (piece << 16) | letter;
                length++;
                if (length >= PieceLetters)
                {
                    yield return piece;
                }
            }
        }
    }
}
