using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>Which division followed which.</summary>
internal sealed class ChangeList
{
    private readonly ILookup<int, RegisteredDivision> _byCode;
    private readonly ILookup<RegisteredDivision, RegisteredDivision> _children;
    private readonly ILookup<RegisteredDivision, RegisteredDivision> _predecessors;

    /// <summary>Reads the changes off <paramref name="divisions"/>.</summary>
    public ChangeList(IReadOnlyList<RegisteredDivision> divisions)
    {
        RegisteredDivision[] coded = [.. divisions.Where(division => division.Code is > 0 and < 1_000_000)];
        IEqualityComparer<RegisteredDivision> identity = ReferenceEqualityComparer.Instance;
        _byCode = coded.ToLookup(division => division.Code);
        _children = coded.Where(division => division.Parent is not null).ToLookup(division => division.Parent!, identity);
        _predecessors = coded
            .SelectMany(division => SuccessorsOf(division).Select(next => (division, next)))
            .ToLookup(change => change.next, change => change.division, identity);
    }

    /// <summary>The divisions that <paramref name="division"/> went to: by the table, else those that its counties went to.</summary>
    public IReadOnlyList<RegisteredDivision> SuccessorsOf(RegisteredDivision division)
    {
        if (division.EndYear == RegisteredDivision.NoEnd)
        {
            return [];
        }

        List<RegisteredDivision> told = [.. Following(division, division.NewCodes)];
        if (told.Count > 0)
        {
            return told;
        }

        // The same code goes on under another name or parent: 浑江市 became 白山市.
        RegisteredDivision? renamed = _byCode[division.Code].FirstOrDefault(next => next.IsValidIn(division.EndYear));
        return renamed is not null ? [renamed] : [.. FollowingThroughChildren(division).Distinct()];
    }

    /// <summary>The divisions that went to <paramref name="division"/>.</summary>
    public IEnumerable<RegisteredDivision> PredecessorsOf(RegisteredDivision division) => _predecessors[division];

    private IEnumerable<RegisteredDivision> Following(RegisteredDivision division, IEnumerable<int> codes) =>
        from code in codes
        let next = _byCode[code].FirstOrDefault(next => next.IsValidIn(division.EndYear))
            ?? _byCode[code].FirstOrDefault(next => next.FirstYear > division.EndYear)
        where next is not null && !ReferenceEquals(next, division)
        select next;

    private IEnumerable<RegisteredDivision> FollowingThroughChildren(RegisteredDivision division) =>
        division.Level != DivisionLevel.Prefecture
            ? []
            : from child in _children[division]
              where child.EndYear == division.EndYear
              from next in Following(child, child.NewCodes)
              where next.Parent is { Level: DivisionLevel.Prefecture }
              select next.Parent;
}
