namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Puts linked tellings together into stories, so that no two of one story contradict each other.</summary>
/// <remarks>
/// Links are made one rank after the other: the surest first, and of equally sure ones those between tellings that lie nearer in time. Links of one rank that together would join
/// contradicting tellings (two projects of one article that resemble a third) are all left out, for nothing says which of them is right. So the stories depend on the tellings and
/// not on the order in which they came.
/// </remarks>
internal sealed class StoryGroups
{
    private readonly Dictionary<long, List<StoryMember>> _groups = [];

    private StoryGroups(IReadOnlyList<StoryMember> members)
    {
        foreach (StoryMember member in members)
        {
            _groups.Add(member.Key, [member]);
        }
    }

    /// <summary>The stories of <paramref name="members"/>, each in the order of telling. O(members²) where all are linked.</summary>
    public static IReadOnlyList<IReadOnlyList<StoryMember>> Of(IReadOnlyList<StoryMember> members, IReadOnlyList<StoryLink> links)
    {
        StoryGroups groups = new(members);
        foreach (IGrouping<(int, int), StoryLink> rank in links.GroupBy(groups.RankOf).OrderBy(static rank => rank.Key))
        {
            groups.Join(rank);
        }

        List<List<StoryMember>> stories = [.. groups._groups.Values.Distinct()];
        stories.ForEach(static story => story.Sort());
        return stories;
    }

    private (int Weakness, int Days) RankOf(StoryLink link) =>
        (-link.Strength, First(link.Left).Traits.Told is { } one && First(link.Right).Traits.Told is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : int.MaxValue);

    /// <summary>Of a telling that is still alone itself; ranks are asked for before any are joined.</summary>
    private StoryMember First(long key) => _groups[key][0];

    private void Join(IEnumerable<StoryLink> rank)
    {
        foreach (List<List<StoryMember>> joined in Components(rank))
        {
            if (!joined.SelectMany((group, i) => joined.Skip(i + 1).Select(other => (group, other))).Any(static pair => Contradict(pair.group, pair.other)))
            {
                List<StoryMember> all = [.. joined.SelectMany(static group => group)];
                all.ForEach(member => _groups[member.Key] = all);
            }
        }
    }

    /// <summary>The groups that the links of one rank would join, together with those that they would join further.</summary>
    private IEnumerable<List<List<StoryMember>>> Components(IEnumerable<StoryLink> rank)
    {
        Dictionary<List<StoryMember>, List<List<StoryMember>>> components = new(ReferenceEqualityComparer.Instance);
        foreach (StoryLink link in rank)
        {
            List<List<StoryMember>> left = ComponentOf(_groups[link.Left]);
            List<List<StoryMember>> right = ComponentOf(_groups[link.Right]);
            if (left != right)
            {
                left.AddRange(right);
                right.ForEach(group => components[group] = left);
            }
        }

        return [.. components.Values.Distinct()];

        List<List<StoryMember>> ComponentOf(List<StoryMember> group)
        {
            if (!components.TryGetValue(group, out List<List<StoryMember>>? component))
            {
                components.Add(group, component = [group]);
            }

            return component;
        }
    }

    private static bool Contradict(List<StoryMember> left, List<StoryMember> right) =>
        left.Exists(member => right.Exists(other => ProjectKinship.Contradict(member.Traits, other.Traits)));
}
