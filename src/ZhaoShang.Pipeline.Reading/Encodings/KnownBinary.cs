using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>Kinds of file that are known to be no text, by their first bytes.</summary>
internal static class KnownBinary
{
    private static readonly (byte[] Magic, int Offset, string Chinese, string English)[] Kinds =
    [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "PNG 图片", "PNG picture"),
        ([0xFF, 0xD8, 0xFF], 0, "JPEG 图片", "JPEG picture"),
        ("GIF87a"u8.ToArray(), 0, "GIF 图片", "GIF picture"),
        ("GIF89a"u8.ToArray(), 0, "GIF 图片", "GIF picture"),
        ([0x49, 0x49, 0x2A, 0x00], 0, "TIFF 图片", "TIFF picture"),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, "TIFF 图片", "TIFF picture"),
        ([0x00, 0x00, 0x01, 0x00], 0, "图标", "an icon"),
        ("RIFF"u8.ToArray(), 0, "RIFF 音视频或图片", "RIFF sound, film or picture"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "ZIP 压缩包", "ZIP archive"),
        ([0x50, 0x4B, 0x05, 0x06], 0, "ZIP 压缩包", "ZIP archive"),
        ("Rar!\u001a\u0007"u8.ToArray(), 0, "RAR 压缩包", "RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "7z 压缩包", "7z archive"),
        ([0x1F, 0x8B, 0x08], 0, "gzip 压缩包", "gzip archive"),
        ("BZh"u8.ToArray(), 0, "bzip2 压缩包", "bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz 压缩包", "xz archive"),
        ("ustar"u8.ToArray(), 257, "tar 归档", "tar archive"),
        ("%PDF-"u8.ToArray(), 0, "PDF", "PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "旧版 Office 文档", "a document of an old Office"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "可执行程序", "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, "可执行程序", "a program"),
        ([0x00, 0x61, 0x73, 0x6D], 0, "可执行程序", "a program"),
        ("ID3"u8.ToArray(), 0, "MP3 音频", "MP3 sound"),
        ("OggS\0"u8.ToArray(), 0, "Ogg 音频", "Ogg sound"),
        ("fLaC\0"u8.ToArray(), 0, "FLAC 音频", "FLAC sound"),
        ("ftyp"u8.ToArray(), 4, "MP4 视频", "MP4 film"),
        ([0x00, 0x00, 0x01, 0xBA], 0, "MPEG 视频", "MPEG film"),
        ("FLV\u0001"u8.ToArray(), 0, "Flash 视频", "Flash film"),
        ("SQLite format 3\0"u8.ToArray(), 0, "SQLite 数据库", "an SQLite database"),
        ("wOFF"u8.ToArray(), 0, "字体", "a font"),
        ("OTTO\0"u8.ToArray(), 0, "字体", "a font"),
        ([0x00, 0x01, 0x00, 0x00, 0x00], 0, "字体", "a font"),
    ];

    /// <summary>
    /// The name of the kind; null if the bytes are of none. The short letter magics (<c>BM</c>, <c>MZ</c>, <c>ID3</c>) count only
    /// with a zero byte near them: an article may begin with these letters.
    /// </summary>
    public static Explanation? NameOf(ReadOnlySpan<byte> bytes)
    {
        bool hasZero = bytes[..Math.Min(bytes.Length, 64)].Contains((byte)0);
        foreach ((byte[] magic, int offset, string chinese, string english) in Kinds)
        {
            bool isLetters = offset == 0 && magic.Length <= 4 && char.IsAsciiLetter((char)magic[0]) && char.IsAsciiLetterOrDigit((char)magic[^1]);
            if (bytes.Length >= offset + magic.Length && bytes.Slice(offset, magic.Length).SequenceEqual(magic) && (!isLetters || hasZero))
            {
                return new Explanation(chinese, english);
            }
        }

        if (!hasZero)
        {
            return null;
        }

        return bytes.StartsWith("MZ"u8) ? new Explanation("可执行程序", "a program") : bytes.StartsWith("BM"u8) ? new Explanation("BMP 图片", "BMP picture") : null;
    }
}
