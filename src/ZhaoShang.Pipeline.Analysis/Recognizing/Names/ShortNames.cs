using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>
/// Links short forms to the full names that an article tells: 华友公司 and 华友电池 to 浙江衢州华友电池材料有限公司, and what （以下简称“…”） declares.
/// A short form without an end of its own is a mention only where the article declares it, or where it is the beginning of a full name's own part.
/// </summary>
internal static class ShortNames
{
    private const int ShortestForm = 4;
    private static readonly WordSet FullEndings = ["有限公司", "责任公司", "研究院", "研究所", "人民政府"];
    private static readonly string[] CoreEndings = ["集团股份有限公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "研究院", "研究所", "人民政府"];
    private static readonly string[] ShortEndings = ["集团公司", "总公司", "集团", "公司", "厂"];
    private static readonly string[] Declarations = ["以下简称", "简称", "下称"];

    private static readonly WordSet Provinces =
    [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川",
        "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "中国",
    ];

    /// <summary>The mentions in <paramref name="found"/> and the short forms beside them, in the order of the text, each short one with its full name.</summary>
    public static List<Mention> Link(ScannedArticle article, List<Mention> found)
    {
        string text = article.Text;
        Dictionary<string, TextSpan> names = [];
        Dictionary<string, TextSpan>.AlternateLookup<ReadOnlySpan<char>> told = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Mention mention in found)
        {
            if (!mention.IsRedacted && IsFull(mention.Span.Of(text)))
            {
                told.TryAdd(mention.Span.Of(text), mention.Span);
            }
        }

        if (names.Count == 0)
        {
            return found;
        }

        NameParts? parts = null;
        for (int i = 0; i < found.Count; i++)
        {
            ReadOnlySpan<char> form = ShortFormOf(found[i].Span.Of(text));
            if (!form.IsEmpty && (parts ??= new NameParts(names.Keys)).OnlyNameWith(form) is { } full)
            {
                found[i] = found[i] with { FullName = full };
            }
        }

        AddForms(article, names, found);
        return found;
    }

    private static void AddForms(ScannedArticle article, Dictionary<string, TextSpan> names, List<Mention> all)
    {
        string text = article.Text;
        int known = all.Count;
        HashSet<string>? seen = null;
        foreach ((string full, TextSpan first) in names)
        {
            string? form = Declared(text, first.End) ?? FormOf(article.Words, full, first.Start);
            if (form is null || names.ContainsKey(form) || !(seen ??= []).Add(form))
            {
                continue;
            }

            for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                TextSpan span = TextSpan.FromLength(at, form.Length);
                if (!IsTaken(all, known, span))
                {
                    all.Add(new Mention(MentionKind.Organisation, span, "short-name") { FullName = full });
                }
            }
        }

        if (all.Count > known)
        {
            all.Sort((left, right) => left.Span.CompareTo(right.Span));
        }
    }

    // The first ones are in order and do not overlap; the short forms behind them, of which there are few, are in none.
    private static bool IsTaken(List<Mention> all, int known, TextSpan span)
    {
        int next = 0;
        for (int end = known; next < end;)
        {
            int middle = (next + end) >> 1;
            (next, end) = all[middle].Span.End <= span.Start ? (middle + 1, end) : (next, middle);
        }

        bool isTaken = next < known && all[next].Span.Overlaps(span);
        for (int i = known; i < all.Count && !isTaken; i++)
        {
            isTaken = all[i].Span.Overlaps(span);
        }

        return isTaken;
    }

    private static bool IsFull(ReadOnlySpan<char> name) => FullEndings.EndsWith(name);

    /// <summary>A full name without the end that tells its kind.</summary>
    public static ReadOnlySpan<char> CoreOf(ReadOnlySpan<char> name)
    {
        foreach (string ending in CoreEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return name;
    }

    // 华友 of 华友公司, which is in one full name, and in one only; empty for what is no short form.
    private static ReadOnlySpan<char> ShortFormOf(ReadOnlySpan<char> name)
    {
        if (IsFull(name))
        {
            return [];
        }

        foreach (string ending in ShortEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length - ending.Length >= 2)
            {
                return name[..^ending.Length];
            }
        }

        return [];
    }

    // …有限公司(以下简称“华友电池”)
    private static string? Declared(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('(' or '（'))
        {
            return null;
        }

        foreach (string word in Declarations)
        {
            if (text.AsSpan(end + 1).StartsWith(word, StringComparison.Ordinal))
            {
                int start = end + 1 + word.Length;
                start += start < text.Length && text[start] is ':' or '：' ? 1 : 0;
                start += start < text.Length && text[start] is '“' or '"' or '「' ? 1 : 0;
                int stop = text.AsSpan(start, Math.Min(16, text.Length - start)).IndexOfAny("”\"」)）");
                return stop >= 2 ? text.Substring(start, stop) : null;
            }
        }

        return null;
    }

    // 华友电池: the four letters behind the places that the full name begins with.
    private static string? FormOf(WordEdges edges, string full, int at)
    {
        ReadOnlySpan<char> core = CoreOf(full);
        int start = PlacesAtStart(edges, at, core);
        return core.Length - start >= ShortestForm && start > 0 ? core.Slice(start, ShortestForm).ToString() : null;
    }

    private static int PlacesAtStart(WordEdges edges, int at, ReadOnlySpan<char> core)
    {
        int start = Provinces.BeginningOf(core)?.Length ?? 0;
        start += start > 0 && start < core.Length && core[start] is '省' or '市' ? 1 : 0;
        IReadOnlyList<WordToken> words = edges.Words;
        for (int i = edges.IndexAt(at + start); i < words.Count && words[i].Class == WordClass.PlaceName && words[i].End <= at + core.Length; i++)
        {
            start = words[i].End - at;
        }

        return start;
    }
}
