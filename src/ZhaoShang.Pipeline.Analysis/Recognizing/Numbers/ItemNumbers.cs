namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// Tells the number of an item from the figure that stands behind it: 3.6万吨淀粉项目 between 2.… and 4.… is the third, of 6万吨. Near misses: 2.6亿元 in a line of its own, and
/// 1.3万吨冷库 where no 2. follows.
/// </summary>
internal static class ItemNumbers
{
    private const int MostDigits = 2;

    // Items stand no farther apart: lines between them, and letters.
    private const int FurthestLine = 3;
    private const int FurthestLetter = 400;

    /// <summary>
    /// Behind the one or two digits and the point at <paramref name="at"/> if they number an item that begins with a figure: they open a line, and items beside it carry the
    /// numbers beside theirs; else <paramref name="at"/>. O(1).
    /// </summary>
    public static int EndAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] != '\n')
        {
            return at;
        }

        int number = NumberAt(text, at, out int figure);
        return figure > 0 && IsBesideOthers(text, at, number) ? figure : at;
    }

    private static bool IsBesideOthers(ReadOnlySpan<char> text, int at, int number)
    {
        int? before = Before(text, at);
        int? behind = Behind(text, at);
        return before == number - 1 ? behind is null || behind == number + 1 || behind == 1 : number == 1 && before is null && behind == 2;
    }

    // The number of the nearest line above that has one.
    private static int? Before(ReadOnlySpan<char> text, int at)
    {
        int floor = Math.Max(0, at - FurthestLetter);
        int end = at - 1;
        for (int line = 0; line < FurthestLine && end > floor; line++)
        {
            int start = text[..end].LastIndexOf('\n') + 1;
            if (NumberAt(text, start, out _) is > 0 and int number)
            {
                return number;
            }

            end = start - 1;
        }

        return null;
    }

    // The number of the nearest line below that has one.
    private static int? Behind(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> rest = text[at..Math.Min(text.Length, at + FurthestLetter)];
        int from = 0;
        for (int line = 0; line < FurthestLine; line++)
        {
            int next = rest[from..].IndexOf('\n');
            if (next < 0)
            {
                return null;
            }

            from += next + 1;
            if (NumberAt(rest, from, out _) is > 0 and int number)
            {
                return number;
            }
        }

        return null;
    }

    // 3.… and 3、…, and where a figure begins behind the point; 0 if none stands there.
    private static int NumberAt(ReadOnlySpan<char> text, int at, out int figure)
    {
        int number = 0;
        int end = at;
        while (end - at < MostDigits && NumeralLetters.Arabic(NumeralLetters.At(text, end)) is >= 0 and int digit)
        {
            number = (number * 10) + digit;
            end++;
        }

        bool isPoint = end > at && NumeralLetters.At(text, end) is '.' or '．';
        figure = isPoint && NumeralLetters.Arabic(NumeralLetters.At(text, end + 1)) >= 0 ? end + 1 : 0;
        return isPoint || (end > at && NumeralLetters.At(text, end) == '、') ? number : 0;
    }
}
