using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Cuts the sentence around a place out of a text.</summary>
public static class Sentence
{
    private const int MostLetters = 100;

    /// <summary>
    /// The sentence that holds <paramref name="place"/>, on one line; at most 100 letters either side, and as much of a text that ends before the
    /// place as there is: nothing.
    /// </summary>
    public static string Around(string text, TextSpan place)
    {
        int first = Math.Min(place.Start, text.Length);
        int last = Math.Min(place.End, text.Length);
        int start = first;
        while (start > 0 && first - start < MostLetters && !IsEnd(text[start - 1]))
        {
            start--;
        }

        int end = last;
        while (end < text.Length && end - last < MostLetters && !IsEnd(text[end]))
        {
            end++;
        }

        return text[start..end].ReplaceLineEndings(" ").Trim();
    }

    private static bool IsEnd(char letter) => letter is '。' or '！' or '？' or '；' or '!' or '?' or ';' or '\n' or '\r';
}
