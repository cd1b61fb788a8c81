using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Counts the inputs of a file as they are written, until all that it held are. Used by the writing thread only.</summary>
internal sealed class FileTally
{
    private int _written;
    private int _kept;
    private int _skipped;
    private int _failed;
    private (int Inputs, FileEntry Entry)? _end;

    /// <summary>An input of the file is written.</summary>
    /// <returns>The file, if that was the last one.</returns>
    public FileEntry? Add(InputStatus status)
    {
        _written++;
        _kept += status is InputStatus.Stored or InputStatus.Duplicate or InputStatus.Unchanged ? 1 : 0;
        _skipped += status == InputStatus.Skipped ? 1 : 0;
        _failed += status == InputStatus.Failed ? 1 : 0;
        return Whole();
    }

    /// <summary>The file was opened to its end.</summary>
    /// <returns>The file, if all its inputs are written.</returns>
    public FileEntry? Add((int Inputs, FileEntry Entry) end)
    {
        _end = end;
        return Whole();
    }

    private FileEntry? Whole() =>
        _end is var (inputs, entry) && inputs == _written ? entry with { Kept = _kept, Skipped = _skipped, Failed = _failed } : null;
}
