using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>SQLite's C interface for tokenizers and functions of FTS5, version 2 of <c>fts5_api</c> (sqlite.org/fts5.html, "Extending FTS5").</summary>
internal static unsafe partial class Fts5Interop
{
    /// <summary>The result code of a call that went well.</summary>
    public const int Ok = 0;

    /// <summary>The result code of a call that failed.</summary>
    public const int Error = 1;

    /// <summary>The flag of a token that stands at the position of the one before it.</summary>
    public const int Colocated = 1;

    /// <summary>The flag of a tokenizing that is done for a query.</summary>
    public const int TokenizeQuery = 1;

    private const string Library = "e_sqlite3";

    /// <summary>Binds a pointer to a parameter of a statement.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    internal static partial int BindPointer(nint statement, int parameter, void* pointer, byte* type, nint destructor);

    /// <summary>The entry points of FTS5.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Api
    {
        /// <summary>The version of the structure.</summary>
        public int Version;

        /// <summary>Registers a tokenizer: api, name, user data, methods, destructor of the user data.</summary>
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, TokenizerMethods*, delegate* unmanaged[Cdecl]<void*, void>, int> CreateTokenizer;

        /// <summary>Finds a tokenizer; not used.</summary>
        public void* FindTokenizer;

        /// <summary>Registers a function on rows that were found: api, name, user data, function, destructor of the user data.</summary>
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, delegate* unmanaged[Cdecl]<RowApi*, void*, void*, int, void**, void>, delegate* unmanaged[Cdecl]<void*, void>, int>
            CreateFunction;
    }

    /// <summary>What a function may ask of the row that was found (<c>Fts5ExtensionApi</c>); members that are not used are pointers only.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct RowApi
    {
        /// <summary>The version of the structure, with padding.</summary>
        public nint Version;

        /// <summary>The user data.</summary>
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, void*> UserData;

        public void* ColumnCount;
        public void* RowCount;
        public void* ColumnTotalSize;
        public void* Tokenize;
        public void* PhraseCount;
        public void* PhraseSize;
        public void* InstanceCount;
        public void* Instance;

        /// <summary>The row's key.</summary>
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, long> Rowid;

        public void* ColumnText;
        public void* ColumnSize;
        public void* QueryPhrase;
        public void* SetAuxdata;
        public void* GetAuxdata;

        /// <summary>The first place of a phrase: context, phrase, iterator, column (below 0 if there is none), position of its first token.</summary>
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, int, PhraseIterator*, int*, int*, int> PhraseFirst;

        /// <summary>The next place of the phrase.</summary>
        public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, PhraseIterator*, int*, int*, void> PhraseNext;
    }

    /// <summary>Where an iteration over the places of a phrase stands.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PhraseIterator
    {
        public void* From;
        public void* To;
    }

    /// <summary>The methods of a tokenizer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct TokenizerMethods
    {
        /// <summary>Makes an instance: user data, arguments, their number, where the instance goes.</summary>
        public delegate* unmanaged[Cdecl]<void*, byte**, int, void**, int> Create;

        /// <summary>Frees an instance.</summary>
        public delegate* unmanaged[Cdecl]<void*, void> Delete;

        /// <summary>Cuts a text: instance, context, flags, text in UTF-8, its length in bytes, receiver of tokens.</summary>
        public delegate* unmanaged[Cdecl]<void*, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
    }
}
