using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// How much a place counts for the article's region: more in the first line, in a dateline, before an office (郊区区委) and where it reports
/// (永丰县引进项目12个); less where it leads a firm's name (上海奉广网络有限公司), where people go to, work or come from (赴福州, 在东莞打拼, 温州客商),
/// where a meeting was (上海恳谈会), where it sets the task (酒泉市下达), and in a list of places.
/// </summary>
internal sealed class PlaceWeights
{
    private const double Leading = 2;
    private const double Office = 2;
    private const double Site = 1.5;
    private const double Reporting = 1.5;
    private const double InFirm = 0.35;
    private const double Elsewhere = 0.3;
    private const double Listed = 0.4;

    /// <summary>A firm's name is told within so many letters behind the place that leads it.</summary>
    private const int LongestFirmName = 16;

    private static readonly WordSet GoingWords =
        ["赴", "驻", "到", "往", "访", "来自", "前往", "奔赴", "远赴", "走进", "对接", "接轨", "从", "至", "奔", "飞", "抵", "出访", "走访", "同", "考察", "承接"];

    private static readonly WordSet ComingWords =
    [
        "籍", "客商", "客人", "企业家", "等地", "等省", "等市", "等城市", "商会", "商人", "老板", "投资者", "投资商", "投资人", "投资方", "考察", "洽谈会", "招商办事处", "办事处", "人", "方面", "总部",
        "分局", "联络处", "一家", "某", "的一家", "的客商", "的老板", "的企业", "企业", "分队", "小分队", "招商分队", "招商组", "专场", "分会", "投资", "独资",
    ];

    /// <summary>Words behind a place that make it the one where a meeting was.</summary>
    private static readonly WordSet MeetingNames =
        ["恳谈会", "推介会", "招商会", "招商推介", "洽谈", "对接会", "交流会", "座谈会", "说明会", "联谊会", "展会", "博览会", "投资贸易", "行动", "周", "招商周", "招商行"];

    /// <summary>Words behind a place that is above the one reported on.</summary>
    private static readonly WordSet SuperiorWords = ["下达", "交办", "属", "考核", "前列", "排名", "第一", "第二", "第三", "各县", "其他"];

    /// <summary>Words behind a place in which someone lives or works: 在上海打拼.</summary>
    private static readonly WordSet WorkingWords = ["打拼", "打工", "务工", "经商", "创业", "发展", "工作", "做生意", "开厂", "办厂", "打了", "闯荡"];

    /// <summary>Words behind a place that opens a clause, by which it tells of its own work.</summary>
    private static readonly WordSet ReportingWords =
    [
        "引进", "签下", "签约", "新签", "实现", "完成", "累计", "今年", "去年", "共", "全年", "上半年", "实施", "利用", "实际", "新增", "新引进", "新批", "新开工", "招商引资", "坚持", "围绕", "紧扣", "聚焦", "抢抓",
        "依托", "立足", "狠抓",
    ];

    /// <summary>Words behind a place that make it a paper's or a programme's.</summary>
    private static readonly WordSet MediaWords = ["日报", "晚报", "晨报", "新闻网", "新闻联播", "新闻", "电视台", "广播", "融媒", "发布", "时报", "网讯"];

    /// <summary>来霍城考察 is told at home. Near miss: 赴霍城考察.</summary>
    private static readonly WordSet HostWords = ["来", "莅", "莅临"];
    private static readonly WordSet VisitWords = ["考察", "参观", "访问", "洽谈", "调研", "视察", "投资"];

    private static readonly WordSet VisitingWords = ["赴", "访", "来自", "前往", "奔赴", "远赴", "走进", "出访", "飞赴", "奔"];
    private static readonly WordSet VisitorWords = ["籍", "客商", "的客商", "企业家", "商会", "商人", "老板", "的老板", "投资者", "投资商"];

    /// <summary>我县与德化县结成友好县: the other one.</summary>
    private static readonly WordSet OwnWith =
        ["我市与", "我县与", "我区与", "我省与", "我州与", "我盟与", "我旗与", "我镇与", "我乡与", "我市和", "我县和", "我区和", "我省和", "我州和", "我盟和", "我旗和", "我镇和", "我乡和"];

    private static readonly WordSet AtWords = ["在", "于"];
    private static readonly WordSet MeetingWords = ["举行", "举办", "召开", "召集", "签约", "签订", "签署", "签下", "开会", "期间"];

    private static readonly WordSet SiteWords = ["地点:", "地址:", "选址:", "选址在", "位于"];

    private static readonly WordSet FirmWords = ["公司", "集团", "股份", "银行", "大学", "学院", "研究院", "研究所", "商会", "协会", "厂", "建工", "置业", "实业", "控股", "重工", "证券", "木业", "药业", "化工", "电子", "科技", "能源", "机械", "纺织", "食品", "物流", "地产", "水泥", "服饰", "新材"];

    private static readonly WordSet OfficeWords = ["区委", "县委", "市委", "省委", "政府", "人民政府", "区政府", "县政府", "市政府", "省政府", "区长", "县长", "市长", "招商局", "统计局", "宣传部", "委书记", "委常委", "委、", "投资促进", "商务局", "发改"];

    /// <summary>The same for counties; those of the city above come as guests.</summary>
    private static readonly WordSet CountyOffices = ["政协", "人大常委会"];

    /// <summary>Letters that stand between a place and the firms that it attracts, and in no firm's name.</summary>
    private const string NotInFirmNames = "的与和在对全有是为将已各举召";

    private readonly string _text;
    private readonly IReadOnlyList<Mention> _places;
    private readonly HashSet<int> _firmStarts;
    private readonly int _firstLineEnd;
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<string, int> _guests = [];

    // Whose delegation came is a guest from there on: 公安县 behind 公安县党政代表团来我县考察.
    private readonly HashSet<string> _callers = [];

    private HashSet<string>? _visited;

    /// <summary>Looks at <paramref name="places"/> of <paramref name="text"/> among all its mentions.</summary>
    public PlaceWeights(string text, IReadOnlyList<Mention> places, IReadOnlyList<Mention> mentions)
    {
        _text = text;
        _places = places;
        _firmStarts = [.. mentions.Where(mention => mention.Kind == MentionKind.Organisation).Select(mention => mention.Span.Start)];
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        _firstLineEnd = end < 0 || end > 60 ? 0 : end;
    }

    /// <summary>
    /// The weight of the place numbered <paramref name="index"/>, and whose it is; to be asked for in order, since a name told again counts less.
    /// </summary>
    public (double Weight, RegionVoteKind Kind) WeightOf(int index)
    {
        TextSpan span = _places[index].Span;
        string name = span.Of(_text).ToString();
        int again = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        double weight = ContextWeight(index, span);
        RegionVoteKind kind = MediaWords.BeginsWith(_text.AsSpan(span.End)) || IsDateline(_text.AsSpan(span.End)) ? RegionVoteKind.Outlet : weight < Listed ? RegionVoteKind.Guest : RegionVoteKind.Told;
        if (kind == RegionVoteKind.Guest)
        {
            _guests[name] = _guests.GetValueOrDefault(name) + 1;
        }

        return (weight / Math.Sqrt(again), kind);
    }

    /// <summary>The names that are told more often as guests' than otherwise, after all were weighed: 上海 in an article on 上海恳谈会 and 上海企业.</summary>
    public HashSet<string> GuestNames() => [.. _guests.Where(name => name.Value >= 2 && name.Value * 2 > _seen[name.Key]).Select(name => name.Key)];

    /// <summary>The names that are told as guests' only, after all were weighed: 营口 in an article whose title says 海城、营口两地老板, and its text 营口客商.</summary>
    public HashSet<string> OnlyGuests() => [.. _guests.Where(name => name.Value == _seen[name.Key]).Select(name => name.Key)];

    private double ContextWeight(int index, TextSpan span)
    {
        ReadOnlySpan<char> after = _text.AsSpan(span.End);
        if (_places[index].Rule == PlaceReading.Letter)
        {
            return 0.2;
        }

        bool isInTitle = span.Start < _firstLineEnd;
        string? code = _places[index].Divisions[0].Division.Code;
        if (!isInTitle && code is not null && GuestPlaces.IsOfCaller(_text, span.End))
        {
            _callers.Add(code);
        }

        if (!isInTitle && (GuestPlaces.Are(_text, _places, index) || (code is not null && _callers.Contains(code))))
        {
            return Elsewhere;
        }

        if (OfficeWords.BeginsWith(after) || (CountyOffices.BeginsWith(after) && _places[index].Divisions[0].Division.Level == DivisionLevel.County))
        {
            return Office;
        }

        if (IsOfFirm(span))
        {
            return InFirm;
        }

        // A township is told by where one goes in one's own county: 落户小松镇, 放到东渡镇.
        if (_places[index].Divisions[0].Division.Level != DivisionLevel.Township && (IsElsewhere(_text.AsSpan(0, span.Start), after) || IsListedElsewhere(index)))
        {
            return Elsewhere;
        }

        if (SiteWords.EndsWith(_text.AsSpan(0, span.Start)))
        {
            return Site;
        }

        // Townships side by side (黄关镇、文市镇) tell their county as well as one does.
        if (_places[index].Divisions[0].Division.Level != DivisionLevel.Township && IsListed(index))
        {
            return Listed;
        }

        if (isInTitle || after.StartsWith("讯") || after.StartsWith("电"))
        {
            return GuestPlaces.IsHall(_text, span) ? Elsewhere : Leading;
        }

        return Reports(_text, span) ? Reporting : 1;
    }

    /// <summary>True for the place of a wire, which is no more than where it was written: 福州讯(记者李明), 福州9月12日电. Near misses: 福州电子厂, 福州讯飞公司.</summary>
    private static bool IsDateline(ReadOnlySpan<char> after)
    {
        after = after.TrimStart("0123456789月日");
        after = after.StartsWith("消息") || after.StartsWith("报道") ? after[2..] : after is ['讯' or '电', ..] ? after[1..] : [];
        return after is ['(' or ' ' or ':' or '\u3000' or '\n' or '】', ..] || after.StartsWith("记者");
    }

    /// <summary>True for a place that opens a clause and tells of its own work: 永丰县引进项目12个. Near miss: 温州的项目.</summary>
    public static bool Reports(string text, TextSpan place) =>
        (place.Start == 0 || !char.IsLetterOrDigit(text[place.Start - 1])) && ReportingWords.BeginsWith(text.AsSpan(place.End));

    /// <summary>True where someone goes to or comes from the place numbered <paramref name="index"/>: 在厦门举行, 来自厦门、漳州的客商. Near miss: 到大竹县, which is said at home too.</summary>
    public bool IsVisited(int index)
    {
        ReadOnlySpan<char> before = _text.AsSpan(0, FirstListed(index));
        ReadOnlySpan<char> after = _text.AsSpan(LastListed(index));
        bool isFirmOfVisited = IsOfFirm(_places[index].Span) && _places[index].Divisions[0].Division.Code is string code && (_visited ??= Visited()).Contains(code);
        return isFirmOfVisited || VisitingWords.EndsWith(before) || OwnWith.EndsWith(before) || VisitorWords.BeginsWith(after) || (AtWords.EndsWith(before) && MeetingWords.BeginsWith(after));
    }

    // 上海, where 赴上海招商 is told: its firms make it no host either.
    private HashSet<string> Visited() =>
        [.. _places.Where(place => VisitingWords.EndsWith(_text.AsSpan(0, place.Span.Start))).Select(static place => place.Divisions[0].Division.Code).OfType<string>()];

    // 来自厦门、漳州、泉州的客商: all of them; near miss: 青田、缙云、云和引进项目.
    private bool IsListedElsewhere(int index)
    {
        (int first, int last) = (FirstListed(index), LastListed(index));
        return (first < _places[index].Span.Start || last > _places[index].Span.End) && IsElsewhere(_text.AsSpan(0, first), _text.AsSpan(last));
    }

    private int FirstListed(int index)
    {
        int first = index;
        while (first > 0 && AreJoined(first - 1))
        {
            first--;
        }

        return _places[first].Span.Start;
    }

    private int LastListed(int index)
    {
        int last = index;
        while (last + 1 < _places.Count && AreJoined(last))
        {
            last++;
        }

        return _places[last].Span.End;
    }

    private bool AreJoined(int index) => _places[index + 1].Span.Start - _places[index].Span.End == 1 && _text[_places[index].Span.End] is '、' or '和';

    private static bool IsElsewhere(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        bool isAt = AtWords.EndsWith(before);
        if (HostWords.EndsWith(before) && VisitWords.BeginsWith(after))
        {
            return false;
        }

        return GoingWords.EndsWith(before)
            || ComingWords.BeginsWith(after)
            || MeetingNames.BeginsWith(after)
            || IsInternational(after)
            || SuperiorWords.BeginsWith(after)
            || OwnWith.EndsWith(before)
            || (isAt && (MeetingWords.BeginsWith(after) || WorkingWords.BeginsWith(after)));
    }

    // 上海国际花卉博览会; near miss: 靖江国际家居城.
    private static bool IsInternational(ReadOnlySpan<char> after)
    {
        const int longest = 14;
        ReadOnlySpan<char> name = after[..Math.Min(longest, after.Length)];
        int end = name.IndexOfAny("，,。、\n");
        name = end < 0 ? name : name[..end];
        return name.StartsWith("国际") && name.IndexOfAny("会节展周") >= 0;
    }

    private bool IsOfFirm(TextSpan place) => _firmStarts.Contains(place.Start) || LeadsFirm(_text.AsSpan(place.End));

    private static bool LeadsFirm(ReadOnlySpan<char> after)
    {
        int length = Math.Min(after.Length, LongestFirmName);
        for (int i = 0; i < length && char.IsLetter(after[i]); i++)
        {
            if (FirmWords.BeginsWith(after[i..]))
            {
                return true;
            }

            if (NotInFirmNames.Contains(after[i], StringComparison.Ordinal) || after[i..].StartsWith("引进"))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsListed(int index)
    {
        return (index > 0 && IsComma(_places[index - 1].Span.End, _places[index].Span.Start))
            || (index + 1 < _places.Count && IsComma(_places[index].Span.End, _places[index + 1].Span.Start));
    }

    private bool IsComma(int start, int end) => end == start + 1 && _text[start] is '、' or '和' or '与' or '及';
}
