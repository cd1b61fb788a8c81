using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>A copy of a stream that can seek, for a zip archive inside another archive: small ones in memory, others in a file without a name of its own.</summary>
internal static class SeekableCopy
{
    private const int LargestInMemory = 8 * 1024 * 1024;

    /// <summary>Copies the stream to its end, or to where it is damaged.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="damage">The damage; null if there is none.</param>
    /// <exception cref="InputRefusedException">It is beyond a limit.</exception>
    public static Stream Of(Stream stream, out InputRefusedException? damage)
    {
        damage = null;
        Stream copy = new MemoryStream();
        try
        {
            byte[] piece = new byte[81_920];
            int count;
            while ((count = Read(stream, piece, ref damage)) > 0)
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

    private static int Read(Stream stream, byte[] piece, ref InputRefusedException? damage)
    {
        try
        {
            return stream.Read(piece);
        }
        catch (InputRefusedException e) when (e.Code == ReadingCodes.DamagedArchive)
        {
            damage = e;
            return 0;
        }
    }
}
