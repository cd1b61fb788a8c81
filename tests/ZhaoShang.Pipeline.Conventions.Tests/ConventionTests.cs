using System.Reflection;
using System.Xml.Linq;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The agreements hold.</summary>
public sealed class ConventionTests
{
    /// <summary>Who may reference whom: the table of the architecture.</summary>
    private static readonly Dictionary<string, string[]> AllowedEdges = new()
    {
        ["Text"] = [],
        ["Reading"] = ["Text"],
        ["Analysis"] = ["Text"],
        ["Extraction"] = ["Text"],
        ["Evaluation"] = ["Text"],
        ["Storage"] = ["Text"],
        ["Storage.Sqlite"] = ["Text", "Storage"],
        ["Exports"] = ["Text", "Storage"],
        ["(composition)"] = ["Text", "Reading", "Analysis", "Extraction", "Storage"],
        ["Cli"] = ["(composition)", "Storage.Sqlite", "Exports", "Evaluation"],
        ["ModelBuilder"] = ["Text", "Analysis"],
    };

    [Fact]
    public void Projects_reference_only_what_the_table_allows() =>
        Assert.Empty(Convention.ForbiddenEdges(SourceTree.Edges, AllowedEdges));

    [Fact]
    public void Folders_of_the_analysis_look_only_to_the_left() =>
        Assert.Empty(Convention.LooksToTheRight(
            [
                "Matching", "Cleaning", "Normalizing", "Segmenting", "Recognizing/Numbers", "Recognizing/Money", "Recognizing/Dates",
                "Recognizing/Quantities", "Recognizing/Places", "Recognizing/Names", "Recognizing",
            ],
            SourceTree.FilesOf("ZhaoShang.Pipeline.Analysis")));

    [Fact]
    public void Public_classes_are_sealed() => Assert.Empty(Convention.UnsealedPublicTypes(SourceTree.Types));

    [Fact]
    public void No_static_state_can_change() => Assert.Empty(Convention.MutableStatics(SourceTree.Types));

    [Fact]
    public void Public_members_are_documented()
    {
        foreach (Assembly assembly in SourceTree.Assemblies)
        {
            XDocument documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
            Assert.Empty(Convention.Undocumented(assembly.GetTypes(), documentation));
        }
    }

    [Fact]
    public void Types_are_named_by_purpose() => Assert.Empty(Convention.EmptyNames(SourceTree.Types));

    [Fact]
    public void Files_are_short() => Assert.Empty(Convention.LongFiles(SourceTree.Files, most: 400));

    [Fact]
    public void A_file_has_one_public_type() => Assert.Empty(Convention.SeveralPublicTypes(SourceTree.Files));

    [Fact]
    public void Nothing_is_unfinished() => Assert.Empty(Convention.Unfinished(SourceTree.Files));

    [Fact]
    public void Only_six_names_stand_at_the_top()
    {
        string[] expected = ["README.md", "ZhaoShang.Pipeline.sln", "corpus", "models", "src", "tests"];
        IEnumerable<string?> seen = Directory.EnumerateFileSystemEntries(RepositoryFolder.Root)
            .Select(Path.GetFileName)
            .Where(static name => !name!.StartsWith('.') && !name.Contains(".db", StringComparison.Ordinal));
        Assert.Equal(expected, seen.Order(StringComparer.Ordinal));
    }
}
