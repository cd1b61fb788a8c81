using System.Xml.Linq;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Each agreement finds a violation that is planted for it, and leaves its near miss alone.</summary>
public sealed class PlantedViolationTests
{
    [Fact]
    public void An_edge_that_the_table_does_not_allow_is_found()
    {
        Dictionary<string, string[]> allowed = new() { ["Reading"] = ["Text"] };
        Assert.Equal(["Reading → Analysis"], Convention.ForbiddenEdges([("Reading", "Text"), ("Reading", "Analysis")], allowed));
    }

    [Fact]
    public void A_look_to_the_right_is_found()
    {
        Dictionary<string, string> files = new()
        {
            ["Cleaning/Cleaner.cs"] = "class Cleaner { Segmenter _later; }",
            ["Segmenting/Segmenter.cs"] = "class Segmenter { Cleaner _earlier; }",
            ["Cleaning/Comment.cs"] = "class Comment { } // the Segmenter comes later",
        };
        Assert.Equal(["Cleaning/Cleaner.cs names Segmenter of Segmenting"], Convention.LooksToTheRight(["Cleaning", "Segmenting"], files));
    }

    [Fact]
    public void An_unsealed_public_class_is_found() =>
        Assert.Equal([typeof(Planted).FullName], Convention.UnsealedPublicTypes([typeof(Planted), typeof(PlantedViolationTests)]));

    [Fact]
    public void Static_state_that_can_change_is_found() =>
        Assert.Equal(
            [$"{typeof(Planted).FullName}.Counter", $"{typeof(Planted).FullName}.Names"],
            Convention.MutableStatics([typeof(Planted)]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_public_member_without_a_summary_is_found()
    {
        XDocument documentation = XDocument.Parse($"""
            <doc><members>
              <member name="T:{typeof(Planted).FullName}"><summary>A planted violation.</summary></member>
              <member name="P:{typeof(Planted).FullName}.Told"><summary>Told.</summary></member>
            </members></doc>
            """);
        Assert.Equal([$"{typeof(Planted).FullName}.Untold"], Convention.Undocumented([typeof(Planted)], documentation));
    }

    [Fact]
    public void A_name_that_says_nothing_is_found() =>
        Assert.Equal([typeof(PlantedManager).FullName], Convention.EmptyNames([typeof(PlantedManager), typeof(Planted)]));

    [Fact]
    public void A_long_file_is_found() =>
        Assert.Equal(["a.cs has 3 lines"], Convention.LongFiles([KeyValuePair.Create("a.cs", "1\n2\n3\n"), KeyValuePair.Create("b.cs", "1\n2\n")], most: 2));

    [Fact]
    public void A_second_public_type_is_found() =>
        Assert.Equal(
            ["a.cs declares 2 public types"],
            Convention.SeveralPublicTypes([KeyValuePair.Create("a.cs", "public sealed class A;\npublic enum B;\ninternal class C;\n")]));

    [Fact]
    public void Unfinished_work_is_found() =>
        Assert.Equal(
            ["a.cs: TODO", "a.cs: catch { }"],
            Convention.Unfinished([KeyValuePair.Create("a.cs", "// TODO later\ntry { } catch { }"), KeyValuePair.Create("b.cs", "catch { throw; }")]));
}
