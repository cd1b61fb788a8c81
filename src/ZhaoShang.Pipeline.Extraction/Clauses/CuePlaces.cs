using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Where in an article the words stand by which rules go, looked for once: the same rules are asked for many spans.</summary>
/// <param name="places">Where words begin, in order, and by bits the rules that go by them.</param>
internal sealed class CuePlaces(List<(int Start, ulong Rules)> places)
{
    /// <summary>By bits, the rules whose words may stand in <paramref name="span"/>: at least all that hold one whole. O(log places + places in the span).</summary>
    public ulong RulesIn(TextSpan span)
    {
        ulong rules = 0;
        for (int i = FirstFrom(span.Start); i < places.Count && places[i].Start < span.End; i++)
        {
            rules |= places[i].Rules;
        }

        return rules;
    }

    private int FirstFrom(int position)
    {
        int first = 0;
        int end = places.Count;
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = places[middle].Start < position ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
