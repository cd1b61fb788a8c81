using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds rows by an expression of FTS5 and scores them on the way.</summary>
/// <param name="connection">The connection that the collector's function is registered on, in a transaction.</param>
/// <param name="collector">Takes the rows.</param>
/// <param name="snapshot">The store.</param>
internal sealed class TextRanking(SqliteConnection connection, RankCollector collector, StoreSnapshot snapshot)
{
    /// <summary>How many years make an article half as new.</summary>
    private const double HalfLifeInYears = 4;

    /// <summary>The rows that <paramref name="expression"/> finds, scored by those of its phrases that belong to <paramref name="sought"/> terms, each by its share.</summary>
    public FoundRows Find(SearchExpression expression, IReadOnlyDictionary<QueryNode, double> sought, RowType rows, RankingOptions options)
    {
        bool isAlone = expression.Phrases.Count == 1;
        RankedPhrase[] phrases =
        [
            .. expression.Phrases.Select(phrase => !sought.TryGetValue(phrase.Owner, out double share) ? default
                : new RankedPhrase(isAlone ? 0 : snapshot.Frequency(rows, phrase.Text), share)),
        ];
        collector.Begin(new RankFormula(snapshot.Lengths(rows), phrases, rows, options));
        string index = RowTable.Of(rows).Index;

        // The function takes each row and gives NULL, so that no row comes out; inside of an aggregate FTS5 would refuse it.
        using Statement statement = new(connection, $"SELECT 1 FROM {index} WHERE {index} MATCH @0 AND zhaoshang_rank({index})");
        _ = statement.Scalar(null, expression.Text);
        FoundRows found = collector.End();
        Raise(found, rows, options.RecencyWeight);
        return found;
    }

    /// <summary>Raises newer rows: the newest of the store by all of <paramref name="weight"/>, others by less the older they are; those of no known day by nothing.</summary>
    private void Raise(FoundRows found, RowType rows, double weight)
    {
        if (weight <= 0 || found.Scores is not double[] scores)
        {
            return;
        }

        int[] days = snapshot.Days();
        double newest = Years(days.Max());
        foreach (int key in found.Keys.Keys)
        {
            int day = days[snapshot.DocumentOf(rows, key)];
            scores[key] *= day == 0 ? 1 : 1 + (weight * Math.Pow(2, (Years(day) - newest) / HalfLifeInYears));
        }
    }

    private static double Years(int day) => (day / 10000) + ((day / 100 % 100) / 12.0);
}
