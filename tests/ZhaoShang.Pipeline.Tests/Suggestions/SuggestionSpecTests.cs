using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What is suggested, as tests/Specs/suggestions.md tells it.</summary>
public sealed class SuggestionSpecTests
{
    private static readonly Lazy<NameSuggestions> Names = new(static () => new NameSuggestions(
        LoadedModels.Models,
        SpecRows.Of("suggestions", "name").Select(static cells => new Suggestion(cells[0], Enum.Parse<NameKind>(cells[1], ignoreCase: true), int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), null))));

    public static TheoryData<string, string, string, string> Rows()
    {
        TheoryData<string, string, string, string> rows = [];
        foreach (string[] cells in SpecRows.Of("suggestions", "typed"))
        {
            rows.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_are_suggested_as_the_table_tells(string typed, string kind, string first, string absent)
    {
        NameKind? only = kind.Length == 0 ? null : Enum.Parse<NameKind>(kind, ignoreCase: true);
        string[] found = [.. Names.Value.Find(typed, only, most: 200).Select(static name => name.Name)];
        string[] expected = [.. first.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(expected, found.Take(expected.Length));
        Assert.True(expected.Length > 0 || absent.Length > 0 || found.Length == 0, string.Join(' ', found.Take(5)));
        Assert.Empty(absent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(found));
    }

    [Fact]
    public void The_table_is_as_long_as_it_was() => Assert.True(Rows().Count >= 30, $"{Rows().Count} rows");

    [Fact]
    [Trait("Kind", "Timing")]
    public void A_hundred_thousand_names_are_looked_through_in_under_50_ms()
    {
        string[] towns = [.. LoadedModels.Models.Gazetteer.Divisions(Text.DivisionLevel.County).Select(static division => division.Name).Distinct()];
        string[] things = ["化工有限公司", "铝业集团", "新能源科技股份有限公司", "食品有限责任公司", "经济开发区", "水泥厂", "生物医药产业园", "物流有限公司", "机械制造有限公司", "纺织印染有限公司"];
        Suggestion[] many = [.. Enumerable.Range(0, 100_000).Select(i => new Suggestion($"{towns[i % towns.Length]}{towns[i * 7 % towns.Length]}{things[i % things.Length]}", NameKind.Party, i % 97, null))];
        NameSuggestions names = new(LoadedModels.Models, many);
        foreach (string typed in new[] { "y", "yq", "yangquan", "yqjq", "阳泉", "hgyxgs", "xnykj" })
        {
            ShortestTime.IsUnder(TimeSpan.FromMilliseconds(50), () => names.Find(typed));
        }
    }
}
