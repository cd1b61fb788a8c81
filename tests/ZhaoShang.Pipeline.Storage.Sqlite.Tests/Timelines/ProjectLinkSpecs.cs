using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Holds <see cref="ProjectKinship"/> to <c>tests/Specs/project-links.md</c>.</summary>
public sealed class ProjectLinkSpecs
{
    private const int Columns = 5;
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.9;

    public static TheoryData<string, string, string> Pairs()
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in SpecTellings.Rows(Columns))
        {
            rows.Add(cells[0], cells[1], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_tellings_are_linked_as_the_spec_has_it(string first, string second, string rule)
    {
        (ProjectTraits left, ProjectTraits right) = (SpecTellings.Traits(first, "a"), SpecTellings.Traits(second, "b"));
        int strength = ProjectKinship.Strength(left, right);
        Assert.Equal(strength, ProjectKinship.Strength(right, left));
        Assert.Equal(rule, strength > ProjectKinship.None ? "linked" : "apart");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Linked_tellings_are_found_by_their_keys(string first, string second, string rule)
    {
        (ProjectTraits left, ProjectTraits right) = (SpecTellings.Traits(first, "a"), SpecTellings.Traits(second, "b"));
        Assert.True(rule != "linked" || KinshipKeys.Of(left).Overlaps(KinshipKeys.ToLookUp(right)));
        Assert.True(rule != "linked" || KinshipKeys.Of(right).Overlaps(KinshipKeys.ToLookUp(left)));
    }

    [Fact]
    public void No_two_projects_of_one_article_are_linked()
    {
        foreach (string[] cells in SpecTellings.Rows(Columns))
        {
            Assert.Equal(ProjectKinship.None, ProjectKinship.Strength(SpecTellings.Traits(cells[0], "a"), SpecTellings.Traits(cells[1], "a")));
        }
    }

    [Fact]
    public void Precision_and_recall_of_the_pairs_are_what_they_should_be()
    {
        string[][] rows = [.. SpecTellings.Rows(Columns)];
        double right = rows.Count(static cells => cells[3] == "linked" && cells[2] == "one");
        Assert.True(rows.Length >= 80);
        Assert.InRange(right / rows.Count(static cells => cells[3] == "linked"), LeastPrecision, 1);
        Assert.InRange(right / rows.Count(static cells => cells[2] == "one"), LeastRecall, 1);
    }
}
