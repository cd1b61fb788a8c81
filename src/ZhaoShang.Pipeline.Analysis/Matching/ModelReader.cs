using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Reads a model file in the form that <see cref="ModelFormat"/> tells, and checks magic, version, lengths and checksum.</summary>
internal sealed class ModelReader
{
    private readonly Stream _stream;
    private readonly string _path;
    private ulong _checksum;

    /// <summary>Begins to read <paramref name="stream"/>, which can seek and stays the caller's.</summary>
    /// <param name="stream">The file's bytes, from its beginning.</param>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="format">The only form that is taken.</param>
    /// <exception cref="ModelException">It begins otherwise.</exception>
    public ModelReader(Stream stream, string path, ModelFormat format)
    {
        _stream = stream;
        _path = path;
        long head = ReadInt64($"the head of a {format.Magic} file");
        if ((int)head != format.MagicNumber)
        {
            throw Unexpected($"the magic 0x{(int)head:X8}", $"\"{format.Magic}\" (0x{format.MagicNumber:X8})");
        }

        if ((int)(head >> 32) != format.Version)
        {
            throw Unexpected($"version {(int)(head >> 32)}", $"version {format.Version}");
        }
    }

    /// <summary>Opens the model file at <paramref name="path"/>, hands its reader to <paramref name="read"/> and checks that all of it was read.</summary>
    /// <exception cref="ModelException">The file is missing, damaged or of another form.</exception>
    public static T ReadFile<T>(string path, ModelFormat format, Func<ModelReader, T> read)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length == 0)
            {
                throw new ModelException(path, "an empty file", $"a {format.Magic} file of version {format.Version}");
            }

            // The view stays mapped as long as a block of the model refers to it.
            using MemoryMappedFile file = MemoryMappedFile.CreateFromFile(
                File.OpenHandle(path), mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            ModelReader reader = new(file.CreateViewStream(0, length, MemoryMappedFileAccess.Read), path, format);
            T model = read(reader);
            reader.Complete();
            return model;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException(path, "no such file", $"a {format.Magic} file of version {format.Version}", missing);
        }
    }

    /// <summary>Reads one number, called <paramref name="what"/> in messages.</summary>
    public long ReadInt64(string what)
    {
        Span<long> value = stackalloc long[1];
        ReadWhole(MemoryMarshal.AsBytes(value), what);
        return value[0];
    }

    /// <summary>Reads items without a copy where the file is mapped; called <paramref name="what"/> in messages.</summary>
    public ModelBlock<T> ReadBlock<T>(string what)
        where T : unmanaged
    {
        if (_stream is not MemoryMappedViewStream view)
        {
            return new ModelBlock<T>(ReadArray<T>(what));
        }

        int count = ReadCount<T>(what);
        ModelBlock<T> block = new(view, view.Position, count);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(block.Items);
        int whole = bytes.Length / ModelFormat.Alignment * ModelFormat.Alignment;
        _checksum = ModelFormat.Checksum(_checksum, bytes[..whole]);
        view.Position += whole;
        if (whole < bytes.Length)
        {
            Span<byte> rest = stackalloc byte[ModelFormat.Alignment];
            ReadWhole(rest, what);
        }

        return block;
    }

    /// <summary>Reads an array, called <paramref name="what"/> in messages.</summary>
    public T[] ReadArray<T>(string what)
        where T : unmanaged
    {
        T[] items = GC.AllocateUninitializedArray<T>(ReadCount<T>(what));
        Span<byte> bytes = MemoryMarshal.AsBytes(items.AsSpan());
        int whole = bytes.Length / ModelFormat.Alignment * ModelFormat.Alignment;
        ReadWhole(bytes[..whole], what);
        if (whole < bytes.Length)
        {
            Span<byte> rest = stackalloc byte[ModelFormat.Alignment];
            ReadWhole(rest, what);
            rest[..(bytes.Length - whole)].CopyTo(bytes[whole..]);
        }

        return items;
    }

    /// <summary>Checks the checksum and that nothing follows.</summary>
    /// <exception cref="ModelException">The file was changed or is longer.</exception>
    public void Complete()
    {
        ulong expected = _checksum;
        ulong seen = (ulong)ReadInt64("the checksum");
        if (seen != expected)
        {
            throw Unexpected($"the checksum 0x{seen:X16}", $"0x{expected:X16}");
        }

        if (_stream.Position != _stream.Length)
        {
            throw Unexpected($"{_stream.Length} bytes", $"{_stream.Position}");
        }
    }

    /// <summary>The exception for this file that tells what was <paramref name="seen"/> and what was <paramref name="expected"/>.</summary>
    public ModelException Unexpected(string seen, string expected) => new(_path, seen, expected);

    private int ReadCount<T>(string what)
        where T : unmanaged
    {
        long count = ReadInt64($"the number of {what}");
        long left = _stream.Length - _stream.Position;
        return count >= 0 && count <= left / Unsafe.SizeOf<T>() && count <= int.MaxValue
            ? (int)count
            : throw Unexpected($"{count} {what} at offset {_stream.Position}", $"no more than the {left} bytes left hold");
    }

    private void ReadWhole(Span<byte> bytes, string what)
    {
        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
        {
            throw Unexpected($"the end of the file at offset {_stream.Position}", $"{bytes.Length - read} bytes more ({what})");
        }

        _checksum = ModelFormat.Checksum(_checksum, bytes);
    }
}
