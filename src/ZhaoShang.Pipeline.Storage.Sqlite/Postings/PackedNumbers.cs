using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Up to 128 numbers from 0, each in as many bits as make the whole smallest; numbers that need more have the rest of their bits behind, in a byte if it is only one bit. 3 5 4 900 1 is five
/// times three bits, and that the fourth has 112 above them.
/// </summary>
internal static class PackedNumbers
{
    /// <summary>The most numbers that are packed together.</summary>
    public const int BlockSize = 128;

    /// <summary>So many bytes must follow what is read, whatever they are.</summary>
    public const int Slack = 16;

    private const int MostBits = 31;
    private const int EightLanes = 8;

    /// <summary>Wherever so many bits begin in a byte, four bytes hold them.</summary>
    private const int WidestInLane = 25;

    private const byte HasWide = 0x80;

    /// <summary>Stands at the place of a wide number that has more than one bit above the others.</summary>
    private const byte IsWider = 0x80;

    private static readonly Vector256<byte>[] BytesOfLanes = [.. Enumerable.Range(0, WidestInLane + 1).Select(BytesOf)];
    private static readonly Vector256<uint>[] ShiftsOfLanes = [.. Enumerable.Range(0, WidestInLane + 1).Select(ShiftsOf)];

    /// <summary>Packs <paramref name="numbers"/>.</summary>
    public static void Write(ReadOnlySpan<int> numbers, ByteWriter target)
    {
        (int width, int wide) = Width(numbers);
        target.Add((byte)(wide > 0 ? width | HasWide : width));
        Pack(numbers, width, target.Take(((numbers.Length * width) + 7) / 8));
        if (wide == 0)
        {
            return;
        }

        target.Add((byte)wide);
        for (int i = 0; i < numbers.Length; i++)
        {
            int high = numbers[i] >> width;
            if (high == 1)
            {
                target.Add((byte)i);
            }
            else if (high > 1)
            {
                target.Add((byte)(i | IsWider));
                target.AddNumber(high);
            }
        }
    }

    /// <summary>Reads as many numbers as <paramref name="numbers"/> has room for; gives where the bytes behind them begin.</summary>
    /// <exception cref="DamagedPostingsException">The bytes are none of <see cref="Write"/>.</exception>
    public static int Read(ReadOnlySpan<byte> bytes, int at, Span<int> numbers)
    {
        ByteReader reader = new(bytes, at);
        byte head = reader.Read(1)[0];
        int width = head & ~HasWide;
        if (width > MostBits)
        {
            throw new DamagedPostingsException();
        }

        int length = ((numbers.Length * width) + 7) / 8;
        if (reader.At + length + Slack > bytes.Length)
        {
            throw new DamagedPostingsException();
        }

        Unpack(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), reader.At), width, numbers);
        _ = reader.Read(length);
        for (int wide = (head & HasWide) != 0 ? reader.Read(1)[0] : 0; wide > 0; wide--)
        {
            byte place = reader.Read(1)[0];
            int index = place & ~IsWider;
            int high = place < IsWider ? 1 : reader.ReadNumber();
            if (index >= numbers.Length || (uint)high > (uint)int.MaxValue >> width)
            {
                throw new DamagedPostingsException();
            }

            numbers[index] |= high << width;
        }

        return reader.At;
    }

    /// <summary>The width that makes the whole smallest, and how many numbers need more.</summary>
    private static (int Width, int Wide) Width(ReadOnlySpan<int> numbers)
    {
        Span<int> ofLength = stackalloc int[MostBits + 1];
        ofLength.Clear();
        int most = 0;
        foreach (int number in numbers)
        {
            int bits = 32 - BitOperations.LeadingZeroCount((uint)number);
            ofLength[bits]++;
            most = Math.Max(most, bits);
        }

        (int Bytes, int Width, int Wide) best = (int.MaxValue, 0, 0);
        int wide = 0;
        for (int width = most; width >= 0; width--)
        {
            int bytes = ((numbers.Length * width) + 7) / 8;
            for (int bits = width + 1; bits <= most; bits++)
            {
                bytes += ofLength[bits] * (bits == width + 1 ? 1 : 1 + ((bits - width + 6) / 7));
            }

            best = bytes + Math.Min(wide, 1) < best.Bytes ? (bytes + Math.Min(wide, 1), width, wide) : best;
            wide += ofLength[width];
        }

        return (best.Width, best.Wide);
    }

    private static void Pack(ReadOnlySpan<int> numbers, int width, Span<byte> target)
    {
        ulong mask = (1UL << width) - 1;
        ulong bits = 0;
        int count = 0;
        int at = 0;
        foreach (int number in numbers)
        {
            bits |= ((ulong)number & mask) << count;
            count += width;
            for (; count >= 8; count -= 8)
            {
                target[at++] = (byte)bits;
                bits >>= 8;
            }
        }

        if (count > 0)
        {
            target[at] = (byte)bits;
        }
    }

    private static void Unpack(ref byte source, int width, Span<int> numbers)
    {
        if (width == 0)
        {
            numbers.Clear();
            return;
        }

        int done = 0;
        if (Avx2.IsSupported && width <= WidestInLane)
        {
            done = numbers.Length & ~(EightLanes - 1);
            UnpackEights(ref source, width, numbers[..done]);
        }

        ulong mask = (1UL << width) - 1;
        int bit = done * width;
        for (int i = done; i < numbers.Length; i++)
        {
            numbers[i] = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)) >> (bit & 7)) & mask);
            bit += width;
        }
    }

    /// <summary>Eight numbers at a time: their bits begin at a byte, the first four lie in the 16 bytes from there, the others in the 16 bytes from half of them on.</summary>
    private static void UnpackEights(ref byte source, int width, Span<int> numbers)
    {
        Vector256<byte> bytes = BytesOfLanes[width];
        Vector256<uint> shifts = ShiftsOfLanes[width];
        Vector256<uint> mask = Vector256.Create((1u << width) - 1);
        int half = width / 2;
        for (int i = 0; i < numbers.Length; i += EightLanes)
        {
            Vector256<byte> packed = Vector256.Create(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (nuint)half));
            Vector256<uint> lanes = Avx2.Shuffle(packed, bytes).AsUInt32();
            (Avx2.ShiftRightLogicalVariable(lanes, shifts) & mask).AsInt32().StoreUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)i);
            source = ref Unsafe.Add(ref source, width);
        }
    }

    /// <summary>The bit at which a lane begins, from the byte on that its half is read from.</summary>
    private static int BitOf(int lane, int width) => (lane * width) - (lane < EightLanes / 2 ? 0 : width / 2 * 8);

    private static Vector256<byte> BytesOf(int width)
    {
        Span<byte> bytes = stackalloc byte[EightLanes * sizeof(uint)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((BitOf(i / sizeof(uint), width) / 8) + (i % sizeof(uint)));
        }

        return Vector256.Create<byte>(bytes);
    }

    private static Vector256<uint> ShiftsOf(int width)
    {
        Span<uint> shifts = stackalloc uint[EightLanes];
        for (int lane = 0; lane < EightLanes; lane++)
        {
            shifts[lane] = (uint)(BitOf(lane, width) % 8);
        }

        return Vector256.Create<uint>(shifts);
    }
}
