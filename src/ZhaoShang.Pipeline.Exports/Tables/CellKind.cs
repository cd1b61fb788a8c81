namespace ZhaoShang.Pipeline.Exports;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    /// <summary>Letters; ids and codes are letters, too, whatever digits they are made of.</summary>
    Text,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>A date or period in EDTF; one that is a whole day is a date in a spreadsheet.</summary>
    Date,
}
