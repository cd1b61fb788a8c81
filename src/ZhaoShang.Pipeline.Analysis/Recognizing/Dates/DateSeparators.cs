namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>The letters between the two ends of a period: 至 到 起至 - － – — —— ~ ～.</summary>
internal static class DateSeparators
{
    private const string Dashes = "-－–—―";
    private const string Single = "至到~～〜" + Dashes;

    /// <summary>How many letters at <paramref name="at"/> part the ends of a period, 0 if none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="isList">True if a pause mark between neighbours (7、8月) counts as well.</param>
    public static int Length(CompactText text, int at, bool isList = false)
    {
        if (text[at] == text[at + 1] && text.IsOneOf(at, Dashes))
        {
            return 2;
        }

        // 1月1日起至12月31日止.
        if (text.Has(at, "起至") || text.Has(at, "起到"))
        {
            return 2;
        }

        return text.IsOneOf(at, Single) || (isList && text[at] == '、') ? 1 : 0;
    }
}
