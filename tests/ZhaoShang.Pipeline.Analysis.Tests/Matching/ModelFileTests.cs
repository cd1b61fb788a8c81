using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Tests.Matching;

public sealed class ModelFileTests : IDisposable
{
    private static readonly ModelFormat Format = new("ZSTT", 3);

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_was_written_is_read()
    {
        Write(Format);
        (long number, byte[] bytes, DoubleArrayTrie trie) = ReadAll();
        Assert.Equal(-5, number);
        Assert.Equal([1, 2, 3], bytes);
        Assert.Equal(9, trie.Find("郊区"));
    }

    [Fact]
    public void A_missing_file_is_said_with_the_command_that_makes_it()
    {
        ModelException exception = Assert.Throws<ModelException>(() => ModelReader.ReadFile(_path + ".none", Format, _ => 0));
        Assert.Contains(_path + ".none", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no such file", exception.Message, StringComparison.Ordinal);
        Assert.Contains(ModelException.RebuildCommand, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_magic_or_version_is_said()
    {
        Write(new ModelFormat("ZSXX", 3));
        Assert.Contains("expected \"ZSTT\"", Assert.Throws<ModelException>(() => ReadAll()).Message, StringComparison.Ordinal);
        Write(new ModelFormat("ZSTT", 2));
        Assert.Contains("seen version 2, expected version 3", Assert.Throws<ModelException>(() => ReadAll()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_is_noticed()
    {
        Write(Format);
        byte[] whole = File.ReadAllBytes(_path);
        Random random = new(3);
        for (int length = 0; length < whole.Length; length += random.Next(1, 4000))
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.Throws<ModelException>(() => ReadAll());
        }

        for (int at = 0; at < whole.Length; at += at < 100 ? 1 : random.Next(1, 4000))
        {
            byte[] changed = [.. whole];
            changed[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_path, changed);
            Assert.Throws<ModelException>(() => ReadAll());
        }

        File.WriteAllBytes(_path, [.. whole, 0]);
        Assert.Throws<ModelException>(() => ReadAll());
    }

    private void Write(ModelFormat format)
    {
        using FileStream stream = File.Create(_path);
        ModelWriter writer = new(stream, format);
        writer.WriteInt64(-5);
        writer.WriteArray<byte>([1, 2, 3]);
        DoubleArrayTrieBuilder.Build(["郊区"], [9]).Write(writer);
        writer.Complete();
    }

    private (long Number, byte[] Bytes, DoubleArrayTrie Trie) ReadAll() => ModelReader.ReadFile(
        _path, Format, reader => (reader.ReadInt64("a number"), reader.ReadArray<byte>("bytes"), DoubleArrayTrie.Read(reader)));
}
