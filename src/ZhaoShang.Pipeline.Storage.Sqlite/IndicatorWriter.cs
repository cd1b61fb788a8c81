using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes aggregate figures with their evidence.</summary>
internal sealed class IndicatorWriter(SqliteConnection connection) : IDisposable
{
    private readonly EvidenceWriter _evidence = new(connection, "indicator");

    private readonly Statement _put = new(connection, """
        INSERT INTO indicators (document_key, ordinal, measure, name, value, high, unit, modifier, class, stage, threshold_value, threshold_unit,
            threshold_modifier, period, region_code, event, change_percent, change_basis, target_percent, forecast, text, start, end, record,
            period_first, period_last, indicator_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26)
        """);

    /// <summary>Writes <paramref name="indicator"/> at its place: with its key, that of its document, and its number in the document. Gives its key.</summary>
    public long Write((long Key, long Document, int Ordinal) place, IndicatorRecord indicator, SqliteTransaction transaction)
    {
        EdtfDays period = EdtfDays.Of(indicator.Period);
        _put.Run(
            transaction,
            place.Document,
            place.Ordinal,
            RecordValues.Word(indicator.Measure),
            indicator.Name,
            indicator.Value,
            indicator.High,
            indicator.Unit,
            RecordValues.Word(indicator.Mod),
            indicator.Class,
            RecordValues.Word(indicator.Stage),
            indicator.Threshold?.Value,
            indicator.Threshold?.Unit,
            RecordValues.Word(indicator.Threshold?.Mod),
            indicator.Period,
            indicator.Region?.Code,
            indicator.Event,
            indicator.Change?.Percent,
            RecordValues.Word(indicator.Change?.Basis),
            indicator.Target?.Percent,
            indicator.Forecast == true ? 1 : 0,
            indicator.Text,
            indicator.Start,
            indicator.End,
            RecordJson.Write(indicator),
            period.First,
            period.Last,
            place.Key);
        _evidence.Write(place.Key, indicator.Evidence ?? [], transaction);
        return place.Key;
    }

    public void Dispose()
    {
        _evidence.Dispose();
        _put.Dispose();
    }
}
