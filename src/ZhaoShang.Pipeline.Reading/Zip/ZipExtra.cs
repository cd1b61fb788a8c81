using System.Buffers.Binary;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>The extra fields of a member's header: id, length and bytes, one after the other.</summary>
internal static class ZipExtra
{
    private const int HeadLength = 4;
    private const int TimesField = 0x5455;
    private const int TimeLength = 5;
    private const int OwnerField = 0x7875;
    private const int UnicodePathField = 0x7075;

    /// <summary>The bytes of the field <paramref name="id"/>; none if it is not there.</summary>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> extra, int id)
    {
        while (extra.Length >= HeadLength)
        {
            int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - HeadLength);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == id)
            {
                return extra.Slice(HeadLength, length);
            }

            extra = extra[(HeadLength + length)..];
        }

        return [];
    }

    /// <summary>True if the fields of directory and local header that tell the same thing do so: time of change (of Info-ZIP), owner, name in Unicode.</summary>
    public static bool Agree(ReadOnlySpan<byte> central, ReadOnlySpan<byte> local)
    {
        ReadOnlySpan<byte> times = Field(central, TimesField);
        ReadOnlySpan<byte> localTimes = Field(local, TimesField);
        bool hasTimes = times.Length >= TimeLength && localTimes.Length >= TimeLength && (times[0] & localTimes[0] & 1) == 1;
        return (!hasTimes || times[1..TimeLength].SequenceEqual(localTimes[1..TimeLength])) && IsSame(central, local, OwnerField) && IsSame(central, local, UnicodePathField);
    }

    private static bool IsSame(ReadOnlySpan<byte> central, ReadOnlySpan<byte> local, int id)
    {
        ReadOnlySpan<byte> field = Field(central, id);
        ReadOnlySpan<byte> localField = Field(local, id);
        return field.Length != localField.Length || field.SequenceEqual(localField);
    }
}
