using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The lines of a page that tell whose site it stands on: the page's declared title, the way to it, whose copyright it is, the offices that get a bulletin. Near misses: lists of
/// other articles, friends' sites.
/// </summary>
internal static class SiteLines
{
    private const int MostLines = 6;
    private const int LongestLine = 120;

    /// <summary>Labels of the office in the table over a published paper.</summary>
    private static readonly string[] OfficeLabels = ["发布机构", "发布机关", "发布单位", "发文机构", "发文机关", "发文单位", "制发机关", "公开机构", "公开单位", "责任部门"];

    private static readonly string[] OwnerWords = ["版权所有", "主办", "承办", "Copyright", "copyright", "©", "网站名称", "送:", "发:", "送：", "发："];

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
                && (line.Kind == LineKind.Breadcrumb || Has(line, OfficeLabels) || (line.Kind == LineKind.Imprint && Has(line, OwnerWords)));
            if (tells && found.Count < MostLines)
            {
                found.Add(new PrintedField(line.Span.Of(document.Text).ToString(), document.ToOriginal.ToOriginal(line.Span)));
            }
        }

        return found;
    }

    private static bool Has(PageLine line, string[] words) => Array.Exists(words, word => line.Folded.Text.Contains(word, StringComparison.Ordinal));
}
