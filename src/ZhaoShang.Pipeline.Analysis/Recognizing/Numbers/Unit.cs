namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A word that may stand behind a figure.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kind">What it makes of the figure.</param>
/// <param name="Name">The name of the unit: of money its ISO 4217 code, else the word without what is no unit (个月 is 月).</param>
/// <param name="Factor">What the figure is multiplied by: 0.1 for ‰, 10 for 成.</param>
internal sealed record Unit(string Word, UnitKind Kind, string Name, decimal Factor = 1)
{
    private readonly FollowingWords _notBefore = FollowingWords.None;
    private readonly FollowingWords _onlyBefore = FollowingWords.None;

    /// <summary>True if the figure is to be multiplied.</summary>
    public bool IsMultiple { get; } = Factor != 1;

    /// <summary>Words that must not begin behind it, because they share its last letter: 个 of 个人, 项 of 项目.</summary>
    public string[] NotBefore
    {
        init => _notBefore = new FollowingWords(value);
    }

    /// <summary>Words of which one must begin behind it: 日 is a length of time only in 15日内. Empty: anything may.</summary>
    public string[] OnlyBefore
    {
        init => _onlyBefore = new FollowingWords(value);
    }

    /// <summary>A word that begins like one of <see cref="NotBefore"/> and may follow all the same: 目标 behind 项; null if there is none.</summary>
    public string? Despite { get; init; }

    /// <summary>True if the unit can stand before <paramref name="behind"/>, the text behind it.</summary>
    public bool MayStandBefore(ReadOnlySpan<char> behind)
    {
        char next = behind.Length > 0 ? behind[0] : '\0';
        if (char.IsAsciiLetter(Word[^1]) && (char.IsAsciiLetter(next) || next is '²' or '³'))
        {
            return false;
        }

        if (Despite is not null && behind.StartsWith(Despite, StringComparison.Ordinal))
        {
            return true;
        }

        return (_onlyBefore.IsEmpty || _onlyBefore.BeginIn(behind)) && !_notBefore.BeginIn(behind);
    }

    /// <summary>A few words that may begin behind a unit, with their first letters beside them.</summary>
    private sealed class FollowingWords(string[] words)
    {
        public static readonly FollowingWords None = new([]);

        private readonly string _starts = string.Concat(words.Select(word => word[0]).Distinct());

        public bool IsEmpty => words.Length == 0;

        public bool BeginIn(ReadOnlySpan<char> text)
        {
            if (text.Length == 0 || !_starts.Contains(text[0]))
            {
                return false;
            }

            foreach (string word in words)
            {
                if (word[0] == text[0] && text.StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
