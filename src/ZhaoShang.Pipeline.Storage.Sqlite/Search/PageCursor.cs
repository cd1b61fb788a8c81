using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The last row of a page, as the string that begins the next page: safe in addresses, and only good for the query that it was made for.</summary>
/// <param name="Score">The row's score.</param>
/// <param name="Path">Its article's path.</param>
/// <param name="Ordinal">Its number in its article, from 0; 0 for an article.</param>
internal sealed record PageCursor(double Score, string Path, int Ordinal)
{
    private const int LettersOfDigest = 12;

    /// <summary>The cursor as a string.</summary>
    public string Write(RecordQuery query)
    {
        string content = string.Create(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(Score):x16} {Ordinal} {Path}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Digest(query, content) + content));
    }

    /// <summary>Reads what <see cref="Write"/> wrote for the same query.</summary>
    /// <exception cref="InvalidCursorException">It is none, or that of another query.</exception>
    public static PageCursor Read(string cursor, RecordQuery query)
    {
        if (!Base64Url.IsValid(cursor))
        {
            throw new InvalidCursorException(cursor);
        }

        string letters = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        string content = letters.Length > LettersOfDigest ? letters[LettersOfDigest..] : string.Empty;
        string[] parts = content.Split(' ', 3);
        return parts.Length == 3
            && letters.StartsWith(Digest(query, content), StringComparison.Ordinal)
            && long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long score)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal)
            ? new PageCursor(BitConverter.Int64BitsToDouble(score), parts[2], ordinal)
            : throw new InvalidCursorException(cursor);
    }

    private static string Digest(RecordQuery query, string content)
    {
        string letters = $"{QueryText.Of(query)}\n{content}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))[..LettersOfDigest];
    }
}
