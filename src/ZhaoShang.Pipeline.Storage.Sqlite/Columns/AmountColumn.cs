using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Amounts in memory, in the order of their rows' keys and places.</summary>
internal sealed class AmountColumn
{
    /// <summary>Beyond it a double leaves out whole numbers.</summary>
    private const double LargestExact = 9_007_199_254_740_992;

    private readonly List<StoredAmount> _amounts = [];

    /// <summary>Reads them.</summary>
    /// <param name="rows">Key, ordinal, role, unit, value, high end, modifier, phase, in the order of key and ordinal.</param>
    public AmountColumn(RowScan rows)
    {
        WordsOf<AmountModifier> modifiers = new();
        while (rows.Next())
        {
            double low = rows.Number(4);
            double high = rows.IsNull(5) ? low : rows.Number(5);
            _amounts.Add(new StoredAmount
            {
                Key = (int)rows.Integer(0),
                Ordinal = (int)rows.Integer(1),
                Role = Roles.NumberOf(rows.Letters(2)),
                Unit = Units.NumberOf(rows.Letters(3)),
                Low = low,
                High = high,
                Modifier = modifiers.ValueOf(rows.Letters(6)) ?? AmountModifier.None,
                Phase = (int)rows.Integer(7),
                IsExact = rows.IsInteger(4) && (rows.IsNull(5) || rows.IsInteger(5)) && Math.Abs(low) < LargestExact && Math.Abs(high) < LargestExact,
            });
        }
    }

    /// <summary>The words of roles.</summary>
    public Vocabulary Roles { get; } = new();

    /// <summary>The words of units.</summary>
    public Vocabulary Units { get; } = new();

    /// <summary>The amounts.</summary>
    public ReadOnlySpan<StoredAmount> Amounts => CollectionsMarshal.AsSpan(_amounts);
}
