namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Items that fall into groups as links between them become known (union-find).</summary>
internal sealed class DisjointGroups(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>Puts the groups of two items together.</summary>
    public void Join(int left, int right) => _parents[RootOf(left)] = RootOf(right);

    /// <summary>The item that stands for the group of <paramref name="item"/>.</summary>
    public int RootOf(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }
}
