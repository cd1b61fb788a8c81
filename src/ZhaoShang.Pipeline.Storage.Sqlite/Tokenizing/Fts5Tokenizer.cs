using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Registers <see cref="SearchTokenizer"/> as the tokenizer <c>zhaoshang</c> of FTS5 on a connection.</summary>
internal static unsafe class Fts5Tokenizer
{
    /// <summary>Makes the tokenizer known to <paramref name="connection"/>, which must be open, until it is closed.</summary>
    /// <exception cref="InvalidOperationException">The library has no FTS5, or refuses.</exception>
    public static void Register(SqliteConnection connection, SearchTokenizer tokenizer)
    {
        Fts5Interop.Api* api = FindApi(connection);
        GCHandle handle = GCHandle.Alloc(tokenizer);
        Fts5Interop.TokenizerMethods methods = new() { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };
        int result;
        fixed (byte* name = "zhaoshang\0"u8)
        {
            result = api->CreateTokenizer(api, name, (void*)GCHandle.ToIntPtr(handle), &methods, &Free);
        }

        if (result != Fts5Interop.Ok)
        {
            handle.Free();
            throw new InvalidOperationException($"SQLite refused the tokenizer of the search index (result code {result}).");
        }
    }

    private static Fts5Interop.Api* FindApi(SqliteConnection connection)
    {
        sqlite3 database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        if (raw.sqlite3_prepare_v2(database, "SELECT fts5(?1)", out sqlite3_stmt statement) != raw.SQLITE_OK)
        {
            throw new InvalidOperationException("This SQLite library has no FTS5.");
        }

        using (statement)
        {
            Fts5Interop.Api* api = null;
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                _ = Fts5Interop.BindPointer(statement.DangerousGetHandle(), 1, &api, type, 0);
                _ = raw.sqlite3_step(statement);
            }

            return api is null ? throw new InvalidOperationException("This SQLite library does not tell its FTS5 interface.") : api;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(void* userData, byte** arguments, int argumentCount, void** instance)
    {
        *instance = userData;
        return Fts5Interop.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(void* instance)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* userData) => GCHandle.FromIntPtr((nint)userData).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        void* instance,
        void* context,
        int flags,
        byte* text,
        int length,
        delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> receive)
    {
        if (length <= 0 || GCHandle.FromIntPtr((nint)instance).Target is not SearchTokenizer tokenizer)
        {
            return length <= 0 ? Fts5Interop.Ok : Fts5Interop.Error;
        }

        string letters = Encoding.UTF8.GetString(text, length);
        List<SearchToken> tokens = [];
        bool isQuery = (flags & Fts5Interop.TokenizeQuery) != 0;
        if (isQuery)
        {
            SearchTokenizer.TokenizeQuery(letters, tokens);
        }
        else
        {
            tokenizer.TokenizeText(letters, tokens);
        }

        return Emit(letters, tokens, isQuery, context, receive);
    }

    private static int Emit(
        string letters,
        List<SearchToken> tokens,
        bool isQuery,
        void* context,
        delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> receive)
    {
        Span<byte> token = stackalloc byte[256];
        int position = 0;
        int byteOffset = 0;
        foreach (SearchToken found in tokens)
        {
            byteOffset += Encoding.UTF8.GetByteCount(letters.AsSpan(position, found.Start - position));
            position = found.Start;
            ReadOnlySpan<char> piece = letters.AsSpan(found.Start, Math.Min(found.Length, 80));
            int head = found.IsWord ? 1 : 0;
            token[0] = (byte)SearchTokenizer.WordMark;
            int size = head + WriteLower(piece, token[head..]);
            int flags = found.IsWord && !isQuery ? Fts5Interop.Colocated : 0;
            fixed (byte* bytes = token)
            {
                int result = receive(context, flags, bytes, size, byteOffset, byteOffset + Encoding.UTF8.GetByteCount(piece));
                if (result != Fts5Interop.Ok)
                {
                    return result;
                }
            }
        }

        return Fts5Interop.Ok;
    }

    private static int WriteLower(ReadOnlySpan<char> piece, Span<byte> bytes)
    {
        Span<char> lower = stackalloc char[80];
        int length = piece.ToLowerInvariant(lower);
        return Encoding.UTF8.GetBytes(lower[..length], bytes);
    }
}
