using System.Buffers.Binary;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Reading.Encodings;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>Reads the headers of a zip archive (APPNOTE 6.3), those of 64 bits too.</summary>
internal static class ZipHeader
{
    /// <summary>The length of a local header without name and extra fields.</summary>
    public const int LocalLength = 30;

    /// <summary>The longest form of checksum and lengths behind a member: mark, checksum, two lengths of 64 bits.</summary>
    public const int LongestDescriptor = 24;

    private const int CentralLength = 46;
    private const uint In64 = uint.MaxValue;
    private const int Zip64Field = 1;
    private const int UnicodePathField = 0x7075;

    /// <summary>What may stand before checksum and lengths behind a member.</summary>
    public static ReadOnlySpan<byte> DescriptorMark => "PK\u0007\u0008"u8;

    /// <summary>True at a local header.</summary>
    public static bool IsLocal(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>True at an entry of the directory.</summary>
    public static bool IsCentral(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0001\u0002"u8);

    /// <summary>Takes a local header with its name; the input then stands at the content. Null if there is none.</summary>
    public static ZipEntry? TakeLocal(ForwardInput input)
    {
        if (!IsLocal(input.Peek(4)))
        {
            return null;
        }

        byte[] head = input.ReadExactly(LocalLength);
        byte[] name = input.ReadExactly(Short(head, 26));
        byte[] extra = input.ReadExactly(Short(head, 28));
        long[] wide = Wide(extra, [Int(head, 22), Int(head, 18)]);
        return new ZipEntry
        {
            NameBytes = name,
            Name = NameOf(name, extra),
            Extra = extra,
            VersionNeeded = Short(head, 4),
            Changed = Int(head, 10),
            Flags = Short(head, 6),
            Method = Short(head, 8),
            Crc = Int(head, 14),
            CompressedLength = wide[1],
            Length = wide[0],
        };
    }

    /// <summary>Reads the entry of the directory at <paramref name="at"/> and moves behind it; null if there is none.</summary>
    public static ZipEntry? ReadCentral(byte[] directory, ref int at)
    {
        ReadOnlySpan<byte> rest = directory.AsSpan(at);
        if (!IsCentral(rest) || rest.Length < CentralLength)
        {
            return null;
        }

        int nameLength = Short(rest, 28);
        int extraLength = Short(rest, 30);
        int length = CentralLength + nameLength + extraLength + Short(rest, 32);
        if (rest.Length < length)
        {
            return null;
        }

        byte[] name = rest.Slice(CentralLength, nameLength).ToArray();
        ReadOnlySpan<byte> extra = rest.Slice(CentralLength + nameLength, extraLength);
        long[] wide = Wide(extra, [Int(rest, 24), Int(rest, 20), Int(rest, 42)]);
        at += length;
        return new ZipEntry
        {
            NameBytes = name,
            Name = NameOf(name, extra),
            Extra = extra.ToArray(),
            VersionNeeded = Short(rest, 6),
            Changed = Int(rest, 12),
            Inside = (Short(rest, 34), Short(rest, 36)),
            Flags = Short(rest, 8),
            Method = Short(rest, 10),
            Crc = Int(rest, 16),
            CompressedLength = wide[1],
            Length = wide[0],
            HeaderAt = wide[2],
            Origin = (rest[5], Int(rest, 38)),
        };
    }

    /// <summary>Numbers that stand in the field for 64 bits where their own place is full of ones.</summary>
    private static long[] Wide(ReadOnlySpan<byte> extra, uint[] narrow)
    {
        ReadOnlySpan<byte> field = ZipExtra.Field(extra, Zip64Field);
        long[] wide = new long[narrow.Length];
        for (int i = 0; i < narrow.Length; i++)
        {
            wide[i] = narrow[i];
            if (narrow[i] == In64 && field.Length >= 8)
            {
                wide[i] = BinaryPrimitives.ReadInt64LittleEndian(field) & long.MaxValue;
                field = field[8..];
            }
        }

        return wide;
    }

    private static string NameOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        ReadOnlySpan<byte> field = ZipExtra.Field(extra, UnicodePathField);
        return field.Length > 5 ? MemberName.Clean(TextEncodings.Utf8.GetString(field[5..])) : MemberName.Clean(MemberName.Decode(name));
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
