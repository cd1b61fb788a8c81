using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>By which codes of GB/T 2260 a division and all that lies or lay in it is known. Thread-safe.</summary>
/// <param name="gazetteer">The divisions.</param>
public sealed class DivisionCodes(Gazetteer gazetteer)
{
    private readonly DivisionTable _table = gazetteer.Table;

    /// <summary>
    /// The codes, or what all codes in the division begin with (<c>1403</c>), in their order, none within another; empty for a zone. Past divisions are in it where
    /// all that became of them lies in this one: 海南省 was 海南行政区 of 广东, 通州区 was 通县; or where the one that goes on as it does, though others took a part: 夷陵区 was 宜昌县. A
    /// prefecture that was divided among others is not. O(divisions).
    /// </summary>
    public IReadOnlyList<string> Within(Division division)
    {
        int row = gazetteer.RowOf(division);
        if (row < 0)
        {
            return [];
        }

        SortedSet<int> prefixes = [PrefixOf(_table[row].Code)];
        Queue<int> open = new(SameDivision(row, prefixes));
        HashSet<int> seen = [.. open];
        for (int other = 0; other < _table.Count; other++)
        {
            if (LiesWithin(other, prefixes) && seen.Add(other))
            {
                open.Enqueue(other);
            }
        }

        while (open.TryDequeue(out int inside))
        {
            foreach (int before in _table.PredecessorsOf(inside))
            {
                if (!LiesWithin(before, prefixes) && (AllBecame(before, prefixes) || (NextOf(before) is >= 0 and int next && LiesWithin(next, prefixes))) && seen.Add(before))
                {
                    prefixes.Add(PrefixOf(_table[before].Code));
                    open.Enqueue(before);
                }
            }
        }

        return [.. prefixes
            .Where(prefix => !prefixes.Any(other => other < prefix && Begins(prefix, other)))
            .Select(static prefix => prefix.ToString(CultureInfo.InvariantCulture))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The division itself under its later names and codes: 通县 became 通州区, 宜昌县 became 夷陵区. Adds them to <paramref name="prefixes"/>.
    /// </summary>
    private List<int> SameDivision(int row, SortedSet<int> prefixes)
    {
        List<int> same = [row];
        while (NextOf(same[^1]) is >= 0 and int next && !same.Contains(next))
        {
            same.Add(next);
            prefixes.Add(PrefixOf(_table[next].Code));
        }

        return same;
    }

    /// <summary>
    /// The division as which a row went on: the only one of its level that began when it ended, whatever others, which were there before, took of it. 崇文区 was put into 东城区, which was
    /// there before, 南城区 was divided into two, and a 郊区 among all around it: none goes on. -1 if there is none.
    /// </summary>
    private int NextOf(int row)
    {
        ReadOnlySpan<int> successors = _table.SuccessorsOf(row);
        bool isSuburb = _table.NameOf(row).EndsWith("郊区", StringComparison.Ordinal);
        int found = -1;
        foreach (int next in successors)
        {
            if (_table[next].FirstYear < _table[row].EndYear || _table[next].Level != _table[row].Level)
            {
                continue;
            }

            if (found >= 0 || (isSuburb && successors.Length > 1))
            {
                return -1;
            }

            found = next;
        }

        return found;
    }

    private bool AllBecame(int row, SortedSet<int> prefixes)
    {
        foreach (int next in _table.SuccessorsOf(row))
        {
            if (!LiesWithin(next, prefixes))
            {
                return false;
            }
        }

        return true;
    }

    private bool LiesWithin(int row, SortedSet<int> prefixes)
    {
        foreach (int prefix in prefixes)
        {
            if (Begins(_table[row].Code, prefix))
            {
                return true;
            }
        }

        return false;
    }

    // No code begins with 0.
    private static bool Begins(int code, int prefix)
    {
        while (code > prefix)
        {
            code /= 10;
        }

        return code == prefix;
    }

    private static int PrefixOf(int code) => (code % 10_000, code % 100) switch
    {
        _ when code > 999_999 => code,
        (0, _) => code / 10_000,
        (_, 0) => code / 100,
        _ => code,
    };
}
