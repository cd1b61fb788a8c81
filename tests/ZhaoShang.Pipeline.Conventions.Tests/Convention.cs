using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The agreements of the project as functions that list violations, so that each can be shown to find a planted one.</summary>
internal static partial class Convention
{
    private static readonly Type[] MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>),
        typeof(System.Collections.Concurrent.ConcurrentDictionary<,>), typeof(System.Collections.Concurrent.ConcurrentQueue<>),
    ];

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Base", "Info", "Data", "Config", "Impl"];

    /// <summary>Public classes that could be inherited from.</summary>
    public static IEnumerable<string> UnsealedPublicTypes(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && type.IsClass && !type.IsSealed && !type.IsAbstract
        select type.FullName;

    /// <summary>Static fields that can change: not readonly, or a collection that can be added to.</summary>
    public static IEnumerable<string> MutableStatics(IEnumerable<Type> types) =>
        from type in types
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !field.Name.Contains("CachedAnonymous", StringComparison.Ordinal)
        where !field.IsInitOnly || (field.FieldType.IsGenericType && MutableCollections.Contains(field.FieldType.GetGenericTypeDefinition()))
        select $"{type.FullName}.{field.Name}";

    /// <summary>Public types and members without a summary in the documentation file.</summary>
    public static IEnumerable<string> Undocumented(IEnumerable<Type> types, XDocument documentation)
    {
        HashSet<string> told = [];
        foreach (XElement member in documentation.Descendants("member"))
        {
            if (member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            {
                told.Add((string)member.Attribute("name")!);
            }
        }

        foreach (Type type in types.Where(static type => type.IsVisible))
        {
            string name = type.FullName!.Replace('+', '.');
            if (!told.Contains($"T:{name}"))
            {
                yield return name;
            }

            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                bool isGenerated = property.Name == "EqualityContract" || property.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute)) == true && IsParameter(type, property);
                if (!isGenerated && property.GetIndexParameters().Length == 0 && !told.Contains($"P:{name}.{property.Name}"))
                {
                    yield return $"{name}.{property.Name}";
                }
            }
        }
    }

    /// <summary>References between projects that the table of edges does not allow.</summary>
    public static IEnumerable<string> ForbiddenEdges(
        IEnumerable<(string From, string To)> edges, IReadOnlyDictionary<string, string[]> allowed) =>
        from edge in edges
        where !allowed.TryGetValue(edge.From, out string[]? targets) || !targets.Contains(edge.To)
        select $"{edge.From} → {edge.To}";

    /// <summary>Files that name a type of a folder to the right of their own.</summary>
    /// <param name="folders">The folders from left to right.</param>
    /// <param name="files">Path relative to the project, with forward slashes, and text of each file.</param>
    public static IEnumerable<string> LooksToTheRight(IReadOnlyList<string> folders, IReadOnlyDictionary<string, string> files)
    {
        int Rank(string path) => folders.ToList().FindIndex(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
        Dictionary<string, int> homes = [];
        foreach ((string path, string text) in files)
        {
            foreach (Match declared in TypeDeclaration().Matches(text))
            {
                homes[declared.Groups[1].Value] = Rank(path);
            }
        }

        foreach ((string path, string text) in files)
        {
            int own = Rank(path);
            foreach (string word in Identifier().Matches(CommentOrString().Replace(text, " ")).Select(static match => match.Value).Distinct())
            {
                if (own >= 0 && homes.TryGetValue(word, out int home) && home > own)
                {
                    yield return $"{path} names {word} of {folders[home]}";
                }
            }
        }
    }

    /// <summary>Names of types that say nothing of their purpose.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        from type in types
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
        let words = CapitalWord().Matches(type.Name).Select(static match => match.Value)
        where words.Any(EmptyWords.Contains)
        select type.FullName;

    /// <summary>Files with more lines than <paramref name="most"/>.</summary>
    public static IEnumerable<string> LongFiles(IEnumerable<KeyValuePair<string, string>> files, int most) =>
        from file in files
        let lines = file.Value.Count(static letter => letter == '\n')
        where lines > most
        select $"{file.Key} has {lines} lines";

    /// <summary>Files that declare more than one public type of their own.</summary>
    public static IEnumerable<string> SeveralPublicTypes(IEnumerable<KeyValuePair<string, string>> files) =>
        from file in files
        let count = PublicType().Count(file.Value)
        where count > 1
        select $"{file.Key} declares {count} public types";

    /// <summary>Source text that must not be there.</summary>
    public static IEnumerable<string> Unfinished(IEnumerable<KeyValuePair<string, string>> files) =>
        from file in files
        from Match found in UnfinishedWork().Matches(file.Value)
        select $"{file.Key}: {found.Value}";

    private static bool IsParameter(Type type, PropertyInfo property) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum|record struct|record class)\s+([A-Z]\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+\b")]
    private static partial Regex Identifier();

    [GeneratedRegex("//[^\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex CommentOrString();

    [GeneratedRegex("[A-Z][a-z0-9]+")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial |unsafe )*(?:class|struct|record|interface|enum)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"NotImplementedException|NotSupportedException|\bTODO\b|\bFIXME\b|\bHACK\b|Thread\.Sleep|catch\s*\{\s*\}|Skip\s*=\s*""")]
    private static partial Regex UnfinishedWork();
}
