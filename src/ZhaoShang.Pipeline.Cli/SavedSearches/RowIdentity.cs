using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// By what a row is known again, also after its article was read anew by a newer version: the hash of the article's bytes and, of a record, what it tells. Near miss: the keys of
/// the database's tables, which change when an article is read anew.
/// </summary>
internal static class RowIdentity
{
    /// <summary>The first eight bytes of a hash; that of 100,000 rows two are alike has a chance of one in three billion.</summary>
    public static ulong Of(Hit hit)
    {
        string told = hit switch
        {
            ProjectHit project => string.Create(CultureInfo.InvariantCulture, $"project|{project.Record.Name}|{project.Record.Evidence[0].Start}"),
            IndicatorHit indicator => string.Create(CultureInfo.InvariantCulture, $"indicator|{indicator.Record.Measure}|{indicator.Record.Start}"),
            EventHit happening => string.Create(CultureInfo.InvariantCulture, $"event|{happening.Record.Kind}|{happening.Record.Start}"),
            _ => "article",
        };
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{hit.Article.Id}|{told}")));
    }

    /// <summary>The identities as letters.</summary>
    public static string Write(IReadOnlyCollection<ulong> identities)
    {
        byte[] bytes = new byte[identities.Count * sizeof(ulong)];
        int at = 0;
        foreach (ulong identity in identities.Order())
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at), identity);
            at += sizeof(ulong);
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is not that.</exception>
    public static HashSet<ulong> Read(string letters)
    {
        byte[] bytes = Convert.FromBase64String(letters);
        HashSet<ulong> identities = [];
        for (int at = 0; at + sizeof(ulong) <= bytes.Length; at += sizeof(ulong))
        {
            identities.Add(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at)));
        }

        return identities;
    }
}
