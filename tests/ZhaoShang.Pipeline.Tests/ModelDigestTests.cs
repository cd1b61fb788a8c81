using System.Security.Cryptography;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What ships in <c>models/</c> is what its README says.</summary>
public sealed class ModelDigestTests
{
    [Fact]
    public void Every_model_has_its_digest_in_the_readme()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryFolder.Models, "README.md"));
        string[] files = [.. Directory.EnumerateFiles(RepositoryFolder.Models, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".bin" or ".tsv")];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            string name = Path.GetRelativePath(RepositoryFolder.Models, file).Replace('\\', '/');
            string digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            Assert.Contains(readme.Split('\n'), line => line.StartsWith(digest, StringComparison.Ordinal) && line.EndsWith(name, StringComparison.Ordinal));
        }
    }
}
