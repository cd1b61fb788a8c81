using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The pairing is one to one, and no other has a greater sum.</summary>
public sealed class AssignmentTests
{
    [Fact]
    public void The_sum_counts_not_the_best_single_pair() =>
        Assert.Equal([new RecordPair(0, 1), new RecordPair(1, 0)], Best(new[,] { { 2.0, 1.9 }, { 1.9, 0.0 } }));

    [Fact]
    public void What_has_no_weight_is_never_paired() => Assert.Equal([new RecordPair(1, 0)], Best(new[,] { { 0.0, 0.0 }, { 0.5, 0.0 } }));

    [Fact]
    public void Nothing_pairs_with_nothing() => Assert.Empty(Best(new double[0, 3]));

    [Fact]
    public void More_rows_than_columns_leave_rows_over() =>
        Assert.Equal([new RecordPair(2, 0)], Best(new[,] { { 1.0 }, { 2.0 }, { 3.0 } }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_as_good_as_the_best_of_all_pairings(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 300; round++)
        {
            double[,] weights = new double[random.Next(1, 6), random.Next(1, 6)];
            foreach ((int row, int column) in Cells(weights))
            {
                weights[row, column] = random.Next(3) == 0 ? 0 : random.Next(1, 9);
            }

            IReadOnlyList<RecordPair> pairs = Best(weights);
            Assert.Equal(pairs.Count, pairs.Select(static pair => pair.Gold).Distinct().Count());
            Assert.Equal(pairs.Count, pairs.Select(static pair => pair.Predicted).Distinct().Count());
            Assert.All(pairs, pair => Assert.NotEqual(0, weights[pair.Gold, pair.Predicted]));
            Assert.Equal(BestSum(weights, 0, []), pairs.Sum(pair => weights[pair.Gold, pair.Predicted]), precision: 9);
        }
    }

    private static IReadOnlyList<RecordPair> Best(double[,] weights) =>
        Assignment.Best(weights.GetLength(0), weights.GetLength(1), (row, column) => weights[row, column]);

    private static IEnumerable<(int Row, int Column)> Cells(double[,] weights) =>
        from row in Enumerable.Range(0, weights.GetLength(0))
        from column in Enumerable.Range(0, weights.GetLength(1))
        select (row, column);

    private static double BestSum(double[,] weights, int row, HashSet<int> taken)
    {
        if (row == weights.GetLength(0))
        {
            return 0;
        }

        double best = BestSum(weights, row + 1, taken);
        foreach (int column in Enumerable.Range(0, weights.GetLength(1)).Where(column => !taken.Contains(column)))
        {
            best = Math.Max(best, weights[row, column] + BestSum(weights, row + 1, [.. taken, column]));
        }

        return best;
    }
}
