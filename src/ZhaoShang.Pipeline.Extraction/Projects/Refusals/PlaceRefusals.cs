using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>Candidates that tell where something is, what was visited, or what work goes by.</summary>
internal static class PlaceRefusals
{
    private const int LongestLead = 8;
    private const int LongestSite = 20;

    private static readonly PhraseSet Sited = new(ZoneWords.Sited + "进入 选定 搬到 搬进 搬入");
    private static readonly PhraseSet Parks = new(ZoneWords.Parks + "物流港 度假区 市场 高速 码头 港区 基地");
    private static readonly PhraseSet Pointers = new("项目 公司 企业 工程 该厂");
    private static readonly PhraseSet Visited = new(WordPairs.Of("察看 参观 考察 视察 走访 调研 看 前往 拜访 拜会", "了") + "前往 拜访 拜会 察看 参观 考察 视察 走访 来看 走进 来到");
    private static readonly PhraseSet Frames = new("依托 围绕 借助 盯住 瞄准 看中 看中了 利用 成为 堪称 号称 擦亮 推进");
    private static readonly PhraseSet Programmes = new("实施 开展 启动 推进 推动 落实 抓好");

    /// <summary>选址凤鸣产业园, 该项目落户经济开发区轴承产业园: where it is sited.</summary>
    public static bool IsSite(NameInText name)
    {
        TextSpan left = new(Math.Max(name.Left.Start, name.Span.Start - LongestSite), name.Span.Start);
        if (name.Candidate.List is not null || !name.EndsWith(Parks) || Sited.Last(name.Text, left) is not TextSpan verb)
        {
            return false;
        }

        TextSpan between = new(verb.End, name.Span.Start);
        bool isPlace = between.IsEmpty || name.Article.Mentions.StartingAt(verb.End, MentionKind.Region) is not null || "区市县镇乡".Contains(name.Text[between.End - 1], StringComparison.Ordinal);
        bool isOfPointer = Pointers.IsIn(name.Text, new TextSpan(name.Left.Start, verb.Start));
        return between.Of(name.Text).IndexOfAny('的', '、', ',') < 0 && (isPlace || isOfPointer);
    }

    /// <summary>先后走进甲园、乙基地和丙厂: what was visited, also one after the other.</summary>
    public static bool IsVisited(NameInText name)
    {
        bool isListed = name.Left.Length > 0 && name.Text[name.Left.End - 1] is '、' or '和' or '及' && Visited.First(name.Text, name.Left) is TextSpan verb && verb.Start - name.Left.Start <= LongestLead;
        return name.IsBehind(Visited) || (isListed && !name.IsPriced && !(name.Right.Length > 0 && name.Text[name.Span.End] is '(' or '（'));
    }

    /// <summary>围绕恒泰产业园, 深入实施“千镇万村工程”: a park that work goes by, or a programme.</summary>
    public static bool IsFrame(NameInText name)
    {
        int open = name.Text[name.Span.Start] == '“' ? name.Span.Start : name.Span.Start - 1;
        bool isProgramme = open >= name.Left.Start && name.Text[open] == '“' && Programmes.EndingAt(name.Text, open, name.Left.Start) is not null && name.Span.Of(name.Text).TrimEnd('”').EndsWith("工程");
        return isProgramme || (name.IsBehind(Frames) && name.EndsWith(Parks));
    }
}
