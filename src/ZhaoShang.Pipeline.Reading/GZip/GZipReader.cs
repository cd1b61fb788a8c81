using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.GZip;

/// <summary>Opens gzip (RFC 1952): one file, in one compressed member or in many, one after the other.</summary>
internal sealed class GZipReader : IArchiveReader
{
    /// <inheritdoc/>
    public int HeadLength => 3;

    /// <inheritdoc/>
    public bool HoldsFiles => true;

    /// <inheritdoc/>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        using GZipContent content = new(new ForwardInput(stream));
        yield return new ArchiveMember(NameInside(Path.GetFileName(input))) { Content = content, IsWrapped = true };
        if (content.TrailingAt is { } position)
        {
            throw Damage.At(position, "压缩数据之后有多余的字节", "there are bytes behind the compressed ones");
        }

        if (content.HeaderDamageAt is { } header)
        {
            throw Damage.At(header, "gzip 文件头中的数值不合规定", "a gzip header has values that the format does not know");
        }
    }

    /// <summary>The name without its last suffix: <c>2012.tar.gz</c> holds <c>2012.tar</c>, <c>2012.tgz</c> too.</summary>
    private static string NameInside(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? MemberName.Clean(name[..^3])
        : name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? MemberName.Clean(name[..^4] + ".tar")
        : MemberName.Clean(name);
}
