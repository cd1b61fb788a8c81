namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The names of parties in memory: eight bytes a party, and each name once.</summary>
internal sealed class PartyColumn
{
    private readonly Vocabulary _names = new();
    private readonly List<(int Project, int Name)> _parties = [];

    /// <summary>Reads them.</summary>
    /// <param name="rows">Project and name.</param>
    public PartyColumn(RowScan rows)
    {
        while (rows.Next())
        {
            _parties.Add(((int)rows.Integer(0), _names.NumberOf(rows.Letters(1))));
        }
    }

    /// <summary>The projects that have a party whose name <paramref name="fits"/>.</summary>
    public KeySet ProjectsWith(Func<string, bool> fits)
    {
        bool[] fitting = [.. _names.Words.Select(name => name.Length > 0 && fits(name))];
        KeySet found = new();
        foreach ((int project, int name) in _parties)
        {
            if (fitting[name])
            {
                found.Add(project);
            }
        }

        return found;
    }
}
