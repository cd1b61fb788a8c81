using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The lines of a page that tell whose site it stands on: the page's declared title, the way to it, whose copyright it is. Near misses: lists of
/// other articles, friends' sites.
/// </summary>
internal static class SiteLines
{
    private const int MostLines = 6;
    private const int LongestLine = 120;

    private static readonly string[] OwnerWords = ["版权所有", "主办", "承办", "Copyright", "copyright", "©", "网站名称"];

    /// <summary>Those of <paramref name="document"/>, the declared title first. O(lines).</summary>
    public static IReadOnlyList<PrintedField> Of(ReadDocument document, IReadOnlyList<PageLine> lines)
    {
        List<PrintedField> found = [];
        if (document.Declared.Title is { } title)
        {
            found.Add(title);
        }

        foreach (PageLine line in lines)
        {
            bool tells = line.Folded.Text.Length <= LongestLine
                && (line.Kind == LineKind.Breadcrumb || (line.Kind == LineKind.Imprint && Array.Exists(OwnerWords, word => line.Folded.Text.Contains(word, StringComparison.Ordinal))));
            if (tells && found.Count < MostLines)
            {
                found.Add(new PrintedField(line.Span.Of(document.Text).ToString(), document.ToOriginal.ToOriginal(line.Span)));
            }
        }

        return found;
    }
}
