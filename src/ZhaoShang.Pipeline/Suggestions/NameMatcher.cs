using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Matches what is typed with the letters of a name: each letter by itself, by one of its readings, or by the beginning of one, which is its initial or stands last
/// (yangq, yq, zhgx). O(typed · letters · readings) for one place.
/// </summary>
internal readonly ref struct NameMatcher
{
    /// <summary>What is typed beyond these letters is not looked at.</summary>
    public const int LongestTyped = 32;

    private readonly NameReadings _readings;
    private readonly ReadOnlySpan<char> _typed;
    private readonly string _letters;
    private readonly ulong _optional;
    private readonly Span<ulong> _failed;

    /// <summary>Matches <paramref name="typed"/> with <paramref name="name"/>.</summary>
    /// <param name="readings">The readings of letters.</param>
    /// <param name="typed">In small letters, at most <see cref="LongestTyped"/>.</param>
    /// <param name="name">The name.</param>
    /// <param name="failed">Room for notes, one more than the letters that were typed, all 0.</param>
    public NameMatcher(NameReadings readings, ReadOnlySpan<char> typed, SuggestedName name, Span<ulong> failed)
    {
        _readings = readings;
        _typed = typed;
        _letters = name.Letters;
        _optional = name.Optional;
        _failed = failed;
    }

    /// <summary>True for one that matches with no name.</summary>
    public bool IsNone => _letters is null;

    /// <summary>The end of the match that begins at <paramref name="start"/>; -1 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Match(int start) => Match(start, 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Match(int at, int from)
    {
        if (from == _typed.Length)
        {
            return at;
        }

        if (at == _letters.Length || (_failed[from] & (1UL << at)) != 0)
        {
            return -1;
        }

        int end = _letters[at] == _typed[from] ? Match(at + 1, from + 1) : -1;
        if (end < 0 && _typed[from] is >= 'a' and <= 'z')
        {
            end = MatchReading(at, from);
        }

        if (end < 0 && (_optional & (1UL << at)) != 0)
        {
            end = Match(at + 1, from);
        }

        if (end < 0)
        {
            _failed[from] |= 1UL << at;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MatchReading(int at, int from)
    {
        ReadOnlySpan<char> rest = _typed[from..];
        foreach (string syllable in _readings.Of(_letters[at]))
        {
            int shared = rest.CommonPrefixLength(syllable);
            bool isWhole = shared == syllable.Length || shared == rest.Length;
            int end = shared > 0 && isWhole ? Match(at + 1, from + shared) : -1;
            if (end < 0 && shared >= 2 && syllable[1] == 'h')
            {
                end = Match(at + 1, from + 2);
            }

            if (end < 0 && shared >= 1)
            {
                end = Match(at + 1, from + 1);
            }

            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }
}
