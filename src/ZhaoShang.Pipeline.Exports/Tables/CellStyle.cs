namespace ZhaoShang.Pipeline.Exports;

/// <summary>The formats of cells, by their place in the workbook's list.</summary>
internal enum CellStyle
{
    /// <summary>As it comes: numbers.</summary>
    Plain,

    /// <summary>A column's title.</summary>
    Header,

    /// <summary>Letters, also when they are digits and are typed over.</summary>
    Text,

    /// <summary>A day: 2006-03-25.</summary>
    Day,
}
