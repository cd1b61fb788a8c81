using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Opens inputs. Thread-safe.</summary>
/// <param name="largestBytes">The size above which a file is refused, in bytes.</param>
/// <param name="standardInput">What <c>-</c> stands for.</param>
public sealed class InputReader(long largestBytes, Func<Stream> standardInput)
{
    /// <summary>The documents that <paramref name="input"/> holds, in their order, each as soon as it was read; what cannot be read comes with its reason.</summary>
    public IEnumerable<OpenedInput> Open(InputFile input)
    {
        yield return new OpenedInput(input.Path, input.Problem is { } problem ? problem : OpenFile(input));
    }

    private StageResult<SourceDocument> OpenFile(InputFile input)
    {
        try
        {
            using Stream stream = input.Path == "-" ? standardInput() : File.OpenRead(input.Path);
            byte[]? bytes = ReadAll(stream);
            return bytes is null
                ? new Refused(
                    InputCodes.TooLarge, input.Path, new Explanation(
                        $"文件大于上限 {largestBytes / (1024 * 1024)} MiB。请拆分文件。",
                        $"the file is larger than the limit of {largestBytes / (1024 * 1024)} MiB. Split it."))
                : new SourceDocument(input.Path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refused(InputCodes.CannotOpen, input.Path, new Explanation(
                $"不能读取（{e.Message}）。请检查权限和磁盘。",
                $"it cannot be read ({e.Message}). Check the permissions and the disk."));
        }
    }

    private byte[]? ReadAll(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] piece = new byte[81_920];
        int count;
        while ((count = stream.Read(piece)) > 0)
        {
            if (bytes.Length + count > largestBytes)
            {
                return null;
            }

            bytes.Write(piece, 0, count);
        }

        return bytes.ToArray();
    }
}
