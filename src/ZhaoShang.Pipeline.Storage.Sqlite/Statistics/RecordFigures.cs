using System.Text.Json;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// The figures of an indicator as its record tells them, to their last digit: SQLite keeps fractions in binary. The rest of the record is passed over.
/// </summary>
/// <param name="Value">The figure.</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Percent">Its growth or fall in percent.</param>
internal readonly record struct RecordFigures(decimal Value, decimal? High, decimal? Percent)
{
    /// <summary>Reads them from a record as <see cref="Text.RecordJson"/> writes it.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static RecordFigures Of(ReadOnlySpan<byte> record)
    {
        RecordFigures figures = default;
        Utf8JsonReader reader = new(record);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                figures = figures with { Value = Number(ref reader) };
            }
            else if (reader.ValueTextEquals("high"u8))
            {
                figures = figures with { High = Number(ref reader) };
            }
            else if (reader.ValueTextEquals("change"u8))
            {
                figures = figures with { Percent = PercentOf(ref reader) };
            }
            else
            {
                reader.Skip();
            }
        }

        return figures;
    }

    private static decimal? PercentOf(ref Utf8JsonReader reader)
    {
        decimal? percent = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("percent"u8))
            {
                percent = Number(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return percent;
    }

    private static decimal Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDecimal();
    }
}
