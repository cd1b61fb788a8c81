using System.Buffers.Text;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Tar;

/// <summary>What extended headers tell of the next member: a long name (GNU), name and size (pax).</summary>
internal sealed class TarExtension
{
    /// <summary>The member's name; null if it is not told here.</summary>
    public string? Name { get; private set; }

    /// <summary>The member's length in bytes; null if it is not told here.</summary>
    public long? Size { get; private set; }

    /// <summary>True for a type that tells of other members: pax (x, g) and GNU (L, K).</summary>
    public static bool IsExtension(char type) => type is 'x' or 'g' or 'L' or 'K';

    /// <summary>Reads the extended header's content.</summary>
    public void Read(char type, ReadOnlySpan<byte> content)
    {
        if (type == 'L')
        {
            Name = MemberName.Decode(content.IndexOf((byte)0) is >= 0 and var end ? content[..end] : content);
        }

        while (type == 'x' && Utf8Parser.TryParse(content, out int length, out int digits) && length > digits + 1 && length <= content.Length)
        {
            TakePair(content[(digits + 1)..length]);
            content = content[length..];
        }
    }

    private void TakePair(ReadOnlySpan<byte> pair)
    {
        int equals = pair.IndexOf((byte)'=');
        ReadOnlySpan<byte> value = equals < 0 ? [] : pair[(equals + 1)..].TrimEnd((byte)'\n');
        if (equals >= 0 && pair[..equals].SequenceEqual("path"u8))
        {
            Name = MemberName.Decode(value);
        }
        else if (equals >= 0 && pair[..equals].SequenceEqual("size"u8) && Utf8Parser.TryParse(value, out long size, out int used) && used == value.Length && size >= 0)
        {
            Size = size;
        }
    }
}
