using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Finds the keys of the rows that meet a query. What looks for no text is one statement of SQL; texts are looked up in the search index, each only among the rows that meet what was
/// looked at before it.
/// </summary>
/// <param name="connection">An open connection, in a transaction.</param>
/// <param name="rows">What the rows are.</param>
/// <param name="snapshot">The store.</param>
/// <param name="document">Only rows of the article with this key; null for all.</param>
internal sealed class QueryEvaluation(SqliteConnection connection, RowType rows, StoreSnapshot snapshot, long? document = null)
{
    /// <summary>Beyond that many terms SQLite's own limits come near.</summary>
    private const int MostTerms = 200;

    private readonly RowTable _table = RowTable.Of(rows);

    /// <summary>Looks texts up.</summary>
    public TextSearch Texts { get; init; } = new(rows, snapshot);

    /// <summary>The keys of the rows that meet <paramref name="node"/>; the set is the caller's.</summary>
    public KeySet Find(QueryNode node) => Find(node, document is null || !QueryShape.HasText(node) ? null : FindRows(AllOf.Everything));

    /// <summary>The keys of the rows <paramref name="among"/> others (null: of all) that meet the node.</summary>
    private KeySet Find(QueryNode node, KeySet? among)
    {
        if (!QueryShape.HasText(node) && QueryShape.CountTerms(node) <= MostTerms)
        {
            return Among(FindRows(node), among);
        }

        return node switch
        {
            AllOf all => FindAll(all, among),
            AnyOf any => FindAny(any, among),
            Without without => All(among).Except(Find(without.Part, among)),
            TextTerm or FigureTerm => Texts.Find(node, among) ?? All(among),
            _ => Among(FindRows(node), among),
        };
    }

    private KeySet FindAll(AllOf all, KeySet? among)
    {
        List<QueryNode> plain = [.. all.Parts.Where(static part => !QueryShape.HasText(part))];
        KeySet? found = among;
        if (plain.Count == all.Parts.Count)
        {
            plain.ForEach(part => found = Find(part, found));
        }
        else if (plain.Count > 0)
        {
            found = Find(new AllOf(plain), among);
        }

        foreach (QueryNode part in all.Parts.Where(QueryShape.HasText).OrderBy(static part => part is Without).ThenBy(Estimate))
        {
            found = part is Without without ? All(found).Except(Find(without.Part, found)) : Find(part, found);
        }

        return ReferenceEquals(found, among) ? All(among) : found!;
    }

    private KeySet FindAny(AnyOf any, KeySet? among)
    {
        KeySet found = new();
        foreach (QueryNode part in any.Parts)
        {
            found.Or(Find(part, among));
        }

        return found;
    }

    /// <summary>About how many rows meet the node, at most; those that look for no text last.</summary>
    private long Estimate(QueryNode node) => node switch
    {
        TextTerm or FigureTerm => Texts.Estimate(node),
        AllOf all => all.Parts.Where(QueryShape.HasText).Select(Estimate).DefaultIfEmpty(long.MaxValue).Min(),
        AnyOf any => any.Parts.Select(Estimate).DefaultIfEmpty(0).Max(),
        _ => long.MaxValue,
    };

    /// <summary>All rows among others; the set is the caller's.</summary>
    private KeySet All(KeySet? among) => among is not null ? new KeySet().Or(among) : FindRows(AllOf.Everything);

    private static KeySet Among(KeySet found, KeySet? among) => among is null ? found : found.And(among);

    private KeySet FindRows(QueryNode node)
    {
        SqlParameters parameters = new();
        string row = rows switch
        {
            RowType.Article => "d",
            RowType.Project => "p",
            RowType.Indicator => "i",
            _ => "e",
        };
        string sql = $"SELECT {row}.{_table.Key} FROM {_table.Name} {row} WHERE {new RowConditions(parameters).Of(node, rows)}";
        return Read(document is long key ? $"{sql} AND {row}.document_key = {parameters.Add(key)}" : sql, parameters);
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
