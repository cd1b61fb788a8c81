namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// The assignment of every row to a column of its own with the least sum of costs: the Hungarian method with prices of rows and columns,
/// one shortest augmenting path a row. Rows and columns count from 1 inside; column 0 holds the row that is being placed.
/// Cost: rows² × columns.
/// </summary>
internal sealed class HungarianMethod
{
    private readonly double[,] _costs;
    private readonly int _columns;
    private readonly double[] _rowPrices;
    private readonly double[] _columnPrices;
    private readonly int[] _rowOf;
    private readonly int[] _before;

    /// <summary>Takes the costs of rows by columns; at most as many rows as columns.</summary>
    public HungarianMethod(double[,] costs)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(costs.GetLength(0), costs.GetLength(1), nameof(costs));
        _costs = costs;
        _columns = costs.GetLength(1);
        _rowPrices = new double[costs.GetLength(0) + 1];
        _columnPrices = new double[_columns + 1];
        _rowOf = new int[_columns + 1];
        _before = new int[_columns + 1];
    }

    /// <summary>The column of each row, in the order of the columns, counted from 0.</summary>
    public IReadOnlyList<(int Row, int Column)> Solve()
    {
        for (int row = 1; row < _rowPrices.Length; row++)
        {
            Place(row);
        }

        return [.. Enumerable.Range(1, _columns).Where(column => _rowOf[column] != 0).Select(column => (_rowOf[column] - 1, column - 1))];
    }

    private void Place(int row)
    {
        _rowOf[0] = row;
        double[] slacks = new double[_columns + 1];
        Array.Fill(slacks, double.PositiveInfinity);
        bool[] reached = new bool[_columns + 1];
        int column = 0;
        do
        {
            reached[column] = true;
            column = Reach(column, slacks, reached);
        }
        while (_rowOf[column] != 0);

        while (column != 0)
        {
            _rowOf[column] = _rowOf[_before[column]];
            column = _before[column];
        }
    }

    /// <summary>Goes on from the row in <paramref name="column"/> to the nearest column that is not reached, and moves the prices there.</summary>
    private int Reach(int column, double[] slacks, bool[] reached)
    {
        int row = _rowOf[column];
        int nearest = 0;
        double step = double.PositiveInfinity;
        for (int other = 1; other <= _columns; other++)
        {
            if (reached[other])
            {
                continue;
            }

            double slack = _costs[row - 1, other - 1] - _rowPrices[row] - _columnPrices[other];
            if (slack < slacks[other])
            {
                slacks[other] = slack;
                _before[other] = column;
            }

            if (slacks[other] < step)
            {
                step = slacks[other];
                nearest = other;
            }
        }

        MovePrices(step, slacks, reached);
        return nearest;
    }

    private void MovePrices(double step, double[] slacks, bool[] reached)
    {
        for (int column = 0; column <= _columns; column++)
        {
            if (reached[column])
            {
                _rowPrices[_rowOf[column]] += step;
                _columnPrices[column] -= step;
            }
            else
            {
                slacks[column] -= step;
            }
        }
    }
}
