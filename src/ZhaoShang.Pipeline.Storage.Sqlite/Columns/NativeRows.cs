using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Reads the columns of a row where SQLite keeps them. The functions look at the row only, neither block nor call back, so that they are called without a change of state of the
/// thread: some nanoseconds each, where a handle that is counted costs ten times as much.
/// </summary>
internal static unsafe partial class NativeRows
{
    private const string Library = "e_sqlite3";

    /// <summary>The kind of the column: one of SQLite's five fundamental datatypes.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    /// <summary>The column as a whole number; 0 for NULL.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long Integer(nint statement, int column);

    /// <summary>The column as a number; 0 for NULL.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    public static partial double Number(nint statement, int column);

    /// <summary>The column's bytes, until the next step; those of letters in UTF-8, as the database keeps them.</summary>
    public static ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        byte* first = Blob(statement, column);
        return first is null ? [] : new ReadOnlySpan<byte>(first, Length(statement, column));
    }

    /// <summary>Goes to the next row.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    private static partial byte* Blob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int Length(nint statement, int column);
}
