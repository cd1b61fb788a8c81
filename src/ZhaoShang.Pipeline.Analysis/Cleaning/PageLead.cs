using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Finds the leads of a page that repeat its body: a box with its label over the body, and a first paragraph in an element of its own that the body tells again word by
/// word. Near miss: a photograph's caption that repeats a paragraph beside it.
/// </summary>
internal static class PageLead
{
    private const int ShortestLead = 20;

    private const int LettersBehind = 2_000;

    /// <summary>Those among <paramref name="over"/>, the lines between title and body, and at the beginning of <paramref name="body"/>.</summary>
    public static List<PageLine> RepeatedIn(ReadDocument document, List<PageLine> over, List<PageLine> body)
    {
        List<PageLine> leads = [];
        if (body.Count == 0)
        {
            return leads;
        }

        TextSpan all = new(body[0].Span.Start, body[^1].Span.End);
        leads.AddRange(over.Where(line => line.Kind == LineKind.Lead && LeadRepetition.Repeats(document.Text, line.Span, all.Start, all.End)));
        int first = body.FindIndex(line => line.IsParagraph);
        if (first >= 0 && first + 1 < body.Count && StandsAlone(document, body[first], body[first + 1]) && IsToldAgain(document.Text, body[first], body[first + 1].Span.Start))
        {
            leads.Add(body[first]);
        }

        return leads;
    }

    /// <summary>True if the line's element is none of the next line's and holds no other line with it: a box over the body.</summary>
    private static bool StandsAlone(ReadDocument document, PageLine line, PageLine next)
    {
        int own = Outer(document, line);
        return own >= 0 && own != Outer(document, next) && line.Block.Container != next.Block.Container;
    }

    /// <summary>The element around the line's paragraph; a division that holds the letters itself is its own.</summary>
    private static int Outer(ReadDocument document, PageLine line)
    {
        int at = line.Block.Container;
        return at >= 0 && document.Containers[at].Tag == "p" ? document.Containers[at].Parent : at;
    }

    private static bool IsToldAgain(string text, PageLine line, int behind)
    {
        string lead = Letters(text, line.Span);
        return lead.Length >= ShortestLead && Letters(text, new TextSpan(behind, Math.Min(text.Length, behind + LettersBehind))).Contains(lead, StringComparison.Ordinal);
    }

    private static string Letters(string text, TextSpan span) => string.Concat(FoldedLine.Of(text, span).Text.Where(char.IsLetterOrDigit));
}
