using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the rows of a type in which phrases stand.</summary>
/// <param name="rows">What the rows are.</param>
/// <param name="snapshot">The store.</param>
/// <param name="weights">What a hit in each field counts.</param>
/// <param name="places">Takes where the phrases stand in the bodies; null if that is not asked for.</param>
internal sealed class PhraseSearch(RowType rows, StoreSnapshot snapshot, double[] weights, PlaceRuns? places)
{
    /// <summary>Places that are compared at once.</summary>
    private const int Few = ListReader.PlacesBehind;

    private readonly List<ListReader> _readers = [];
    private readonly byte[] _living = snapshot.Lengths(rows);
    private readonly MatchCollector _matches = snapshot.Collector(rows);
    private int[] _common = new int[64];
    private ListReader[] _lists = [];
    private int[] _offsets = [];
    private KeySet? _among;

    /// <summary>About how many rows the phrase stands in: as many as its rarest token, at most.</summary>
    public long Estimate(SoughtPhrase phrase)
    {
        byte field = SearchField.Of(rows, phrase.IsFigure ? SearchField.Figures(rows) : SearchField.Body);
        return phrase.IsOpen && phrase.Tokens.Count == 1 ? _living.Length
            : phrase.Tokens.SkipLast(phrase.IsOpen ? 1 : 0).Min(token => snapshot.Postings().Find(field, token.Letters).Sum(static entry => (long)entry.Rows));
    }

    /// <summary>The rows in which the phrase stands; only those <paramref name="among"/> others if that is not null.</summary>
    public PhraseMatches Find(SoughtPhrase phrase, KeySet? among)
    {
        _among = among;
        _matches.Begin(places);
        int figures = SearchField.Figures(rows);
        for (int field = phrase.IsFigure ? figures : 0; field < (phrase.IsFigure ? figures + 1 : figures); field++)
        {
            FindIn(field, phrase);
        }

        return _matches.End();
    }

    private void FindIn(int field, SoughtPhrase phrase)
    {
        PostingsSearch postings = snapshot.Postings();
        byte number = SearchField.Of(rows, field);
        int closed = phrase.Tokens.Count - (phrase.IsOpen ? 1 : 0);
        ListEntry[][] entries = [.. phrase.Tokens.Take(closed).Select(token => postings.Find(number, token.Letters))];
        bool asksForPlaces = places is not null && field == SearchField.Body;
        for (int segment = 0; segment < postings.Segments; segment++)
        {
            if (Array.Exists(entries, lists => lists[segment].Rows == 0))
            {
                continue;
            }

            postings.Open(segment);
            for (int i = 0; i < closed; i++)
            {
                Reader(i).Open(entries[i][segment], postings.Lists, withPlaces: phrase.Tokens.Count > 1 || asksForPlaces);
            }

            if (!phrase.IsOpen)
            {
                Match(field, phrase);
                continue;
            }

            foreach (ListEntry last in postings.FindAll(segment, number, phrase.Tokens[closed].Letters))
            {
                for (int i = 0; i < closed; i++)
                {
                    Reader(i).Rewind();
                }

                Reader(closed).Open(last, postings.Lists, withPlaces: phrase.Tokens.Count > 1 || asksForPlaces);
                Match(field, phrase);
            }
        }
    }

    private ListReader Reader(int index)
    {
        while (_readers.Count <= index)
        {
            _readers.Add(new ListReader());
        }

        return _readers[index];
    }

    private void Match(int field, SoughtPhrase phrase)
    {
        float weight = (float)weights[field];
        if (phrase.Tokens.Count == 1)
        {
            MatchToken(field, weight);
            return;
        }

        (_lists, _offsets) = Ordered(phrase);
        ListReader lead = _lists[0];
        for (int key = Candidate(lead, lead.Key); key < ListReader.End;)
        {
            int next = Meet(key);
            if (next == key)
            {
                if (Lives(key) && CommonPlaces() is > 0 and int count)
                {
                    Take(key, count * weight, field == SearchField.Body ? _common.AsSpan(0, count) : []);
                }

                key = Candidate(lead, lead.Next());
            }
            else
            {
                key = Candidate(lead, next == ListReader.End ? next : lead.Seek(next));
            }
        }
    }

    /// <summary>The lists of the phrase's tokens, the shortest first, and how far each token stands behind the first.</summary>
    private (ListReader[] Lists, int[] Offsets) Ordered(SoughtPhrase phrase)
    {
        int[] order = [.. Enumerable.Range(0, phrase.Tokens.Count).OrderBy(index => _readers[index].Rows)];
        return (Array.ConvertAll(order, index => _readers[index]), Array.ConvertAll(order, index => phrase.Tokens[index].Offset));
    }

    private void MatchToken(int field, float weight)
    {
        ListReader reader = _readers[0];
        bool asksForPlaces = places is not null && field == SearchField.Body && reader.HasPlaces;
        for (int key = Candidate(reader, reader.Key); key < ListReader.End; key = Candidate(reader, reader.Next()))
        {
            if (Lives(key))
            {
                Take(key, reader.Count * weight, asksForPlaces ? reader.Places() : []);
            }
        }
    }

    private void Take(int key, float hits, ReadOnlySpan<int> found)
    {
        if (places is null)
        {
            _matches.Add(key, hits);
        }
        else
        {
            _matches.Add(key, hits, found);
        }
    }

    /// <summary>The first key from <paramref name="key"/> on that the list has and that is among those that are looked at.</summary>
    private int Candidate(ListReader lead, int key)
    {
        if (_among is null)
        {
            return key;
        }

        while (key < ListReader.End)
        {
            int next = _among.From(key);
            if (next == key || next == ListReader.End)
            {
                return next;
            }

            key = lead.Seek(next);
        }

        return key;
    }

    /// <summary>The key if all lists have it, else the first one behind it that may be in all.</summary>
    private int Meet(int key)
    {
        for (int i = 1; i < _lists.Length; i++)
        {
            int next = _lists[i].Seek(key);
            if (next != key)
            {
                return next;
            }
        }

        return key;
    }

    private bool Lives(int key) => (uint)key < (uint)_living.Length && _living[key] > 0;

    /// <summary>Finds the places where the tokens stand behind one another in the row at hand; gives how many.</summary>
    private int CommonPlaces()
    {
        ReadOnlySpan<int> first = _lists[0].PlaceSums(out int before);
        if (_common.Length < first.Length + Few)
        {
            _common = new int[(first.Length * 2) + Few];
        }

        before += _offsets[0];
        for (int i = 0; i < first.Length; i += Few)
        {
            (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(first), (nuint)i) - Vector256.Create(before)).StoreUnsafe(ref _common[i]);
        }

        int count = first.Length;
        for (int i = 1; i < _lists.Length && count > 0; i++)
        {
            ReadOnlySpan<int> others = _lists[i].PlaceSums(out before);
            count = others.Length <= Few ? KeepAmongFew(count, others, before + _offsets[i]) : Keep(count, others, before + _offsets[i]);
        }

        return count;
    }

    /// <summary>Keeps the places that are among <paramref name="others"/>, too, each of which stands <paramref name="before"/> too far behind.</summary>
    private int Keep(int count, ReadOnlySpan<int> others, int before)
    {
        int kept = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int place = _common[i];
            while (at < others.Length && others[at] - before < place)
            {
                at++;
            }

            if (at == others.Length)
            {
                break;
            }

            if (others[at] - before == place)
            {
                _common[kept++] = place;
            }
        }

        return kept;
    }

    /// <summary>As <see cref="Keep"/>, with all others compared at once.</summary>
    private int KeepAmongFew(int count, ReadOnlySpan<int> others, int before)
    {
        Vector256<int> all = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(others));
        uint there = (1u << others.Length) - 1;
        int kept = 0;
        foreach (int place in _common.AsSpan(0, count))
        {
            uint equal = Vector256.Equals(all, Vector256.Create(place + before)).ExtractMostSignificantBits() & there;
            _common[kept] = place;
            kept += equal != 0 ? 1 : 0;
        }

        return kept;
    }
}
