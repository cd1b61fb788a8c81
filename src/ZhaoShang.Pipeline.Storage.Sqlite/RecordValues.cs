using System.Text.Json;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes enumerations into columns as records print them: in snake_case.</summary>
internal static class RecordValues
{
    /// <summary>The word of <paramref name="value"/>; null for null.</summary>
    public static string? Word<T>(T? value)
        where T : struct, Enum =>
        value is T known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : null;

    /// <summary>The word of <paramref name="value"/>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
