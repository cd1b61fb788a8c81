namespace ZhaoShang.Pipeline;

/// <summary>How far two names are apart.</summary>
public static class Likeness
{
    /// <summary>How many letters were left out, put in, changed or exchanged with their neighbours to make one of the other. O(product of lengths).</summary>
    public static int Distance(string left, string right)
    {
        int[,] steps = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Step(steps, (left, i), (right, j));
            }
        }

        return steps[left.Length, right.Length];
    }

    private static int Step(int[,] steps, (string Text, int End) left, (string Text, int End) right)
    {
        (int i, int j) = (left.End, right.End);
        bool isSame = left.Text[i - 1] == right.Text[j - 1];
        int least = Math.Min(Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (isSame ? 0 : 1));
        bool isExchanged = i > 1 && j > 1 && left.Text[i - 1] == right.Text[j - 2] && left.Text[i - 2] == right.Text[j - 1];
        return isExchanged ? Math.Min(least, steps[i - 2, j - 2] + 1) : least;
    }
}
