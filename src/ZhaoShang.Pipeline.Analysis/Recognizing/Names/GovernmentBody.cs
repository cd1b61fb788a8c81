using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>
/// Reads government and party bodies: 荫营镇人民政府, 区委, 区政府, 市招商局, 开发区管委会. Their names end with a word of a table, and carry the division
/// before it, at least its last letter (区政府); 政府 and 招商局 alone name none.
/// </summary>
internal static class GovernmentBody
{
    private static readonly LetterSet Levels = new("省市县区州盟旗镇乡");

    private static readonly string[] Stems =
    [
        "招商", "招商引资", "商务", "发改", "发展改革", "发展和改革", "财政", "工商", "国税", "地税", "税务", "国土", "国土资源", "自然资源", "规划", "建设", "住建", "环保", "生态环境",
        "统计", "经信", "经贸", "外经贸", "对外经济贸易", "经济贸易", "科技", "交通", "交通运输", "水利", "水务", "农业", "农业农村", "林业", "旅游", "文旅", "教育", "卫生", "公安",
        "民政", "人社", "审计", "安监", "质监", "市场监管", "投资促进", "经济合作", "经济技术协作", "合作交流", "经合", "协作", "粮食", "外事", "台办", "工信", "工业和信息化", "行政审批",
    ];

    private static readonly string[] FullEndings =
    [
        "人民政府", "管委会", "管理委员会", "党工委", "委宣传部", "委组织部", "委统战部", "委办公室", "人大常委会", "政协", "工商联", "街道办事处",
    ];

    // 区委书记, 区委副书记 are persons.
    private static readonly WordSet Titles = ["书记", "副书记", "常委", "副主任"];

    private static readonly string[] EndingWords =
        [.. Stems.SelectMany(stem => new[] { stem + "局", stem + "办", stem + "委", stem + "厅", stem + "服务中心", stem + "中心" }), .. FullEndings];

    private static readonly DoubleArrayTrie Endings = DoubleArrayTrieBuilder.Build(EndingWords.ToDictionary(word => word, _ => 0));

    /// <summary>The words that end the names of bodies.</summary>
    public static IEnumerable<string> Words => [.. EndingWords, "委", "政府", "党委"];

    /// <summary>How many letters at <paramref name="at"/> end the name of a body, 0 if none do; those before it are its division's.</summary>
    public static int EndingLength(string text, int at)
    {
        int longest = 0;
        foreach (TrieMatch match in Endings.Matches(text.AsSpan(at)))
        {
            longest = IsBeforeTitle(text, at + match.Length) ? longest : match.Length;
        }

        if (longest > 0)
        {
            return longest;
        }

        // 区委, 县政府: the level's letter stands before. Not 区委书记 (a person), 政府机关.
        bool hasLevel = at > 0 && Levels.Contains(text[at - 1]);
        return hasLevel && text[at] == '委' && !IsBeforeTitle(text, at + 1) && !(at + 1 < text.Length && "员托派任培".Contains(text[at + 1], StringComparison.Ordinal)) ? 1
            : hasLevel && Has(text, at, "政府") ? 2
            : hasLevel && Has(text, at, "党委") && !IsBeforeTitle(text, at + 2) ? 2
            : 0;
    }

    /// <summary>True if what stands before the end can be a division: 区, 源汇区, 开发区, 阳泉市郊区, 国家.</summary>
    public static bool HasDivision(ReadOnlySpan<char> before) =>
        before.Length > 0 && (Levels.Contains(before[^1]) || before.EndsWith("街道") || before.EndsWith("园") || before is "国家");

    private static bool IsBeforeTitle(string text, int at) =>
        Titles.BeginsWith(text.AsSpan(at));

    private static bool Has(string text, int at, string word) => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
}
