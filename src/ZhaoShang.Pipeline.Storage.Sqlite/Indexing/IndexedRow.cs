namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A row as the search index takes it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Key">Its key.</param>
/// <param name="Body">The letters of its body, by whose number its length is told.</param>
/// <param name="Others">Those of its other fields, the figures last; null for one that it has not.</param>
internal sealed record IndexedRow(RowType Type, long Key, string Body, IReadOnlyList<string?> Others)
{
    /// <summary>Hands each field to <paramref name="take"/>: the field's number, the key, the text.</summary>
    public void AddTo(Action<byte, long, string> take)
    {
        take(SearchField.Of(Type, SearchField.Body), Key, Body);
        for (int i = 0; i < Others.Count; i++)
        {
            if (Others[i] is { Length: > 0 } text)
            {
                take(SearchField.Of(Type, SearchField.Body + 1 + i), Key, text);
            }
        }
    }
}
