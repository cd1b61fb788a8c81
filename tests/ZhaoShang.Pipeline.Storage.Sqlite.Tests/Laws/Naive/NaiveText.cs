using System.Text;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Whether letters tell a term, letter by letter: what text terms mean, without an index.</summary>
internal static class NaiveText
{
    /// <summary>True if one of the <paramref name="fields"/> tells each part of <paramref name="term"/>; if it is a phrase, one all parts in their order.</summary>
    public static bool Tells(IEnumerable<string> fields, TextTerm term)
    {
        List<List<Unit>> texts = [.. fields.Select(Units)];
        List<Unit> units = Units(term.Text);
        return (term.IsPhrase && units.Count > 0 ? [units] : Pieces(units)).All(piece => texts.Exists(text => Tells(text, piece)));
    }

    private static bool Tells(List<Unit> text, List<Unit> piece) =>
        Enumerable.Range(0, Math.Max(0, text.Count - piece.Count + 1)).Any(at => piece.Select((unit, i) => (unit, i)).All(part =>
            text[at + part.i].Letters == part.unit.Letters
            && (part.i == 0 || part.unit.IsParted || !text[at + part.i].IsChinese || !text[at + part.i - 1].IsChinese || !text[at + part.i].IsParted)));

    private static IEnumerable<List<Unit>> Pieces(List<Unit> units)
    {
        List<Unit> piece = [];
        foreach (Unit unit in units)
        {
            if (unit.IsParted && piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }

            piece.Add(unit);
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }

    /// <summary>Chinese letters one by one, runs of Latin letters in lower case, runs of digits.</summary>
    private static List<Unit> Units(string text)
    {
        List<Unit> units = [];
        bool isParted = true;
        List<Rune> runes = [.. text.EnumerateRunes()];
        for (int i = 0; i < runes.Count; i++)
        {
            bool isChinese = runes[i].Value is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff) or 0x3007;
            string letters = runes[i].ToString();
            if (!isChinese && !IsLatin(runes[i]))
            {
                isParted = true;
                continue;
            }

            if (!isChinese)
            {
                while (i + 1 < runes.Count && ((IsLatin(runes[i + 1]) && (IsDigit(runes[i + 1]) == IsDigit(runes[i]) || runes[i].Value == '.')) || (runes[i + 1].Value == '.' && IsDigit(runes[i]) && i + 2 < runes.Count && IsDigit(runes[i + 2]))))
                {
                    letters += runes[++i];
                }
            }

            units.Add(new Unit(letters.ToLowerInvariant(), isChinese, isParted));
            isParted = false;
        }

        return units;
    }

    private static bool IsDigit(Rune rune) => rune.Value is >= '0' and <= '9';

    private static bool IsLatin(Rune rune) => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : rune.Value is >= 0xc0 and < 0x590 && Rune.IsLetter(rune);

    private sealed record Unit(string Letters, bool IsChinese, bool IsParted);
}
