using System.Text;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Files with any name that a file system takes are read under that name; links lead to files, never round in circles.</summary>
public sealed class InputPathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-paths-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sixty_odd_names_are_read()
    {
        string[] pieces = [" ", "-", "--help", "!", "a!b", "'", "\"", "\n", "\t", "..", "...", "~", "$HOME", "`id`", "%2e%2e", "\u202E", "招商", "😀", "a;b", "&|<>"];
        string[] names = [.. pieces.SelectMany(static piece => new[] { $"x{piece}.txt", $"{piece}y", $"x{piece}z.htm" })];
        foreach (string name in names)
        {
            File.WriteAllText(Path.Combine(_folder, name), "文" + name, new UTF8Encoding(false));
        }

        List<OpenedInput> opened = Open();
        Assert.Equal(60, opened.Count);
        Assert.All(opened, input => Assert.Equal("文" + input.Path[(_folder.Length + 1)..], Encoding.UTF8.GetString(input.Document.Document!.Bytes.Span)));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_a_broken_one_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "文");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "round"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "broken.txt"), Path.Combine(_folder, "nowhere"));
        List<OpenedInput> opened = Open();
        Assert.Equal(["/a.txt", "/broken.txt"], opened.Select(input => input.Path[_folder.Length..]).Order(StringComparer.Ordinal));
        Assert.Equal(InputCodes.CannotOpen, opened.Single(static input => !input.Document.IsOk).Document.Refused?.Code);
    }

    private List<OpenedInput> Open() => [.. InputFiles.Find([_folder]).SelectMany(static file => new InputReader(new ReadingOptions(), static () => Stream.Null).Open(file))];
}
