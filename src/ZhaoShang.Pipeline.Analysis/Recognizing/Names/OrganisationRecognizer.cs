using System.Collections.Frozen;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>
/// Finds firms, associations, institutes and government bodies as <c>tests/Specs/organisations.md</c> shows them, and links short forms to the full
/// names that the article tells. Thread-safe; O(length), plus the number of full names times the letters for their short forms.
/// </summary>
public sealed class OrganisationRecognizer : IMentionRecognizer
{
    // What no name consists of: 上市公司, 投资公司, 水泥厂, 地方政府.
    private static readonly FrozenSet<string> CommonCores = FrozenSet.Create(
    [
        "上市", "外资", "内资", "合资", "独资", "民营", "国有", "大型", "知名", "股份", "股份制", "企业", "跨国", "投资", "房地产", "开发", "物流", "贸易", "商贸", "外贸",
        "建筑", "旅游", "农业", "工业", "矿业", "食品", "保险", "担保", "小额贷款", "融资", "平台", "科技", "高科技", "农民", "专业", "商业", "行业", "各类", "水泥", "化工",
        "加工", "钢铁", "造纸", "发电", "火电", "热电", "自来水", "污水处理", "垃圾发电", "制药", "机械", "砖瓦", "工", "建", "办", "酒", "电", "水", "独立", "科研", "高等", "高等院校", "职业",
        "异地", "驻外", "外地", "工商", "外来", "地方", "企业集团", "中介", "咨询", "家族", "控股", "参股", "全资", "项目", "运营", "总承包", "劳务", "物业", "供水", "供电", "燃气", "龙头", "国际",
        "省级", "市级", "县级", "区级", "国家级", "风投", "创投", "城投", "有限", "异地商会", "基层", "乡镇",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonCoreOf = CommonCores.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where a name may end.</summary>
    internal static readonly KeyStarts Endings = new(KeyStarts.Of(OrganisationEnding.Words.Concat(GovernmentBody.Words)));

    private static readonly string[] PartEndings = ["分公司", "支行", "分行", "分局"];

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) => Recognize(new ScannedArticle(document));

    /// <summary>The organisations in <paramref name="article"/>, in the order of the text.</summary>
    internal static List<Mention> Recognize(ScannedArticle article)
    {
        string text = article.Text;
        NameStart starts = new(article);
        List<Mention> found = [];
        int earliest = 0;
        StartMarks endings = article.MarksOf(Endings);
        for (int at = endings.Next(0); at < text.Length; at = endings.Next(at))
        {
            OrganisationEnding? ending = OrganisationEnding.Find(text, at);
            Mention? mention = ending is null ? ReadBody(text, starts, at, earliest) : ReadFirm(text, starts, (at, ending), (earliest, found));
            if (mention is null)
            {
                at += ending?.Word.Length ?? 1;
                earliest = ending is null ? earliest : at;
                continue;
            }

            // 阳煤集团纳谷化工有限公司 is one name.
            if (found.Count > 0 && found[^1].Span.End == mention.Span.Start && mention.Rule == found[^1].Rule
                && mention.Rule is "firm-name" or "institute-name")
            {
                mention = mention with { Span = TextSpan.Cover(found[^1].Span, mention.Span) };
                found.RemoveAt(found.Count - 1);
            }

            found.Add(mention);
            at = earliest = mention.Span.End;
        }

        return ShortNames.Link(article, found);
    }

    private static Mention? ReadFirm(string text, NameStart starts, (int At, OrganisationEnding Word) told, (int Earliest, List<Mention> Found) before)
    {
        (int at, OrganisationEnding ending) = told;
        (int earliest, List<Mention> found) = before;
        int start = starts.Find(at, earliest);
        ReadOnlySpan<char> core = text.AsSpan(start, at - start);
        bool isPartOfLast = found.Count > 0 && found[^1].Span.End == start && found[^1].Rule == "firm-name";
        if (core.Length < ending.ShortestCore && !(isPartOfLast && ending.Word == "分公司" && core.Length > 0))
        {
            return null;
        }

        if (IsCommon(core) || IsRelation(core) || (core.Length > 1 && IsCommonNoun(core, ending.Word)))
        {
            return null;
        }

        int end = at + ending.Word.Length;
        return new Mention(MentionKind.Organisation, new TextSpan(start, WithBranch(text, end, ending)), ending.Rule) { IsRedacted = IsBlanked(core) };
    }

    private static Mention? ReadBody(string text, NameStart starts, int at, int earliest)
    {
        int length = GovernmentBody.EndingLength(text, at);
        if (length == 0)
        {
            return null;
        }

        int start = starts.Find(at, earliest);
        ReadOnlySpan<char> division = text.AsSpan(start, at - start);
        bool hasDivision = GovernmentBody.HasDivision(division) || (text[at] == '委' && division.Length > 0);
        return hasDivision
            ? new Mention(MentionKind.Organisation, new TextSpan(start, at + length), "government-body") { IsRedacted = IsBlanked(division) }
            : null;
    }

    // 中国石油股份有限公司山西分公司: the branch belongs to the name.
    private static int WithBranch(string text, int end, OrganisationEnding ending)
    {
        if (!ending.Word.EndsWith("公司", StringComparison.Ordinal) && !ending.Word.EndsWith("银行", StringComparison.Ordinal))
        {
            return end;
        }

        for (int i = end + 1; i < end + 8 && i < text.Length && text[i - 1] is >= '\u4E00' and <= '\u9FFF' and not ('的' or '在' or '与' or '和' or '及' or '等' or '将' or '由'); i++)
        {
            foreach (string part in PartEndings)
            {
                if (text[i] == part[0] && text.AsSpan(i).StartsWith(part, StringComparison.Ordinal))
                {
                    return i + part.Length;
                }
            }
        }

        return end;
    }

    // 绿色工厂, 工业品出厂, 推介招商会 are no names; 化工厂, 皮件加工厂 are.
    private static bool IsCommonNoun(ReadOnlySpan<char> core, string ending) =>
        (ending == "厂" && ("出进建办设驻新老该全入".Contains(core[^1], StringComparison.Ordinal)
            || (core[^1] == '工' && !"加化重精机电手木军兵".Contains(core[^2], StringComparison.Ordinal))))
        || (ending == "商会" && core[^1] is '招' or '邀');

    // 物流公司, 房地产开发公司: a common word, or two of them.
    private static bool IsCommon(ReadOnlySpan<char> core)
    {
        for (int at = 2; at <= core.Length - 2; at++)
        {
            if (CommonCoreOf.Contains(core[..at]) && CommonCoreOf.Contains(core[at..]))
            {
                return true;
            }
        }

        return CommonCoreOf.Contains(core);
    }

    // 控股子公司, 其母公司; not 电子公司, 种子公司.
    private static bool IsRelation(ReadOnlySpan<char> core) =>
        core.Length > 1 && core[^1] == '母' || (core.Length > 1 && core[^1] == '子' && !"电种原量分王箱".Contains(core[^2], StringComparison.Ordinal));

    // XX公司, 广东***矿业公司; not TCL集团.
    private static bool IsBlanked(ReadOnlySpan<char> core) => core.ContainsAny("*×□") || core.StartsWith("XX") || core.Contains('某');
}
