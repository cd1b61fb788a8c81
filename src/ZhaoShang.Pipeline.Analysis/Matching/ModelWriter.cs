using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Writes a model file in the form that <see cref="ModelFormat"/> tells. Complete only after <see cref="Complete"/>.</summary>
internal sealed class ModelWriter
{
    private readonly Stream _stream;
    private ulong _checksum;

    /// <summary>Begins a file of <paramref name="format"/> on <paramref name="stream"/>, which stays the caller's.</summary>
    public ModelWriter(Stream stream, ModelFormat format)
    {
        _stream = stream;
        WriteInt64(((long)format.Version << 32) | (uint)format.MagicNumber);
    }

    /// <summary>The checksum of a file that <paramref name="write"/> would write: the same for the same model.</summary>
    public static ulong Checksum(ModelFormat format, Action<ModelWriter> write)
    {
        ModelWriter writer = new(Stream.Null, format);
        write(writer);
        return writer._checksum;
    }

    /// <summary>Writes one number.</summary>
    public void WriteInt64(long value) => WritePadded(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    /// <summary>Writes the length of <paramref name="items"/> and the items as they lie in memory, little-endian.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        WriteInt64(items.Length);
        WritePadded(MemoryMarshal.AsBytes(items));
    }

    /// <summary>Writes the checksum: nothing may follow.</summary>
    public void Complete()
    {
        ulong checksum = _checksum;
        _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in checksum)));
    }

    private void WritePadded(ReadOnlySpan<byte> bytes)
    {
        int whole = bytes.Length / ModelFormat.Alignment * ModelFormat.Alignment;
        WriteWhole(bytes[..whole]);
        if (whole < bytes.Length)
        {
            Span<byte> rest = stackalloc byte[ModelFormat.Alignment];
            rest.Clear();
            bytes[whole..].CopyTo(rest);
            WriteWhole(rest);
        }
    }

    private void WriteWhole(ReadOnlySpan<byte> bytes)
    {
        _checksum = ModelFormat.Checksum(_checksum, bytes);
        _stream.Write(bytes);
    }
}
