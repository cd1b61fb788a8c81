namespace ZhaoShang.Pipeline.Tests;

/// <summary>The reference pages are what the program's definitions say.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("zh", "REFERENCE.md")]
    [InlineData("en", "REFERENCE.en.md")]
    public async Task The_page_is_up_to_date(string language, string file)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "ZhaoShang.Pipeline.Cli", file));
        ProgramRun run = await ProgramRun.Of("reference", "--lang", language);
        Assert.True(page == run.Output, $"Write it anew: zhaoshang reference --lang {language} > src/ZhaoShang.Pipeline.Cli/{file}");
    }
}
