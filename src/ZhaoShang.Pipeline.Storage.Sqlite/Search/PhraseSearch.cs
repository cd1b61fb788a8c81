namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the rows of a type in which phrases stand.</summary>
/// <param name="rows">What the rows are.</param>
/// <param name="snapshot">The store.</param>
/// <param name="weights">What a hit in each field counts.</param>
/// <param name="places">Takes where the phrases stand in the bodies; null if that is not asked for.</param>
internal sealed class PhraseSearch(RowType rows, StoreSnapshot snapshot, double[] weights, PlaceRuns? places)
{
    private readonly List<ListReader> _readers = [];
    private readonly byte[] _living = snapshot.Lengths(rows);
    private readonly MatchCollector _matches = snapshot.Collector(rows);
    private int[] _common = new int[64];
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

        int[] order = [.. Enumerable.Range(0, phrase.Tokens.Count).OrderBy(index => _readers[index].Rows)];
        ListReader lead = _readers[order[0]];
        for (int key = Candidate(lead, lead.Key); key < ListReader.End;)
        {
            int next = Meet(order, key);
            if (next == key)
            {
                if (Lives(key) && CommonPlaces(phrase, order) is > 0 and int count)
                {
                    _matches.Add(key, count * weight, field == SearchField.Body ? _common.AsSpan(0, count) : []);
                }

                next = key + 1;
            }

            key = Candidate(lead, next == ListReader.End ? next : lead.Seek(next));
        }
    }

    private void MatchToken(int field, float weight)
    {
        ListReader reader = _readers[0];
        bool asksForPlaces = places is not null && field == SearchField.Body && reader.HasPlaces;
        for (int key = Candidate(reader, reader.Key); key < ListReader.End; key = Candidate(reader, reader.Next()))
        {
            if (Lives(key))
            {
                _matches.Add(key, reader.Count * weight, asksForPlaces ? reader.Places() : []);
            }
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
    private int Meet(int[] order, int key)
    {
        for (int i = 1; i < order.Length; i++)
        {
            int next = _readers[order[i]].Seek(key);
            if (next != key)
            {
                return next;
            }
        }

        return key;
    }

    private bool Lives(int key) => key < _living.Length && _living[key] > 0;

    /// <summary>Finds the places where the tokens stand behind one another in the row at hand; gives how many.</summary>
    private int CommonPlaces(SoughtPhrase phrase, int[] order)
    {
        ReadOnlySpan<int> first = _readers[order[0]].Places();
        if (_common.Length < first.Length)
        {
            _common = new int[first.Length * 2];
        }

        int offset = phrase.Tokens[order[0]].Offset;
        for (int i = 0; i < first.Length; i++)
        {
            _common[i] = first[i] - offset;
        }

        int count = first.Length;
        for (int i = 1; i < order.Length && count > 0; i++)
        {
            count = Keep(count, _readers[order[i]].Places(), phrase.Tokens[order[i]].Offset);
        }

        return count;
    }

    /// <summary>Keeps the places that another token stands <paramref name="offset"/> behind.</summary>
    private int Keep(int count, ReadOnlySpan<int> others, int offset)
    {
        int kept = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int place = _common[i] + offset;
            while (at < others.Length && others[at] < place)
            {
                at++;
            }

            if (at == others.Length)
            {
                break;
            }

            if (others[at] == place)
            {
                _common[kept++] = _common[i];
            }
        }

        return kept;
    }
}
