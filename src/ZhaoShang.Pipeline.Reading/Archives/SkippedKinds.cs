using System.Collections.Frozen;
using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>Kinds of file that hold no article, by head or name: they are not even read.</summary>
internal static class SkippedKinds
{
    private static readonly FrozenSet<string> Suffixes = new[]
    {
        ".css", ".js", ".mjs", ".map", ".svg", ".ico", ".cur", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".swf", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp",
        ".tif", ".tiff", ".mp3", ".mp4", ".avi", ".wmv", ".mov", ".wav", ".flv", ".exe", ".dll", ".so", ".class", ".jar", ".pyc", ".db", ".lnk", ".ini", ".rar", ".7z",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Names = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Why a file is skipped; null if it is to be read.</summary>
    public static Explanation? ReasonFor(string name, ReadOnlySpan<byte> head)
    {
        if (KnownBinary.NameOf(head) is { } kind)
        {
            return new Explanation(
                $"文件是{kind.Chinese}，不是文本，已跳过；如需其中内容请先转成文本或网页。",
                $"the file is {kind.English}, no text; skipped. Turn it into text or a page if its content is wanted.");
        }

        string last = Path.GetFileName(name);
        bool isKnown = Suffixes.Contains(Path.GetExtension(last)) || Names.Contains(last) || last.StartsWith("._", StringComparison.Ordinal);
        return isKnown ? new Explanation($"“{last}”这类文件里没有文章，已跳过。", $"a file like '{Ascii(last)}' holds no article; skipped.") : null;
    }

    private static string Ascii(string name) => string.Concat(name.Select(static letter => char.IsAscii(letter) ? letter : '?'));
}
