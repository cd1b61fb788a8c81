using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Plain letters for the compatibility letters that office texts print: full-width ones, circled, bracketed and dotted numbers, Roman numerals,
/// superscripts and squared units, each as Unicode's compatibility decomposition has it. A table of its own, since the
/// runtime's normalization needs culture tables that the program does without.
/// </summary>
internal static class CompatibilityLetters
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    /// <summary><paramref name="text"/> with plain letters.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00aa', '\u00be') && !text.AsSpan().ContainsAnyInRange('\u2070', '\u33ff')
            && !text.AsSpan().ContainsAnyInRange('\uff00', '\uffef'))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        foreach (char letter in text)
        {
            if (Decompose(letter) is string letters)
            {
                plain.Append(letters);
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    private static string? Decompose(char letter) => letter switch
    {
        >= '\uff01' and <= '\uff5e' => ((char)(letter - 0xfee0)).ToString(),
        >= '①' and <= '⑳' => Number(letter - '①' + 1),
        >= '⑴' and <= '⒇' => $"({Number(letter - '⑴' + 1)})",
        >= '⒈' and <= '⒛' => $"{Number(letter - '⒈' + 1)}.",
        >= 'Ⅰ' and <= 'Ⅿ' => Roman[letter - 'Ⅰ'],
        >= 'ⅰ' and <= 'ⅿ' => Roman[letter - 'ⅰ'].ToLowerInvariant(),
        '²' => "2",
        '³' => "3",
        '¹' => "1",
        '⁰' or (>= '⁴' and <= '⁹') => Number(letter - '⁰'),
        >= '₀' and <= '₉' => Number(letter - '₀'),
        _ => Unit(letter),
    };

    private static string? Unit(char letter) => letter switch
    {
        '㎡' => "m2",
        '㎥' => "m3",
        '㎞' => "km",
        '㎝' => "cm",
        '㎜' => "mm",
        '㎏' => "kg",
        '㎎' => "mg",
        '㎾' => "kW",
        '㎿' => "MW",
        '㏄' => "cc",
        '℃' => "°C",
        '№' => "No",
        '℡' => "TEL",
        _ => null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
