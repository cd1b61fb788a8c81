using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Packed numbers come out as they went in, and take few bytes.</summary>
public sealed class PackedNumbersTests
{
    private static readonly byte[] Slack = new byte[PackedNumbers.Slack];

    public static TheoryData<int[], int> Sizes => new()
    {
        { [], 1 },
        { [0], 1 },
        { [0, 0, 0, 0], 1 },
        { [1], 2 },
        { [3, 5, 4, 900, 1], 6 },
        { [int.MaxValue], 5 },
        { [.. Enumerable.Repeat(1, 128)], 17 },
        { [.. Enumerable.Repeat(0, 127), 1_000_000], 6 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_takes_as_many_bytes_as_pay(int[] numbers, int mostBytes)
    {
        ByteWriter bytes = new();
        PackedNumbers.Write(numbers, bytes);
        Assert.InRange(bytes.Count, 1, mostBytes);
        Assert.Equal(numbers, Read(bytes, numbers.Length, out int end));
        Assert.Equal(bytes.Count, end);
    }

    [Fact]
    public void Numbers_drawn_at_random_come_out_as_they_went_in()
    {
        Random random = new(1);
        for (int round = 0; round < 2_000; round++)
        {
            int bits = random.Next(32);
            int[] numbers = [.. Enumerable.Range(0, random.Next(129)).Select(_ => (int)(random.NextInt64(1L << 31) >> (31 - (random.Next(20) == 0 ? random.Next(32) : bits))))];
            ByteWriter bytes = new();
            PackedNumbers.Write(numbers, bytes);
            Assert.Equal(numbers, Read(bytes, numbers.Length, out _));
        }
    }

    [Fact]
    public void Bytes_that_are_none_of_ours_are_told_or_read_as_numbers_and_nothing_else_happens()
    {
        Random random = new(2);
        for (int round = 0; round < 5_000; round++)
        {
            byte[] bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            int[] numbers = new int[random.Next(129)];
            try
            {
                Assert.InRange(PackedNumbers.Read(bytes, 0, numbers), 1, bytes.Length);
                Assert.All(numbers, static number => Assert.True(number >= 0));
            }
            catch (DamagedPostingsException)
            {
                Assert.True(bytes.Length >= 0);
            }
        }
    }

    private static int[] Read(ByteWriter bytes, int count, out int end)
    {
        int[] numbers = new int[count];
        end = PackedNumbers.Read([.. bytes.Written, .. Slack], 0, numbers);
        return numbers;
    }
}
