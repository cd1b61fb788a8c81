namespace ZhaoShang.Pipeline.Storage;

/// <summary>A <see cref="RecordQuery.After"/> is no cursor that a page of the same query gave.</summary>
public sealed class InvalidCursorException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="cursor">What was given.</param>
    public InvalidCursorException(string cursor)
        : base($"'{cursor}' is no cursor of this query: give what a page of the same query tells as its next one, unchanged, or none to begin.") => Cursor = cursor;

    /// <summary>What was given.</summary>
    public string Cursor { get; }
}
