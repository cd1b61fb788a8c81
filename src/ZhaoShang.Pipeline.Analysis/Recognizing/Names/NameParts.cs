using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Names;

/// <summary>Full names by each two letters that stand side by side in their cores, so that a short form finds the names that it may stand for.</summary>
internal sealed class NameParts
{
    // By two letters the last entry that has them; each entry leads to the one before it, -1 from the first.
    private readonly Dictionary<int, int> _last = [];
    private readonly List<(string Name, int Before)> _entries = [];

    /// <summary>Holds <paramref name="names"/>. O(letters).</summary>
    public NameParts(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            ReadOnlySpan<char> core = ShortNames.CoreOf(name);
            for (int i = 0; i + 2 <= core.Length; i++)
            {
                Add(core[i..], name);
            }
        }
    }

    /// <summary>The one full name whose core holds <paramref name="form"/> (two letters or more); null if none does, or several do.</summary>
    public string? OnlyNameWith(ReadOnlySpan<char> form)
    {
        string? found = null;
        for (int i = _last.GetValueOrDefault(PairOf(form), -1); i >= 0; i = _entries[i].Before)
        {
            if (ShortNames.CoreOf(_entries[i].Name).Contains(form, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = _entries[i].Name;
            }
        }

        return found;
    }

    private void Add(ReadOnlySpan<char> part, string name)
    {
        ref int last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, PairOf(part), out bool exists);
        int before = exists ? last : -1;
        if (before < 0 || !ReferenceEquals(_entries[before].Name, name))
        {
            last = _entries.Count;
            _entries.Add((name, before));
        }
    }

    private static int PairOf(ReadOnlySpan<char> part) => (part[0] << 16) | part[1];
}
