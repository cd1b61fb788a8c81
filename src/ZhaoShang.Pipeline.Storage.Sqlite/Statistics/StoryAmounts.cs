using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The amounts of stories by role and unit, each exact to its last digit: of each the first of its newest telling, phases added.</summary>
internal sealed class StoryAmounts
{
    private readonly SqliteConnection _connection;
    private readonly AmountColumn _column;
    private readonly int[] _newest;
    private readonly List<Link> _links = [];
    private readonly Dictionary<(int Role, int Unit), int> _numbers = [];
    private readonly List<AmountKind> _kinds = [];
    private StoryAmount[] _together = [];

    private StoryAmounts(SqliteConnection connection, AmountColumn column, int stories)
    {
        _connection = connection;
        _column = column;
        _newest = new int[stories];
        Array.Fill(_newest, -1);
    }

    /// <summary>What amounts there are, by their numbers.</summary>
    public IReadOnlyList<AmountKind> Kinds => _kinds;

    /// <summary>The amounts, story by story.</summary>
    public ReadOnlySpan<StoryAmount> Together => _together;

    /// <summary>Reads them.</summary>
    /// <param name="connection">The database, from which records with fractions are read.</param>
    /// <param name="roles">The roles; null for all.</param>
    /// <param name="told">The tellings, with the number of the story of each.</param>
    /// <param name="column">The amounts of all projects.</param>
    public static StoryAmounts Read(SqliteConnection connection, IReadOnlyList<AmountRole>? roles, (TellingScan Scan, int[] StoryOf, int Stories) told, AmountColumn column)
    {
        ReadOnlySpan<CountedTelling> tellings = told.Scan.Tellings;
        StoryAmounts amounts = new(connection, column, told.Stories);
        bool[] isWanted = [.. column.Roles.Words.Select(role => roles is null || roles.Any(wanted => RecordValues.Word(wanted) == role))];
        int at = 0;
        foreach (ref readonly StoredAmount amount in column.Amounts)
        {
            while (at < tellings.Length && tellings[at].Project < amount.Key)
            {
                at++;
            }

            if (at < tellings.Length && tellings[at].Project == amount.Key && isWanted[amount.Role])
            {
                amounts.Add(amount, tellings[at], told.StoryOf[at]);
            }
        }

        amounts._together = amounts.AddPhases();
        return amounts;
    }

    private StoryAmount[] AddPhases()
    {
        List<StoryAmount> together = new(_links.Count);
        for (int story = 0; story < _newest.Length; story++)
        {
            for (int at = _newest[story]; at >= 0; at = _links[at].Next)
            {
                if (IsLast(story, at))
                {
                    together.Add(new StoryAmount(story, _links[at].Kind, WithPhases(at)));
                }
            }
        }

        return [.. together];
    }

    /// <summary>True if no link before this one in its story's chain is of its kind.</summary>
    private bool IsLast(int story, int link)
    {
        for (int at = _newest[story]; at != link; at = _links[at].Next)
        {
            if (_links[at].Kind == _links[link].Kind)
            {
                return false;
            }
        }

        return true;
    }

    private CountedAmount WithPhases(int link)
    {
        CountedAmount together = _links[link].Amount;
        for (int at = _links[link].Next; at >= 0; at = _links[at].Next)
        {
            if (_links[at].Kind == _links[link].Kind)
            {
                together = together.Plus(_links[at].Amount);
            }
        }

        return together;
    }

    private void Add(in StoredAmount stored, in CountedTelling telling, int story)
    {
        int kind = KindOf(stored);
        int at = _newest[story];
        while (at >= 0 && (_links[at].Kind != kind || _links[at].Phase != stored.Phase))
        {
            at = _links[at].Next;
        }

        // Of a telling only the first counts, also where that of another telling stands before it.
        if (at >= 0 && _links[at].LastTelling == telling.Project)
        {
            return;
        }

        (decimal low, decimal high) = Figure(stored);
        CountedAmount amount = new(telling.Day, low, high, stored.Modifier != AmountModifier.None);
        if (at < 0)
        {
            _links.Add(new Link(_newest[story], kind, stored.Phase, telling.Project, amount));
            _newest[story] = _links.Count - 1;
        }
        else
        {
            CollectionsMarshal.AsSpan(_links)[at] = _links[at] with
            {
                LastTelling = telling.Project,
                Amount = amount.CountsBefore(_links[at].Amount) ? amount : _links[at].Amount,
            };
        }
    }

    private int KindOf(in StoredAmount stored)
    {
        if (!_numbers.TryGetValue((stored.Role, stored.Unit), out int kind))
        {
            string role = _column.Roles.Words[stored.Role];
            _numbers.Add((stored.Role, stored.Unit), kind = _kinds.Count);
            _kinds.Add(new AmountKind(Enum.GetValues<AmountRole>().Single(value => RecordValues.Word(value) == role), _column.Units.Words[stored.Unit]));
        }

        return kind;
    }

    /// <summary>A whole number as it is; one with a fraction, which SQLite keeps in binary, from the record.</summary>
    private (decimal Low, decimal High) Figure(in StoredAmount stored)
    {
        if (stored.IsExact)
        {
            return ((long)stored.Low, (long)stored.High);
        }

        using Statement read = new(_connection, "SELECT record FROM projects WHERE project_key = @0");
        ProjectAmountRecord amount = RecordJson.Read<ProjectRecord>((string)read.Scalar(null, stored.Key)!).Amounts![stored.Ordinal];
        return (amount.Value, amount.High ?? amount.Value);
    }

    /// <summary>An amount of a story, behind which its others stand; the last telling that told one like it.</summary>
    private readonly record struct Link(int Next, int Kind, int Phase, long LastTelling, CountedAmount Amount);
}
