namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>Reads a document's stream whole.</summary>
internal static class WholeStream
{
    private const int FirstLength = 32 * 1024;

    /// <summary>All bytes of <paramref name="stream"/> from where it stands; null if there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, long limit)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit)
        {
            return null;
        }

        byte[] bytes = new byte[stream.CanSeek ? stream.Length - stream.Position + 1 : FirstLength];
        int length = 0;
        int count;
        while ((count = stream.Read(bytes.AsSpan(length))) > 0)
        {
            length += count;
            if (length > limit)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, Array.MaxLength));
            }
        }

        return length == bytes.Length ? bytes : bytes[..length];
    }
}
