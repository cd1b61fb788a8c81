using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells the size of a project (its capacity, equipment and jobs: a quantity) from other numbers of things (a count).</summary>
internal static class ProjectFigures
{
    private const int Clause = 24;
    private const int Sentence = 80;

    private static readonly WordSet Projects = ["项目", "公司", "厂", "车间", "园", "基地", "投产", "试产", "达产", "满产", "投用", "开业", "合作社", "工坊", "集团", "养殖场", "牧场", "度假村", "酒店", "景区", "商场", "市场", "综合体", "工程", "生产线", "加工点", "中心", "牛舍", "羊舍", "猪舍", "鸡舍", "圈舍", .. ProjectFittings.Farms];

    private static readonly WordSet Works = ["总投资", "投资", "投入", "出资", "试车", "试产", "年产", "年加工", "年处理", "日处理", "占地", "动工", "奠基", "工缴费", "一期", "二期", "首期"];
    private static readonly WordSet Firms = ["个项目", "招商", "引资"];

    private static readonly WordSet Regions = ["全市", "全县", "全区", "全省", "全州", "全旗", "全镇", "全乡", "全国", "全盟", "城镇", "辖区", "本市", "本县", "市里", "县里", "县政府", "累计"];

    /// <summary>True if a figure with a measure word is a capacity, the equipment or the jobs of a project.</summary>
    public static bool IsOfProject(string text, in Figure figure) =>
        figure.PerUnit is not null || IsPerYear(text, figure) || ProjectCapacity.IsCapacity(text, figure) || ProjectJobs.IsJobs(text, figure);

    // 15万套/年, 4万片/月.
    private static bool IsPerYear(string text, in Figure figure) =>
        NumeralLetters.At(text, figure.Core.End) is '/' or '／' && NumeralLetters.At(text, figure.Core.End + 1) is '年' or '月';

    /// <summary>
    /// True if the sentence before a figure tells of a project or its maker and none of its words is of a whole region: 服装厂六月试产，招工80人;
    /// not 全县实施项目50个，新增就业3200人.
    /// </summary>
    public static bool IsToldOfProject(string text, in Figure figure)
    {
        ReadOnlySpan<char> before = Phrases.SentenceBefore(text, figure.Span.Start, Sentence);
        return Phrases.HasAny(before, Projects) && !Phrases.HasAny(before, Regions);
    }

    /// <summary>
    /// True if the sentence before a figure tells how a project is built or what it makes, none of its words is of a whole region and it counts no firms: 总投资4200万元,年加工羽绒600吨,现有工人210人;
    /// not 引进企业96家,进资11.2亿元,现有工人3万人.
    /// </summary>
    public static bool IsToldOfWorks(string text, in Figure figure)
    {
        ReadOnlySpan<char> before = Phrases.SentenceBefore(text, figure.Span.Start, Sentence);
        return Phrases.HasAny(before, Works) && !Phrases.HasAny(before, Regions) && !Phrases.HasAny(before, Firms) && !CountsFirms(before);
    }

    // 96家, 20多户.
    private static bool CountsFirms(ReadOnlySpan<char> window)
    {
        for (int at = window.IndexOfAny('家', '户'); at >= 0; at = Next(window, at))
        {
            char before = NumeralLetters.At(window, at - 1);
            if (NumeralLetters.Arabic(before) >= 0 || NumeralLetters.Chinese(before) >= 0 || before is '余' or '多' or '十' or '百')
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> window, int at) => window[(at + 1)..].IndexOfAny('家', '户') is >= 0 and int behind ? at + 1 + behind : -1;

    /// <summary>True if the clause before a figure speaks of a whole region: 全市养老床位2.1万张.</summary>
    public static bool IsOfRegion(string text, in Figure figure) => IsOfRegion(text, figure.Span.Start);

    /// <summary>True if the clause before <paramref name="at"/> speaks of a whole region.</summary>
    public static bool IsOfRegion(string text, int at) => Phrases.HasAny(Phrases.Before(text, at, Clause), Regions);
}
