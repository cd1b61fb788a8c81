using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>
/// Finds where an article prints the names of its gold projects. A name that was completed (80万吨氧化铝, of 80万吨氧化铝、100万吨水泥项目) or put
/// together (甲公司投资1亿元的乙项目) is found by the longest piece of it that its evidence holds.
/// </summary>
internal static class GoldNames
{
    private const int LeastEverywhere = 5;

    /// <summary>The places, in the order of the text, without overlap; longer ones win.</summary>
    public static IReadOnlyList<TextSpan> Find(ArticleView article, IReadOnlyList<ProjectRecord> gold)
    {
        GoldSpans spans = new(article.Document.Segmented.Normalized);
        List<TextSpan> found = [];
        foreach (ProjectRecord project in gold)
        {
            foreach (Quote quote in project.Evidence)
            {
                if (spans.Derived(new TextSpan(quote.Start, quote.End)) is TextSpan evidence && Within(article.Text, evidence, project.Name) is TextSpan place)
                {
                    found.Add(place);
                }
            }

            found.AddRange(project.Name.Length < LeastEverywhere ? [] : GoldSpans.Places(article.Text, project.Name));
        }

        return GoldSpans.WithoutOverlap(found);
    }

    // The longest common piece; of equals the last one, for the thing stands behind its maker.
    private static TextSpan? Within(string text, TextSpan evidence, string name)
    {
        ReadOnlySpan<char> letters = evidence.Of(text);
        int[] lengths = new int[name.Length + 1];
        TextSpan best = default;
        for (int i = 0; i < letters.Length; i++)
        {
            for (int j = name.Length; j > 0; j--)
            {
                lengths[j] = letters[i] == name[j - 1] ? lengths[j - 1] + 1 : 0;
                best = lengths[j] > 0 && lengths[j] >= best.Length ? TextSpan.FromLength(evidence.Start + i + 1 - lengths[j], lengths[j]) : best;
            }
        }

        bool isEnough = best.Length >= Math.Min(name.Length, Math.Max(3, (name.Length - 2) / 2));
        return isEnough ? best : null;
    }
}
