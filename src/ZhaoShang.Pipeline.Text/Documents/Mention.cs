namespace ZhaoShang.Pipeline.Text;

/// <summary>A recognised expression with its value.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Span">Where it stands in the normalised text.</param>
/// <param name="Rule">The rule that found it, a stable kebab-case name.</param>
/// <remarks>There are many of them, so what few of them have takes little room in the others.</remarks>
public sealed record Mention(MentionKind Kind, TextSpan Span, string Rule)
{
    private readonly Told? _amount;
    private readonly Edtf _date;
    private readonly bool _hasDate;

    /// <summary>The value of money, percent, count, quantity and duration; null when <see cref="IsRedacted"/>, and for other kinds.</summary>
    public Amount? Amount
    {
        get => _amount?.Amount;
        init => _amount = value is { } amount ? new Told(amount) : null;
    }

    /// <summary>What an amount is used for.</summary>
    public AmountSense Sense { get; init; }

    /// <summary>The value of a date; null for other kinds.</summary>
    public Edtf? Date
    {
        get => _hasDate ? _date : null;
        init => (_date, _hasDate) = (value.GetValueOrDefault(), value.HasValue);
    }

    /// <summary>What a date's year rests on.</summary>
    public DateBasis Basis { get; init; }

    /// <summary>What a region's name may stand for, best first; empty for other kinds and for a name in no table.</summary>
    public IReadOnlyList<RankedDivision> Divisions { get; init; } = [];

    /// <summary>Of a short form of an organisation's name, the full name that the article tells; null if there is none.</summary>
    public string? FullName { get; init; }

    /// <summary>True for a figure that was made unreadable (XX亿元, □□): it has no value.</summary>
    public bool IsRedacted { get; init; }

    // Compared by its value, as the mention is.
    private sealed record Told(Amount Amount);
}
