using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>Short lists of row numbers, laid end to end.</summary>
internal sealed class Lists
{
    private readonly int[] _ends;
    private readonly int[] _items;

    private Lists(int[] ends, int[] items)
    {
        _ends = ends;
        _items = items;
    }

    /// <summary>The list numbered <paramref name="index"/>; empty past the last one.</summary>
    public ReadOnlySpan<int> this[int index]
    {
        get
        {
            if (index >= _ends.Length)
            {
                return [];
            }

            int start = index == 0 ? 0 : _ends[index - 1];
            return _items.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Lays <paramref name="lists"/> end to end.</summary>
    public static Lists Of(IEnumerable<IEnumerable<int>> lists)
    {
        List<int> ends = [];
        List<int> items = [];
        foreach (IEnumerable<int> list in lists)
        {
            items.AddRange(list);
            ends.Add(items.Count);
        }

        return new Lists([.. ends], [.. items]);
    }

    /// <summary>Reads lists, called <paramref name="what"/> in messages.</summary>
    public static Lists Read(ModelReader reader, string what)
    {
        int[] ends = reader.ReadArray<int>(what);
        return new Lists(ends, reader.ReadArray<int>(what));
    }

    /// <summary>Writes the lists as part of a model file.</summary>
    public void Write(ModelWriter writer)
    {
        writer.WriteArray<int>(_ends);
        writer.WriteArray<int>(_items);
    }
}
