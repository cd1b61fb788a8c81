using CsvHelper;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Reads what was written as csv or tsv with another reader than ours.</summary>
internal static class CsvText
{
    /// <summary>All rows, the header first.</summary>
    public static List<string[]> Read(string text, char separator = ',')
    {
        using CsvReader reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = separator, HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
