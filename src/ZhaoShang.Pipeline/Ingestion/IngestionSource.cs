using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Opens what a run is to work on, one thing after another, in the thread that asks.</summary>
internal sealed class IngestionSource(IRecordStore store, IngestionOptions options, InputReader reader, (TimeProvider Clock, StageTimes Times) time)
{
    private const int Page = 500;

    private readonly FileChanges _changes = new(store, options, time.Clock);

    /// <summary>True once an input could not be looked for: a given path is missing, a folder is empty or cannot be opened.</summary>
    public bool HasGap { get; private set; }

    /// <summary>How many inputs were told unchanged without reading their files.</summary>
    public int Unread { get; private set; }

    /// <summary>The inputs of <paramref name="files"/>; of files that have not changed only that.</summary>
    public IEnumerable<WorkItem> Of(IEnumerable<InputFile> files)
    {
        foreach (InputFile file in files)
        {
            HasGap |= file.Problem is not null;
            if (file.Problem is null && file.Path != "-" && time.Times.Read(() => Unchanged(file.Path)) is { } unchanged)
            {
                yield return unchanged;
                continue;
            }

            foreach (WorkItem item in Open(file, static _ => true))
            {
                yield return item;
            }
        }
    }

    /// <summary>The inputs that failed before, opened once more.</summary>
    public IEnumerable<WorkItem> OfFailures()
    {
        string? after = null;
        IReadOnlyList<LedgerEntry> page;
        while ((page = Locked(() => store.ReadLedger(new LedgerFilter { Statuses = [InputStatus.Failed], After = after }, Page))).Count > 0)
        {
            after = page[^1].Path;
            foreach (IGrouping<string, LedgerEntry> failures in page.GroupBy(static entry => entry.File))
            {
                HashSet<string> wanted = [.. failures.Select(static entry => entry.Path)];
                bool isWhole = wanted.Contains(failures.Key);
                foreach (WorkItem item in Again(failures.Key).SelectMany(file => Open(file, path => isWhole || wanted.Contains(path))))
                {
                    yield return item with { IsForced = true };
                }
            }
        }
    }

    /// <summary>The stored sources of documents that another version of the pipeline made.</summary>
    public IEnumerable<WorkItem> OfOutdated()
    {
        long after = 0;
        IReadOnlyList<StoredSource> page;
        while ((page = Locked(() => store.ReadOutdated(options.PipelineVersion, after, 16))).Count > 0)
        {
            after = page[^1].Key;
            foreach (StoredSource stored in page)
            {
                yield return new WorkItem { Path = stored.Input.Path, Entry = stored.Input.Entry, Input = stored.Source, IsForced = true };
            }
        }
    }

    /// <summary>A folder that was empty or closed may hold files by now; what was said of it is past.</summary>
    private IEnumerable<InputFile> Again(string path)
    {
        if (path == "-")
        {
            return [new InputFile(path, new Refused(InputCodes.CannotOpen, path, new Explanation(
                "标准输入不能重读。请把内容存成文件再 ingest。", "standard input cannot be read again. Save it as a file and ingest that.")))];
        }

        Forget(path);
        return InputFiles.Find([path]);
    }

    /// <summary>Forgets what is said of <paramref name="path"/> if it is a folder.</summary>
    public void Forget(string path)
    {
        if (Directory.Exists(path))
        {
            lock (store)
            {
                store.Remove([path]);
            }
        }
    }

    private WorkItem? Unchanged(string path)
    {
        FileEntry? unchanged = _changes.FindUnchanged(path, out bool isUnread);
        Unread += isUnread ? unchanged?.Kept ?? 0 : 0;
        return unchanged is null ? null : new WorkItem { Path = path, Unchanged = unchanged, IsRetimed = !isUnread };
    }

    private IEnumerable<WorkItem> Open(InputFile file, Func<string, bool> wants)
    {
        FileInfo? before = file.Problem is null ? FileChanges.Look(file.Path) : null;
        FileTally? tally = before is null ? null : new FileTally();
        int count = 0;
        bool hasAll = true;
        string? hash = null;
        ToldMetadata told = options.ToldAfter(store.FindFile(file.Path)?.Told ?? store.FindInput(file.Path)?.Told ?? ToldMetadata.None);
        foreach (OpenedInput opened in Timed(reader.Open(file, told.Encoding)))
        {
            if (!wants(opened.Path))
            {
                hasAll = false;
                continue;
            }

            count++;
            bool isFile = opened.Path == file.Path;
            hash = isFile ? opened.Document.Document?.Id : null;
            string? entry = isFile || !opened.Path.StartsWith(file.Path, StringComparison.Ordinal) ? null : opened.Path[(file.Path.Length + 1)..];
            yield return new WorkItem { Path = opened.Path, Entry = entry, Input = opened.Document, File = tally };
        }

        if (before is not null && hasAll)
        {
            yield return new WorkItem { Path = file.Path, File = tally, End = (count, time.Times.Read(() => _changes.Remember(before, file.Path, count == 1 ? hash : null, told))) };
        }
    }

    /// <summary>The time of opening counts as reading, not the time that others take between.</summary>
    private IEnumerable<OpenedInput> Timed(IEnumerable<OpenedInput> inputs)
    {
        using IEnumerator<OpenedInput> each = inputs.GetEnumerator();
        while (time.Times.Read(each.MoveNext))
        {
            yield return each.Current;
        }
    }

    private T Locked<T>(Func<T> work)
    {
        lock (store)
        {
            return work();
        }
    }
}
