using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Registers <see cref="SearchTokenizer"/> as the tokenizer <c>zhaoshang</c> of FTS5 on a connection.</summary>
internal static unsafe class Fts5Tokenizer
{
    /// <summary>Makes the tokenizer known to <paramref name="connection"/>, which must be open, until it is closed.</summary>
    /// <exception cref="InvalidOperationException">The library has no FTS5, or refuses.</exception>
    public static void Register(SqliteConnection connection, SearchTokenizer tokenizer)
    {
        Fts5Interop.Api* api = Fts5Api.Of(connection);
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
        if (length <= 0)
        {
            return Fts5Interop.Ok;
        }

        if (GCHandle.FromIntPtr((nint)instance).Target is not SearchTokenizer tokenizer)
        {
            return Fts5Interop.Error;
        }

        Fts5Receiver receiver = new(context, receive);
        ReadOnlySpan<byte> letters = new(text, length);
        _ = (flags & Fts5Interop.TokenizeQuery) != 0 ? tokenizer.CutQuery(letters, ref receiver) : tokenizer.CutText(letters, ref receiver);
        return receiver.Result;
    }

    /// <summary>Hands tokens on to FTS5.</summary>
    private struct Fts5Receiver(void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> receive) : ITokenReceiver
    {
        /// <summary>What FTS5 said last.</summary>
        public int Result { get; private set; }

        public bool Receive(ReadOnlySpan<byte> token, int start, int end, bool isColocated)
        {
            fixed (byte* bytes = token)
            {
                Result = receive(context, isColocated ? Fts5Interop.Colocated : 0, bytes, token.Length, start, end);
            }

            return Result == Fts5Interop.Ok;
        }
    }
}
