using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>The end of an organisation's name, with what must stand before it.</summary>
/// <param name="Word">The end: 有限公司.</param>
/// <param name="Rule">The rule that finds names with it.</param>
/// <param name="ShortestCore">How many letters of the name must stand before it.</param>
/// <param name="NotBefore">Letters after it that make it a part of other words: 化 behind 集团 (集团化).</param>
internal sealed record OrganisationEnding(string Word, string Rule, int ShortestCore, string NotBefore)
{
    private const string Firm = "firm-name";
    private const string Association = "association-name";
    private const string Institute = "institute-name";

    private static readonly OrganisationEnding[] All =
    [
        new("股份有限公司", Firm, 2, ""), new("有限责任公司", Firm, 2, ""), new("私人有限公司", Firm, 2, ""), new("有限公司", Firm, 2, ""),
        new("控股集团有限公司", Firm, 2, ""), new("集团股份有限公司", Firm, 2, ""), new("集团有限责任公司", Firm, 2, ""), new("集团有限公司", Firm, 2, ""),
        new("集团总公司", Firm, 2, ""), new("集团公司", Firm, 2, ""), new("控股集团", Firm, 2, "化型式军"), new("集团", Firm, 2, "化型式军内总层"),
        new("总公司", Firm, 2, ""), new("分公司", Firm, 3, ""), new("公司", Firm, 2, "制化法"), new("合伙企业", Firm, 3, ""),
        // 阳泉水泥厂; not 厂房, 厂家.
        new("总厂", Firm, 3, "房区家商址长"), new("厂", Firm, 3, "房区家商址长矿界级门内外"),
        new("专业合作社", Firm, 2, "员"), new("合作社", Firm, 2, "员"), new("信用社", Firm, 2, ""), new("事务所", Firm, 2, ""),
        new("银行", Firm, 2, "业家卡贷间"), new("支行", Firm, 3, ""), new("分行", Firm, 3, ""),
        new("总商会", Association, 1, ""), new("商会", Association, 2, "馆"), new("同乡会", Association, 2, ""), new("协会", Association, 2, ""), new("联合会", Association, 2, ""),
        new("促进会", Association, 3, ""), new("基金会", Association, 2, ""), new("学会", Association, 2, ""),
        new("研究院", Institute, 2, ""), new("研究所", Institute, 2, ""), new("设计院", Institute, 2, ""), new("科学院", Institute, 2, "士"), new("中科院", Institute, 0, "士"),
        // 清华大学; not 大学生, 大学城.
        new("大学", Institute, 2, "生城习科"), new("学院", Institute, 2, "派"), new("医院", Institute, 2, ""),
    ];

    private static readonly LetterIndex<OrganisationEnding> ByFirstLetter = new(All.OrderByDescending(ending => ending.Word.Length), ending => ending.Word[0]);

    /// <summary>The words of all ends.</summary>
    public static IEnumerable<string> Words => All.Select(ending => ending.Word);

    /// <summary>The longest end of a name that stands at <paramref name="at"/>; null if none does.</summary>
    public static OrganisationEnding? Find(string text, int at)
    {
        foreach (OrganisationEnding ending in ByFirstLetter[text[at]])
        {
            int end = at + ending.Word.Length;
            if (text.AsSpan(at).StartsWith(ending.Word, StringComparison.Ordinal))
            {
                return end < text.Length && ending.NotBefore.Contains(text[end], StringComparison.Ordinal) ? null : ending;
            }
        }

        return null;
    }
}
