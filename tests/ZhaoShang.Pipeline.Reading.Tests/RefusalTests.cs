using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests;

/// <summary>What is no article's text is refused with a code and one line that says what to do.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.html", "")]
    public void A_file_without_bytes_is_empty(string uri, string text) =>
        Refuses(ReadingCodes.Empty, Sources.Of(uri, text));

    [Theory]
    [InlineData("a.txt", " \r\n\t\u3000\n")]
    [InlineData("a.html", "<html><head><title>题</title><script>var a='字';</script></head><body>&nbsp;<!-- 字 --></body></html>")]
    public void A_file_that_shows_no_letter_is_blank(string uri, string text) =>
        Refuses(ReadingCodes.Blank, Sources.Of(uri, text));

    [Theory]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Random_bytes_are_no_text(int length)
    {
        Random random = new(7);
        for (int i = 0; i < 100_000 / length && i < 50; i++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            bytes[0] = 0x20;
            Refuses(ReadingCodes.NotDecodable, new SourceDocument("random.txt", bytes));
        }
    }

    [Fact]
    public void Random_high_bytes_are_no_text()
    {
        Random random = new(8);
        for (int i = 0; i < 50; i++)
        {
            byte[] bytes = [.. Enumerable.Range(0, 2000).Select(_ => (byte)random.Next(0x81, 0xFF))];
            Refuses(ReadingCodes.NotDecodable, new SourceDocument("random.html", bytes));
        }
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D")]
    [InlineData("FFD8FFE000104A464946")]
    [InlineData("504B030414000000")]
    [InlineData("4D5A90000300000004000000")]
    [InlineData("D0CF11E0A1B11AE1")]
    [InlineData("1F8B0800000000000003")]
    [InlineData("4944330300000000")]
    [InlineData("424D36000C0000000000")]
    public void A_kind_known_to_be_no_text_is_skipped(string head)
    {
        Refused refused = Refuses(ReadingCodes.NoText, new SourceDocument("a.txt", Convert.FromHexString(head)));
        Assert.True(refused.IsSkipped);
    }

    [Theory]
    [InlineData("BMW项目落户")]
    [InlineData("MZ产业园开工")]
    [InlineData("ID3号地块出让")]
    [InlineData("RIFF：一种格式")]
    public void An_article_that_begins_with_the_letters_of_a_kind_is_read(string text) =>
        Assert.Equal(text, Sources.Read("a.txt", text).Original);

    [Fact]
    public void A_file_beyond_the_limit_is_too_large() =>
        Refuses(ReadingCodes.TooLarge, Sources.Of("a.txt", new string('字', 100)), new ReadingOptions { FileLimitBytes = 299 });

    [Fact]
    public void A_file_at_the_limit_is_read() =>
        Assert.True(new DocumentReaders(new ReadingOptions { FileLimitBytes = 300 }).Read(Sources.Of("a.txt", new string('字', 100))).IsOk);

    private static Refused Refuses(string code, SourceDocument source, ReadingOptions? options = null)
    {
        Refused refused = Sources.Refusal(source, options);
        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain('\n', refused.Detail.Chinese + refused.Detail.English);
        Assert.All(refused.Detail.English, static letter => Assert.True(char.IsAscii(letter)));
        Assert.StartsWith(source.Uri, refused.Place, StringComparison.Ordinal);
        return refused;
    }
}
