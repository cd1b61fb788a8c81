namespace ZhaoShang.Pipeline.Tests;

/// <summary>Where the files of this checkout lie, found from the folder that the tests run in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The root of the checkout: the nearest folder above the test binaries that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built models.</summary>
    public static string Models => Path.Combine(Root, "models");

    /// <summary>The project's own articles and their gold.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>
    /// The folder of shared material beside the checkout (`$ZHAOSHANG_SHARED`, else `../shared`), or null where it is missing:
    /// a test that needs it then skips and says so.
    /// </summary>
    public static string? Shared { get; } = FindShared();

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ZhaoShang.Pipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ZhaoShang.Pipeline.sln.");
    }

    private static string? FindShared()
    {
        string folder = Environment.GetEnvironmentVariable("ZHAOSHANG_SHARED") ?? Path.Combine(Root, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
