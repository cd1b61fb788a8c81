using System.IO.Compression;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Reading.GZip;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>Takes away the compression that a server put on a page.</summary>
internal static class ContentCoding
{
    /// <summary>The page without the compression <paramref name="coding"/>; as it is where there is none, or where the crawler took it away already.</summary>
    public static Stream Decode(Stream content, string? coding)
    {
        ForwardInput input = new(content);
        ReadOnlySpan<byte> head = coding is null ? [] : input.Peek(2);
        return coding switch
        {
            null => content,
            "gzip" or "x-gzip" when head is [0x1F, 0x8B] => new GZipContent(input),
            "deflate" when head is [0x78, _] => new Guarded(new ZLibStream(new RestStream(input), CompressionMode.Decompress)),
            "deflate" => new Guarded(new DeflateStream(new RestStream(input), CompressionMode.Decompress)),
            "br" => new Guarded(new BrotliStream(new RestStream(input), CompressionMode.Decompress)),
            _ => new RestStream(input),
        };
    }

    private sealed class Guarded(Stream content) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            try
            {
                return content.Read(buffer);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                throw Damage.At(0, "网页的压缩数据不可解", $"the page's compressed bytes cannot be unpacked ({e.Message})");
            }
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
