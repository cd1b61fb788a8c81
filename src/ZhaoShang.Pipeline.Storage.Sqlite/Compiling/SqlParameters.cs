using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The values of a statement that is being written: nothing that a user typed ever becomes SQL.</summary>
internal sealed class SqlParameters
{
    private readonly List<object> _values = [];

    /// <summary>Takes <paramref name="value"/> and gives the name that stands for it.</summary>
    public string Add(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{_values.Count - 1}");
    }

    /// <summary>Takes a number and gives the expression that stands for it, a number as the columns keep it.</summary>
    public string AddNumber(decimal value) =>
        decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue
            ? Add((long)value)
            : $"CAST({Add(value.ToString(CultureInfo.InvariantCulture))} AS NUMERIC)";

    /// <summary>Gives all values to <paramref name="command"/>.</summary>
    public void Bind(SqliteCommand command)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), _values[i]);
        }
    }
}
