namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>The fields of a table's row.</summary>
/// <param name="ValueOf">The value under a name, in lower case; null if the row has no such field.</param>
/// <param name="All">All fields that hold text, with their names as they are.</param>
internal sealed record RowFields(Func<string, string?> ValueOf, Func<IEnumerable<(string Name, string Value)>> All)
{
    private const int FewestLetters = 40;

    /// <summary>The first field with so many Chinese letters that it may be an article; null if there is none.</summary>
    public string? LongField() => All().Where(static field => field.Value.Count(static letter => letter is >= '\u4E00' and <= '\u9FFF') >= FewestLetters).Select(static field => field.Name).FirstOrDefault();
}
