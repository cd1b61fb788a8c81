using System.Text;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>The encodings that documents come in, by the labels that pages use for them.</summary>
internal static class TextEncodings
{
    /// <summary>Strict UTF-8: throws where the bytes are none.</summary>
    public static Encoding StrictUtf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 with U+FFFD for what is none.</summary>
    public static Encoding Utf8 { get; } = Lenient("utf-8");

    /// <summary>GB18030, the superset of GB2312 and GBK.</summary>
    public static Encoding Gb18030 { get; } = Lenient("gb18030");

    /// <summary>Big5 (code page 950).</summary>
    public static Encoding Big5 { get; } = Lenient("big5");

    /// <summary>UTF-16 with the low byte first.</summary>
    public static Encoding Utf16LittleEndian { get; } = Lenient("utf-16");

    /// <summary>UTF-16 with the high byte first.</summary>
    public static Encoding Utf16BigEndian { get; } = Lenient("utf-16BE");

    /// <summary>
    /// The encoding with that label, with U+FFFD for undecodable bytes; null for an unknown one. Labels of GB2312 and GBK give GB18030:
    /// pages with that label use letters beyond GB2312.
    /// </summary>
    public static Encoding? Find(string label)
    {
        switch (label.Trim().ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "unicode-1-1-utf-8":
                return Utf8;
            case "gb2312" or "gbk" or "gb18030" or "x-gbk" or "gb_2312-80" or "gb_2312" or "cp936" or "windows-936" or "ms936" or "hz-gb-2312" or "chinese":
                return Gb18030;
            case "big5" or "big5-hkscs" or "x-x-big5" or "cn-big5" or "cp950" or "big-5":
                return Big5;
            case "utf-16" or "utf-16le" or "utf16" or "unicode" or "ucs-2":
                return Utf16LittleEndian;
            case "utf-16be":
                return Utf16BigEndian;
            case "":
                return null;
            default:
                return Registered(label.Trim());
        }
    }

    /// <summary>The IANA name of <paramref name="encoding"/> in lower case.</summary>
    public static string NameOf(Encoding encoding) => encoding.WebName.ToLowerInvariant();

    private static Encoding? Registered(string label)
    {
        try
        {
            return Lenient(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Lenient(string name) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")));
}
