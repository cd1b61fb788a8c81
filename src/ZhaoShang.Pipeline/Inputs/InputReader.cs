using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Opens inputs: files, and the documents in archives and tables. Thread-safe.</summary>
/// <param name="options">The limits.</param>
/// <param name="standardInput">What <c>-</c> stands for.</param>
/// <exception cref="ArgumentException">The options are not valid; the message names every violation.</exception>
public sealed class InputReader(ReadingOptions options, Func<Stream> standardInput)
{
    private readonly ArchiveReaders _archives = new(options);

    /// <summary>The documents that <paramref name="input"/> holds, in their order, each as soon as it was read; what cannot be read comes with its reason.</summary>
    public IEnumerable<OpenedInput> Open(InputFile input)
    {
        if (input.Problem is { } problem)
        {
            yield return new OpenedInput(input.Path, problem);
            yield break;
        }

        using IEnumerator<OpenedInput> documents = Documents(input.Path).GetEnumerator();
        while (true)
        {
            OpenedInput next;
            bool isLast = false;
            try
            {
                if (!documents.MoveNext())
                {
                    yield break;
                }

                next = documents.Current;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                next = new OpenedInput(input.Path, CannotOpen(input.Path, e.Message));
                isLast = true;
            }

            yield return next;
            if (isLast)
            {
                yield break;
            }
        }
    }

    private IEnumerable<OpenedInput> Documents(string path)
    {
        using Stream stream = path == "-" ? standardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        foreach (OpenedInput document in _archives.Open(path, stream))
        {
            yield return document;
        }
    }

    private static Refused CannotOpen(string path, string reason) => new(InputCodes.CannotOpen, path, new Explanation(
        $"不能读取（{reason}）。请检查权限和磁盘。",
        $"it cannot be read ({reason}). Check the permissions and the disk."));
}
