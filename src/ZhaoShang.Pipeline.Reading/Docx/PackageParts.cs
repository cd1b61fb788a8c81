using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Reading.Zip;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>The parts of a package of Office, each opened as a stream under the limits of archives.</summary>
internal sealed class PackageParts
{
    private readonly MemoryStream _package;

    private readonly ZipDirectory _directory;

    private readonly ReadingOptions _options;

    private PackageParts(MemoryStream package, ZipDirectory directory, ReadingOptions options)
    {
        _package = package;
        _directory = directory;
        _options = options;
    }

    /// <summary>Opens the package.</summary>
    /// <exception cref="InputRefusedException">It is damaged.</exception>
    public static PackageParts Open(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        MemoryStream package = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return new PackageParts(package, ZipDirectory.Read(package) ?? throw Damage.Truncated(bytes.Length), options);
    }

    /// <summary>The part of that name; null if there is none.</summary>
    /// <exception cref="InputRefusedException">It is damaged.</exception>
    public Stream? Find(string name)
    {
        int at = 0;
        for (int count = 0; count < _options.EntryLimit && ZipHeader.ReadCentral(_directory.Bytes, ref at) is { } entry; count++)
        {
            if (string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase) && !entry.IsEncrypted && entry.Method is 0 or 8)
            {
                return Open(entry);
            }
        }

        return null;
    }

    private LimitedPart Open(ZipEntry entry)
    {
        _package.Position = entry.HeaderAt <= _package.Length ? entry.HeaderAt : throw Damage.Truncated(_package.Length);
        ForwardInput input = new(_package);
        ZipEntry? local = ZipHeader.TakeLocal(input);
        return local is not null && entry.AgreesOnContent(local) && entry.NameBytes.AsSpan().SequenceEqual(local.NameBytes)
            ? new LimitedPart(new ZipContent(entry, input), entry.CompressedLength, _options)
            : throw Damage.At(entry.HeaderAt, "文件头与目录不符", "a part's header does not fit the directory");
    }

    /// <summary>A part that may not grow beyond the limits.</summary>
    private sealed class LimitedPart(ZipContent content, long compressedLength, ReadingOptions options) : ForwardStream
    {
        private const long FreeBytes = 1024 * 1024;

        private readonly OpeningBudget _budget = new(options);

        private long _count;

        public override int Read(Span<byte> buffer)
        {
            int count = content.Read(buffer);
            _count += count;
            if (_count > options.FileLimitBytes)
            {
                throw new InputRefusedException(ReadingCodes.TooLarge, new Explanation(
                    $"文档解开后大于 {options.FileLimitBytes} 字节的上限，没有读；可用 --limit file=… 调高上限。",
                    $"a part of the document has more than {options.FileLimitBytes} bytes; not read. Raise the limit with --limit file=…."));
            }

            if (_count > FreeBytes)
            {
                _budget.CheckRatio(compressedLength, _count);
            }

            return count;
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
