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
    private const uint OfTemplate = 0x85EBCA77;
    private const uint OfSecond = 0xC2B2AE3D;

    // The factors that undo others.
    private static readonly uint GoldenBack = Back(Golden);
    private static readonly uint SecondBack = Back(OfSecond);
    private static readonly uint MixBack = Back(Mix);
    private static readonly uint LastMixBack = Back(LastMix);

    private const uint Mix = 0x2C1B3C6D;
    private const uint LastMix = 0x297A2D39;

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
    public static uint Of(uint template, uint value) => Finished((value * Golden) ^ ((template + 1) * OfTemplate));

    /// <summary>The feature that two values are together in the place <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint first, uint second) => Of(template, Finished(first * Golden) ^ SecondPart(second));

    /// <summary>The features that eight values are in the place <paramref name="template"/>; the same as one by one.</summary>
    public static Vector256<uint> Of(uint template, Vector256<uint> values) => Finished((values * Golden) ^ Vector256.Create((template + 1) * OfTemplate));

    /// <summary>The features that eight pairs of values are together in the place <paramref name="template"/>; the same as one by one.</summary>
    public static Vector256<uint> Of(uint template, Vector256<uint> firsts, Vector256<uint> seconds) =>
        Of(template, FirstPart(firsts) ^ (seconds * OfSecond));

    /// <summary>What the first value of a pair brings to its name; eight of them.</summary>
    public static Vector256<uint> FirstPart(Vector256<uint> firsts) => Finished(firsts * Golden);

    /// <summary>What the second value of a pair brings to its name.</summary>
    public static uint SecondPart(uint second) => second * OfSecond;

    /// <summary>The second value that brings <paramref name="part"/>.</summary>
    public static uint SecondOf(uint part) => part * SecondBack;

    /// <summary>What both values of a pair brought to its name, one over the other (exclusive or).</summary>
    public static uint PartsOf(uint feature, uint template) => (Unfinished(feature) ^ ((template + 1) * OfTemplate)) * GoldenBack;

    private static Vector256<uint> Finished(Vector256<uint> hash)
    {
        hash ^= hash >>> 15;
        hash *= Mix;
        hash ^= hash >>> 12;
        hash *= LastMix;
        hash ^= hash >>> 15;
        return hash - Vector256.Equals(hash, Vector256<uint>.Zero);
    }

    private static uint Finished(uint hash)
    {
        hash ^= hash >> 15;
        hash *= Mix;
        hash ^= hash >> 12;
        hash *= LastMix;
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }

    private static uint Unfinished(uint hash)
    {
        hash ^= (hash >> 15) ^ (hash >> 30);
        hash *= LastMixBack;
        hash ^= (hash >> 12) ^ (hash >> 24);
        hash *= MixBack;
        return hash ^ (hash >> 15) ^ (hash >> 30);
    }

    // The inverse of an odd factor modulo 2 to the power of 32: each round makes twice as many of its bits right, of three at first.
    private static uint Back(uint factor)
    {
        uint back = factor;
        for (int right = 3; right < 32; right *= 2)
        {
            back *= 2 - (factor * back);
        }

        return back;
    }
}
