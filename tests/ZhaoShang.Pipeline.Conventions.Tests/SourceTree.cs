using System.Reflection;
using System.Xml.Linq;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The sources and assemblies that the agreements are held against.</summary>
internal static class SourceTree
{
    /// <summary>The folders of the source projects.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, "src")).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The assemblies of the source projects.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Select(static project => Assembly.Load(project == "ZhaoShang.Pipeline.Cli" ? "zhaoshang" : project))];

    /// <summary>All types of the source projects.</summary>
    public static IEnumerable<Type> Types => Assemblies.SelectMany(static assembly => assembly.GetTypes());

    /// <summary>The C# files of a source project, by path relative to it.</summary>
    public static IReadOnlyDictionary<string, string> FilesOf(string project)
    {
        string root = Path.Combine(RepositoryFolder.Root, "src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .ToDictionary(static file => file.Path, static file => File.ReadAllText(file.Full));
    }

    /// <summary>All C# files of the source projects.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files =>
        Projects.SelectMany(static project => FilesOf(project).Select(file => KeyValuePair.Create($"{project}/{file.Key}", file.Value)));

    /// <summary>The references between source projects, without the common beginning of their names.</summary>
    public static IEnumerable<(string From, string To)> Edges =>
        from project in Projects
        let file = XDocument.Load(Path.Combine(RepositoryFolder.Root, "src", project, project + ".csproj"))
        from reference in file.Descendants("ProjectReference")
        select (Short(project), Short(Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)));

    private static string Short(string project) => project == "ZhaoShang.Pipeline" ? "(composition)" : project["ZhaoShang.Pipeline.".Length..];
}
