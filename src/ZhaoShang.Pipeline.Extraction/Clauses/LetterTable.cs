using System.Numerics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Rows that are found by a letter, in the order in which they were given. A look-up costs one step in a table that is at most a quarter full; most
/// letters of a text have no rows.
/// </summary>
internal readonly struct LetterTable<TRow>
{
    private const uint Golden = 0x9E3779B1;
    private const int LeastSlots = 4;
    private const int SlotsOfLetter = 4;

    private readonly TRow[] _rows;
    private readonly (char Letter, ushort Count, int First)[] _slots;
    private readonly int _shift;

    /// <summary>Takes the rows and the letter of each, which must not be NUL; at most 65,535 rows may have the same.</summary>
    public LetterTable(IEnumerable<TRow> rows, Func<TRow, char> letterOf)
    {
        IGrouping<char, TRow>[] groups = [.. rows.GroupBy(letterOf)];
        _rows = [.. groups.SelectMany(static group => group)];
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, groups.Length * SlotsOfLetter));
        _shift = 32 - BitOperations.Log2((uint)slots);
        _slots = new (char Letter, ushort Count, int First)[slots];
        int first = 0;
        foreach (IGrouping<char, TRow> group in groups)
        {
            int count = group.Count();
            _slots[SlotOf(group.Key)] = (group.Key, checked((ushort)count), first);
            first += count;
        }
    }

    /// <summary>The rows of <paramref name="letter"/>; empty if it has none.</summary>
    public ReadOnlySpan<TRow> Of(char letter)
    {
        (char found, ushort count, int first) = _slots[SlotOf(letter)];
        return found == 0 ? [] : _rows.AsSpan(first, count);
    }

    private int SlotOf(char letter)
    {
        int slot = (int)(letter * Golden >> _shift);
        while (_slots[slot].Letter != 0 && _slots[slot].Letter != letter)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
