using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Tar;

/// <summary>A block that tells of the member behind it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Type">Its type, a letter of the standard.</param>
internal sealed record TarHeader(string Name, long Size, char Type)
{
    private const int BlockLength = 512;
    private const int SumAt = 148;
    private const int SumLength = 8;

    /// <summary>True for a file.</summary>
    public bool IsFile => Type is '0' or '\0' or '7';

    /// <summary>True for a folder.</summary>
    public bool IsFolder => Type == '5' || (IsFile && Name.EndsWith('/'));

    /// <summary>The header in <paramref name="block"/>; null if its checksum does not fit.</summary>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockLength || Number(block.Slice(SumAt, SumLength)) is not { } told || told != Sum(block[..BlockLength]) || Number(block.Slice(124, 12)) is not { } size)
        {
            return null;
        }

        bool hasPrefix = block.Slice(257, 5).SequenceEqual("ustar"u8) && block[262] == 0 && block[345] != 0;
        string name = MemberName.Decode(Text(block[..100]));
        return new TarHeader(hasPrefix ? $"{MemberName.Decode(Text(block.Slice(345, 155)))}/{name}" : name, size, (char)block[156]);
    }

    private static long Sum(ReadOnlySpan<byte> block)
    {
        long sum = SumLength * ' ';
        for (int i = 0; i < block.Length; i++)
        {
            sum += i is >= SumAt and < SumAt + SumLength ? 0 : block[i];
        }

        return sum;
    }

    /// <summary>An octal number, or one of base 256 where its first bit is set (GNU); null if it is none.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            UInt128 large = 0;
            foreach (byte next in field[1..])
            {
                large = (large << 8) | next;
            }

            return field[0] == 0x80 && large <= long.MaxValue / 2 ? (long)large : null;
        }

        long number = 0;
        ReadOnlySpan<byte> digits = Text(field).Trim((byte)' ');
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            number = (number * 8) + (digit - '0');
        }

        return number;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;
}
