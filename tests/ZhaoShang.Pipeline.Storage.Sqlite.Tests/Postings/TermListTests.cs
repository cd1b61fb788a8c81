using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The lists of terms come out of the file as they went in, row by row and with leaps, at the edges of blocks, too.</summary>
public sealed class TermListTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-lists-").FullName;
    private readonly SqliteConnection _connection;

    public TermListTests() => _connection = SqliteDatabase.OpenForWriting(Path.Combine(_folder, "lists.db"));

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5_000)]
    public void A_list_of_any_length_is_read_row_by_row_and_with_leaps(int rows)
    {
        Random random = new(rows);
        for (int round = 0; round < 8; round++)
        {
            int widest = round < 2 ? 1 : 1 << random.Next(1, 18);
            int key = random.Next(3);
            List<(int Key, int[] Places)> list = [];
            for (int i = 0; i < rows; i++, key += 1 + random.Next(widest))
            {
                list.Add((key, [.. Enumerable.Range(0, random.Next(10) == 0 ? random.Next(1, 300) : 1).Select(_ => random.Next(1 << random.Next(2, 20))).Distinct().Order()]));
            }

            AssertRead(list, random);
        }
    }

    [Fact]
    public void Keys_as_far_apart_as_keys_can_be_are_kept() => AssertRead([(0, [0]), (1, [int.MaxValue - 1]), (int.MaxValue - 2, [5, 6, 7])], new Random(1));

    [Fact]
    public void A_term_without_places_keeps_how_often_it_is_told()
    {
        ListReader reader = new();
        reader.Open(Write([(3, []), (900, [])]), Bytes(), withPlaces: true);
        Assert.Equal((3, 1, false), (reader.Key, reader.Count, reader.HasPlaces));
        Assert.Equal(900, reader.Next());
        Assert.Equal(ListReader.End, reader.Next());
    }

    [Fact]
    public void Keys_that_do_not_ascend_are_refused()
    {
        ListWriter list = new();
        list.Begin();
        list.Add(7, 1, [1]);
        Assert.Throws<InvalidOperationException>(() => list.Add(7, 1, [2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(3_000)]
    public void Terms_are_found_by_themselves_and_by_how_they_begin(int count)
    {
        string[] terms = [.. Enumerable.Range(0, count).Select(static i => $"{(i * 7919) % 100_003:d6}").Order(StringComparer.Ordinal)];
        SegmentWriter writer = new(_connection);
        writer.Begin(null);
        for (int i = 0; i < count; i++)
        {
            ListWriter list = new();
            list.Begin();
            list.Add(i, 1, [i]);
            list.End();
            writer.Put(System.Text.Encoding.ASCII.GetBytes(terms[i]), list);
        }

        writer.End(0);
        using SegmentBytes bytes = new(_connection);
        Segment segment = new(Assert.Single(SegmentTable.Read(_connection, null)), bytes);
        TermReader reader = new(bytes);
        ListReader found = new();
        for (int i = 0; i < count; i++)
        {
            found.Open(segment.Find(System.Text.Encoding.ASCII.GetBytes(terms[i]), reader), bytes, withPlaces: false);
            Assert.Equal(i, found.Key);
        }

        foreach (string none in new[] { "", "0", "00000", "1234567", "x", terms[0] + "0", terms[^1] + "0" }.Except(terms))
        {
            Assert.Equal(0, segment.Find(System.Text.Encoding.ASCII.GetBytes(none), reader).Rows);
        }

        foreach (string beginning in new[] { "", "0", "00", "012", "09999", "1", terms[^1] })
        {
            List<ListEntry> entries = [];
            segment.FindAll(System.Text.Encoding.ASCII.GetBytes(beginning), reader, entries);
            Assert.Equal(terms.Count(term => term.StartsWith(beginning, StringComparison.Ordinal)), entries.Count);
        }
    }

    private void AssertRead(List<(int Key, int[] Places)> list, Random random)
    {
        ListEntry entry = Write(list);
        ListReader reader = new();
        reader.Open(entry, Bytes(), withPlaces: true);
        foreach ((int key, int[] places) in list)
        {
            Assert.Equal((key, places.Length), (reader.Key, reader.Count));
            Assert.Equal(places, reader.Places().ToArray());
            reader.Next();
        }

        Assert.Equal(ListReader.End, reader.Key);
        reader.Rewind();
        int most = Math.Max(2, list[^1].Key / 6);
        for (int sought = random.Next(most); reader.Key < ListReader.End; sought = (int)Math.Min(int.MaxValue - 1, sought + 1L + random.Next(most)))
        {
            int at = list.FindIndex(row => row.Key >= sought);
            Assert.Equal(at < 0 ? ListReader.End : list[at].Key, reader.Seek(sought));
            if (at >= 0)
            {
                Assert.Equal(list[at].Places, reader.Places().ToArray());
            }
        }

        Assert.Equal(ListReader.End, reader.Seek(int.MaxValue - 1));
    }

    private ListEntry Write(List<(int Key, int[] Places)> rows)
    {
        ListWriter list = new();
        list.Begin();
        foreach ((int key, int[] places) in rows)
        {
            list.Add(key, Math.Max(1, places.Length), places);
        }

        list.End();
        using SegmentWriter writer = new(_connection);
        writer.Begin(null);
        writer.Put("a"u8, list);
        writer.End(0);
        using SegmentBytes bytes = new(_connection);
        return new Segment(SegmentTable.Read(_connection, null)[^1], bytes).Find("a"u8, new TermReader(bytes));
    }

    private SegmentBytes Bytes() => new(_connection) { Segment = SegmentTable.Read(_connection, null)[^1].Segment };
}
