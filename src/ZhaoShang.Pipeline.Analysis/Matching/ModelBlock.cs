using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Items that lie at a fixed place in memory: in a model file that is mapped, whose pages are then shared by all processes that read it, or in a
/// pinned array. Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed unsafe class ModelBlock<T>
    where T : unmanaged
{
    private readonly T* _first;

    // Keeps the memory: the mapped view, or the pinned array.
    private readonly object _owner;

    /// <summary>Takes over <paramref name="items"/>.</summary>
    public ModelBlock(ReadOnlySpan<T> items)
    {
        T[] pinned = GC.AllocateUninitializedArray<T>(items.Length, pinned: true);
        items.CopyTo(pinned);
        _owner = pinned;
        _first = (T*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(pinned));
        Length = pinned.Length;
    }

    /// <summary>Takes <paramref name="length"/> items at <paramref name="offset"/> bytes behind the beginning of <paramref name="view"/>, and keeps the view.</summary>
    public ModelBlock(MemoryMappedViewStream view, long offset, int length)
    {
        byte* begin = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref begin);
        _owner = view;
        _first = (T*)(begin + view.PointerOffset + offset);
        Length = length;
    }

    /// <summary>The number of items.</summary>
    public int Length { get; }

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Items => new(_first, Length);

    /// <summary>The item at <paramref name="index"/>, which the caller has checked to be below <see cref="Length"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At(int index)
    {
        T item = _first[index];
        GC.KeepAlive(_owner);
        return item;
    }
}
