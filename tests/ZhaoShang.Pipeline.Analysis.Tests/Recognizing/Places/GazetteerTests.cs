using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = PlaceModels.Gazetteer;

    [Fact]
    public void A_division_has_name_level_parent_and_years()
    {
        Division district = Places.Find("140311")!;

        Assert.Equal(("郊区", "山西省阳泉市郊区", DivisionLevel.County), (district.Name, district.FullName, district.Level));
        Assert.Equal(("140300", 1983, (int?)null), (district.ParentCode, district.FirstYear, district.EndYear));
        Assert.Equal("阳泉市", Places.ParentOf(district)!.Name);
        Assert.Null(Places.ParentOf(Places.Find("140000")!));
    }

    [Theory]
    [InlineData("420600", 2008, "湖北省襄樊市")]
    [InlineData("420600", 2015, "湖北省襄阳市")]
    [InlineData("420600", null, "湖北省襄阳市")]
    [InlineData("341400", 2008, "安徽省巢湖市")]
    [InlineData("341400", 2015, null)]
    [InlineData("341424", 2010, "安徽省巢湖市和县")]
    [InlineData("510200", 1990, "四川省重庆市")]
    [InlineData("500000", 1990, null)]
    [InlineData("370702005", null, "山东省潍坊市潍城区于河街道")]
    [InlineData("441900102", null, "广东省东莞市石龙镇")]
    [InlineData("123456", null, null)]
    [InlineData("", null, null)]
    [InlineData("14031", null, null)]
    [InlineData("14031x", null, null)]
    [InlineData("000000", null, null)]
    public void A_code_is_found_as_of_a_year(string code, int? year, string? fullName) =>
        Assert.Equal(fullName, Places.Find(code, year)?.FullName);

    [Theory]
    [InlineData("阳泉市郊区", 2006, "140311")]
    [InlineData("山西郊区", 2006, "140311 140411")]
    [InlineData("沪", null, "310000")]
    [InlineData("内蒙", null, "150000")]
    [InlineData("巢湖", 2008, "341400 342600 340181 342601")]
    [InlineData("长三角", null, "")]
    [InlineData("", null, "")]
    [InlineData("苏州市郊区", null, "320511")]
    [InlineData("苏州市源汇区", null, "")]
    public void A_name_gives_all_its_divisions_those_of_the_year_first(string name, int? year, string codes)
    {
        string[] found = [.. Places.FindByName(name, year).Select(division => division.Code!).Distinct()];
        string[] wanted = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted, found.Take(wanted.Length == 0 ? found.Length : wanted.Length));
    }

    [Theory]
    [InlineData("110104", 2005, "110102")]
    [InlineData("330103", 2020, "330105")]
    [InlineData("341400", 2008, "340100 340200 340500")]
    [InlineData("140311", null, "")]
    public void A_past_division_knows_what_followed_it(string code, int? year, string successors) =>
        Assert.Equal(
            successors.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Places.SuccessorsOf(Places.Find(code, year)!).Select(division => division.Code).Distinct().Order());

    [Fact]
    public void A_division_is_led_to_another_year_through_all_its_changes()
    {
        Division county = Places.Find("532721", 1990)!;

        Assert.Equal(["532721"], Places.AsOf(county, 1992).Select(division => division.Code));
        Assert.Equal("思茅区", Assert.Single(Places.AsOf(county, 2020)).Name);
        Assert.Contains("思茅县", Places.AsOf(Places.Find("530802", 2020)!, 1990).Select(division => division.Name));
    }

    [Fact]
    public void Every_division_but_a_province_has_a_parent_of_a_higher_level_in_all_its_years()
    {
        DivisionTable table = Places.Table;
        for (int row = 0; row < table.Count; row++)
        {
            DivisionRow it = table[row];
            Assert.Equal(it.Level == DivisionLevel.Province, it.Parent < 0);
            if (it.Parent >= 0)
            {
                DivisionRow parent = table[it.Parent];
                Assert.True(parent.Level < it.Level && parent.FirstYear <= it.FirstYear && parent.EndYear >= it.EndYear, table.ToDivision(row).ToString());
            }
        }
    }

    [Fact]
    public void A_code_stands_for_one_division_in_a_year()
    {
        DivisionTable table = Places.Table;
        for (int row = 1; row < table.Count; row++)
        {
            DivisionRow before = table[row - 1];
            bool isSame = table[row].Code != 0 && table[row].Code == before.Code;
            Assert.True(!isSame || before.EndYear <= table[row].FirstYear, table.ToDivision(row).ToString());
        }
    }

    [Fact]
    public void Codes_begin_with_those_of_their_parents()
    {
        DivisionTable table = Places.Table;
        for (int row = 0; row < table.Count; row++)
        {
            if (table[row].Level == DivisionLevel.Township && table[row].Code != 0)
            {
                Assert.Equal(table[table[row].Parent].Code, table[row].Code / 1000);
            }
        }
    }
}
