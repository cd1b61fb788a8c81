using ZhaoShang.Pipeline.Reading.Isolation;
using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Reading.Tests.Docx;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Isolation;

/// <summary>Documents read in another process: nothing is lost on the way, and a process that hangs, swells or dies costs its document only.</summary>
public sealed class IsolationTests
{
    private const string Page = "<html><head><title>题</title><meta name=author content=张三></head><body><div id=a class=b><p>签约<a href=x>项目</a>&nbsp;二十六个。</p><table><tr><td>资金<td>42.5</table></div></body></html>";

    private static readonly SourceDocument Source = Sources.Of("a.html", Page);

    [Fact]
    public void A_read_document_comes_back_as_it_was()
    {
        ReadDocument read = Sources.Read(Source);
        ReadDocument? back = Return(read, Source).Document;
        Assert.Equal((read.Format, read.Encoding, read.Original, read.Text), (back!.Format, back.Encoding, back.Original, back.Text));
        Assert.Equal(read.Blocks, back.Blocks);
        Assert.Equal(read.Containers, back.Containers);
        Assert.Equal(read.ToOriginal.Segments, back.ToOriginal.Segments);
        Assert.Equal((read.Declared.Title, read.Declared.Author), (back.Declared.Title, back.Declared.Author));
        Assert.Same(Source, back.Source);
    }

    [Fact]
    public void Half_a_letter_comes_back_as_it_was()
    {
        ReadDocument read = Sources.Read(Source);
        string text = read.Text.Replace('签', '\uD840');
        Assert.Equal(text, Return(read with { Text = text }, Source).Document!.Text);
    }

    [Fact]
    public void Every_field_of_what_a_page_declares_comes_back()
    {
        DocumentMetadata full = new()
        {
            Title = Field("题"),
            Author = Field("作者"),
            Outlet = Field("日报"),
            Editor = Field("编辑"),
            Stamp = Field("2012-09-15"),
            StampDate = new Edtf("2012-09-15"),
            IsUpload = true,
            SignedDate = new Edtf("2012-09"),
            IssueYear = 2012,
            Page = 2,
            FirstPage = "http://x.cn/1.html",
            Frame = [Field("报头")],
            Site = [Field("网站"), Field("版权")],
        };
        DocumentMetadata back = Return(Sources.Read(Source) with { Declared = full }, Source).Document!.Declared;
        Assert.Equal(full with { Frame = [], Site = [] }, back with { Frame = [], Site = [] });
        Assert.Equal((full.Frame.Count, full.Site.Count), (back.Frame.Count, back.Site.Count));
        Assert.Equal(full.Site, back.Site);
    }

    /// <summary>A field that is added to these types must be added to the frames too, and here.</summary>
    [Theory]
    [InlineData(typeof(ReadDocument), "Blocks Containers Declared Encoding EncodingConfidence Format Original Source Text ToOriginal")]
    [InlineData(typeof(DocumentMetadata), "Author Editor FirstPage Frame IsUpload IssueYear Outlet Page SignedDate Site Stamp StampDate Title UploadDate")]
    [InlineData(typeof(ToldMetadata), "Address Author Charset Encoding MediaType Outlet Published Region Title")]
    [InlineData(typeof(TextBlock), "Container Kind LinkLetters Span")]
    [InlineData(typeof(BlockContainer), "Hint Parent Tag")]
    public void The_frames_know_every_field(Type type, string fields) =>
        Assert.Equal(fields, string.Join(' ', type.GetProperties().Where(static property => property.GetMethod!.IsStatic == false && property.SetMethod is not null).Select(static property => property.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_told_and_the_options_reach_the_other_process()
    {
        ToldMetadata told = new()
        {
            Address = "http://x.cn", Author = "张三", Charset = "gb2312", Encoding = "gb18030", MediaType = "text/html", Outlet = "日报", Published = new Edtf("2012"), Region = "衢州市", Title = "题",
        };
        ReadingOptions options = new() { HtmlDepthLimit = 77, DocumentTime = TimeSpan.FromSeconds(7), ForcedEncoding = "big5", MemoryLimitBytes = 100_000_001 };
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        RequestFrame.WriteOptions(writer, options);
        RequestFrame.Write(writer, new SourceDocument("a", new byte[] { 1, 2 }) { Told = told });
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        Assert.Equal(options with { Fields = FieldMapping.Usual }, RequestFrame.ReadOptions(reader));
        SourceDocument? source = RequestFrame.TryRead(reader);
        Assert.Equal((told, 2), (source!.Told, source.Bytes.Length));
        Assert.Null(RequestFrame.TryRead(reader));
    }

    [Fact]
    public void A_worker_answers_each_document()
    {
        using MemoryStream asked = new();
        using BinaryWriter writer = new(asked);
        SourceDocument[] sources = [Source, DocxTests.Package("<w:p><w:r><w:t>正文。</w:t></w:r></w:p>"), Sources.Of("b.html", ""), Source];
        RequestFrame.WriteOptions(writer, new ReadingOptions());
        foreach (SourceDocument source in sources)
        {
            RequestFrame.Write(writer, source);
        }

        asked.Position = 0;
        MemoryStream answered = new();
        Assert.Equal(0, ReadingWorker.Run(asked, answered));
        using BinaryReader reader = new(new MemoryStream(answered.ToArray()));
        Assert.Equal([true, true, false, true], sources.Select(source => AnswerFrame.Read(reader, source).IsOk));
    }

    [Trait("Kind", "Timing")]
    [Fact]
    public void A_process_that_hangs_is_killed_at_the_limit()
    {
        using IsolatedReaders readers = new(new ReadingOptions { DocumentTime = TimeSpan.FromSeconds(1) }, new WorkerCommand("sleep", ["60"]), TimeProvider.System);
        long start = TimeProvider.System.GetTimestamp();
        Assert.Equal(ReadingCodes.TooSlow, readers.Read(Source).Refused?.Code);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0.9, 3);
        Assert.True(readers.Read(Sources.Of("a.txt", "纯文本")).IsOk);
    }

    [Fact]
    public void A_process_that_dies_costs_its_document_only()
    {
        using IsolatedReaders readers = new(new ReadingOptions(), new WorkerCommand("false", []), TimeProvider.System);
        Refused? refused = readers.Read(Source).Refused;
        Assert.Equal((ReadingCodes.ReaderDied, "a.html"), (refused?.Code, refused?.Place));
    }

    [Fact]
    public void A_process_that_answers_nonsense_costs_its_document_only()
    {
        using IsolatedReaders readers = new(new ReadingOptions(), new WorkerCommand("sh", ["-c", "yes"]), TimeProvider.System);
        Assert.Equal(ReadingCodes.ReaderDied, readers.Read(Source).Refused?.Code);
    }

    [Fact]
    public void A_program_that_is_not_there_is_told()
    {
        using IsolatedReaders readers = new(new ReadingOptions(), new WorkerCommand("/no/such/program", []), TimeProvider.System);
        Assert.Equal(ReadingCodes.ReaderDied, readers.Read(Source).Refused?.Code);
    }

    private static PrintedField Field(string text) => new(text, new TextSpan(0, text.Length));

    private static StageResult<ReadDocument> Return(ReadDocument read, SourceDocument source)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        AnswerFrame.Write(writer, read);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        return AnswerFrame.Read(reader, source);
    }
}
