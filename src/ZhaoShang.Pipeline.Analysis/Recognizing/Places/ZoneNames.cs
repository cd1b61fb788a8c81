using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Adds the kind of zone that stands behind a division's name: 衢州 and 高新区. Near misses: 衢州的高新区, a bare 高新区, 衢州新区域.
/// </summary>
internal static class ZoneNames
{
    private static readonly string[] Ranks = ["国家级", "国家", "省级", "市级"];

    /// <summary>Kinds of zones; one may follow another (高新技术产业开发区, 循环经济工业园区).</summary>
    private static readonly string[] Kinds =
    [
        "高新技术产业开发区", "高新技术产业园区", "高新技术产业园", "高新技术开发区", "高新技术产业示范区", "高新园区", "高新区", "经济技术开发区", "经济开发区", "经开区", "技术开发区",
        "工业园区", "工业园", "工业区", "工业集中区", "循环经济园区", "循环经济产业园", "产业集聚区", "产业园区", "产业园", "产业新城", "开发区", "综合保税区", "保税港区", "保税区",
        "保税物流中心", "出口加工区", "自由贸易试验区", "自贸试验区", "自贸区", "旅游度假区", "度假区", "风景名胜区", "风景区", "城乡一体化示范区", "示范区", "航空港区", "空港新城",
        "化工园区", "化工园", "物流园区", "物流园", "科技园区", "科技园", "软件园", "创业园", "临港经济区", "临空经济区", "新区", "特色产业园", "先进制造业产业园", "农业科技园区",
    ];

    private static readonly LetterSet FirstLetters = new([.. Ranks.Concat(Kinds).Select(word => word[0])]);
    private static readonly DoubleArrayTrie RankWords = DoubleArrayTrieBuilder.Build(Ranks.ToDictionary(word => word, _ => 0));
    private static readonly DoubleArrayTrie KindWords = DoubleArrayTrieBuilder.Build(Kinds.ToDictionary(word => word, _ => 0));

    /// <summary>Extends each of <paramref name="readings"/> by a zone behind it and drops what then lies inside.</summary>
    public static void Extend(string text, List<PlaceReading> readings)
    {
        int kept = 0;
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(readings))
        {
            if (kept > 0 && readings[kept - 1].Span.End > reading.Span.Start)
            {
                continue;
            }

            int length = reading.Kind == PlaceReading.Letter ? 0 : LengthAt(text.AsSpan(reading.Span.End));
            readings[kept++] = length == 0 ? reading : reading with
            {
                Span = new TextSpan(reading.Span.Start, reading.Span.End + length),
                Kind = PlaceReading.Zone,
                ZoneLength = length,
            };
        }

        readings.RemoveRange(kept, readings.Count - kept);
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !FirstLetters.Contains(text[0]))
        {
            return 0;
        }

        int rank = RankWords.LongestMatch(text).Length;
        int kind = KindWords.LongestMatch(text[rank..]).Length;
        int end = rank + kind;
        bool goesOn = end < text.Length && text[end] is '域' or '间' or '块';
        return kind == 0 || goesOn ? 0 : end;
    }
}
