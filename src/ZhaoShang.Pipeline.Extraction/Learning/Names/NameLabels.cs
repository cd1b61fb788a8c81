using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>The labels of words for names: outside, first, inner, last, and a name of one word.</summary>
internal static class NameLabels
{
    /// <summary>Outside of names.</summary>
    public const int Outside = 0;

    private const int First = 1;
    private const int Inner = 2;
    private const int Last = 3;
    private const int Whole = 4;

    /// <summary>Their names, by number.</summary>
    public static IReadOnlyList<string> Names { get; } = ["outside", "first", "inner", "last", "whole"];

    /// <summary>Adds <paramref name="bonus"/> to the scores of beginning a name at each place.</summary>
    public static void Favour(Span<double> scores, double bonus)
    {
        for (int place = 0; place < scores.Length; place += Names.Count)
        {
            scores[place + First] += bonus;
            scores[place + Whole] += bonus;
        }
    }

    /// <summary>The labels of the words from <paramref name="first"/> to <paramref name="end"/>; a word belongs to a name that covers more than half of it.</summary>
    public static int[] Of(NameTokens tokens, int first, int end, IReadOnlyList<TextSpan> names)
    {
        int[] labels = new int[end - first];
        foreach (TextSpan name in names)
        {
            int from = first;
            while (from < end && Covered(tokens[from], name) * 2 <= tokens[from].Length)
            {
                from++;
            }

            int to = from;
            while (to < end && Covered(tokens[to], name) * 2 > tokens[to].Length)
            {
                to++;
            }

            for (int i = from; i < to; i++)
            {
                labels[i - first] = to - from == 1 ? Whole : i == from ? First : i == to - 1 ? Last : Inner;
            }
        }

        return labels;
    }

    /// <summary>The names that a path of labels tells: numbers of the first word and of the one after the last.</summary>
    public static IEnumerable<(int First, int End)> Spans(int[] path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == Outside)
            {
                continue;
            }

            int end = i + 1;
            while (path[i] != Whole && end < path.Length && path[end - 1] != Last && path[end] is Inner or Last)
            {
                end++;
            }

            yield return (i, end);
            i = end - 1;
        }
    }

    private static int Covered(WordToken word, TextSpan name) =>
        Math.Max(0, Math.Min(word.End, name.End) - Math.Max(word.Start, name.Start));
}
