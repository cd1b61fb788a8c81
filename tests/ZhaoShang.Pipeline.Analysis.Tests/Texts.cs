using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>Makes documents out of plain strings, as if they had come through the stages before unchanged.</summary>
internal static class Texts
{
    /// <summary><paramref name="text"/> as an article whose every letter is a word.</summary>
    public static SegmentedDocument Segmented(string text) => new()
    {
        Normalized = Normalized(text),
        Words = [.. Letters(text)],
    };

    /// <summary><paramref name="text"/> as an article that needed no normalising.</summary>
    public static NormalizedDocument Normalized(string text) => new()
    {
        Clean = Clean(text),
        Text = text,
        ToOriginal = OffsetMap.Identity(text.Length),
        Metadata = DocumentMetadata.None,
        Script = ScriptKind.Hans,
        Noise = NoiseCounts.None,
    };

    /// <summary><paramref name="text"/> as an article that needed no cleaning.</summary>
    public static CleanDocument Clean(string text) => new()
    {
        Read = Read(text),
        Text = text,
        ToOriginal = OffsetMap.Identity(text.Length),
        Metadata = DocumentMetadata.None,
        Noise = NoiseCounts.None,
    };

    /// <summary><paramref name="text"/> as a plain text file in UTF-8.</summary>
    public static ReadDocument Read(string text) => new()
    {
        Source = new SourceDocument("text.txt", Encoding.UTF8.GetBytes(text)),
        Format = DocumentFormat.PlainText,
        Encoding = "utf-8",
        Original = text,
        Text = text,
        ToOriginal = OffsetMap.Identity(text.Length),
        Blocks = [],
    };

    private static IEnumerable<WordToken> Letters(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = char.IsSurrogatePair(text, at) ? 2 : 1;
            yield return new WordToken(at, length, WordClass.Other);
            at += length;
        }
    }
}
