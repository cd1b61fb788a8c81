using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Finds the keys of the rows that meet a query. What looks for no text is found over columns in memory; texts are looked up in the search index, each only among the rows that meet what
/// was looked at before it.
/// </summary>
/// <param name="connection">An open connection, in a transaction.</param>
/// <param name="conditions">Finds what looks for no text.</param>
/// <param name="rows">What the rows are.</param>
/// <param name="document">Where a text is looked for, only rows of the article with this key; null for all.</param>
internal sealed class QueryEvaluation(SqliteConnection connection, RowConditions conditions, RowType rows, long? document = null)
{
    /// <summary>Looks texts up.</summary>
    public TextSearch Texts { get; init; } = new(rows, conditions.Snapshot);

    /// <summary>The keys of the rows that meet <paramref name="node"/>; the set is the caller's.</summary>
    public KeySet Find(QueryNode node) => Find(node, document is not long key || !QueryShape.HasText(node) ? null : RowsOf(key));

    /// <summary>The keys of the rows <paramref name="among"/> others (null: of all) that meet the node.</summary>
    private KeySet Find(QueryNode node, KeySet? among)
    {
        if (QueryShape.HoldsOfAll(node))
        {
            return All(among);
        }

        if (!QueryShape.HasText(node))
        {
            KeySet found = conditions.Find(node, rows);
            return among is null ? found : found.And(among);
        }

        return node switch
        {
            AllOf all => FindAll(all, among),
            AnyOf any => any.Parts.Aggregate(new KeySet(), (found, part) => found.Or(Find(part, among))),
            Without without => All(among).Except(Find(without.Part, among)),
            _ => Texts.Find(node, among) ?? All(among),
        };
    }

    private KeySet FindAll(AllOf all, KeySet? among)
    {
        List<QueryNode> plain = [.. all.Parts.Where(static part => !QueryShape.HasText(part) && !QueryShape.HoldsOfAll(part))];
        KeySet? found = plain.Count > 0 ? Find(new AllOf(plain), among) : among;
        foreach (QueryNode part in all.Parts.Where(QueryShape.HasText).OrderBy(static part => part is Without).ThenBy(Estimate))
        {
            found = part is Without without ? All(found).Except(Find(without.Part, found)) : Find(part, found);
        }

        return found!;
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
    private KeySet All(KeySet? among) => among is not null ? new KeySet().Or(among) : conditions.All(rows);

    private KeySet RowsOf(long article)
    {
        RowTable table = RowTable.Of(rows);
        using Statement read = new(connection, $"SELECT {table.Key} FROM {table.Name} WHERE document_key = @0");
        KeySet own = new();
        read.Rows(null, static row => row.GetInt64(0), article).ForEach(own.Add);
        return own;
    }
}
