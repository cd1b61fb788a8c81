namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Pairs rows with columns one to one so that the sum of the weights is greatest. Rows and columns that no weight links are solved apart, so
/// the cost is the cube of the largest group, not of the article.
/// </summary>
internal static class Assignment
{
    /// <summary>The best pairing, in the order of the rows. Among pairings of the same sum the same one is always taken.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="weight">How well a row and a column go together; 0 if they must not be paired. Asked once for each cell.</param>
    public static IReadOnlyList<RecordPair> Best(int rows, int columns, Func<int, int, double> weight)
    {
        Dictionary<RecordPair, double> weights = [];
        DisjointGroups groups = new(rows + columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double linked = weight(row, column);
                if (linked != 0)
                {
                    weights[new RecordPair(row, column)] = linked;
                    groups.Join(row, rows + column);
                }
            }
        }

        IEnumerable<RecordPair> pairs = weights.Keys
            .GroupBy(pair => groups.RootOf(pair.Gold))
            .SelectMany(group => Solve(group, weights));
        return [.. pairs.OrderBy(static pair => pair.Gold)];
    }

    private static IEnumerable<RecordPair> Solve(IEnumerable<RecordPair> links, Dictionary<RecordPair, double> weights)
    {
        int[] rows = [.. links.Select(static link => link.Gold).Distinct().Order()];
        int[] columns = [.. links.Select(static link => link.Predicted).Distinct().Order()];
        bool isTurned = rows.Length > columns.Length;
        (int[] few, int[] many) = isTurned ? (columns, rows) : (rows, columns);
        double[,] costs = new double[few.Length, many.Length];
        for (int i = 0; i < few.Length; i++)
        {
            for (int j = 0; j < many.Length; j++)
            {
                costs[i, j] = -weights.GetValueOrDefault(isTurned ? new RecordPair(many[j], few[i]) : new RecordPair(few[i], many[j]));
            }
        }

        foreach ((int row, int column) in new HungarianMethod(costs).Solve())
        {
            if (costs[row, column] < 0)
            {
                yield return isTurned ? new RecordPair(many[column], few[row]) : new RecordPair(few[row], many[column]);
            }
        }
    }
}
