using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Places that others than the division reported on are named by: the second that built a park (亳州芜湖现代产业园区 lies in 亳州), where a meeting was
/// (淮安(上海)投资说明会), whose delegation came (普陀区党政代表团来扶余考察), the bay a zone lies at (杭州湾), and 台湾, 香港, 澳门 but in a title.
/// </summary>
internal static class GuestPlaces
{
    private const int LongestMeeting = 24;
    private const int LongestCaller = 40;
    private const int LongestHost = 8;

    private static readonly WordSet CoBuilt = ["现代产业园", "现代工业园", "合作产业园", "共建产业园", "共建园", "合作园", "合作共建"];
    private static readonly WordSet Meetings = ["会", "论坛", "仪式", "活动", "展"];
    private static readonly WordSet Built = ["园", "区", "项目", "公司"];
    private static readonly WordSet Held = ["举行", "举办", "召开", "隆重", "开幕", "成功"];
    private static readonly WordSet Seen = ["考察", "参观", "访问", "调研", "洽谈", "对接", "交流", "学习"];
    private static readonly WordSet ToOurs = ["来我", "到我", "莅我", "赴我"];
    private static readonly WordSet Invited = ["邀请", "迎来", "欢迎", "接待", "吸引", "组织", "陪同"];
    private static readonly WordSet Groups = ["团", "一行", "考察组", "市长", "县长", "区长", "书记", "主席", "会长", "董事长", "主任", "客商", "企业家"];

    /// <summary>True for the place numbered <paramref name="index"/> if it is another's. O(letters of its clause).</summary>
    public static bool Are(string text, IReadOnlyList<Mention> places, int index) =>
        text.AsSpan(places[index].Span.End).StartsWith("湾") || IsPartnerOfPark(text, places, index) || IsVenue(text, places, index) || IsCaller(text, places[index].Span.End, toOurs: false) || IsOffshore(places[index]);

    /// <summary>True for a dateline's place that is only where the meeting was: 福州讯, behind 新闻发布会在福州召开.</summary>
    public static bool IsHall(string text, TextSpan place)
    {
        string at = "在" + place.Of(text).ToString();
        int found = text.IndexOf(at, StringComparison.Ordinal);
        return found >= 0 && Held.BeginsWith(text.AsSpan(found + at.Length));
    }

    // Near misses: 苏州宿迁工业园区, which may lie in either; 安徽亳州现代产业园区.
    private static bool IsPartnerOfPark(string text, IReadOnlyList<Mention> places, int index) =>
        index > 0 && places[index - 1].Span.End == places[index].Span.Start && LevelOf(places[index - 1]) >= DivisionLevel.Prefecture && CoBuilt.BeginsWith(text.AsSpan(places[index].Span.End));

    // Near misses: 漳州(东山县)项目推介会, where it is told closer.
    private static bool IsVenue(string text, IReadOnlyList<Mention> places, int index)
    {
        TextSpan span = places[index].Span;
        bool isBracketed = index > 0 && places[index - 1].Span.End == span.Start - 1 && text[span.Start - 1] == '(' && text.AsSpan(span.End).StartsWith(")");
        return isBracketed && LevelOf(places[index]) <= LevelOf(places[index - 1]) && ClauseAt(text, span.End, LongestMeeting) is var name && Meetings.NextIn(name, 0) < Built.NextIn(name, 0);
    }

    /// <summary>True for the place that ends at <paramref name="end"/> if its delegation came to ours: 公安县党政代表团来我县考察. O(letters of its clause).</summary>
    public static bool IsOfCaller(string text, int end) => IsCaller(text, end, toOurs: true);

    // 石嘴山市市长率考察团到我市考察, 普陀区党政代表团来扶余考察; near miss: 扶余市邀请客商来扶余考察.
    private static bool IsCaller(string text, int end, bool toOurs)
    {
        ReadOnlySpan<char> rest = ClauseAt(text, end, LongestCaller);
        for (int at = 2; at + 2 < rest.Length; at++)
        {
            bool isComing = (rest[at] == '来' && !toOurs) || ToOurs.BeginsWith(rest[at..]);
            if (isComing && Seen.StandsIn(rest.Slice(at + 1, Math.Min(LongestHost + 2, rest.Length - at - 1))))
            {
                return Groups.StandsIn(rest[..at]) && !Invited.StandsIn(rest[..at]);
            }
        }

        return false;
    }

    private static bool IsOffshore(Mention place) => place.Divisions[0].Division.Code is string code && (code.StartsWith("71", StringComparison.Ordinal) || code.StartsWith("81", StringComparison.Ordinal) || code.StartsWith("82", StringComparison.Ordinal));

    private static DivisionLevel LevelOf(Mention place) => place.Divisions[0].Division.Level;

    private static ReadOnlySpan<char> ClauseAt(string text, int start, int longest)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(longest, text.Length - start));
        int stop = rest.IndexOfAny("。;；\n");
        return stop < 0 ? rest : rest[..stop];
    }
}
