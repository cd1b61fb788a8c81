using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// The administrative divisions of China: provinces to counties of 1981 to 2024 with the years of each, townships and zones as of 2023.
/// A township is taken to be as old as the county's present code and name, since no older tables of townships are in it.
/// Immutable and thread-safe.
/// </summary>
public sealed class Gazetteer : IDivisionLookup
{
    /// <summary>No division is called by so many letters.</summary>
    private const int LongestName = 64;

    private Gazetteer(DivisionTable table) => Table = table;

    /// <summary>The rows behind it.</summary>
    internal DivisionTable Table { get; }

    /// <summary>Reads the gazetteer from <paramref name="modelsFolder"/>.</summary>
    /// <exception cref="ModelException">Its file is missing, damaged or of another version.</exception>
    public static Gazetteer Load(string modelsFolder) => new(DivisionTable.Load(Path.Combine(modelsFolder, "gazetteer")));

    /// <inheritdoc/>
    public Division? Find(string code, int? year = null)
    {
        int row = RowOf(code, year);
        return row < 0 ? null : Table.ToDivision(row);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Division> FindByName(string name, int? year = null)
    {
        int[] rows = [.. RowsNamed(name.AsSpan())];
        return [.. rows
            .OrderByDescending(row => Table[row].IsValidIn(year))
            .ThenBy(row => Table[row].Level)
            .ThenBy(row => row)
            .Select(Table.ToDivision)];
    }

    /// <summary>All divisions of today and of the past in the order of their codes, those at <paramref name="lowest"/> and above it; zones come last. O(divisions).</summary>
    public IEnumerable<Division> Divisions(DivisionLevel lowest)
    {
        for (int row = 0; row < Table.Count; row++)
        {
            if (Table[row].Level <= lowest)
            {
                yield return Table.ToDivision(row);
            }
        }
    }

    /// <inheritdoc/>
    public Division? ParentOf(Division division) =>
        division.ParentCode is null ? null : Find(division.ParentCode, division.EndYear - 1) ?? Find(division.ParentCode);

    /// <summary>
    /// The divisions that <paramref name="division"/> was renamed or merged into, or split among; empty if it still exists, or has no code.
    /// Of a prefecture that was divided (巢湖 in 2011): those that its counties came to.
    /// </summary>
    public IReadOnlyList<Division> SuccessorsOf(Division division)
    {
        int row = RowOf(division);
        return row < 0 ? [] : [.. Table.SuccessorsOf(row).ToArray().Select(Table.ToDivision)];
    }

    /// <summary>
    /// What <paramref name="division"/> was or became in <paramref name="year"/> (today if null): itself if it was valid then, else the
    /// divisions that followed it, or went before it, and were valid then; empty if none is known. The chain of changes is followed.
    /// </summary>
    public IReadOnlyList<Division> AsOf(Division division, int? year)
    {
        int row = RowOf(division);
        return row < 0 ? [] : [.. AsOf(row, year).Select(Table.ToDivision)];
    }

    /// <summary>The rows that <paramref name="row"/> was or became in <paramref name="year"/>.</summary>
    internal IReadOnlyList<int> AsOf(int row, int? year)
    {
        if (Table[row].IsValidIn(year))
        {
            return [row];
        }

        bool isPast = year is null || Table[row].EndYear <= year;
        List<int> found = [];
        HashSet<int> seen = [row];
        Queue<int> open = new(seen);
        while (open.TryDequeue(out int next))
        {
            foreach (int changed in isPast ? Table.SuccessorsOf(next) : Table.PredecessorsOf(next))
            {
                if (!seen.Add(changed))
                {
                    continue;
                }

                if (Table[changed].IsValidIn(year))
                {
                    found.Add(changed);
                }
                else
                {
                    open.Enqueue(changed);
                }
            }
        }

        return found;
    }

    /// <summary>The row of a division that this gazetteer gave out; -1 for one without a code.</summary>
    internal int RowOf(Division division) => division.Code is null ? -1 : RowOf(division.Code, division.FirstYear);

    private int RowOf(string code, int? year)
    {
        if (code.Length is not (6 or 9) || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return -1;
        }

        (int first, int end) = Table.WithCode(number);
        for (int row = end - 1; row >= first; row--)
        {
            if (year is null || Table[row].IsValidIn(year))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The rows that a whole name may stand for, also told from the province down: 山西省阳泉市郊区.</summary>
    private HashSet<int> RowsNamed(ReadOnlySpan<char> name, int levels = 4)
    {
        HashSet<int> rows = [];
        if (name.Length > LongestName || levels == 0)
        {
            return rows;
        }

        foreach (TrieMatch match in Table.Spellings.Matches(name))
        {
            ReadOnlySpan<int> spelled = Table.RowsOf(match.Value);
            if (match.Length == name.Length)
            {
                rows.UnionWith(spelled.ToArray());
                continue;
            }

            foreach (int below in RowsNamed(name[match.Length..], levels - 1))
            {
                if (AnyHolds(spelled, below))
                {
                    rows.Add(below);
                }
            }
        }

        return rows;
    }

    private bool AnyHolds(ReadOnlySpan<int> above, int row)
    {
        foreach (int ancestor in above)
        {
            if (Table.LiesIn(row, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
