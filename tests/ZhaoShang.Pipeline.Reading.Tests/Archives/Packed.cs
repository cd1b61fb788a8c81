using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Archives;

/// <summary>Archives made in memory, and what opening makes of them.</summary>
internal static class Packed
{
    public static byte[] Zip(params (string Name, byte[] Content)[] members) => Zip(Encoding.UTF8, members);

    public static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] members)
    {
        using MemoryStream stream = new();
        Zip(stream, names, members);
        return stream.ToArray();
    }

    /// <summary>Written to a stream that cannot seek: checksums and lengths stand behind the members.</summary>
    public static byte[] StreamedZip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream bytes = new();
        using (BufferedStream stream = new(new WriteOnly(bytes)))
        {
            Zip(stream, Encoding.UTF8, members);
        }

        return bytes.ToArray();
    }

    private static void Zip(Stream stream, Encoding names, (string Name, byte[] Content)[] members)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true, names);
        foreach ((string name, byte[] content) in members)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(2012, 9, 15, 8, 0, 0, TimeSpan.Zero);
            using Stream target = entry.Open();
            target.Write(content);
        }
    }

    public static byte[] GZip(byte[] content)
    {
        using MemoryStream stream = new();
        using (GZipStream target = new(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            target.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] members) => Tar(TarEntryFormat.Pax, members);

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] members)
    {
        using MemoryStream stream = new();
        using (TarWriter writer = new(stream, format, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                TarEntry entry = format == TarEntryFormat.Gnu ? new GnuTarEntry(TarEntryType.RegularFile, name) : new PaxTarEntry(TarEntryType.RegularFile, name);
                entry.DataStream = new MemoryStream(content);
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>What lies in an input.</summary>
    public static List<OpenedInput> Open(string path, byte[] bytes, ReadingOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return [.. new ArchiveReaders(options).Open(path, stream)];
    }

    /// <summary>The same where the input cannot seek, as standard input.</summary>
    public static List<OpenedInput> OpenForward(string path, byte[] bytes)
    {
        using Stream stream = new BufferedStream(new ForwardOnly(bytes));
        return [.. new ArchiveReaders().Open(path, stream)];
    }

    /// <summary>A line for each document: path and text, or path and code.</summary>
    public static string[] Lines(this IEnumerable<OpenedInput> opened) =>
        [.. opened.Select(static input => input.Document.IsOk
            ? $"{input.Path} = {Encoding.UTF8.GetString(input.Document.Document.Bytes.Span)}"
            : $"{input.Path} ! {input.Document.Refused.Code}")];

    private sealed class WriteOnly(Stream target) : MemoryStream
    {
        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);
    }

    private sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
