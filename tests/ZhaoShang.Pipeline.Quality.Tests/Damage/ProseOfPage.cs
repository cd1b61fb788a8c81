namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>Tells the letters of an HTML page that a reader sees from its markup: tags, comments, references, scripts and styles.</summary>
internal static class ProseOfPage
{
    private static readonly string[] UnseenElements = ["script", "style"];

    /// <summary>For each letter of <paramref name="page"/> whether it is prose.</summary>
    public static bool[] Find(string page)
    {
        bool[] isProse = new bool[page.Length];
        for (int at = 0; at < page.Length;)
        {
            int end = EndOfMarkup(page, at);
            if (end == at)
            {
                isProse[at++] = true;
            }

            at = Math.Max(at, end);
        }

        return isProse;
    }

    /// <summary>The end of the tag with what it hides, the comment or the reference at <paramref name="at"/>; the same place if there is none.</summary>
    private static int EndOfMarkup(string page, int at)
    {
        if (page[at] == '&')
        {
            int end = page.IndexOf(';', at);
            return end > 0 && end - at < 10 ? end + 1 : at;
        }

        if (page[at] != '<')
        {
            return at;
        }

        string? unseen = UnseenElements.FirstOrDefault(name => string.Compare(page, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
        return unseen is not null ? Behind(page, $"</{unseen}>", at)
            : string.CompareOrdinal(page, at, "<!--", 0, 4) == 0 ? Behind(page, "-->", at)
            : Behind(page, ">", at);
    }

    private static int Behind(string page, string ending, int at)
    {
        int place = page.IndexOf(ending, at, StringComparison.OrdinalIgnoreCase);
        return place < 0 ? page.Length : place + ending.Length;
    }
}
