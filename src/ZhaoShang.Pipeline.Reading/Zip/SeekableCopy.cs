namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>A copy of a stream that can seek, for a zip archive inside another archive: small ones in memory, others in a file without a name of its own.</summary>
internal static class SeekableCopy
{
    private const int LargestInMemory = 8 * 1024 * 1024;

    /// <summary>Copies the stream to its end.</summary>
    public static Stream Of(Stream stream)
    {
        Stream copy = new MemoryStream();
        try
        {
            byte[] piece = new byte[81_920];
            int count;
            while ((count = stream.Read(piece)) > 0)
            {
                if (copy is MemoryStream memory && memory.Length + count > LargestInMemory)
                {
                    copy = new FileStream(
                        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, piece.Length, FileOptions.DeleteOnClose);
                    memory.WriteTo(copy);
                    memory.Dispose();
                }

                copy.Write(piece, 0, count);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
