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
    private readonly Dictionary<int, double> _direct = [];
    private readonly Dictionary<int, double> _below = [];
    private readonly Dictionary<int, double> _mass = [];
    private readonly Dictionary<int, double> _zones = [];
    private readonly Dictionary<int, double> _outlet = [];
    private readonly List<(int Row, double Weight, Quote Quote)> _evidence = [];

    /// <summary>Begins without votes.</summary>
    public RegionVotes(Gazetteer gazetteer, int? year)
    {
        _gazetteer = gazetteer;
        _table = gazetteer.Table;
        _year = year;
    }

    /// <summary>All divisions that were voted for, themselves or through a place in them.</summary>
    public IEnumerable<int> Rows => _mass.Keys.Order();

    /// <summary>The weight of all votes.</summary>
    public double Total { get; private set; }

    /// <summary>The weight of the votes for a division itself.</summary>
    public double DirectOf(int row) => _direct.GetValueOrDefault(row);

    /// <summary>The weight of the votes for a division and the places in it.</summary>
    public double MassOf(int row) => _mass.GetValueOrDefault(row);

    /// <summary>The weight of the votes for zones in a division.</summary>
    public double ZonesOf(int row) => _zones.GetValueOrDefault(row);

    /// <summary>How well a division fits: its own votes first, then those for places in it, a little those for what it lies in.</summary>
    public double ScoreOf(int row)
    {
        double own = _direct.GetValueOrDefault(row) + _below.GetValueOrDefault(row);
        double above = 0;
        for (int parent = _table[row].Parent; parent >= 0; parent = _table[parent].Parent)
        {
            above += _direct.GetValueOrDefault(parent);
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
        foreach (RankedDivision reading in readings.Where(reading => reading.Score >= leastScore))
        {
            bool isZone = reading.Division.Level == DivisionLevel.Zone;
            int row = RowOf(reading.Division);
            if (row < 0)
            {
                continue;
            }

            IReadOnlyList<int> inTime = InTime(row);
            foreach (int voted in inTime)
            {
                double share = weight * reading.Score / inTime.Count;
                Count(voted, share, heard, isZone);
                _evidence.Add((voted, share, quote));
                if (vote.Kind == RegionVoteKind.Outlet)
                {
                    _outlet[voted] = _outlet.GetValueOrDefault(voted) + share;
                }
            }
        }
    }

    /// <summary>Counts what speaks for no single division: 全国, 各地.</summary>
    public void AddNation(double weight) => Total += weight;

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

    /// <summary>The weight of the outlets' votes for what a division lies in.</summary>
    public double OutletsAbove(int row)
    {
        double above = 0;
        for (int parent = _table[row].Parent; parent >= 0; parent = _table[parent].Parent)
        {
            above += _outlet.GetValueOrDefault(parent);
        }

        return above;
    }

    private void Count(int row, double weight, double heard, bool isZone)
    {
        _direct[row] = _direct.GetValueOrDefault(row) + (isZone ? weight * 0.8 : weight);
        if (isZone)
        {
            _zones[row] = _zones.GetValueOrDefault(row) + weight;
        }

        _mass[row] = _mass.GetValueOrDefault(row) + (weight * heard);
        double nearness = 0.7;
        foreach ((int parent, double share) in InTimeParents(row))
        {
            _below[parent] = _below.GetValueOrDefault(parent) + (weight * share * nearness);
            _mass[parent] = _mass.GetValueOrDefault(parent) + (weight * share * heard);
            nearness = _table[parent].Level == DivisionLevel.County ? 0.42 : 0.25;
        }
    }

    private int RowOf(Division division)
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

    private IReadOnlyList<int> InTime(int row)
    {
        IReadOnlyList<int> rows = _table[row].Level == DivisionLevel.Township ? [] : _gazetteer.AsOf(row, _year);
        return rows.Count > 0 ? rows : [row];
    }

    /// <summary>
    /// What a division lay in in the article's year, nearest first, with its share. Townships are those of today, so their county is brought
    /// back to that year: if it was several, each has an equal share.
    /// </summary>
    private IEnumerable<(int Row, double Share)> InTimeParents(int row)
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
}
