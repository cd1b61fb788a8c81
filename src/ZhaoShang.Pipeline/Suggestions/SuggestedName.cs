using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>A name as it is matched with what is typed.</summary>
/// <param name="Suggestion">What is suggested.</param>
/// <param name="Letters">Its letters, in small letters, at most <see cref="Longest"/>.</param>
internal sealed record SuggestedName(Suggestion Suggestion, string Letters)
{
    /// <summary>Letters of a name behind these are not matched.</summary>
    public const int Longest = 64;

    private static readonly string[] Autonomous = ["内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门"];

    /// <summary>Where its own name begins, behind those of the divisions above it; 0 for what is no region.</summary>
    public int OwnStart { get; private init; }

    /// <summary>By letter, whether a name begins there: its own or that of a division above it.</summary>
    public ulong Starts { get; private init; } = 1;

    /// <summary>By letter, whether it may be left out: 市 of 阳泉市郊区, brackets.</summary>
    public ulong Optional { get; private init; }

    /// <summary>The rank of its level, the higher first.</summary>
    public int Level { get; private init; }

    /// <summary>True if what stands behind the letters before <paramref name="end"/> may be left out.</summary>
    public bool MayEndAt(int end)
    {
        ulong behind = end < Longest ? ~0UL << end : 0;
        ulong letters = Letters.Length < Longest ? (1UL << Letters.Length) - 1 : ~0UL;
        return (behind & letters & ~Optional) == 0;
    }

    /// <summary>The name of what is no division of the gazetteer.</summary>
    public static SuggestedName Of(Suggestion suggestion)
    {
        string letters = Matched(suggestion.Name);
        ulong optional = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            optional |= char.IsLetterOrDigit(letters[i]) ? 0 : 1UL << i;
        }

        return new SuggestedName(suggestion, letters) { Optional = optional, Level = (int)DivisionLevel.Zone + 1 };
    }

    /// <summary>The name of <paramref name="division"/>, told of in so many <paramref name="articles"/>.</summary>
    public static SuggestedName Of(Division division, int articles, Gazetteer gazetteer)
    {
        ulong optional = 0;
        ulong starts = 0;
        int start = division.FullName.Length;
        for (Division? part = division; part is not null && start > 0; part = gazetteer.ParentOf(part))
        {
            int end = start;
            start -= Math.Min(part.Name.Length, start);
            starts |= Bit(start);
            for (int i = start + StemLength(part.Name); i < end; i++)
            {
                optional |= Bit(i);
            }
        }

        return new SuggestedName(new Suggestion(division.FullName, NameKind.Region, articles, division.Code), Matched(division.FullName))
        {
            OwnStart = Math.Max(0, division.FullName.Length - division.Name.Length), Starts = starts, Optional = optional, Level = (int)division.Level,
        };
    }

    private static string Matched(string name) => (name.Length > Longest ? name[..Longest] : name).ToLowerInvariant();

    private static ulong Bit(int at) => at < Longest ? 1UL << at : 0;

    // 阳泉 of 阳泉市, 宁夏 of 宁夏回族自治区, 凉山彝族 of 凉山彝族自治州; all of 郊区 and 单县.
    private static int StemLength(string name)
    {
        foreach (string stem in Autonomous)
        {
            if (name.StartsWith(stem, StringComparison.Ordinal) && name.EndsWith('区'))
            {
                return stem.Length;
            }
        }

        int ending = name.Contains("自治", StringComparison.Ordinal) ? 3 : 1;
        return name.Length > ending + 1 ? name.Length - ending : name.Length;
    }
}
