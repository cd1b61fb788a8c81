using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Registers <c>zhaoshang_rank</c>, a function of FTS5 that hands each row that is found to a <see cref="RankCollector"/> and gives NULL.</summary>
internal static unsafe class Fts5RankFunction
{
    /// <summary>Makes the function known to <paramref name="connection"/>, which must be open, until it is closed.</summary>
    /// <exception cref="InvalidOperationException">The library has no FTS5, or refuses.</exception>
    public static RankCollector Register(SqliteConnection connection)
    {
        Fts5Interop.Api* api = Fts5Api.Of(connection);
        RankCollector collector = new();
        GCHandle handle = GCHandle.Alloc(collector);
        int result;
        fixed (byte* name = "zhaoshang_rank\0"u8)
        {
            result = api->CreateFunction(api, name, (void*)GCHandle.ToIntPtr(handle), &Take, &Free);
        }

        if (result != Fts5Interop.Ok)
        {
            handle.Free();
            throw new InvalidOperationException($"SQLite refused the ranking of the search index (result code {result}).");
        }

        return collector;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Take(Fts5Interop.RowApi* api, void* context, void* result, int valueCount, void** values)
    {
        if (GCHandle.FromIntPtr((nint)api->UserData(context)).Target is RankCollector collector)
        {
            collector.Take(api, context);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* userData) => GCHandle.FromIntPtr((nint)userData).Free();
}
