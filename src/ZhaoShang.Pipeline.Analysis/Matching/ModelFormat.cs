using System.Numerics;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// The name and version of a model file's form. A file is: magic (4 ASCII letters), version, then numbers and arrays in the order of the
/// model (an array after its length), padded to 8 bytes each, little-endian; last a 64-bit checksum of all before it.
/// </summary>
/// <param name="Magic">Four ASCII letters.</param>
/// <param name="Version">The version of the form; a reader takes only its own.</param>
internal readonly record struct ModelFormat(string Magic, int Version)
{
    /// <summary>The unit that everything is padded to, in bytes.</summary>
    internal const int Alignment = 8;

    /// <summary>The magic as the number that stands in the file.</summary>
    internal int MagicNumber => Magic[0] | (Magic[1] << 8) | (Magic[2] << 16) | (Magic[3] << 24);

    /// <summary>The number of bytes that <paramref name="length"/> takes with its padding.</summary>
    internal static long Padded(long length) => (length + Alignment - 1) / Alignment * Alignment;

    /// <summary>Adds <paramref name="bytes"/>, a multiple of 8 in number, to <paramref name="checksum"/>.</summary>
    internal static ulong Checksum(ulong checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            checksum = BitOperations.RotateLeft((checksum ^ word) * 0x9E3779B97F4A7C15UL, 29);
        }

        return checksum;
    }
}
