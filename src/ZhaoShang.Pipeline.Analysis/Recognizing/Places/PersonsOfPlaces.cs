using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Drops places that are the given names of persons: 镇江 in 市长宫镇江, and wherever 宫镇江 stands again. Near misses: 市长镇江调研, 客商于镇江投资.
/// </summary>
internal static class PersonsOfPlaces
{
    /// <summary>Given names have two letters.</summary>
    private const int GivenName = 2;

    /// <summary>Words before a person's name.</summary>
    private static readonly WordSet Titles =
        ["市长", "县长", "区长", "州长", "镇长", "乡长", "书记", "主席", "主任", "局长", "部长", "会长", "董事长", "秘书长", "经理", "总裁", "常委", "委员", "客商", "老板", "记者", "通讯员", "同志"];

    /// <summary>Surnames that as well lead to a place: 客商于镇江, 县长和上海客商.</summary>
    private static readonly LetterSet Leading = new("于和向从时经来由单");

    /// <summary>Takes the readings that are parts of persons' names out of <paramref name="readings"/>. O(their number).</summary>
    public static void Drop(string text, List<PlaceReading> readings)
    {
        List<string>? persons = null;
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(readings))
        {
            if (MayBeGivenName(text, reading) && Titles.EndsWith(text.AsSpan(0, reading.Span.Start - 1)) && PersonNames.IsOne(NameOf(text, reading), isSure: true))
            {
                (persons ??= []).Add(NameOf(text, reading).ToString());
            }
        }

        if (persons is not null)
        {
            readings.RemoveAll(reading => MayBeGivenName(text, reading) && persons.Exists(person => NameOf(text, reading).SequenceEqual(person)));
        }
    }

    private static bool MayBeGivenName(string text, PlaceReading reading) =>
        reading.Span.Length == GivenName && reading.Span.Start > GivenName && !reading.IsOfficial && !Leading.Contains(text[reading.Span.Start - 1]);

    private static ReadOnlySpan<char> NameOf(string text, PlaceReading reading) => text.AsSpan(reading.Span.Start - 1, GivenName + 1);
}
