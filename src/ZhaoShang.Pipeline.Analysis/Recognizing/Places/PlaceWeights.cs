using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// How much a place counts for the article's region: more in the first line, in a dateline and before an office (郊区区委); less where it
/// leads a firm's name (上海奉广网络有限公司), where people go to or come from (赴福州, 驻佛山), and in a list of places.
/// </summary>
internal sealed class PlaceWeights
{
    private const double Leading = 2;
    private const double Office = 2;
    private const double Site = 1.5;
    private const double InFirm = 0.35;
    private const double Elsewhere = 0.3;
    private const double Listed = 0.4;

    /// <summary>A firm's name is told within so many letters behind the place that leads it.</summary>
    private const int LongestFirmName = 16;

    private static readonly string[] GoingWords = ["赴", "驻", "到", "往", "访", "来自", "前往", "奔赴", "远赴", "走进", "对接", "接轨", "从", "至"];

    private static readonly string[] ComingWords =
        ["籍", "客商", "企业家", "等地", "等省", "商会", "商人", "老板", "投资者", "考察", "洽谈会", "招商办事处", "办事处"];

    private static readonly string[] AtWords = ["在", "于"];
    private static readonly string[] MeetingWords = ["举行", "举办", "召开", "召集", "签约"];

    private static readonly string[] SiteWords = ["地点:", "地址:", "选址:", "选址在", "位于"];

    private static readonly string[] FirmWords = ["公司", "集团", "股份", "银行", "大学", "学院", "研究院", "研究所", "商会", "协会", "厂", "建工", "置业", "实业", "控股", "重工", "证券"];

    private static readonly string[] OfficeWords = ["区委", "县委", "市委", "省委", "政府", "人民政府", "区政府", "县政府", "市政府", "省政府", "区长", "县长", "市长", "招商局", "统计局", "宣传部"];

    /// <summary>Letters that stand between a place and the firms that it attracts, and in no firm's name.</summary>
    private const string NotInFirmNames = "的与和在对全有是为将已各举召";

    private readonly string _text;
    private readonly IReadOnlyList<Mention> _places;
    private readonly HashSet<int> _firmStarts;
    private readonly int _firstLineEnd;
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>Looks at <paramref name="places"/> of <paramref name="text"/> among all its mentions.</summary>
    public PlaceWeights(string text, IReadOnlyList<Mention> places, IReadOnlyList<Mention> mentions)
    {
        _text = text;
        _places = places;
        _firmStarts = [.. mentions.Where(mention => mention.Kind == MentionKind.Organisation).Select(mention => mention.Span.Start)];
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        _firstLineEnd = end < 0 || end > 60 ? 0 : end;
    }

    /// <summary>The weight of the place numbered <paramref name="index"/>; to be asked for in order, since a name told again counts less.</summary>
    public double WeightOf(int index)
    {
        TextSpan span = _places[index].Span;
        int again = _seen[span.Of(_text).ToString()] = _seen.GetValueOrDefault(span.Of(_text).ToString()) + 1;
        return ContextWeight(index, span) / Math.Sqrt(again);
    }

    private double ContextWeight(int index, TextSpan span)
    {
        ReadOnlySpan<char> after = _text.AsSpan(span.End);
        if (_places[index].Rule == PlaceReading.Letter)
        {
            return 0.2;
        }

        if (StartsWithAny(after, OfficeWords))
        {
            return Office;
        }

        if (_firmStarts.Contains(span.Start) || LeadsFirm(after))
        {
            return InFirm;
        }

        if (EndsWithAny(_text.AsSpan(0, span.Start), GoingWords) || StartsWithAny(after, ComingWords))
        {
            return Elsewhere;
        }

        if (StartsWithAny(after, MeetingWords) && EndsWithAny(_text.AsSpan(0, span.Start), AtWords))
        {
            return Elsewhere;
        }

        if (EndsWithAny(_text.AsSpan(0, span.Start), SiteWords))
        {
            return Site;
        }

        // Townships side by side (黄关镇、文市镇) tell their county as well as one does.
        if (_places[index].Divisions[0].Division.Level != DivisionLevel.Township && IsListed(index))
        {
            return Listed;
        }

        return span.Start < _firstLineEnd || after.StartsWith("讯") || after.StartsWith("电") ? Leading : 1;
    }

    private static bool LeadsFirm(ReadOnlySpan<char> after)
    {
        int length = Math.Min(after.Length, LongestFirmName);
        for (int i = 0; i < length && char.IsLetter(after[i]); i++)
        {
            if (StartsWithAny(after[i..], FirmWords))
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

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
