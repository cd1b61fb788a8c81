namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The fields of the search index: those of articles are body, title, names of projects and figures, those of records body, name and figures. Terms begin with the number of theirs.</summary>
internal static class SearchField
{
    /// <summary>The field in which closeness counts.</summary>
    public const int Body = 0;

    private const int MostFields = 4;

    /// <summary>The number that terms of the field begin with.</summary>
    public static byte Of(RowType rows, int field) => (byte)(((int)rows * MostFields) + field);

    /// <summary>What the rows of a term are.</summary>
    /// <exception cref="DamagedPostingsException">It begins with no number of a field.</exception>
    public static RowType RowsOf(ReadOnlySpan<byte> term) =>
        !term.IsEmpty && term[0] < RowTable.All.Count * MostFields ? (RowType)(term[0] / MostFields) : throw new DamagedPostingsException();

    /// <summary>How many fields of letters rows of a type have; the field behind them holds figures.</summary>
    public static int LetterFields(RowType rows) => rows == RowType.Article ? 3 : 2;

    /// <summary>The field of figures.</summary>
    public static int Figures(RowType rows) => LetterFields(rows);
}
