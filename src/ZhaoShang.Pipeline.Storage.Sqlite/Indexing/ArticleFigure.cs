using System.Globalization;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A figure that an article tells, found however it is written.</summary>
/// <param name="Value">In base units.</param>
/// <param name="Unit">ISO 4217, <c>%</c>, or the unit as printed.</param>
/// <param name="Span">Where the normalised text tells it.</param>
internal readonly record struct ArticleFigure(decimal Value, string Unit, TextSpan Span)
{
    /// <summary>The figures that <paramref name="mentions"/> tell, in their order; a range tells both of its ends.</summary>
    public static IReadOnlyList<ArticleFigure> Of(IReadOnlyList<Mention> mentions)
    {
        List<ArticleFigure> figures = [];
        foreach (Mention mention in mentions)
        {
            if (mention.Amount is Amount amount)
            {
                figures.Add(new ArticleFigure(amount.Value, amount.Unit, mention.Span));
                if (amount.High is decimal high)
                {
                    figures.Add(new ArticleFigure(high, amount.Unit, mention.Span));
                }
            }
        }

        return figures;
    }

    /// <summary>The column <c>documents.figures</c>.</summary>
    public static string Write(IReadOnlyList<ArticleFigure> figures)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = RecordJson.Encoder }))
        {
            json.WriteStartArray();
            foreach (ArticleFigure figure in figures)
            {
                json.WriteStartArray();
                json.WriteNumberValue(figure.Value);
                json.WriteStringValue(figure.Unit);
                json.WriteNumberValue(figure.Span.Start);
                json.WriteNumberValue(figure.Span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<ArticleFigure> Read(string column)
    {
        using JsonDocument json = JsonDocument.Parse(column);
        return
        [
            .. json.RootElement.EnumerateArray().Select(static figure => new ArticleFigure(
                figure[0].GetDecimal(), figure[1].GetString()!, new TextSpan(figure[2].GetInt32(), figure[3].GetInt32()))),
        ];
    }

    /// <summary>Appends the tokens of the figure, by its value alone and with its unit, for the field <c>figures</c> of a search index.</summary>
    public static void AppendTokens(StringBuilder field, decimal value, string unit) =>
        field.Append(Token(value, null)).Append(' ').Append(Token(value, unit)).Append(' ');

    /// <summary>The token of a figure; without a unit that of its value alone.</summary>
    public static string Token(decimal value, string? unit) =>
        $"{(char)SearchLetters.FigureMark}{string.Concat((unit ?? string.Empty).Select(static letter => letter <= ' ' ? '_' : letter))}={value.ToString("G29", CultureInfo.InvariantCulture)}";
}
