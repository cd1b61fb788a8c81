namespace ZhaoShang.Pipeline.Text;

/// <summary>A member of an archive, or a row of a table, where the archive lies open.</summary>
/// <param name="Name">Its name in the archive, fit to be shown; it is never used as a path of this machine.</param>
public sealed record ArchiveMember(string Name)
{
    /// <summary>
    /// Its bytes from the first, forward only, until the next member is asked for; null where <see cref="Problem"/> tells why there are none.
    /// Reading them throws <see cref="InputRefusedException"/> where they are damaged, at the latest at their end.
    /// </summary>
    public Stream? Content { get; init; }

    /// <summary>How many bytes of the archive hold its content in compressed form; null if that is not told, or if they are not compressed.</summary>
    public long? CompressedLength { get; init; }

    /// <summary>Why it has no content; null if it has.</summary>
    public Refused? Problem { get; init; }

    /// <summary>What the archive tells of it.</summary>
    public ToldMetadata Told { get; init; } = ToldMetadata.None;

    /// <summary>True if the archive is but a wrapping around this one member, as gzip is: an archive in it is known by the wrapping's own path.</summary>
    public bool IsWrapped { get; init; }
}
