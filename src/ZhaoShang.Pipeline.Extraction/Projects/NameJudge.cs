using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>How much a name tells of the project that it names.</summary>
internal enum NameWorth
{
    /// <summary>Nothing but a class: 重点签约项目.</summary>
    Class,

    /// <summary>A kind of business: 新能源项目. It names a project if an amount or a maker is told with it.</summary>
    Kind,

    /// <summary>Something of its own: 荫营镇旧城改造项目.</summary>
    Own,
}

/// <summary>Judges names by what is left of them without the words for classes and kinds.</summary>
internal static class NameJudge
{
    /// <summary>The worth of <paramref name="name"/>, head and all. O(length).</summary>
    public static NameWorth Judge(string name)
    {
        int own = LettersWithout(name, ProjectWords.ClassWords, ProjectWords.KindWords);
        if (own >= 2)
        {
            return NameWorth.Own;
        }

        return LettersWithout(name, ProjectWords.ClassWords, null) >= 2 ? NameWorth.Kind : NameWorth.Class;
    }

    /// <summary>True if at least two letters of <paramref name="name"/> are left without the words of two letters and more for classes and kinds.</summary>
    public static bool HasLettersOfItsOwn(string name) => LettersWithout(name, ProjectWords.ClassWords, ProjectWords.KindWords, 2) >= 2;

    /// <summary>True if <paramref name="name"/> holds nothing but <paramref name="words"/> and words for classes.</summary>
    public static bool IsOnly(string name, PhraseSet words) => LettersWithout(name, words, ProjectWords.ClassWords) == 0;

    private static int LettersWithout(string name, PhraseSet first, PhraseSet? second, int shortest = 1)
    {
        int left = 0;
        int at = 0;
        while (at < name.Length)
        {
            TextSpan? word = Longer(first.At(name, at, name.Length), second?.At(name, at, name.Length));
            if (word is TextSpan span && span.Length >= shortest)
            {
                at = span.End;
                continue;
            }

            left += char.IsLetterOrDigit(name[at]) ? 1 : 0;
            at++;
        }

        return left;
    }

    private static TextSpan? Longer(TextSpan? one, TextSpan? other) =>
        one is null || (other is not null && other.Value.Length > one.Value.Length) ? other : one;
}
