using System.Globalization;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>A cell of a flat table: letters, a number, or nothing.</summary>
public readonly record struct Cell
{
    private Cell(string? text, decimal? figure)
    {
        Text = text;
        Figure = figure;
    }

    /// <summary>The letters; null for a number or nothing.</summary>
    public string? Text { get; }

    /// <summary>The number, exact; null for letters or nothing.</summary>
    public decimal? Figure { get; }

    /// <summary>True if there is nothing in it.</summary>
    public bool IsEmpty => Text is null && Figure is null;

    /// <summary>A cell with these letters; empty for null and for no letter.</summary>
    public static Cell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null);

    /// <summary>A cell with this number; empty for null.</summary>
    public static Cell Of(decimal? figure) => new(null, figure);

    /// <summary>The letters, or the number without exponent and without zeros behind its last digit; no letter for an empty cell.</summary>
    public override string ToString() => Text ?? Figure?.ToString("0.############################", CultureInfo.InvariantCulture) ?? string.Empty;
}
