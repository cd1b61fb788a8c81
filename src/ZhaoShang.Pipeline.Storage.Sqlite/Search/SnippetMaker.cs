using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Cuts the places where terms stand out of an article's original.</summary>
/// <param name="original">The decoded original.</param>
/// <param name="text">The normalised text.</param>
/// <param name="toOriginal">Leads from the text to the original.</param>
/// <param name="hasMarkup">True for a page whose tags stand between letters.</param>
internal sealed class SnippetMaker(string original, string text, OffsetMap toOriginal, bool hasMarkup)
{
    private const int LettersAround = 24;
    private const int MostSnippets = 3;
    private const int MostHitsOfTerm = 1_000;

    /// <summary>Where figures and phrases that are looked for stand in the text, however they are written.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];

    /// <summary>The first places where one of <paramref name="terms"/> stands in the article.</summary>
    public IReadOnlyList<Snippet> Make(IReadOnlyList<string> terms) => Make(FindHits(terms));

    /// <summary>The first places where one of <paramref name="terms"/> stands in <paramref name="evidence"/>.</summary>
    public IReadOnlyList<Snippet> Make(IReadOnlyList<string> terms, IReadOnlyList<Quote> evidence) =>
        Make(FindHits(terms).FindAll(hit =>
        {
            TextSpan printed = toOriginal.ToOriginal(hit);
            return evidence.Any(quote => quote.Start <= printed.Start && printed.End <= quote.End);
        }));

    private List<Snippet> Make(List<TextSpan> hits)
    {
        List<Snippet> snippets = [];
        for (int i = 0; i < hits.Count && snippets.Count < MostSnippets;)
        {
            TextSpan window = Window(hits[i]);
            int next = i + 1;
            while (next < hits.Count && hits[next].Start < window.End)
            {
                next++;
            }

            snippets.Add(Cut(window, hits[i..next]));
            i = next;
        }

        return snippets;
    }

    private List<TextSpan> FindHits(IReadOnlyList<string> terms)
    {
        List<TextSpan> hits = [.. Places];
        foreach (string term in terms)
        {
            int found = 0;
            int at = 0;
            while (term.Length > 0 && found < MostHitsOfTerm && (at = text.IndexOf(term, at, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                TextSpan hit = TextSpan.FromLength(at, term.Length);
                if (!CutsRun(hit.Start) && !CutsRun(hit.End))
                {
                    hits.Add(hit);
                    found++;
                }

                at += term.Length;
            }
        }

        hits.Sort();
        return Joined(hits);
    }

    /// <summary>Those that overlap as one.</summary>
    private static List<TextSpan> Joined(List<TextSpan> sorted)
    {
        List<TextSpan> joined = [];
        foreach (TextSpan hit in sorted)
        {
            if (joined.Count > 0 && hit.Overlaps(joined[^1]))
            {
                joined[^1] = TextSpan.Cover(joined[^1], hit);
            }
            else
            {
                joined.Add(hit);
            }
        }

        return joined;
    }

    /// <summary>True if Latin letters or digits stand on both sides: 80 is no hit in 180.</summary>
    private bool CutsRun(int at) => at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private TextSpan Window(TextSpan hit)
    {
        int start = Math.Max(0, hit.Start - LettersAround);
        int end = Math.Min(text.Length, hit.End + LettersAround);
        if (start > 0 && char.IsLowSurrogate(text[start]))
        {
            start--;
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private Snippet Cut(TextSpan window, List<TextSpan> hits)
    {
        StringBuilder piece = new();
        List<TextSpan> marked = [];
        int at = window.Start;
        foreach (TextSpan found in hits)
        {
            TextSpan hit = new(found.Start, Math.Min(found.End, window.End));
            Append(piece, new TextSpan(at, hit.Start), window);
            int start = piece.Length;
            AppendPrinted(piece, hit);
            marked.Add(new TextSpan(start, piece.Length));
            at = hit.End;
        }

        Append(piece, new TextSpan(at, window.End), window);
        piece.Replace('\n', ' ').Replace('\r', ' ');
        return new Snippet(piece.ToString(), marked, toOriginal.ToOriginal(hits[0]).Start);
    }

    /// <summary>What lies between two hits, or between a hit and the window's end, with what was left out beside the hits.</summary>
    private void Append(StringBuilder piece, TextSpan between, TextSpan window)
    {
        if (hasMarkup)
        {
            AppendPrinted(piece, between);
            return;
        }

        TextSpan printed = toOriginal.ToOriginal(window);
        int start = between.Start == window.Start ? printed.Start : toOriginal.ToOriginal(new TextSpan(between.Start - 1, between.Start)).End;
        int end = between.End == window.End ? printed.End : toOriginal.ToOriginal(new TextSpan(between.End, between.End + 1)).Start;
        piece.Append(original, start, Math.Max(0, end - start));
    }

    /// <summary>The letters as printed; of a page with markup without what stands between them, which may be tags.</summary>
    private void AppendPrinted(StringBuilder piece, TextSpan span)
    {
        if (!hasMarkup)
        {
            TextSpan printed = toOriginal.ToOriginal(span);
            piece.Append(original, printed.Start, printed.Length);
            return;
        }

        for (int at = span.Start; at < span.End; at++)
        {
            TextSpan letter = toOriginal.ToOriginal(new TextSpan(at, at + 1));
            piece.Append(letter.Length == 1 ? original[letter.Start] : text[at]);
        }
    }
}
