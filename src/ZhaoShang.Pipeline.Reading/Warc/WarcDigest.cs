using System.Security.Cryptography;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>A digest as web archives tell it: <c>sha1:</c> and its letters in base 32 or 16.</summary>
internal sealed record WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly (string Label, HashAlgorithmName Name, int Length)[] Algorithms =
    [
        ("sha1:", HashAlgorithmName.SHA1, 20), ("sha-1:", HashAlgorithmName.SHA1, 20), ("md5:", HashAlgorithmName.MD5, 16),
        ("sha256:", HashAlgorithmName.SHA256, 32), ("sha-256:", HashAlgorithmName.SHA256, 32), ("sha512:", HashAlgorithmName.SHA512, 64), ("sha-512:", HashAlgorithmName.SHA512, 64),
    ];

    private WarcDigest(HashAlgorithmName algorithm, string letters) => (Algorithm, Letters) = (algorithm, letters);

    /// <summary>How it is made.</summary>
    public HashAlgorithmName Algorithm { get; }

    /// <summary>Its letters, in upper case, without the signs that fill it up.</summary>
    public string Letters { get; }

    /// <summary>Reads a digest; null if there is none, or one of an unknown kind.</summary>
    public static WarcDigest? Parse(string? value)
    {
        (string Label, HashAlgorithmName Name, int Length) known = Algorithms.FirstOrDefault(known => value?.StartsWith(known.Label, StringComparison.OrdinalIgnoreCase) == true);
        return known.Label is null ? null : new WarcDigest(known.Name, value![known.Label.Length..].Trim().TrimEnd('=').ToUpperInvariant());
    }

    /// <summary>True if a digest is of an unknown kind, though its label is but for one letter that of a known one, or if it has letters that none has.</summary>
    public static bool IsDamaged(string value)
    {
        if (Parse(value) is { } digest)
        {
            int length = Algorithms.First(known => known.Name == digest.Algorithm).Length;
            bool isHex = digest.Letters.Length == length * 2 && digest.Letters.All(char.IsAsciiHexDigit);
            bool isBase32 = digest.Letters.Length == ((length * 8) + 4) / 5 && digest.Letters.All(static letter => Base32.Contains(letter, StringComparison.Ordinal));
            return !isHex && !isBase32;
        }

        return Algorithms.Any(known => value.Length >= known.Label.Length && Misprint.IsOf(value[..known.Label.Length], known.Label));
    }

    /// <summary>True if <paramref name="sum"/> is what it tells.</summary>
    public bool Fits(byte[] sum) => Letters == Text(sum) || Letters == Convert.ToHexString(sum);

    private static string Text(byte[] bytes)
    {
        Span<char> letters = stackalloc char[((bytes.Length * 8) + 4) / 5];
        for (int i = 0; i < letters.Length; i++)
        {
            int bit = i * 5;
            int pair = (bytes[bit / 8] << 8) | ((bit / 8) + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
            letters[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
        }

        return letters.ToString();
    }
}
