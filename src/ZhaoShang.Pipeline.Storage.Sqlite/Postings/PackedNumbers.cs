using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Up to 128 numbers from 0, each in as many bits as make the whole smallest; numbers that need more have the rest of their bits behind. 3 5 4 900 1 is five times three
/// bits, and that the fourth has 112 above them.
/// </summary>
internal static class PackedNumbers
{
    /// <summary>The most numbers that are packed together.</summary>
    public const int BlockSize = 128;

    /// <summary>So many bytes must follow what is read, whatever they are.</summary>
    public const int Slack = 8;

    private const int MostBits = 31;
    private const byte HasWide = 0x80;

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
            if (numbers[i] >> width != 0)
            {
                target.Add((byte)i);
                target.AddNumber(numbers[i] >> width);
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
            int index = reader.Read(1)[0];
            int high = reader.ReadNumber();
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
                bytes += ofLength[bits] * (1 + ((bits - width + 6) / 7));
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

        ulong mask = (1UL << width) - 1;
        int bit = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)) >> (bit & 7)) & mask);
            bit += width;
        }
    }
}
