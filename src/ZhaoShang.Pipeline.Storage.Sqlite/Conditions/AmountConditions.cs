using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// What an amount must be. What is told as a bound stands just beside its figure: 超亿元 just above it, 近百亿 and 不足10亿 just below, 以上 at it or just above, 以内 at it or just below.
/// </summary>
/// <param name="column">The amounts that are asked.</param>
internal sealed class AmountConditions(AmountColumn column)
{
    /// <summary>The condition that all of <paramref name="nodes"/>, which speak of amounts only, hold of one amount.</summary>
    public Predicate<StoredAmount> Of(IEnumerable<QueryNode> nodes)
    {
        Predicate<StoredAmount>[] all = [.. nodes.Select(Of)];
        return all is [var one] ? one : amount => Array.TrueForAll(all, condition => condition(amount));
    }

    private Predicate<StoredAmount> Of(QueryNode node)
    {
        switch (node)
        {
            case AmountTerm term:
                int unit = column.Units.Find(term.Unit);
                return amount => amount.Unit == unit && unit > 0 && IsAbove(amount, term.Low) && IsBelow(amount, term.High);
            case RoleTerm term:
                int role = column.Roles.Find(RecordValues.Word(term.Role));
                return amount => amount.Role == role && role > 0;
            case AnyOf any:
                Predicate<StoredAmount>[] parts = [.. any.Parts.Select(Of)];
                return amount => Array.Exists(parts, condition => condition(amount));
            default:
                throw new InvalidOperationException($"{node.GetType().Name} says nothing of an amount.");
        }
    }

    private static bool IsAbove(in StoredAmount amount, AmountBound? low)
    {
        if (low is not AmountBound bound)
        {
            return true;
        }

        double value = (double)bound.Value;
        bool atBound = bound.IsInclusive
            ? amount.Modifier is not (AmountModifier.Approx or AmountModifier.LessThan)
            : amount.Modifier is AmountModifier.MoreThan or AmountModifier.AtLeast;
        return amount.High > value || (amount.High == value && atBound);
    }

    private static bool IsBelow(in StoredAmount amount, AmountBound? high)
    {
        if (high is not AmountBound bound)
        {
            return true;
        }

        double value = (double)bound.Value;
        bool atBound = bound.IsInclusive
            ? amount.Modifier is not AmountModifier.MoreThan
            : amount.Modifier is AmountModifier.Approx or AmountModifier.LessThan or AmountModifier.AtMost;
        return amount.Low < value || (amount.Low == value && atBound);
    }
}
