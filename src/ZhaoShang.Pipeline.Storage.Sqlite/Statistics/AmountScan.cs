using System.Collections.Frozen;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the amounts that are summed, each exact to its last digit.</summary>
internal sealed class AmountScan
{
    private static readonly FrozenDictionary<string, AmountRole> RolesByWord = Enum.GetValues<AmountRole>().ToFrozenDictionary(static role => RecordValues.Word(role));

    private readonly SqliteConnection _connection;
    private readonly Vocabulary _roles = new();
    private readonly Vocabulary _units = new();
    private readonly Dictionary<(int Story, int Role, int Unit, int Phase), CountedAmount> _amounts = [];

    private AmountScan(SqliteConnection connection) => _connection = connection;

    /// <summary>
    /// The amounts of the stories by role and unit: of each the first of its newest telling, phases added.
    /// </summary>
    /// <param name="connection">The database.</param>
    /// <param name="roles">The roles; null for all.</param>
    /// <param name="tellings">The tellings, in the order of their keys.</param>
    /// <param name="storyOf">The number of the story of each telling.</param>
    public static IReadOnlyDictionary<(int Story, AmountRole Role, string Unit), CountedAmount> Read(
        SqliteConnection connection, IReadOnlyList<AmountRole>? roles, IReadOnlyList<CountedTelling> tellings, int[] storyOf)
    {
        AmountScan scan = new(connection);
        if (roles is { Count: 0 })
        {
            return scan.Together();
        }

        string condition = roles is null ? "1" : $"role IN ({string.Join(", ", roles.Select(static role => $"'{RecordValues.Word(role)}'"))})";
        using RowScan rows = new(connection, $"SELECT project_key, role, unit, value, high, modifier, phase, ordinal FROM project_amounts WHERE {condition} ORDER BY project_key, ordinal");
        int at = 0;
        while (rows.Next())
        {
            long project = rows.Integer(0);
            while (at < tellings.Count && tellings[at].Project < project)
            {
                at++;
            }

            if (at < tellings.Count && tellings[at].Project == project)
            {
                scan.Add(rows, tellings[at], storyOf[at]);
            }
        }

        return scan.Together();
    }

    private void Add(RowScan rows, CountedTelling telling, int story)
    {
        (int, int, int, int) key = (story, _roles.NumberOf(rows.Letters(1)), _units.NumberOf(rows.Letters(2)), (int)rows.Integer(6));
        bool isKnown = _amounts.TryGetValue(key, out CountedAmount other);
        if (isKnown && other.Project == telling.Project)
        {
            return;
        }

        (decimal low, decimal high) = Figure(rows, telling.Project);
        CountedAmount amount = new(telling.Day, telling.Project, low, high, !rows.IsNull(5));
        if (!isKnown || amount.CountsBefore(other))
        {
            _amounts[key] = amount;
        }
    }

    /// <summary>A whole number as it is; one with a fraction, which SQLite keeps in binary, from the record.</summary>
    private (decimal Low, decimal High) Figure(RowScan rows, long project)
    {
        if (rows.IsInteger(3) && (rows.IsNull(4) || rows.IsInteger(4)))
        {
            return (rows.Integer(3), rows.IsNull(4) ? rows.Integer(3) : rows.Integer(4));
        }

        using Statement read = new(_connection, "SELECT record FROM projects WHERE project_key = @0");
        ProjectAmountRecord amount = RecordJson.Read<ProjectRecord>((string)read.Scalar(null, project)!).Amounts![(int)rows.Integer(7)];
        return (amount.Value, amount.High ?? amount.Value);
    }

    private Dictionary<(int Story, AmountRole Role, string Unit), CountedAmount> Together()
    {
        Dictionary<(int Story, AmountRole Role, string Unit), CountedAmount> together = new(_amounts.Count);
        Dictionary<int, AmountRole> roles = [];
        Dictionary<int, string> units = [];
        foreach (((int story, int role, int unit, _), CountedAmount amount) in _amounts)
        {
            (int, AmountRole, string) key = (
                story,
                roles.TryGetValue(role, out AmountRole known) ? known : roles[role] = RolesByWord[_roles.WordOf(role)],
                units.TryGetValue(unit, out string? told) ? told : units[unit] = _units.WordOf(unit));
            together[key] = together.TryGetValue(key, out CountedAmount other) ? other.Plus(amount) : amount;
        }

        return together;
    }
}
