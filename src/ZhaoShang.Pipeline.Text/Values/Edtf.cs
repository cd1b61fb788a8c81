namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// A date or period in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2), with the precision that was told and never more:
/// <c>2006-03-25</c>, <c>2011</c>, <c>XXXX-01/XXXX-06</c>, <c>2013~</c>, <c>../2012-02-17</c>.
/// </summary>
/// <param name="Value">The expression, never empty.</param>
public readonly record struct Edtf(string Value)
{
    /// <summary>The expression.</summary>
    public override string ToString() => Value;
}
