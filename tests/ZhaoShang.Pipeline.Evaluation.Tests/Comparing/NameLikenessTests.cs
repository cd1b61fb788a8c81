using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Names are alike by the pairs of letters that they share; parties in front and general endings say nothing.</summary>
public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("水泥项目", "水泥项目", 1)]
    [InlineData("水泥", "水泥项目", 0.5)] // 水泥 of 水泥 and 水泥, 泥项, 项目
    [InlineData("水泥", "玻璃", 0)]
    [InlineData("水", "水泥", 2.0 / 3)] // single letters, as one name has only one
    [InlineData("", "水泥", 0)]
    [InlineData(null, "水泥", 0)]
    [InlineData("２×50MW（一期）", "2x50mw一期", 10.0 / 13)] // × is no letter
    [InlineData("𠅤𠅤", "𠅤𠅤", 1)]
    public void Likeness_is_the_share_of_common_pairs(string? left, string? right, double likeness) =>
        Assert.Equal(likeness, NameLikeness.Of(left, right), precision: 6);

    [Theory]
    [InlineData("远盛电力有限公司2×50MW发电机组项目", "远盛电力有限公司", "250mw发电机组")]
    [InlineData("水泥生产建设工程项目", "", "水泥")]
    [InlineData("项目", "", "项目")]
    [InlineData("阳煤集团A项目", "阳煤集团", "阳煤集团a")] // one letter would stay
    [InlineData("阳煤集团氧化铝", "氧化铝", "阳煤集团氧化铝")] // not in front
    public void The_proper_part_of_a_name(string name, string party, string proper) => Assert.Equal(proper, NameLikeness.Proper(name, [party]));

    [Theory]
    [InlineData("Ⅱ期③号", "ii期3号")]
    [InlineData("100㎡", "100m2")]
    [InlineData("ＡＢ－１", "ab1")]
    public void Compatibility_letters_are_plain(string name, string letters) => Assert.Equal(letters, NameLikeness.Letters(name));
}
