using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<string, ArchiveReaders> _byEncoding = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The documents that <paramref name="input"/> holds, in their order, each as soon as it was read; what cannot be read comes with its reason.</summary>
    /// <param name="input">The input.</param>
    /// <param name="encoding">The encoding that it is told to have, for tables, which are decoded as they are opened; null for that of the options, or to find out.</param>
    public IEnumerable<OpenedInput> Open(InputFile input, string? encoding = null)
    {
        if (input.Problem is { } problem)
        {
            yield return new OpenedInput(input.Path, problem);
            yield break;
        }

        using IEnumerator<OpenedInput> documents = Documents(input.Path, encoding).GetEnumerator();
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

    private IEnumerable<OpenedInput> Documents(string path, string? encoding)
    {
        using Stream stream = path == "-" ? standardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        ArchiveReaders archives = encoding is null ? _archives : _byEncoding.GetOrAdd(encoding, told => new ArchiveReaders(options with { ForcedEncoding = told }));
        foreach (OpenedInput document in archives.Open(path, stream))
        {
            yield return document;
        }
    }

    private static Refused CannotOpen(string path, string reason) => new(InputCodes.CannotOpen, path, new Explanation(
        $"不能读取（{reason}）。请检查权限和磁盘。",
        $"it cannot be read ({reason}). Check the permissions and the disk."));
}
