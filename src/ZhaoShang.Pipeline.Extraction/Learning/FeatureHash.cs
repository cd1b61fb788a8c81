using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// Makes the 32-bit names of features from numbers and letters, without copying any. The same parts always give the same name; of 50,000 known
/// features a wrong one is met in one look-up of 80,000. A name is never 0.
/// </summary>
internal static class FeatureHash
{
    private const uint LetterPrime = 16777619;
    private const uint Golden = 0x9E3779B1;

    /// <summary>A number for a piece of text.</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        uint hash = 2166136261;
        foreach (char letter in letters)
        {
            hash = (hash ^ letter) * LetterPrime;
        }

        return Finished(hash);
    }

    /// <summary>The feature that <paramref name="value"/> is in the place <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint value) => Finished((value * Golden) ^ ((template + 1) * 0x85EBCA77));

    /// <summary>The feature that two values are together in the place <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint first, uint second) => Of(template, Finished(first * Golden) ^ (second * 0xC2B2AE3D));

    /// <summary>The features that eight values are in the place <paramref name="template"/>; the same as one by one.</summary>
    public static Vector256<uint> Of(uint template, Vector256<uint> values) => Finished((values * Golden) ^ Vector256.Create((template + 1) * 0x85EBCA77));

    /// <summary>The features that eight pairs of values are together in the place <paramref name="template"/>; the same as one by one.</summary>
    public static Vector256<uint> Of(uint template, Vector256<uint> firsts, Vector256<uint> seconds) =>
        Of(template, Finished(firsts * Golden) ^ (seconds * 0xC2B2AE3D));

    private static Vector256<uint> Finished(Vector256<uint> hash)
    {
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        hash *= 0x297A2D39;
        hash ^= hash >>> 15;
        return hash - Vector256.Equals(hash, Vector256<uint>.Zero);
    }

    private static uint Finished(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        hash *= 0x297A2D39;
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }
}
