using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Finds the keys of the rows that meet a query. What looks for no text is found over columns in memory, what looks only for text by one expression of FTS5; where both
/// are mixed, the sets of keys are joined.
/// </summary>
/// <param name="connection">An open connection, in a transaction.</param>
/// <param name="conditions">Finds what looks for no text.</param>
/// <param name="rows">What the rows are.</param>
/// <param name="document">Texts are looked for in the article with this key only, rows of others may be found or not; null for all.</param>
internal sealed class QueryEvaluation(SqliteConnection connection, RowConditions conditions, RowType rows, long? document = null)
{
    private readonly RowTable _table = RowTable.Of(rows);

    /// <summary>The keys of the rows that meet <paramref name="node"/>; the set is the caller's.</summary>
    public KeySet Find(QueryNode node)
    {
        if (!QueryShape.HasText(node))
        {
            return conditions.Find(node, rows);
        }

        return SearchExpression.Of(node) switch
        {
            SearchExpression.Everything => conditions.All(rows),
            string expression => FindText(expression),
            null => FindMixed(node),
        };
    }

    private KeySet FindMixed(QueryNode node) => node switch
    {
        AllOf all => FindAll(all),
        AnyOf any => FindAny(any),
        Without without => conditions.All(rows).Except(Find(without.Part)),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no mixture of terms."),
    };

    private KeySet FindAll(AllOf all)
    {
        (List<QueryNode> texts, List<QueryNode> mixed, List<QueryNode> plain) = Sort(all.Parts);
        KeySet? found = null;
        if (plain.Count > 0)
        {
            found = Find(new AllOf(plain));
        }

        if (texts.Count > 0)
        {
            KeySet told = texts.Count == all.Parts.Count ? FindEach(texts) : Find(new AllOf(texts));
            found = found?.And(told) ?? told;
        }

        foreach (QueryNode part in mixed)
        {
            found = part is Without without ? (found ?? conditions.All(rows)).Except(Find(without.Part)) : found?.And(Find(part)) ?? Find(part);
        }

        return found ?? conditions.All(rows);
    }

    /// <summary>Each part by itself: where all of them together are too much for one expression or statement.</summary>
    private KeySet FindEach(List<QueryNode> parts)
    {
        KeySet? found = null;
        foreach (QueryNode part in parts)
        {
            found = found?.And(Find(part)) ?? Find(part);
        }

        return found!;
    }

    private KeySet FindAny(AnyOf any)
    {
        KeySet found = new();
        foreach (QueryNode part in any.Parts)
        {
            found.Or(Find(part));
        }

        return found;
    }

    /// <summary>The parts that one expression finds, those that need several steps, and those that look for no text.</summary>
    private static (List<QueryNode> Texts, List<QueryNode> Mixed, List<QueryNode> Plain) Sort(IReadOnlyList<QueryNode> parts)
    {
        List<QueryNode> texts = [];
        List<QueryNode> mixed = [];
        List<QueryNode> plain = [];
        foreach (QueryNode part in parts)
        {
            (!QueryShape.HasText(part) ? plain : SearchExpression.Of(part) is null ? mixed : texts).Add(part);
        }

        return (texts, mixed, plain);
    }

    private KeySet FindText(string expression)
    {
        SqlParameters parameters = new();
        string sql = $"SELECT rowid FROM {_table.Index} WHERE {_table.Index} MATCH {parameters.Add(expression)}";
        if (document is long key)
        {
            string own = $"(SELECT {{0}}({_table.Key}) FROM {_table.Name} WHERE document_key = {parameters.Add(key)})";
            sql += $" AND rowid BETWEEN {own.Replace("{0}", "min", StringComparison.Ordinal)} AND {own.Replace("{0}", "max", StringComparison.Ordinal)}";
        }

        return Read(sql, parameters);
    }

    private KeySet Read(string sql, SqlParameters parameters)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        parameters.Bind(command);
        using SqliteDataReader reader = command.ExecuteReader();
        KeySet found = new();
        while (reader.Read())
        {
            found.Add(reader.GetInt64(0));
        }

        return found;
    }
}
