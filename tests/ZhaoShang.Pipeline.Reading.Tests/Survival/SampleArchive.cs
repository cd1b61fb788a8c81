using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>A sound archive, and what it holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="WholeIn">How many members are whole in its beginning, if so many unpacked bytes at its end do not count.</param>
internal sealed record SampleArchive(string Name, byte[] Bytes, Func<byte[], int, int> WholeIn)
{
    private readonly Lazy<HashSet<string>> _ids = new(() => [.. Packed.Open(Name, Bytes).Select(static input => input.Document.Document!.Id)]);

    /// <summary>Where it may be cut without anyone seeing it: between two records, each of which is whole.</summary>
    public IReadOnlyList<int> Boundaries { get; init; } = [];

    /// <summary>What is told of its bytes after a change: whether something was, how many members are as they were, and whether any is another.</summary>
    public (bool IsTold, int Sound, int Other) Open(byte[] changed)
    {
        List<OpenedInput> opened = Packed.Open(Name, changed);
        string[] given = [.. opened.Where(static input => input.Document.IsOk).Select(static input => input.Document.Document!.Id)];
        int sound = given.Distinct().Count(_ids.Value.Contains);
        return (opened.Exists(static input => !input.Document.IsOk), sound, given.Length - sound);
    }

    /// <summary>How many members it has.</summary>
    public int Count => _ids.Value.Count;
}
