using System.Security.Cryptography;
using System.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Tells one state of a corpus from another.</summary>
public static class CorpusDigest
{
    /// <summary>
    /// SHA-256 in lower-case hex over the articles by ordinal order of their keys: each one's key, and the SHA-256 of the bytes of its gold and of its
    /// document. Reads all files.
    /// </summary>
    /// <param name="gold">The gold articles.</param>
    /// <param name="documents">The path of each one's document; one without is hashed as empty.</param>
    public static string Of(IReadOnlyList<GoldArticle> gold, IReadOnlyDictionary<GoldArticle, string> documents)
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (GoldArticle article in gold.OrderBy(static article => article.Key, StringComparer.Ordinal))
        {
            digest.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(article.Key)));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(article.File)));
            digest.AppendData(SHA256.HashData(documents.TryGetValue(article, out string? path) ? File.ReadAllBytes(path) : []));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
