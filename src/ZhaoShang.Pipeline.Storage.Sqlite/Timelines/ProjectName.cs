namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A project's name, taken apart.</summary>
internal sealed record ProjectName
{
    private const int ShortestThing = 2;
    private const int FewestOwnLetters = 2;

    /// <summary>The firm that the name begins with; null if there is none.</summary>
    public required string? Firm { get; init; }

    /// <summary>What is made, without maker, place, figures and the words that every project has: 氧化铝. Empty where nothing of it is told.</summary>
    public required string Thing { get; init; }

    /// <summary>The phases that it is about, a bit each from the first; 0 where none is told.</summary>
    public required int Phases { get; init; }

    /// <summary>True if it extends, moves or renews a plant that is there.</summary>
    public required bool IsRework { get; init; }

    /// <summary>The figures with units in the name: 80万吨.</summary>
    public required IReadOnlyList<Capacity> Capacities { get; init; }

    /// <summary>True if the thing made is of words of which many names are made (新能源, 标准厂房, 工业园): such a name tells nothing by itself.</summary>
    public bool IsCommon => Thing.Length < ShortestThing || Letters.CountBeyond(Thing, KinshipWords.Common) < FewestOwnLetters;

    /// <summary>True if it is a place that stands only once, by a name of its own: 万和广场, not 商业广场.</summary>
    public bool IsLandmark =>
        Array.Find(KinshipWords.Landmarks, word => Thing.EndsWith(word, StringComparison.Ordinal)) is { } word
        && Letters.CountBeyond(Thing[..^word.Length], KinshipWords.Common) >= FewestOwnLetters;

    /// <summary>Reads <paramref name="name"/>.</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="firms">The names of the project's firms, as printed.</param>
    /// <param name="places">Names of places that may stand before it, longest first.</param>
    public static ProjectName Read(string name, IReadOnlyList<string> firms, IReadOnlyList<string> places)
    {
        (int phases, string rest) = TakePhases(Letters.Plain(name));
        (bool isRework, rest) = TakeReworks(rest);
        (string? firm, rest) = TakeFirm(rest, firms, places);
        (List<Capacity> capacities, rest) = TakeCapacities(rest);
        string[] trades = [.. firms.Append(firm).OfType<string>().Select(name => FirmName.Read(name, places)?.Trade ?? string.Empty)];
        return new ProjectName { Firm = firm, Thing = Letters.WithoutBeginning(ThingOf(rest, places), trades, ShortestThing), Phases = phases, IsRework = isRework, Capacities = capacities };
    }

    private static string ThingOf(string rest, IReadOnlyList<string> places)
    {
        string thing = Letters.WithoutBeginning(rest, places, ShortestThing);
        thing = WithoutZone(thing);
        thing = Letters.WithoutBeginning(thing, KinshipWords.Openings, ShortestThing);
        thing = Letters.WithoutEnd(thing, KinshipWords.Endings, ShortestThing);
        return Array.Exists(KinshipWords.Endings, word => word == thing) ? string.Empty : thing;
    }

    /// <summary>中铺工业园铁合金 is 铁合金; a park that is the project itself (远盛工业园) stays.</summary>
    private static string WithoutZone(string thing)
    {
        foreach (string zone in KinshipWords.Zones)
        {
            int at = thing.IndexOf(zone, StringComparison.Ordinal);
            int end = at + zone.Length;
            if (at is >= 1 and <= 8 && thing.Length - end >= ShortestThing && !Array.Exists(KinshipWords.Endings, word => thing[end..] == word))
            {
                return thing[end..];
            }
        }

        return thing;
    }

    /// <summary>一期, 第二期, 首期, 一二期.</summary>
    private static (int Phases, string Remainder) TakePhases(string name)
    {
        int phases = 0;
        for (int at = name.IndexOf('期', StringComparison.Ordinal); at > 0; at = at < name.Length ? name.IndexOf('期', at) : -1)
        {
            int start = at;
            int found = 0;
            while (start > 0 && PhaseOf(name[start - 1]) is > 0 and int phase)
            {
                found |= 1 << (phase - 1);
                start--;
            }

            if (found == 0)
            {
                at++;
                continue;
            }

            start -= start > 0 && name[start - 1] == '第' ? 1 : 0;
            name = name.Remove(start, at + 1 - start);
            phases |= found;
            at = start;
        }

        return (phases, name);
    }

    private static int PhaseOf(char letter) => letter switch
    {
        '首' => 1,
        >= '1' and <= '9' => letter - '0',
        _ => "一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal) + 1,
    };

    private static (bool IsRework, string Remainder) TakeReworks(string name)
    {
        bool isRework = false;
        foreach (string word in KinshipWords.Reworks)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                isRework = true;
                name = name.Replace(word, string.Empty, StringComparison.Ordinal);
            }
        }

        return (isRework, name);
    }

    /// <summary>The firm that the name begins with: one of the project's own, or what ends in 公司 or 集团.</summary>
    private static (string? Firm, string Remainder) TakeFirm(string name, IReadOnlyList<string> firms, IReadOnlyList<string> places)
    {
        foreach (string form in KinshipWords.NamedForms)
        {
            if (name.LastIndexOf(form, StringComparison.Ordinal) is >= ShortestThing and int at)
            {
                return (name[..(at + form.Length)], name[(at + form.Length)..]);
            }
        }

        foreach (string firm in firms)
        {
            string plain = Letters.Plain(firm);
            string core = FirmName.Read(firm, places)?.Core ?? plain;
            foreach (string told in new[] { plain, core }.Where(static part => part.Length >= ShortestThing))
            {
                // 昌沅物流园 is no park of a firm 昌沅物流, but one by that name.
                int end = name.IndexOf(told, StringComparison.Ordinal) + told.Length;
                if (end >= told.Length && Letters.WithoutEnd(name[end..], KinshipWords.Endings, least: 0).Length != 1)
                {
                    return (firm, name[end..]);
                }
            }
        }

        return (null, name);
    }

    /// <summary>Figures with a unit behind them: 80万吨/年, 2×50MW. A figure without a unit stays.</summary>
    private static (List<Capacity> Capacities, string Remainder) TakeCapacities(string name)
    {
        List<Capacity> capacities = [];
        for (int at = 0; at < name.Length; at++)
        {
            if (!char.IsAsciiDigit(name[at]) || Capacity.Read(name, at) is not var (capacity, end))
            {
                continue;
            }

            capacities.Add(capacity);
            int start = at;
            foreach (string opening in KinshipWords.Openings)
            {
                start -= name.AsSpan(0, start).EndsWith(opening, StringComparison.Ordinal) && opening.Length > 1 ? opening.Length : 0;
            }

            name = name.Remove(start, end - start);
            at = start - 1;
        }

        return (capacities, name);
    }
}
