using System.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>How alike two names are: by the pairs of neighbouring letters that they share.</summary>
internal static class NameLikeness
{
    private static readonly string[] GeneralEndings = ["项目", "工程", "建设", "生产"];

    /// <summary>The letters and digits of <paramref name="name"/> in plain, small form; empty for null.</summary>
    public static string Letters(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        StringBuilder letters = new(name.Length);
        foreach (Rune rune in CompatibilityLetters.Plain(name).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                letters.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return letters.ToString();
    }

    /// <summary>
    /// F1 over the pairs of neighbouring letters, 0 to 1, each pair as often as it stands; over single letters where one name has only one; 0
    /// where one has none.
    /// </summary>
    public static double Of(string? left, string? right)
    {
        Rune[] first = [.. Letters(left).EnumerateRunes()];
        Rune[] second = [.. Letters(right).EnumerateRunes()];
        if (first.Length == 0 || second.Length == 0)
        {
            return 0;
        }

        int length = Math.Min(first.Length, second.Length) == 1 ? 1 : 2;
        Multiset<(Rune, Rune)> pairs = new(Grams(first, length));
        Multiset<(Rune, Rune)> others = new(Grams(second, length));
        return 2.0 * pairs.CountCommon(others) / (pairs.Count + others.Count);
    }

    /// <summary>How many letters two names share, each as often as it stands in both.</summary>
    public static int CommonLetters(string left, string right) =>
        new Multiset<Rune>(left.EnumerateRunes()).CountCommon(new Multiset<Rune>(right.EnumerateRunes()));

    /// <summary>What is proper to a project's name: its letters less the name of a party in front and general words at the end.</summary>
    /// <param name="name">The name; null counts as empty.</param>
    /// <param name="parties">The parties; the longest that fits is taken off, if two letters stay.</param>
    public static string Proper(string? name, IEnumerable<string> parties)
    {
        string letters = Letters(name);
        while (GeneralEndings.FirstOrDefault(ending => letters.Length >= ending.Length + 2 && letters.EndsWith(ending, StringComparison.Ordinal)) is string ending)
        {
            letters = letters[..^ending.Length];
        }

        string? party = parties.Select(Letters)
            .Where(party => party.Length > 0 && letters.Length - party.Length >= 2 && letters.StartsWith(party, StringComparison.Ordinal))
            .MaxBy(static party => party.Length);
        return party is null ? letters : letters[party.Length..];
    }

    private static IEnumerable<(Rune First, Rune Second)> Grams(Rune[] letters, int length) => length == 1
        ? letters.Select(static letter => (letter, default(Rune)))
        : letters.Zip(letters.Skip(1));
}
