using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// What an article calls the division that it speaks for: 我区, 全市, 县委. Near misses: 安全区域, 全市场, 郊区区委 (named, so it is the name that
/// counts), 我国.
/// </summary>
internal sealed class SpeakerWords
{
    /// <summary>The letters that end a division's name, the lowest level first; 区 behind 县 and 旗, since there it is the autonomous region.</summary>
    private static readonly string[] Levels = ["镇乡", "县旗", "区", "市州盟", "省"];

    /// <summary>Letters after 全市 and the like that make it another word.</summary>
    private const string OtherWordLetters = "域位间块场段划";

    /// <summary>A lower level speaks if it is told so much as often as a higher one: a district's article often tells of 全市.</summary>
    private const double LowerLevelShare = 0.4;

    private readonly Dictionary<char, double> _weights = [];
    private readonly Dictionary<char, TextSpan> _first = [];

    private SpeakerWords()
    {
    }

    /// <summary>Counts them in <paramref name="text"/>, outside <paramref name="places"/>. O(length).</summary>
    public static SpeakerWords In(string text, IReadOnlyList<Mention> places)
    {
        SpeakerWords words = new();
        HashSet<int> ends = [.. places.Select(place => place.Span.End)];
        for (int at = 1; at < text.Length; at++)
        {
            if (!IsDivisionLetter(text[at]))
            {
                continue;
            }

            double weight = WeightOf(text, at, ends);
            if (weight == 0)
            {
                continue;
            }

            words._weights[text[at]] = words._weights.GetValueOrDefault(text[at]) + weight;
            if (text[at - 1] is '我' or '全')
            {
                words._first.TryAdd(text[at], new TextSpan(at - 1, at + 1));
            }
        }

        return words;
    }

    /// <summary>The last letters of the speaking division's name, likeliest first; empty if none is told.</summary>
    public IReadOnlyList<char> Letters()
    {
        double most = _weights.Values.DefaultIfEmpty().Max();
        return
        [
            .. _weights
                .OrderBy(letter => letter.Value >= LowerLevelShare * most ? LevelOf(letter.Key) : Levels.Length)
                .ThenByDescending(letter => letter.Value)
                .ThenBy(letter => letter.Key)
                .Select(letter => letter.Key),
        ];
    }

    /// <summary>How much is told of the speaker with this <paramref name="letter"/>.</summary>
    public double WeightOf(char letter) => _weights[letter];

    /// <summary>Where 我区, 全市 and the like with this <paramref name="letter"/> stand first; null if only offices were told.</summary>
    public TextSpan? FirstOf(char letter) => _first.TryGetValue(letter, out TextSpan span) ? span : null;

    private static double WeightOf(string text, int at, HashSet<int> placeEnds)
    {
        char before = text[at - 1];
        char after = at + 1 < text.Length ? text[at + 1] : '\n';
        if (OtherWordLetters.Contains(after, StringComparison.Ordinal))
        {
            return 0;
        }

        // 河南全省: said of a place that is named, not of who speaks.
        if (before == '全' && placeEnds.Contains(at - 1))
        {
            return 0;
        }

        // 位列全省第2位: a comparison with what lies above. Near miss: 占全县的三成.
        if (before == '全' && at >= 2 && text[at - 2] is '列' or '居')
        {
            return 0;
        }

        if (before == '我' || (before == '全' && !(at >= 2 && "安健齐完保周".Contains(text[at - 2], StringComparison.Ordinal))))
        {
            return before == '我' ? 3 : 2;
        }

        bool isOffice = after == '委' || text.AsSpan(at + 1).StartsWith("政府") || text.AsSpan(at + 1).StartsWith("人民政府");
        if (!isOffice || text[at] is '镇' or '乡')
        {
            return 0;
        }

        return placeEnds.Contains(at) || placeEnds.Contains(at + 1) || char.IsLetter(before) ? 0.5 : 1;
    }

    private static bool IsDivisionLetter(char letter) => letter is '省' or '市' or '县' or '区' or '州' or '旗' or '盟' or '镇' or '乡';

    private static int LevelOf(char letter) => Array.FindIndex(Levels, level => level.Contains(letter, StringComparison.Ordinal));
}
