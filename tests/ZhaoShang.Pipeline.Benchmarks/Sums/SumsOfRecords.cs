using System.Text.Json;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>What records add up to where each is a project by itself, the plain way.</summary>
internal static class SumsOfRecords
{
    /// <summary>The sums by role and currency, in the order of a table of sums.</summary>
    public static IReadOnlyList<AmountTotals> Of(IReadOnlyList<ProjectRecord> records) =>
    [
        .. records.SelectMany(AmountsOf).GroupBy(static amount => (amount.Role, amount.Unit)).Select(static same => Totals(same.Key.Role, same.Key.Unit, [.. same]))
            .OrderBy(static totals => totals.Role == AmountRole.Other).ThenBy(static totals => totals.Role)
            .ThenByDescending(static totals => totals.Projects).ThenBy(static totals => totals.Unit, StringComparer.Ordinal),
    ];

    /// <summary>A stage as the tables write it; null for none.</summary>
    public static string? Word(ProjectStage? stage) => stage is { } told ? JsonNamingPolicy.SnakeCaseLower.ConvertName(told.ToString()) : null;

    /// <summary>Of each role, currency and phase the first, phases together.</summary>
    private static IEnumerable<ProjectAmountRecord> AmountsOf(ProjectRecord record) =>
        (record.Amounts ?? []).GroupBy(static amount => (amount.Role, amount.Unit)).Select(static same =>
        {
            ProjectAmountRecord[] phases = [.. same.DistinctBy(static amount => amount.Phase ?? 0)];
            return phases[0] with
            {
                Value = phases.Sum(static amount => amount.Value),
                High = phases.Sum(static amount => amount.High ?? amount.Value),
                Mod = Array.Find(phases, static amount => amount.Mod is not null)?.Mod,
            };
        });

    private static AmountTotals Totals(AmountRole role, string unit, ProjectAmountRecord[] amounts)
    {
        decimal[] values = [.. amounts.Select(static amount => amount.Value).Order()];
        return new AmountTotals(
            role,
            unit,
            amounts.Length,
            values.Sum(),
            amounts.Sum(static amount => amount.High!.Value),
            amounts.Count(static amount => amount.Mod is not null),
            (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2);
    }
}
