namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>The year of an article by an event that it looks forward to: 2021世园会将于明年4月举办 was written in 2020. Near miss: 2021世园会开幕.</summary>
internal static class YearOfNextEvent
{
    /// <summary>The year before that of the event; null if no event of the next year is told. O(length).</summary>
    public static int? Before(CompactText text)
    {
        int? eventYear = null;
        bool isNextYear = false;
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && YearReader.ReadInEventName(text, at, out int year) > 0)
            {
                eventYear = Math.Max(eventYear ?? year, year);
            }

            isNextYear |= text[at] == '明' && RelativeWord.Find(text, at)?.Word is "明年" && TellsEvent(text, at);
        }

        return isNextYear ? eventYear - 1 : null;
    }

    private static bool TellsEvent(CompactText text, int at)
    {
        for (int i = at; i < at + 24 && text[i] is not ('。' or '\n'); i++)
        {
            if (text.Has(i, "举办") || text.Has(i, "举行") || text.Has(i, "开幕") || text.Has(i, "召开"))
            {
                return true;
            }
        }

        return false;
    }
}
