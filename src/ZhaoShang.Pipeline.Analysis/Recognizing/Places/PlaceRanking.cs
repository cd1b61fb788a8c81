using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Orders the divisions that a name may stand for. What counts: the years in which each was valid; that the article tells it, a place in it
/// or its parent elsewhere; the place told last; its level, where the name is a short form (巢湖 is the prefecture before the district).
/// </summary>
internal sealed class PlaceRanking
{
    /// <summary>So many readings of one name are kept.</summary>
    private const int MostCandidates = 12;

    /// <summary>A division lies in so many others at most, mostly in fewer that were told before.</summary>
    private const int LevelsAbove = 3;

    /// <summary>How likely a zone's short form means a region or prefecture rather than the city in it.</summary>
    private const double ZonedRegion = 1.5;

    private readonly Gazetteer _gazetteer;
    private readonly DivisionTable _table;
    private readonly int? _year;
    private readonly List<PlaceReading> _readings;
    private readonly Dictionary<(int, string), IReadOnlyList<RankedDivision>> _certain = [];
    private readonly Predicate<int> _isValid;

    // What is told does not change, so that a reading's rank rests on its rows and on the place before it alone.
    private readonly Dictionary<(int[] Rows, bool IsOfficial, int Last), (IReadOnlyList<RankedDivision> Divisions, int Best)> _ranked = [];

    // The table gives out one list for all that is spelled alike.
    private readonly Dictionary<int[], (int[] Rows, string? Change)> _inTime = [];
    private Dictionary<int, int>? _told;
    private int _last = -1;

    /// <summary>Ranks <paramref name="readings"/>, as of <paramref name="year"/> (of all years if null).</summary>
    public PlaceRanking(Gazetteer gazetteer, int? year, List<PlaceReading> readings)
    {
        _gazetteer = gazetteer;
        _table = gazetteer.Table;
        _year = year;
        _readings = readings;
        _isValid = row => _table[row].IsValidIn(_year);
    }

    /// <summary>The divisions of <paramref name="reading"/>, best first; readings are asked for in the order of the text.</summary>
    public IReadOnlyList<RankedDivision> Rank(string text, PlaceReading reading)
    {
        int[] rows = InTime(reading.Rows, out string? change);
        if (rows.Length == 1 && reading.ZoneLength == 0)
        {
            _last = rows[0];
            return Certain(rows[0], change ?? OnlyReason(reading));
        }

        if (reading.ZoneLength > 0)
        {
            return InOrder(text, reading, rows, change);
        }

        (int[], bool, int) asked = (reading.Rows, reading.IsOfficial, _last);
        if (!_ranked.TryGetValue(asked, out (IReadOnlyList<RankedDivision> Divisions, int Best) known))
        {
            known = (InOrder(text, reading, rows, change), _last);
            _ranked.Add(asked, known);
        }

        _last = known.Best;
        return known.Divisions;
    }

    private RankedDivision[] InOrder(string text, PlaceReading reading, int[] rows, string? change)
    {
        List<(int Row, double Score, string Reason)> ranked = new(rows.Length);
        foreach (int row in rows)
        {
            ranked.Add(Weigh(row, reading, rows.Length));
        }

        ranked.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Row.CompareTo(right.Row));
        ranked.RemoveRange(Math.Min(MostCandidates, ranked.Count), Math.Max(0, ranked.Count - MostCandidates));
        _last = ranked[0].Row;
        double total = 0;
        foreach ((_, double score, _) in ranked)
        {
            total += score;
        }

        RankedDivision[] divisions = new RankedDivision[ranked.Count];
        for (int i = 0; i < divisions.Length; i++)
        {
            (int row, double score, string reason) = ranked[i];
            divisions[i] = new RankedDivision(ToDivision(text, reading, row), Math.Round(score / total, 3), rows.Length == 1 ? change ?? OnlyReason(reading) : reason);
        }

        return divisions;
    }

    /// <summary>How often the readings tell each row for sure, themselves or by a place in it.</summary>
    private Dictionary<int, int> CountTold()
    {
        // The table gives out one list for all that is spelled alike: most are told several times.
        Dictionary<int[], int> times = new(_readings.Count);
        foreach (ref readonly PlaceReading reading in CollectionsMarshal.AsSpan(_readings))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, reading.Rows, out _)++;
        }

        Dictionary<int, int> told = new(times.Count * LevelsAbove);
        foreach ((int[] spelled, int count) in times)
        {
            int[] rows = InTime(spelled, out _);
            int[] valid = Array.TrueForAll(rows, _isValid) ? rows : Array.FindAll(rows, _isValid);
            Tell(told, valid.Length > 0 ? valid : rows, count);
        }

        return told;
    }

    /// <summary>Counts what all of <paramref name="rows"/> are or lie in: of 铜陵 the city, since the county lies in it.</summary>
    private void Tell(Dictionary<int, int> told, int[] rows, int count)
    {
        for (int row = rows[0]; row >= 0; row = _table[row].Parent)
        {
            if (rows.Length == 1 || AreIn(rows, row))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(told, row, out _) += count;
            }
        }
    }

    private bool AreIn(int[] rows, int ancestor)
    {
        foreach (int row in rows)
        {
            if (row != ancestor && !_table.LiesIn(row, ancestor))
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<RankedDivision> Certain(int row, string reason)
    {
        if (reason == DivisionTable.OnlyCandidate)
        {
            return _table.Alone(row);
        }

        if (!_certain.TryGetValue((row, reason), out IReadOnlyList<RankedDivision>? readings))
        {
            readings = [new RankedDivision(_table.ToDivision(row), 1, reason)];
            _certain.Add((row, reason), readings);
        }

        return readings;
    }

    private static string OnlyReason(PlaceReading reading) =>
        reading.Rows.Length == 1 ? DivisionTable.OnlyCandidate : "only-valid-in-year";

    private (int Row, double Score, string Reason) Weigh(int row, PlaceReading reading, int rivals)
    {
        DivisionRow it = _table[row];
        (double told, string reason) = Told(row);
        told = reading.ZoneLength > 0 && IsRural(row) ? Math.Min(told, 4) : told;
        double level = reading.IsOfficial ? 1 : reading.ZoneLength > 0 && IsRural(row) ? ZonedRegion : LevelWeight(row);
        double valid = it.IsValidIn(_year) ? 1 : 0.2;
        double near = told == 1 ? Nearness(row) : 1;
        reason = told > 1 ? reason : near > 1 ? "nearest-told" : valid < 1 ? "former" : rivals > 1 && level > 1 ? "higher-level" : "same-name";
        return (row, level * valid * told * near, reason);
    }

    // A zone lies in a city: of 喀什经开区 喀什市 before 喀什地区.
    private bool IsRural(int row) => _table[row].Level == DivisionLevel.Prefecture && _table.NameOf(row)[^1] != '市';

    private (double Weight, string Reason) Told(int row)
    {
        _told ??= CountTold();
        if (_told.ContainsKey(row))
        {
            return (12, "told-elsewhere");
        }

        int parent = _table[row].Parent;
        double weight = 1;
        while (parent >= 0)
        {
            if (_told.TryGetValue(parent, out int count))
            {
                double step = _table[parent].Level switch { DivisionLevel.Province => 2, DivisionLevel.Prefecture => 4, _ => 8 };
                weight = Math.Max(weight, step + Math.Min(count, 4) * 0.25);
            }

            parent = _table[parent].Parent;
        }

        return (weight, "parent-told");
    }

    private double Nearness(int row)
    {
        if (_last < 0)
        {
            return 1;
        }

        int last = _table[_last].Parent;
        return last >= 0 && (last == _table[row].Parent || _table.LiesIn(row, _last) || _table.LiesIn(row, last)) ? 1.5 : 1;
    }

    /// <summary>How much likelier a short form is to mean a division of this level.</summary>
    private double LevelWeight(int row) => _table[row].Level switch
    {
        DivisionLevel.Province => 8,
        DivisionLevel.Prefecture => 4,
        DivisionLevel.County when _table.NameOf(row)[^1] == '市' => 2.5,
        DivisionLevel.County when _table.NameOf(row)[^1] != '区' => 2,
        _ => 1,
    };

    /// <summary>
    /// Of <paramref name="rows"/> those that were valid in the year. If none was: what they had become by then (襄樊市 of 2013 is 襄阳市), else
    /// they themselves. Without a year all of them.
    /// </summary>
    private int[] InTime(int[] rows, out string? change)
    {
        if (rows.Length == 1 && (_year is null || _isValid(rows[0])))
        {
            change = null;
            return rows;
        }

        if (!_inTime.TryGetValue(rows, out (int[] Rows, string? Change) found))
        {
            found.Rows = FindInTime(rows, out found.Change);
            _inTime.Add(rows, found);
        }

        change = found.Change;
        return found.Rows;
    }

    private int[] FindInTime(int[] rows, out string? change)
    {
        change = null;
        int[] valid = Array.TrueForAll(rows, _isValid) ? rows : Array.FindAll(rows, _isValid);
        if (_year is null)
        {
            // Rows of one code that differ by parent or name only are one division.
            return [.. rows.GroupBy(row => _table[row].Code == 0 ? -row : _table[row].Code).Select(same => same.Last())];
        }

        if (valid.Length > 0)
        {
            return valid;
        }

        int[] changed = [.. rows.SelectMany(row => _gazetteer.AsOf(row, _year)).Distinct()];
        if (changed.Length != 1)
        {
            return rows;
        }

        change = "renamed";
        return changed;
    }

    private Division ToDivision(string text, PlaceReading reading, int row)
    {
        Division division = _table.ToDivision(row);
        if (reading.ZoneLength == 0)
        {
            return division;
        }

        string zone = text.Substring(reading.Span.End - reading.ZoneLength, reading.ZoneLength);
        return division with
        {
            Code = null,
            Name = zone,
            FullName = division.FullName + zone,
            Level = DivisionLevel.Zone,
            ParentCode = division.Code ?? division.ParentCode,
        };
    }
}
