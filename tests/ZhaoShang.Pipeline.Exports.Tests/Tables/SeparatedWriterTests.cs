using CsvHelper;
using ZhaoShang.Pipeline.Exports;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Values with separators come back as they were.</summary>
public sealed class SeparatedWriterTests
{
    private static readonly TableShape Shape = new(
        "things", new("东西", "Things"), [new TableColumn("name", new("名称", "Name")), new TableColumn("amount", new("金额（元）", "Amount (CNY)"), CellKind.Figure)]);

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Cells_come_back(char separator)
    {
        string[] names = ["总投资", "a,b", "a\tb", "他说\"好\"", "一行\n二行", "回\r车", " 空白 ", "；", "𠮷野"];
        string written = Write(separator, [.. names.Select(static name => new[] { Cell.Of(name), Cell.Of(-0.1m) })]);
        List<string[]> rows = Read(written, separator);
        Assert.Equal(["名称", "金额（元）"], rows[0]);
        Assert.Equal(names, rows.Skip(1).Select(static row => row[0]));
        Assert.All(rows.Skip(1), static row => Assert.Equal("-0.1", row[1]));
    }

    [Fact]
    public void Figures_are_exact_and_empty_cells_are_empty()
    {
        string written = Write(',', [[default, Cell.Of(4_800_000_000.00m)], [Cell.Of(""), Cell.Of(0.00000001m)], [Cell.Of((string?)null), Cell.Of(79228162514264337593543950335m)]]);
        Assert.Equal("名称,金额（元）\n,4800000000\n,0.00000001\n,79228162514264337593543950335\n", written);
    }

    [Fact]
    public void Formulas_are_made_harmless() => Assert.Equal("名称,金额（元）\n'=1+1,-5\n", Write(',', [[Cell.Of("=1+1"), Cell.Of(-5m)]]));

    [Fact]
    public void One_file_holds_one_table()
    {
        using SeparatedWriter writer = new(TextWriter.Null, ',', HeaderLanguage.Id);
        writer.Begin(Shape);
        Assert.Throws<InvalidOperationException>(() => writer.Begin(Shape));
    }

    [Theory]
    [InlineData(HeaderLanguage.Chinese, "名称,金额（元）\n")]
    [InlineData(HeaderLanguage.English, "Name,Amount (CNY)\n")]
    [InlineData(HeaderLanguage.Id, "name,amount\n")]
    public void Columns_are_called_as_asked(HeaderLanguage header, string line) => Assert.Equal(line, Write(',', [], header));

    private static string Write(char separator, Cell[][] rows, HeaderLanguage header = HeaderLanguage.Chinese)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using (SeparatedWriter writer = new(output, separator, header))
        {
            writer.Begin(Shape);
            foreach (Cell[] row in rows)
            {
                writer.Write(row);
            }
        }

        return output.ToString();
    }

    private static List<string[]> Read(string written, char separator)
    {
        using CsvReader reader = CsvReader.Create(new StringReader(written), new CsvReaderOptions { Separator = separator, HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
