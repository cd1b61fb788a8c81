using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Archives;

/// <summary>Zip archives: every member is a document, and what is wrong with one does not touch the others.</summary>
public sealed class ZipTests
{
    private static readonly (string, byte[])[] Two = [("甲/一.txt", Packed.Bytes("第一篇")), ("乙/二.txt", Packed.Bytes("第二篇"))];

    static ZipTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Members_are_documents_under_the_archives_name() =>
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", Packed.Zip(Two)).Lines());

    [Fact]
    public void An_archive_that_streams_in_is_read_too() =>
        Assert.Equal(["-!甲/一.txt = 第一篇", "-!乙/二.txt = 第二篇"], Packed.OpenForward("-", Packed.Zip(Two)).Lines());

    [Fact]
    public void Names_in_GBK_are_read() =>
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", Packed.Zip(Encoding.GetEncoding("gbk"), Two)).Lines());

    [Fact]
    public void A_name_that_comes_twice_gets_a_number() =>
        Assert.Equal(["a.zip!a.txt = 1", "a.zip!a.txt#2 = 2"], Packed.Open("a.zip", Packed.Zip(("a.txt", Packed.Bytes("1")), ("a.txt", Packed.Bytes("2")))).Lines());

    [Fact]
    public void An_empty_archive_has_no_documents() => Assert.Empty(Packed.Open("a.zip", Packed.Zip()));

    [Fact]
    public void A_file_that_is_only_named_zip_is_damaged() =>
        Assert.Equal(["a.zip ! ZS1101"], Packed.Open("a.zip", Packed.Bytes("<html>404 Not Found</html>")).Lines());

    [Fact]
    public void A_wrong_checksum_refuses_that_member_alone()
    {
        byte[] bytes = Packed.Zip(Two);
        int content = bytes.AsSpan().IndexOf("一.txt"u8) + "一.txt"u8.Length;
        bytes[content + 3] ^= 0x40;
        Assert.Equal(["a.zip!甲/一.txt ! ZS1101", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", bytes).Lines());
    }

    [Theory]
    [InlineData(24)]
    [InlineData(20)]
    public void A_length_that_lies_in_the_directory_is_told_and_the_member_read_by_its_own_header(int field)
    {
        byte[] bytes = Packed.Zip(Two);
        int central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(central + field), 5);
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇", "a.zip ! ZS1101"], Packed.Open("a.zip", bytes).Lines());
    }

    [Fact]
    public void A_cut_archive_gives_what_lies_before_the_cut_and_says_so()
    {
        byte[] bytes = Packed.Zip(Two);
        int second = bytes.AsSpan().IndexOf("乙"u8);
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip ! ZS1101"], Packed.Open("a.zip", bytes[..second]).Lines());
    }

    [Fact]
    public void An_archive_without_its_directory_is_read_by_the_members_headers()
    {
        byte[] bytes = Packed.Zip(Two);
        int central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇", "a.zip ! ZS1101"], Packed.Open("a.zip", bytes[..central]).Lines());
    }

    [Fact]
    public void Lengths_behind_the_members_do_for_reading_by_headers_too()
    {
        byte[] bytes = Streamed(Two);
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", bytes).Lines());
        int central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.Equal(["a.zip!甲/一.txt = 第一篇", "a.zip!乙/二.txt = 第二篇", "a.zip ! ZS1101"], Packed.Open("a.zip", bytes[..central]).Lines());
    }

    [Fact]
    public void An_encrypted_member_is_refused()
    {
        byte[] bytes = Packed.Zip(Two);
        int central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bytes[central + 8] |= 1;
        bytes[6] |= 1;
        Assert.Equal(["a.zip!甲/一.txt ! ZS1106", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", bytes).Lines());
    }

    [Fact]
    public void Another_compression_is_refused()
    {
        byte[] bytes = Packed.Zip(Two);
        int central = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        bytes[central + 10] = 93;
        bytes[8] = 93;
        Assert.Equal(["a.zip!甲/一.txt ! ZS1107", "a.zip!乙/二.txt = 第二篇"], Packed.Open("a.zip", bytes).Lines());
    }

    [Fact]
    public void Pictures_and_scripts_are_skipped()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
        byte[] bytes = Packed.Zip(("a.png", picture), ("b.txt", picture), ("c.js", Packed.Bytes("var a;")), ("__MACOSX/._d.txt", Packed.Bytes("x")), ("d.txt", Packed.Bytes("文")));
        Assert.Equal(
            ["a.zip!a.png ! ZS1004", "a.zip!b.txt ! ZS1004", "a.zip!c.js ! ZS1004", "a.zip!__MACOSX/._d.txt ! ZS1004", "a.zip!d.txt = 文"],
            Packed.Open("a.zip", bytes).Lines());
    }

    [Fact]
    public void Archives_in_archives_are_opened_up_to_the_limit_of_depth()
    {
        byte[] bytes = Packed.Zip(("文.txt", Packed.Bytes("文")));
        for (int i = 4; i >= 1; i--)
        {
            bytes = Packed.Zip(($"{i}.zip", bytes), ($"{i}.txt", Packed.Bytes("旁")));
        }

        Assert.Contains("0.zip!1.zip!2.zip!3.zip!4.zip!文.txt = 文", Packed.Open("0.zip", bytes).Lines());
        string[] deeper = Packed.Open("d.zip", Packed.Zip(("0.zip", bytes))).Lines();
        Assert.Contains("d.zip!0.zip!1.zip!2.zip!3.zip!4.zip ! ZS1104", deeper);
        Assert.Contains("d.zip!0.zip!1.txt = 旁", deeper);
    }

    [Fact]
    public void Members_beyond_the_limit_are_left_and_told()
    {
        byte[] bytes = Packed.Zip([.. Enumerable.Range(0, 5).Select(static i => ($"{i}.txt", Packed.Bytes("文")))]);
        Assert.Equal(["a.zip!0.txt = 文", "a.zip!1.txt = 文", "a.zip ! ZS1103"], Packed.Open("a.zip", bytes, new ReadingOptions { EntryLimit = 2 }).Lines());
    }

    [Fact]
    public void An_archive_beyond_the_limit_of_bytes_is_left_and_told()
    {
        byte[] bytes = Packed.Zip(("0.txt", Noise(40_000)), ("1.txt", Noise(40_000)), ("2.txt", Noise(40_000)));
        string[] lines = Packed.Open("a.zip", bytes, new ReadingOptions { ArchiveLimitBytes = 100_000 }).Lines();
        Assert.StartsWith("a.zip!0.txt = ", lines[0], StringComparison.Ordinal);
        Assert.Contains("ZS1102", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_member_is_refused_and_the_others_are_read()
    {
        byte[] bytes = Packed.Zip(("0.txt", Noise(40_000)), ("1.txt", Packed.Bytes("文")));
        Assert.Equal(["a.zip!0.txt ! ZS1005", "a.zip!1.txt = 文"], Packed.Open("a.zip", bytes, new ReadingOptions { FileLimitBytes = 39_999 }).Lines());
    }

    [Fact]
    public void A_bomb_is_refused_and_the_others_are_read()
    {
        byte[] bytes = Packed.Zip(("0.txt", new byte[2 * 1024 * 1024]), ("1.txt", Packed.Bytes("文")), ("2.txt", Packed.Bytes(new string('文', 300_000))));
        string[] lines = Packed.Open("a.zip", bytes).Lines();
        Assert.Equal(["a.zip!0.txt ! ZS1105", "a.zip!1.txt = 文"], lines[..2]);
        Assert.StartsWith("a.zip!2.txt = 文文", lines[2], StringComparison.Ordinal);
    }

    private static byte[] Noise(int length)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next('a', 'z'))];
    }

    /// <summary>An archive written to a stream that cannot seek: lengths and checksums stand behind the members.</summary>
    private static byte[] Streamed((string Name, byte[] Content)[] members)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(new WriteOnly(bytes), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream target = archive.CreateEntry(name).Open();
                target.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private sealed class WriteOnly(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => target.Length;

        public override long Position { get => target.Position; set => target.Position = value; }

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException();

        public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException();

        public override void SetLength(long value) => throw new InvalidOperationException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
