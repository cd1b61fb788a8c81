using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Encodings;

/// <summary>A document is decoded right whatever its label says.</summary>
public sealed class EncodingTests
{
    public static TheoryData<string, bool, string> Cases()
    {
        TheoryData<string, bool, string> cases = [];
        foreach (string encoding in (string[])["utf-8", "gb18030", "big5", "utf-16", "utf-16BE"])
        {
            foreach (string label in (string[])["", "utf-8", "gb2312", "gbk", "big5", "iso-8859-1", "windows-1252", "shift_jis", "no-such-name"])
            {
                cases.Add(encoding, false, label);
                cases.Add(encoding, true, label);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_is_decoded_with_its_own_encoding_whatever_its_label(string encoding, bool isTraditional, string label)
    {
        bool cannotBeWritten = encoding == "big5" && !isTraditional;
        string paragraph = isTraditional || cannotBeWritten ? Sources.Traditional : Sources.Simplified;
        string meta = label.Length == 0 ? "" : $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">";
        string page = $"<html><head>{meta}<script>var a = 1;</script></head><body><p>{paragraph}</p></body></html>";

        ReadDocument read = Sources.Read("page.html", page, encoding);

        Assert.Equal(page, read.Original);
        Assert.Equal(encoding.ToLowerInvariant(), read.Encoding);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Twenty_letters_of_text_without_a_label_are_enough(string encoding)
    {
        const string Text = "全縣引進項目二十六個，總投資四十二億元，到位資金十八億元。";
        Assert.Equal(Text, Sources.Read("article.txt", Text, encoding).Original);
    }

    [Theory]
    [InlineData("utf-8", "EFBBBF")]
    [InlineData("utf-16", "FFFE")]
    [InlineData("utf-16BE", "FEFF")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_original(string encoding, string mark)
    {
        byte[] bytes = [.. Convert.FromHexString(mark), .. Sources.Bytes("短", encoding)];
        StageResult<ReadDocument> read = new DocumentReaders().Read(new SourceDocument("a.txt", bytes));
        Assert.Equal("短", read.Document?.Original);
    }

    [Fact]
    public void Letters_beyond_gb2312_under_its_label_are_kept()
    {
        const string Page = "<meta charset=gb2312><p>朱镕基视察荫营镇，与客商座谈，签约項目㙟个，总投资二亿元。</p>";
        Assert.Equal(Page, Sources.Read("a.html", Page, "gb18030").Original);
    }

    [Fact]
    public void An_article_with_a_few_broken_bytes_is_read_and_the_broken_letters_are_seen()
    {
        byte[] bytes = Sources.Bytes(Sources.Simplified, "utf-8");
        bytes[10] = 0xFF;
        bytes[100] = 0xC0;
        ReadDocument? read = new DocumentReaders().Read(new SourceDocument("a.txt", bytes)).Document;
        Assert.NotNull(read);
        Assert.Equal("utf-8", read.Encoding);
        Assert.InRange(read.Original.Count(letter => letter == '\uFFFD'), 1, 6);
    }

    [Fact]
    public void A_told_encoding_is_taken_as_told()
    {
        SourceDocument source = Sources.Of("a.txt", "é", "windows-1252");
        ReadDocument? read = new DocumentReaders(new ReadingOptions { ForcedEncoding = "windows-1252" }).Read(source).Document;
        Assert.Equal("é", read?.Original);
    }

    [Fact]
    public void A_text_that_was_guessed_wrong_can_be_read_again_with_a_told_encoding()
    {
        SourceDocument source = Sources.Of("a.txt", "招商", "big5");
        ReadDocument? guessed = new DocumentReaders().Read(source).Document;
        ReadDocument? told = new DocumentReaders(new ReadingOptions { ForcedEncoding = "big5" }).Read(source).Document;
        Assert.True(guessed is null || guessed.IsEncodingDoubtful);
        Assert.Equal("招商", told?.Original);
        Assert.False(told?.IsEncodingDoubtful);
    }

    [Fact]
    public void A_byte_order_mark_tells_which_utf16_is_meant()
    {
        byte[] bytes = [0xFE, 0xFF, .. Sources.Bytes("招商", "utf-16BE")];
        Assert.Equal("招商", new DocumentReaders(new ReadingOptions { ForcedEncoding = "utf-16" }).Read(new SourceDocument("a.txt", bytes)).Document?.Original);
    }

    [Fact]
    public void A_label_in_a_header_decides_between_near_encodings()
    {
        SourceDocument source = new("a.txt", Sources.Bytes("Caf\u00E9 \u00FCber \u00E0 la", "windows-1252")) { Told = new ToldMetadata { Charset = "windows-1252" } };
        Assert.Equal("Caf\u00E9 \u00FCber \u00E0 la", new DocumentReaders().Read(source).Document?.Original);
    }

    [Fact]
    public void Options_that_are_wrong_are_all_named()
    {
        ReadingOptions options = new() { FileLimitBytes = 0, HtmlDepthLimit = 1, ForcedEncoding = "klingon" };
        Assert.Equal(3, options.Validate().Count);
        Assert.Throws<ArgumentException>(() => new DocumentReaders(options));
        Assert.Empty(new ReadingOptions().Validate());
    }

    /// <summary>Two thousand stretches of 200 letters, each in every encoding, without a label: 99.5 % and more are decoded right.</summary>
    [Theory]
    [InlineData("gb18030", false)]
    [InlineData("gb18030", true)]
    [InlineData("big5", true)]
    public void Shuffled_text_without_a_label_is_decoded_right(string encoding, bool isTraditional)
    {
        Random random = new(20_120_217);
        char[] letters = (isTraditional ? Sources.Traditional : Sources.Simplified).ToCharArray();
        int right = 0;
        for (int i = 0; i < 400; i++)
        {
            random.Shuffle(letters);
            string text = new(letters);
            right += new DocumentReaders().Read(Sources.Of("a.txt", text, encoding)).Document?.Original == text ? 1 : 0;
        }

        Assert.InRange(right, 398, 400);
    }
}
