using System.Security.Cryptography;
using System.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>The gold of one article.</summary>
public sealed class GoldArticle
{
    internal GoldArticle(string key, string file, string doc, ArticleRecords records)
    {
        Key = key;
        File = file;
        Doc = doc;
        Records = records;
        string stem = Path.GetFileNameWithoutExtension(file);
        IsTestThird = SHA256.HashData(Encoding.UTF8.GetBytes(stem))[0] % 3 == 0;
    }

    /// <summary>The name of the gold file without its extension, or its path below the gold's folder where several have that name.</summary>
    public string Key { get; }

    /// <summary>The path of the gold file.</summary>
    public string File { get; }

    /// <summary>The article's path as its records tell it.</summary>
    public string Doc { get; }

    /// <summary>The records.</summary>
    public ArticleRecords Records { get; }

    /// <summary>True for an article that is scored and not read: the first byte of the SHA-256 of the file's stem is divisible by 3.</summary>
    public bool IsTestThird { get; }

    /// <summary>True if the article is in <paramref name="part"/>.</summary>
    public bool IsIn(CorpusPart part) => part == CorpusPart.All || IsTestThird == (part == CorpusPart.Test);
}
