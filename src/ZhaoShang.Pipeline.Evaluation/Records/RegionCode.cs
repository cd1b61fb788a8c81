using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Reads the code of a record's region.</summary>
internal static class RegionCode
{
    /// <summary>The code in <c>region.code</c>, or <c>region</c> itself where it is a bare code; null where there is none.</summary>
    public static string? Read(JsonElement record)
    {
        string? bare = record.Text("region");
        return bare ?? (record.Field("region")?.Text("code") is { Length: > 0 } code ? code : null);
    }
}
