using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A project as it is compared.</summary>
internal sealed class ScoredProject : IScoredRecord
{
    private static readonly string[] InvestedRoles = ["total_investment", "phase_investment", "registered_capital", "paid_in"];

    /// <summary>Reads a record of type <c>project</c>.</summary>
    public ScoredProject(JsonElement record)
    {
        Name = record.Text("name");
        Stage = record.Text("stage");
        Industry = record.Text("industry");
        Place = NameLikeness.Letters(record.Text("place")) is { Length: > 0 } place ? place : null;
        Region = RegionCode.Read(record);
        Parties = [.. record.Items("parties").Select(static party => new Party(party.Text("name") ?? "", party.Text("role"))).Where(static party => party.Name.Length > 0)];
        Amounts = [.. record.Items("amounts").Select(static amount => (amount.Text("role"), Figure.Read(amount)))];
        Quantities = [.. record.Items("quantities").Select(static quantity => (quantity.Text("role"), Figure.Read(quantity)))];
        Dates = [.. record.Items("dates").Select(static date => (date.Text("role"), EdtfSpelling.Uniform(date.Text("edtf"))))];
        Spans = record.Spans();
        Summary = $"“{Name}” {Stage} {string.Join(", ", Amounts.Select(static amount => $"{amount.Role} {amount.Figure}"))}".TrimEnd();
    }

    /// <summary>Its name as printed.</summary>
    public string? Name { get; }

    /// <summary>The furthest stage told.</summary>
    public string? Stage { get; }

    /// <summary>The section of GB/T 4754.</summary>
    public string? Industry { get; }

    /// <summary>Where it is sited, letters only.</summary>
    public string? Place { get; }

    /// <summary>The code of the division that the place resolves to.</summary>
    public string? Region { get; }

    /// <summary>Its parties that have a name.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>Its amounts.</summary>
    public IReadOnlyList<(string? Role, Figure Figure)> Amounts { get; }

    /// <summary>Its capacity, land, floor area, jobs.</summary>
    public IReadOnlyList<(string? Role, Figure Figure)> Quantities { get; }

    /// <summary>Its dates in a uniform spelling.</summary>
    public IReadOnlyList<(string? Role, string? Edtf)> Dates { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <inheritdoc/>
    public string Summary { get; }

    /// <summary>Its amounts without the high ends of ranges, which neither pairing nor the strict comparison looks at.</summary>
    public IEnumerable<(string? Role, decimal? Value, string? Unit)> LowAmounts =>
        Amounts.Select(static amount => (amount.Role, amount.Figure.Value, amount.Figure.Unit));

    /// <summary>What was or is to be put in: the amounts that the strict comparison looks at.</summary>
    public HashSet<(string? Role, decimal? Value, string? Unit)> Invested =>
        [.. LowAmounts.Where(static amount => InvestedRoles.Contains(amount.Role))];

    /// <summary>A party with what part it has.</summary>
    internal sealed record Party(string Name, string? Role);
}
