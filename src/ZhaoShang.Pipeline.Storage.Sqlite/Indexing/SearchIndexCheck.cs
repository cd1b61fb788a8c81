using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Checks that the search index is whole, and that it tells what the plain tables tell: of each row the postings are added up as numbers that depend on their terms and places, once as the
/// index has them and once as the texts are cut anew.
/// </summary>
internal sealed class SearchIndexCheck(SqliteConnection connection) : IDisposable
{
    private readonly byte[][] _lengths = [.. RowTable.All.Select(table => SearchLengths.ReadAll(connection, table.Rows))];
    private readonly ListReader _list = new();
    private readonly SegmentBytes _terms = new(connection);
    private readonly SegmentBytes _lists = new(connection);
    private readonly int[] _lastKeys = new int[RowTable.All.Count];

    /// <summary>What is wrong. O(size of the database); a few bytes a row are in memory.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Explanation> Run(CancellationToken cancellation = default)
    {
        List<Explanation> problems = [];
        RowSums told = new(_lengths);
        try
        {
            foreach (SegmentRow row in SegmentTable.Read(connection, null))
            {
                Read(row, told, cancellation);
            }
        }
        catch (DamagedPostingsException e)
        {
            return [new Explanation("检索索引已损坏", e.Message)];
        }

        if (SqliteDatabase.ReadNumber(connection, "SELECT count(*) FROM search_blocks WHERE (block >> 32) NOT IN (SELECT segment FROM search_segments)") is > 0 and long stray)
        {
            problems.Add(new Explanation($"检索索引有 {stray} 个无主的块", $"{stray} blocks of the search index that belong to no segment"));
        }

        problems.AddRange(Compare(told, cancellation));
        return problems;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _terms.Dispose();
        _lists.Dispose();
    }

    private void Read(SegmentRow row, RowSums told, CancellationToken cancellation)
    {
        TermReader reader = new(_terms);
        Segment segment = new(row, _terms);
        reader.Open(segment, 0);
        _lists.Segment = row.Segment;
        byte[] last = [];
        int terms = 0;
        long end = 0;
        int[] highest = [.. _lastKeys];
        while (reader.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            Require(reader.Term.SequenceCompareTo(last) > 0 && reader.Entry.Address == end);
            Require(terms % SegmentRow.TermsAGroup > 0 || reader.Term.SequenceEqual(segment.FirstTerm(terms / SegmentRow.TermsAGroup)));
            last = reader.Term.ToArray();
            (terms, end) = (terms + 1, reader.Entry.End);
            ReadList(reader, told, highest);
        }

        Require(terms == row.Terms && end == row.TermsAt);
        highest.CopyTo(_lastKeys, 0);
    }

    private void ReadList(TermReader reader, RowSums told, int[] highest)
    {
        int rows = (int)SearchField.RowsOf(reader.Term);
        bool hasPlaces = reader.Entry.PlaceBytes > 0;
        ulong term = RowSums.OfTerm(reader.Term);
        _list.Open(reader.Entry, _lists, hasPlaces);
        int count = 0;
        int last = _lastKeys[rows];
        for (int key = _list.Key; key < ListReader.End; key = _list.Next())
        {
            Require(key > last && key < Math.Max(1, _lengths[rows].Length));
            (last, count) = (key, count + 1);
            if (!hasPlaces)
            {
                told.Add(rows, key, term, RowSums.NoPlace, _list.Count);
                continue;
            }

            int before = -1;
            foreach (int place in _list.Places())
            {
                Require(place > before);
                before = place;
                told.Add(rows, key, term, place, 1);
            }
        }

        Require(count == reader.Entry.Rows);
        highest[rows] = Math.Max(highest[rows], last);
    }

    private IEnumerable<Explanation> Compare(RowSums told, CancellationToken cancellation)
    {
        RowSums expected = new(_lengths);
        SearchTokenizer tokenizer = new();
        int[] wrong = new int[RowTable.All.Count];
        int[] rows = new int[RowTable.All.Count];
        foreach (IndexedRow row in IndexedArticles.Read(connection, null).SelectMany(static article => article.Rows()))
        {
            cancellation.ThrowIfCancellationRequested();
            int type = (int)row.Type;
            rows[type]++;
            bool isThere = row.Key < _lengths[type].Length && _lengths[type][row.Key] == SearchLengths.Encode(row.Body.Length);
            if (isThere)
            {
                row.AddTo((field, key, text) => expected.Add((type, (int)key), (field, text), tokenizer));
            }

            wrong[type] += isThere && expected.Of(type, (int)row.Key) == told.Of(type, (int)row.Key) ? 0 : 1;
        }

        for (int type = 0; type < wrong.Length; type++)
        {
            wrong[type] += Math.Max(0, _lengths[type].Count(static length => length > 0) - rows[type]);
        }

        if (wrong[0] > 0)
        {
            yield return new Explanation($"{wrong[0]} 篇文章与检索索引不符", $"{wrong[0]} documents that the search index does not tell as they are");
        }

        if (wrong.Skip(1).Sum() is > 0 and int records)
        {
            yield return new Explanation($"{records} 条记录与检索索引不符", $"{records} records that the search index does not tell as they are");
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new DamagedPostingsException();
        }
    }

    /// <summary>For each row the sum of its postings.</summary>
    private sealed class RowSums(byte[][] lengths)
    {
        /// <summary>The place of what has none.</summary>
        public const int NoPlace = -1;

        private const ulong Mixer = 0x9e3779b97f4a7c15;
        private readonly ulong[][] _sums = [.. lengths.Select(static rows => new ulong[rows.Length])];
        private byte[] _letters = [];

        /// <summary>The number of a term.</summary>
        public static ulong OfTerm(ReadOnlySpan<byte> term)
        {
            ulong sum = 0;
            foreach (byte letter in term)
            {
                sum = Mix(sum + letter);
            }

            return sum;
        }

        /// <summary>The sum of a row.</summary>
        public ulong Of(int rows, int key) => _sums[rows][key];

        /// <summary>Adds postings of a row.</summary>
        public void Add(int rows, int key, ulong term, int place, int count) => _sums[rows][key] += (ulong)count * Mix(term + (ulong)(place + 2));

        /// <summary>Adds the tokens of a field.</summary>
        public void Add((int Type, int Key) row, (byte Number, string Text) field, SearchTokenizer tokenizer)
        {
            int most = Encoding.UTF8.GetMaxByteCount(field.Text.Length);
            _letters = _letters.Length < most ? new byte[most] : _letters;
            Receiver receiver = new(this, row, field.Number);
            tokenizer.CutText(_letters.AsSpan(0, Encoding.UTF8.GetBytes(field.Text, _letters)), ref receiver);
        }

        private static ulong Mix(ulong value)
        {
            value = (value ^ (value >> 31)) * Mixer;
            return value ^ (value >> 29);
        }

        private readonly struct Receiver(RowSums sums, (int Type, int Key) row, byte field) : ITokenReceiver
        {
            public void Receive(ReadOnlySpan<byte> token, int place)
            {
                ulong term = OfTerm([field]);
                foreach (byte letter in token)
                {
                    term = Mix(term + letter);
                }

                sums.Add(row.Type, row.Key, term, place, 1);
            }
        }
    }
}
