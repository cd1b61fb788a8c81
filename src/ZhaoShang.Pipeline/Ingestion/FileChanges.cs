using System.Security.Cryptography;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Tells whether a file is as it was when it was opened to its end. Size and time of writing are enough unless the options ask for the bytes; a file
/// whose time alone is another is compared by its hash. So a large archive that stayed as it was need not be opened.
/// </summary>
internal sealed class FileChanges(IRecordStore store, IngestionOptions options, TimeProvider clock)
{
    /// <summary>A file written so shortly before it was read may be written once more within the same tick of its file system's clock.</summary>
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(2);

    /// <summary>The file as it was, with its new time; null if it has to be opened.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="isUnread">True if its bytes were not read.</param>
    public FileEntry? FindUnchanged(string path, out bool isUnread)
    {
        isUnread = false;
        FileEntry? known = store.FindFile(path);
        if (known is null || known.Failed > 0 || known.PipelineVersion != options.PipelineVersion || options.ToldAfter(known.Told) != known.Told)
        {
            return null;
        }

        FileInfo now = new(path);
        if (!now.Exists || now.Length != known.Size)
        {
            return null;
        }

        isUnread = !options.ComparesBytes && known.Modified is { } modified && modified == Written(now);
        return isUnread ? known : known.Hash is not null && known.Hash == HashOf(path) ? known with { Modified = Trusted(now) } : null;
    }

    /// <summary>The file before it is opened; null if it cannot be looked at.</summary>
    public static FileInfo? Look(string path)
    {
        FileInfo now = new(path);
        return path != "-" && now.Exists ? now : null;
    }

    /// <summary>The file after it was opened to its end, as the ledger keeps it.</summary>
    /// <param name="before">The file before it was opened.</param>
    /// <param name="path">Its path as given.</param>
    /// <param name="hash">Its hash, if that is known already; null to read it again.</param>
    /// <param name="told">What the user tells of it.</param>
    public FileEntry Remember(FileInfo before, string path, string? hash, ToldMetadata told)
    {
        FileInfo after = new(path);
        bool isSame = after.Exists && after.Length == before.Length && after.LastWriteTimeUtc == before.LastWriteTimeUtc;
        return new FileEntry
        {
            Path = path,
            Size = before.Length,
            Modified = isSame ? Trusted(before) : null,
            Hash = isSame ? hash ?? HashOf(path) : null,
            PipelineVersion = options.PipelineVersion,
            Told = told,
            Kept = 0,
            Skipped = 0,
            Failed = 0,
        };
    }

    private static DateTimeOffset Written(FileInfo file) => new(file.LastWriteTimeUtc, TimeSpan.Zero);

    private DateTimeOffset? Trusted(FileInfo file) => clock.GetUtcNow() - Written(file) > Doubtful ? Written(file) : null;

    private static string? HashOf(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
