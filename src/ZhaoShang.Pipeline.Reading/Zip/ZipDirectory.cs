using System.Buffers.Binary;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>The directory at the end of a zip archive.</summary>
/// <param name="Bytes">Its entries.</param>
/// <param name="Count">How many it says there are.</param>
internal sealed record ZipDirectory(byte[] Bytes, long Count)
{
    private const int EndLength = 22;
    private const int End64Length = 56;
    private const int Locator64Length = 20;
    private const int LongestComment = ushort.MaxValue;
    private const long LongestDirectory = 64L * 1024 * 1024;

    /// <summary>Reads it; null if the archive's end is missing or damaged.</summary>
    public static ZipDirectory? Read(Stream stream)
    {
        long tailAt = Math.Max(0, stream.Length - EndLength - LongestComment);
        byte[] tail = Take(stream, tailAt, stream.Length - tailAt);
        for (int at = tail.Length - EndLength; at >= 0; at--)
        {
            ReadOnlySpan<byte> end = tail.AsSpan(at);
            if (end.StartsWith("PK\u0005\u0006"u8) && IsWhole(end))
            {
                return Located(stream, tailAt + at, end);
            }
        }

        return null;
    }

    /// <summary>True if the end's comment is there and nothing behind it but zeros, with which some programs fill up a block.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> end)
    {
        int length = EndLength + BinaryPrimitives.ReadUInt16LittleEndian(end[20..]);
        return length <= end.Length && !end[length..].ContainsAnyExcept((byte)0);
    }

    private static ZipDirectory? Located(Stream stream, long endAt, ReadOnlySpan<byte> end)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        bool isOneDisk = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == 0 && BinaryPrimitives.ReadUInt16LittleEndian(end[8..]) == count;
        byte[] locator = Take(stream, endAt - Locator64Length, Locator64Length);
        bool isWide = locator.AsSpan().StartsWith("PK\u0006\u0007"u8);
        if (isWide || count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue)
        {
            long end64At = isWide ? BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)) : -1;
            byte[] end64 = Take(stream, end64At, End64Length);
            if (!end64.AsSpan().StartsWith("PK\u0006\u0006"u8))
            {
                return null;
            }

            count = BinaryPrimitives.ReadInt64LittleEndian(end64.AsSpan(32));
            length = BinaryPrimitives.ReadInt64LittleEndian(end64.AsSpan(40));
            start = BinaryPrimitives.ReadInt64LittleEndian(end64.AsSpan(48));
            endAt = end64At;
        }

        bool fits = isOneDisk && start >= 0 && length is >= 0 and <= LongestDirectory && start + length == endAt;
        return fits ? new ZipDirectory(Take(stream, start, length), count) : null;
    }

    /// <summary>The bytes at a place; none if they are not all there.</summary>
    private static byte[] Take(Stream stream, long start, long length)
    {
        if (start < 0 || length < 0 || start > stream.Length - length)
        {
            return [];
        }

        byte[] bytes = new byte[length];
        stream.Position = start;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
