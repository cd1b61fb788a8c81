namespace ZhaoShang.Pipeline.Text;

/// <summary>Opens inputs of one form that hold many documents: an archive, a table with an article in each row.</summary>
public interface IArchiveReader
{
    /// <summary>How many bytes of an input's beginning <see cref="CanOpen"/> wants to see at most.</summary>
    int HeadLength { get; }

    /// <summary>True if the input is in this form, by the first bytes and by its name.</summary>
    /// <param name="path">The input's path.</param>
    /// <param name="head">Its first bytes, at most <see cref="HeadLength"/>.</param>
    bool CanOpen(string path, ReadOnlySpan<byte> head);

    /// <summary>
    /// The members in the order in which they lie, each as soon as it was read; at most one of them is in memory. What cannot be read comes
    /// with its reason in its place: members before damage are never lost. Never throws for what the bytes hold.
    /// </summary>
    /// <param name="path">The input's path: the beginning of every member's.</param>
    /// <param name="stream">The input from its first byte; read forward only, and left open.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    IEnumerable<OpenedInput> Open(string path, Stream stream);
}
