namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A word that may stand behind a figure.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kind">What it makes of the figure.</param>
/// <param name="Name">The name of the unit: of money its ISO 4217 code, else the word without what is no unit (个月 is 月).</param>
/// <param name="Factor">What the figure is multiplied by: 0.1 for ‰, 10 for 成.</param>
internal sealed record Unit(string Word, UnitKind Kind, string Name, decimal Factor = 1)
{
    private readonly FollowingWords _notBefore = FollowingWords.None;
    private readonly FollowingWords _despite = FollowingWords.None;
    private readonly FollowingWords _onlyBefore = FollowingWords.None;

    /// <summary>True if the figure is to be multiplied.</summary>
    public bool IsMultiple { get; } = Factor != 1;

    private readonly bool _isLatin = char.IsAsciiLetter(Word[^1]);

    // A bit for each letter, by its last six bits, that the unit may not be able to stand before: most stand before none.
    private readonly ulong _doubtful = char.IsAsciiLetter(Word[^1]) ? ulong.MaxValue : 0;

    /// <summary>Words that must not begin behind it, because they share its last letter: 个 of 个人, 项 of 项目.</summary>
    public string[] NotBefore
    {
        init
        {
            _notBefore = new FollowingWords(value);
            _doubtful |= _notBefore.Starts;
        }
    }

    /// <summary>Words of which one must begin behind it: 日 is a length of time only in 15日内. Empty: anything may.</summary>
    public string[] OnlyBefore
    {
        init
        {
            _onlyBefore = new FollowingWords(value);
            _doubtful = ulong.MaxValue;
        }
    }

    /// <summary>Words that begin like one of <see cref="NotBefore"/> and may follow all the same: 目标 behind 项, 电子 behind 家.</summary>
    public string[] Despite
    {
        init => _despite = new FollowingWords(value);
    }

    /// <summary>True if the unit can stand before <paramref name="behind"/>, the text behind it.</summary>
    public bool MayStandBefore(ReadOnlySpan<char> behind)
    {
        char next = behind.Length > 0 ? behind[0] : '\0';
        return ((_doubtful >> next) & 1) == 0 || MayStandBefore(next, behind);
    }

    private bool MayStandBefore(char next, ReadOnlySpan<char> behind)
    {
        if (_isLatin && (char.IsAsciiLetter(next) || next is '²' or '³'))
        {
            return false;
        }

        return (_onlyBefore.IsEmpty || _onlyBefore.BeginIn(behind)) && (!_notBefore.BeginIn(behind) || _despite.BeginIn(behind));
    }

    /// <summary>A few words that may begin behind a unit, with their first letters beside them.</summary>
    private sealed class FollowingWords(string[] words)
    {
        public static readonly FollowingWords None = new([]);

        /// <summary>A bit for each first letter, by its last six bits.</summary>
        public ulong Starts { get; } = words.Aggregate(0UL, (bits, word) => bits | (1UL << word[0]));

        public bool IsEmpty => words.Length == 0;

        public bool BeginIn(ReadOnlySpan<char> text)
        {
            if (text.Length == 0 || ((Starts >> text[0]) & 1) == 0)
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
