using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Reading.GZip;
using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Reading.Tar;
using ZhaoShang.Pipeline.Reading.Warc;
using ZhaoShang.Pipeline.Reading.Zip;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>
/// Opens inputs of every known form, archives in archives too, as streams: one document at a time is in memory. What is damaged or beyond a limit comes with its
/// reason in its place, and the rest goes on. Safe for many threads.
/// </summary>
public sealed class ArchiveReaders
{
    private readonly ReadingOptions _options;

    private readonly DocumentReaders _documents;

    private readonly IArchiveReader[] _readers;

    private readonly int _headLength;

    /// <summary>The openers of this library with the given limits.</summary>
    /// <param name="options">Limits and what is told beforehand; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message names every violation.</exception>
    public ArchiveReaders(ReadingOptions? options = null)
    {
        _options = options ?? new ReadingOptions();
        _documents = new DocumentReaders(_options);
        _readers = [new ZipReader(), new GZipReader(), new WarcReader(_options), new TarReader(), new JsonTableReader(_options), new CsvTableReader(_options)];
        _headLength = Math.Max(_documents.HeadLength, _readers.Max(static reader => reader.HeadLength));
    }

    /// <summary>The documents of an input in the order in which they lie, each as soon as it was read; of a plain file, the file.</summary>
    /// <param name="path">The input's path: the beginning of every document's.</param>
    /// <param name="stream">The input from its first byte; left open.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public IEnumerable<OpenedInput> Open(string path, Stream stream) =>
        Open(new MemberPlace(path, path, Path.GetFileName(path), 0) { Told = ToldMetadata.None }, stream, new OpeningBudget(_options));

    private IEnumerable<OpenedInput> Open(MemberPlace place, Stream stream, OpeningBudget budget)
    {
        byte[] head = Head(stream, out InputRefusedException? damage);
        if (head.Length == 0 && damage is not null)
        {
            return [Refusal(place.Path, damage)];
        }

        IArchiveReader? reader = _readers.FirstOrDefault(reader => reader.CanOpen(place.Name, head.AsSpan(0, Math.Min(head.Length, reader.HeadLength))));
        Stream whole = damage is null ? Rewound(stream, head) : new HeadedStream(head, new DamagedStream(damage));
        return reader is null ? [new OpenedInput(place.Path, Document(place, head, whole))] : Guarded(place.ArchivePath, Members(reader, place, whole, budget));
    }

    private IEnumerable<OpenedInput> Members(IArchiveReader reader, MemberPlace place, Stream stream, OpeningBudget budget)
    {
        if (reader.HoldsFiles && place.Depth >= _options.ArchiveDepthLimit)
        {
            throw new InputRefusedException(ReadingCodes.ArchiveTooDeep, new Explanation(
                $"压缩包嵌套超过 {_options.ArchiveDepthLimit} 层，没有打开；可用 --limit depth=… 调高上限。",
                $"more than {_options.ArchiveDepthLimit} archives lie in one another; not opened. Raise the limit with --limit depth=…."));
        }

        CountedStream archive = new(stream);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (ArchiveMember member in reader.Open(place.ArchivePath, archive))
        {
            if (reader.HoldsFiles)
            {
                budget.AddEntry();
            }

            string path = $"{place.ArchivePath}!{(reader.HoldsFiles ? Unique(member.Name, seen) : member.Name)}";
            if (member.Problem is { } problem)
            {
                yield return new OpenedInput(path, problem);
                continue;
            }

            MemberPlace inside = new(path, member.IsWrapped ? place.ArchivePath : path, member.Name, place.Depth + 1) { Told = member.Told, IsRow = !reader.HoldsFiles };
            MemberStream content = new(member, archive, budget, isOutermost: reader.HoldsFiles && place.Depth == 0);
            foreach (OpenedInput opened in Open(inside, content, budget))
            {
                yield return opened;
            }
        }
    }

    /// <summary>What was opened up to the place where the archive is damaged or beyond a limit, and then the reason.</summary>
    private static IEnumerable<OpenedInput> Guarded(string path, IEnumerable<OpenedInput> members)
    {
        using IEnumerator<OpenedInput> enumerator = members.GetEnumerator();
        while (true)
        {
            OpenedInput? next = null;
            bool isLast = true;
            try
            {
                if (enumerator.MoveNext())
                {
                    next = enumerator.Current;
                    isLast = false;
                }
            }
            catch (InputRefusedException e)
            {
                next = Refusal(path, e);
            }

            if (next is not null)
            {
                yield return next;
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    private StageResult<SourceDocument> Document(MemberPlace place, byte[] head, Stream stream)
    {
        if (!place.IsRow && !_documents.Knows(place.Name, head) && SkippedKinds.ReasonFor(place.Name, head) is { } reason)
        {
            return new Refused(ReadingCodes.NoText, place.Path, reason, IsSkipped: true);
        }

        try
        {
            byte[]? bytes = WholeStream.Read(stream, _options.FileLimitBytes);
            return bytes is not null ? new SourceDocument(place.Path, bytes) { Told = place.Told } : new Refused(ReadingCodes.TooLarge, place.Path, new Explanation(
                $"文件大于 {_options.FileLimitBytes} 字节的上限，没有读；请拆分文件，或用 --limit file=… 调高上限。",
                $"the file is larger than the limit of {_options.FileLimitBytes} bytes; split it, or raise the limit with --limit file=…."));
        }
        catch (InputRefusedException e)
        {
            return Refusal(place.Path, e).Document;
        }
    }

    private byte[] Head(Stream stream, out InputRefusedException? damage)
    {
        byte[] head = new byte[_headLength];
        int length = 0;
        damage = null;
        try
        {
            int count;
            while (length < head.Length && (count = stream.Read(head.AsSpan(length))) > 0)
            {
                length += count;
            }
        }
        catch (InputRefusedException e)
        {
            damage = e;
        }

        return length == head.Length ? head : head[..length];
    }

    private static Stream Rewound(Stream stream, byte[] head)
    {
        if (!stream.CanSeek)
        {
            return new HeadedStream(head, stream);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The name, with a number where the archive has it more than once.</summary>
    private static string Unique(string name, Dictionary<string, int> seen)
    {
        int times = seen[name] = seen.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name}#{times}";
    }

    private static OpenedInput Refusal(string path, InputRefusedException e) => new(path, new Refused(e.Code, path, e.Detail));

    /// <summary>Where a stream lies.</summary>
    /// <param name="Path">The path of a document there.</param>
    /// <param name="ArchivePath">The path of an archive there.</param>
    /// <param name="Name">Its name, which tells its kind.</param>
    /// <param name="Depth">In how many archives it lies.</param>
    private sealed record MemberPlace(string Path, string ArchivePath, string Name, int Depth)
    {
        public required ToldMetadata Told { get; init; }

        /// <summary>True for a row of a table: its name tells nothing of its kind.</summary>
        public bool IsRow { get; init; }
    }
}
