using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>The votes of an article's places for the divisions that it may report on, as of its year.</summary>
internal sealed class RegionVotes
{
    /// <summary>How much a guest's place counts among all votes.</summary>
    private const double GuestShare = 0.3;

    private readonly Gazetteer _gazetteer;
    private readonly DivisionTable _table;
    private readonly int? _year;
    private readonly Dictionary<int, Tally> _tallies = [];
    private readonly List<(int Row, double Weight, Quote Quote)> _evidence = [];

    // Where the year is not told: what is called by the name of its past in the article, by what it is today.
    private readonly Dictionary<int, int> _pastNames = [];

    // What was looked up for a row, and the row of a division: a place is mostly told again and again.
    private readonly Dictionary<int, IReadOnlyList<int>> _inTime = [];
    private readonly Dictionary<int, (int Row, double Share)[]> _parents = [];
    private readonly Dictionary<Division, int> _rowsOfDivisions = new(ReferenceEqualityComparer.Instance);
    private int[]? _rows;

    /// <summary>Begins without votes. Where <paramref name="year"/> is not told, the names of <paramref name="places"/> tell what was valid then.</summary>
    public RegionVotes(Gazetteer gazetteer, int? year, IEnumerable<Mention> places)
    {
        _gazetteer = gazetteer;
        _table = gazetteer.Table;
        _year = year;
        foreach (Mention place in places.Where(place => year is null && place.Divisions.Count > 0))
        {
            int row = _gazetteer.RowOf(place.Divisions[0].Division);
            if (TodayOf(row) is int today && place.Divisions.All(other => TodayOf(_gazetteer.RowOf(other.Division)) == today))
            {
                _pastNames[today] = row;
            }
        }
    }

    // What a division of the past is today, if it is one.
    private int? TodayOf(int row) => row >= 0 && !_table[row].IsCurrent && _gazetteer.AsOf(row, null) is [int today] ? today : null;

    /// <summary>All divisions that were voted for, themselves or through a place in them.</summary>
    public IReadOnlyList<int> Rows => _rows ??= [.. _tallies.Keys.Order()];

    /// <summary>The weight of all votes.</summary>
    public double Total { get; private set; }

    /// <summary>The weight of the votes for a division itself.</summary>
    public double DirectOf(int row) => _tallies.GetValueOrDefault(row).Direct;

    /// <summary>The weight of the votes for a division and the places in it.</summary>
    public double MassOf(int row) => _tallies.GetValueOrDefault(row).Mass;

    /// <summary>True if a division, or a place in it, is told otherwise than as where one goes or comes from.</summary>
    public bool IsHost(int row) => _tallies.GetValueOrDefault(row).IsHost;

    /// <summary>The weight of the votes for zones in a division.</summary>
    public double ZonesOf(int row) => _tallies.GetValueOrDefault(row).Zones;

    /// <summary>How well a division fits: its own votes first, then those for places in it, a little those for what it lies in.</summary>
    public double ScoreOf(int row)
    {
        Tally tally = _tallies.GetValueOrDefault(row);
        double own = tally.Direct + tally.Below;
        double above = 0;
        for (int parent = _table[row].Parent; parent >= 0; parent = _table[parent].Parent)
        {
            above += _tallies.GetValueOrDefault(parent).Direct;
        }

        return own + Math.Min(own, above) * 0.3;
    }

    /// <summary>Counts a place with its readings. A guest's place counts little among all votes, and none of an outlet's are against what lies in it.</summary>
    public void Add(IReadOnlyList<RankedDivision> readings, RegionVote vote)
    {
        const double leastScore = 0.02;
        (double weight, Quote quote) = (vote.Weight, vote.Quote);
        double heard = vote.Kind == RegionVoteKind.Guest ? GuestShare : 1;
        Total += weight * heard;
        for (int i = 0; i < readings.Count; i++)
        {
            RankedDivision reading = readings[i];
            bool isZone = reading.Division.Level == DivisionLevel.Zone;
            int row = reading.Score >= leastScore ? RowOf(reading.Division) : -1;
            if (row < 0)
            {
                continue;
            }

            IReadOnlyList<int> inTime = InTime(row);
            for (int j = 0; j < inTime.Count; j++)
            {
                double share = weight * reading.Score / inTime.Count;
                Count(inTime[j], share, (heard, !vote.IsVisited), isZone);
                _evidence.Add((inTime[j], share, quote));
                if (vote.Kind == RegionVoteKind.Outlet)
                {
                    TallyOf(inTime[j]).Outlet += share;
                }
            }
        }
    }

    /// <summary>Counts what speaks for no single division: 全国, 各地.</summary>
    public void AddNation(double weight) => Total += weight;

    /// <summary>The rows that votes for <paramref name="division"/> go to; of a zone those of what it lies in.</summary>
    public IReadOnlyList<int> RowsOf(Division division) => RowOf(division) is >= 0 and int row ? InTime(row) : [];

    /// <summary>The quotes that speak for a division, strongest first, no text twice.</summary>
    public IReadOnlyList<Quote> EvidenceFor(int row, int most) =>
    [
        .. _evidence
            .Where(vote => vote.Row == row || _table.LiesIn(vote.Row, row) || InTimeParents(vote.Row).Any(parent => parent.Row == row) || _table.LiesIn(row, vote.Row))
            .OrderByDescending(vote => vote.Row == row ? 2 : _table.LiesIn(row, vote.Row) ? 0 : 1)
            .ThenByDescending(vote => vote.Weight)
            .ThenBy(vote => vote.Quote.Start)
            .Select(vote => vote.Quote)
            .DistinctBy(quote => quote.Text)
            .Take(most),
    ];

    /// <summary>The weight of the outlets' votes for a division itself.</summary>
    public double OutletOf(int row) => _tallies.GetValueOrDefault(row).Outlet;

    /// <summary>The weight of the outlets' votes for what a division lies in.</summary>
    public double OutletsAbove(int row)
    {
        double above = 0;
        for (int parent = _table[row].Parent; parent >= 0; parent = _table[parent].Parent)
        {
            above += _tallies.GetValueOrDefault(parent).Outlet;
        }

        return above;
    }

    private void Count(int row, double weight, (double Share, bool IsHost) heard, bool isZone)
    {
        ref Tally own = ref TallyOf(row);
        own.Direct += isZone ? weight * 0.8 : weight;
        own.Zones += isZone ? weight : 0;
        own.Mass += weight * heard.Share;
        own.IsHost |= heard.IsHost;
        double nearness = 0.7;
        foreach ((int parent, double share) in InTimeParents(row))
        {
            ref Tally above = ref TallyOf(parent);
            above.Below += weight * share * nearness;
            above.Mass += weight * share * heard.Share;
            above.IsHost |= heard.IsHost;
            nearness = _table[parent].Level == DivisionLevel.County ? 0.42 : 0.25;
        }
    }

    // Until another one is asked for.
    private ref Tally TallyOf(int row)
    {
        ref Tally tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, row, out bool exists);
        _rows = exists ? _rows : null;
        return ref tally;
    }

    private int RowOf(Division division)
    {
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowsOfDivisions, division, out bool exists);
        row = exists ? row : FindRow(division);
        return row;
    }

    private int FindRow(Division division)
    {
        if (division.Code is not null)
        {
            return _gazetteer.RowOf(division);
        }

        Division? parent = division.ParentCode is null
            ? null
            : _gazetteer.Find(division.ParentCode, division.FirstYear) ?? _gazetteer.Find(division.ParentCode);
        return parent is null ? -1 : _gazetteer.RowOf(parent);
    }

    /// <summary>What a county or what is above it was in the article's year; of a township it itself.</summary>
    public IReadOnlyList<int> InTime(int row)
    {
        if (!_inTime.TryGetValue(row, out IReadOnlyList<int>? known))
        {
            IReadOnlyList<int> rows = _table[row].Level == DivisionLevel.Township ? [] : _gazetteer.AsOf(row, _year);
            known = rows switch
            {
                [] => [row],
                [int today] when _pastNames.TryGetValue(today, out int past) => [past],
                _ => rows,
            };
            _inTime.Add(row, known);
        }

        return known;
    }

    /// <summary>
    /// What a division lay in in the article's year, nearest first, with its share. Townships are those of today, so their county is brought
    /// back to that year: if it was several, each has an equal share.
    /// </summary>
    private (int Row, double Share)[] InTimeParents(int row)
    {
        if (!_parents.TryGetValue(row, out (int Row, double Share)[]? known))
        {
            known = [.. FindInTimeParents(row)];
            _parents.Add(row, known);
        }

        return known;
    }

    private IEnumerable<(int Row, double Share)> FindInTimeParents(int row)
    {
        int parent = _table[row].Parent;
        while (parent >= 0)
        {
            IReadOnlyList<int> inTime = InTime(parent);
            foreach (int each in inTime)
            {
                yield return (each, 1.0 / inTime.Count);
            }

            parent = _table[inTime[0]].Parent;
        }
    }

    /// <summary>The weights that were given to one row: itself, what lies in it, both among all votes, its zones, the outlets; whether any is of a host.</summary>
    private struct Tally
    {
        public double Direct;
        public double Below;
        public double Mass;
        public double Zones;
        public double Outlet;
        public bool IsHost;
    }
}
