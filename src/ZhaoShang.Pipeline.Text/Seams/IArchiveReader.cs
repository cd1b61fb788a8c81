namespace ZhaoShang.Pipeline.Text;

/// <summary>Opens inputs of one form that hold many documents: an archive, a table with an article in each row.</summary>
public interface IArchiveReader
{
    /// <summary>How many bytes of an input's beginning <see cref="CanOpen"/> wants to see at most.</summary>
    int HeadLength { get; }

    /// <summary>True if its members are files, which may be archives themselves; false for a table, whose rows are articles. The limits of archives hold for files.</summary>
    bool HoldsFiles { get; }

    /// <summary>True if the input is in this form, by the first bytes and by its name.</summary>
    /// <param name="name">The input's name or path.</param>
    /// <param name="head">Its first bytes, at most <see cref="HeadLength"/>.</param>
    bool CanOpen(string name, ReadOnlySpan<byte> head);

    /// <summary>
    /// The members in the order in which they lie, each as soon as it was reached. The content of a member is read before the next one is
    /// asked for; what of it was not read is passed over.
    /// </summary>
    /// <param name="input">The input's path, for problems and for members' names.</param>
    /// <param name="stream">The input from its first byte; left open. A reader that needs to seek does so only where the stream can.</param>
    /// <exception cref="InputRefusedException">The input is damaged or beyond a limit, told when that place is reached: members before it were given.</exception>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    IEnumerable<ArchiveMember> Open(string input, Stream stream);
}
