using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Takes words off names.</summary>
internal static class Letters
{
    /// <summary>Only letters and digits, and the dot, slash, cross and signs that figures need.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is '.' or '/' or '×' or '*' or '²' or '³')
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>Without the words of <paramref name="words"/> that it ends with, as long as <paramref name="least"/> letters are left.</summary>
    public static string WithoutEnd(string text, string[] words, int least)
    {
        while (Array.Find(words, word => text.Length - word.Length >= least && text.EndsWith(word, StringComparison.Ordinal)) is { } found)
        {
            text = text[..^found.Length];
        }

        return text;
    }

    /// <summary>Without the words of <paramref name="words"/> that it begins with, as long as <paramref name="least"/> letters are left.</summary>
    public static string WithoutBeginning(string text, IReadOnlyList<string> words, int least)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 0 && text.Length - words[i].Length >= least && text.StartsWith(words[i], StringComparison.Ordinal))
            {
                text = text[words[i].Length..];
                i = -1;
            }
        }

        return text;
    }

    /// <summary>How many letters are covered by none of <paramref name="words"/>, read from the left, the longest word that fits first.</summary>
    public static int CountBeyond(string text, string[] words)
    {
        int beyond = 0;
        for (int at = 0; at < text.Length;)
        {
            int longest = 0;
            foreach (string word in words)
            {
                if (word.Length > longest && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                {
                    longest = word.Length;
                }
            }

            beyond += longest == 0 ? 1 : 0;
            at += Math.Max(longest, 1);
        }

        return beyond;
    }

    /// <summary>How alike two texts are by their pairs of letters (Dice), 0 to 1.</summary>
    public static double Resemblance(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2)
        {
            return left == right ? 1 : 0;
        }

        List<string> pairs = [.. Enumerable.Range(0, right.Length - 1).Select(i => right.Substring(i, 2))];
        int common = Enumerable.Range(0, left.Length - 1).Count(i => pairs.Remove(left.Substring(i, 2)));
        return 2.0 * common / (left.Length + right.Length - 2);
    }
}
