using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>What can be said of a column when it is made.</summary>
internal static class HitColumns
{
    /// <summary>The column, shown also where there is little room.</summary>
    public static HitColumn Brief(this HitColumn column) => column with { IsBrief = true };

    /// <summary>The column with its width in digits.</summary>
    public static HitColumn Wide(this HitColumn column, int width) => column with { Column = column.Column with { Width = width } };

    /// <summary>The column with what its cells mean.</summary>
    public static HitColumn Meaning(this HitColumn column, string chinese, string english) =>
        column with { Column = column.Column with { Meaning = new Explanation(chinese, english) } };
}
