using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Cuts the places where terms stand out of an article's original.</summary>
internal sealed class SnippetMaker(string original, string text, OffsetMap toOriginal, bool hasMarkup)
{
    private const int LettersAround = 24;
    private const int MostSnippets = 3;
    private const int MostHitsOfTerm = 1_000;

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
        List<TextSpan> hits = [];
        foreach (string term in terms)
        {
            int found = 0;
            int at = 0;
            while (term.Length > 0 && found < MostHitsOfTerm && (at = text.IndexOf(term, at, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                hits.Add(TextSpan.FromLength(at, term.Length));
                at += term.Length;
                found++;
            }
        }

        hits.Sort();
        for (int i = hits.Count - 1; i > 0; i--)
        {
            if (hits[i].Overlaps(hits[i - 1]))
            {
                hits[i - 1] = TextSpan.Cover(hits[i - 1], hits[i]);
                hits.RemoveAt(i);
            }
        }

        return hits;
    }

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
        Append(piece, new TextSpan(window.Start, hits[0].Start), isFirst: true);
        for (int i = 0; i < hits.Count; i++)
        {
            TextSpan hit = new(hits[i].Start, Math.Min(hits[i].End, window.End));
            int start = piece.Length;
            Append(piece, hit, isFirst: false);
            marked.Add(new TextSpan(start, piece.Length));
            int end = i + 1 < hits.Count ? hits[i + 1].Start : window.End;
            Append(piece, new TextSpan(hit.End, Math.Max(hit.End, end)), isFirst: false);
        }

        return new Snippet(piece.ToString(), marked, toOriginal.ToOriginal(hits[0]).Start);
    }

    /// <summary>The original of a piece of the text; what was left out between its letters is shown too unless it may be markup.</summary>
    private void Append(StringBuilder piece, TextSpan span, bool isFirst)
    {
        if (span.IsEmpty)
        {
            return;
        }

        int from = piece.Length;
        if (hasMarkup)
        {
            for (int at = span.Start; at < span.End; at++)
            {
                TextSpan letter = toOriginal.ToOriginal(new TextSpan(at, at + 1));
                piece.Append(letter.Length == 1 ? original[letter.Start] : text[at]);
            }
        }
        else
        {
            TextSpan source = toOriginal.ToOriginal(span);
            int start = isFirst || span.Start == 0 ? source.Start : Math.Min(source.Start, toOriginal.ToOriginal(new TextSpan(span.Start - 1, span.Start)).End);
            piece.Append(original, start, source.End - start);
        }

        piece.Replace('\n', ' ', from, piece.Length - from).Replace('\r', ' ', from, piece.Length - from);
    }
}
