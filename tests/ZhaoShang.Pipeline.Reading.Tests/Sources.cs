using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests;

/// <summary>Documents made of letters or bytes, and what reading makes of them.</summary>
internal static class Sources
{
    /// <summary>A paragraph of 140 letters in simplified script.</summary>
    public const string Simplified =
        "今年以来，全县招商引资工作稳步推进，新签约项目二十六个，协议总投资42.5亿元，实际到位资金18.3亿元，同比增长21.4%。"
        + "县委、县政府主要领导多次带队外出考察，先后拜访企业三十余家，邀请客商来访六十六次。下一步，我们将继续优化投资环境，加快项目建设，为经济社会发展作出新的贡献。";

    /// <summary>The same in traditional script.</summary>
    public const string Traditional =
        "今年以來，全縣招商引資工作穩步推進，新簽約項目二十六個，協議總投資42.5億元，實際到位資金18.3億元，同比增長21.4%。"
        + "縣委、縣政府主要領導多次帶隊外出考察，先後拜訪企業三十餘家，邀請客商來訪六十六次。下一步，我們將繼續優化投資環境，加快項目建設，為經濟社會發展作出新的貢獻。";

    static Sources() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceDocument Of(string uri, string text, string encoding = "utf-8") => new(uri, Bytes(text, encoding));

    public static byte[] Bytes(string text, string encoding) =>
        encoding == "utf-8" ? new UTF8Encoding(false).GetBytes(text) : Encoding.GetEncoding(encoding).GetBytes(text);

    public static ReadDocument Read(string uri, string text, string encoding = "utf-8") => Read(Of(uri, text, encoding));

    public static ReadDocument Read(SourceDocument source)
    {
        StageResult<ReadDocument> result = new DocumentReaders().Read(source);
        Assert.True(result.IsOk, result.Refused?.Detail.Chinese);
        return result.Document;
    }

    /// <summary>The blocks of a page as their texts.</summary>
    public static string[] Blocks(this ReadDocument document) => [.. document.Blocks.Select(block => block.Span.Of(document.Text).ToString())];

    public static Refused Refusal(SourceDocument source, ReadingOptions? options = null)
    {
        StageResult<ReadDocument> result = new DocumentReaders(options).Read(source);
        Assert.False(result.IsOk, "The document was read.");
        return result.Refused;
    }
}
