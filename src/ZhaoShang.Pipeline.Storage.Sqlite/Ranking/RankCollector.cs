namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Takes the rows that FTS5 finds, one after the other, and keeps their keys and scores.</summary>
internal sealed unsafe class RankCollector
{
    private const int MostPlaces = 32;
    private RankFormula? _formula;
    private int[] _keys = [];
    private double[] _scores = [];
    private int _count;

    /// <summary>Begins a collection by <paramref name="formula"/>.</summary>
    public void Begin(RankFormula formula)
    {
        _formula = formula;
        _count = 0;
    }

    /// <summary>Ends it: what was found.</summary>
    public FoundRows End()
    {
        _formula = null;
        int largest = _count == 0 ? 0 : _keys[.._count].Max();
        KeySet keys = new(largest);
        double[] scores = new double[largest + 1];
        for (int i = 0; i < _count; i++)
        {
            keys.Add(_keys[i]);
            scores[_keys[i]] = _scores[i];
        }

        return new FoundRows(keys, scores);
    }

    /// <summary>Takes the row at hand.</summary>
    public void Take(Fts5Interop.RowApi* api, void* context)
    {
        if (_formula is not RankFormula formula)
        {
            return;
        }

        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(1024, _count * 2));
            Array.Resize(ref _scores, _keys.Length);
        }

        long key = api->Rowid(context);
        _keys[_count] = (int)key;
        _scores[_count++] = formula.AsksForPlaces ? ScoreWithPlaces(api, context, formula, key) : Score(api, context, formula, key);
    }

    private static double Score(Fts5Interop.RowApi* api, void* context, RankFormula formula, long key)
    {
        double score = 0;
        for (int phrase = 0; phrase < formula.PhraseCount; phrase++)
        {
            if (formula.Counts(phrase))
            {
                score += formula.Score(phrase, Hits(api, context, phrase, formula, [], out _), key);
            }
        }

        return score;
    }

    private static double ScoreWithPlaces(Fts5Interop.RowApi* api, void* context, RankFormula formula, long key)
    {
        Span<int> first = stackalloc int[MostPlaces];
        Span<int> second = stackalloc int[MostPlaces];
        int firstCount = 0;
        int firstPhrase = -1;
        double score = 0;
        for (int phrase = 0; phrase < formula.PhraseCount; phrase++)
        {
            if (!formula.Counts(phrase))
            {
                continue;
            }

            score += formula.Score(phrase, Hits(api, context, phrase, formula, second, out int count), key);
            if (count == 0)
            {
                continue;
            }

            if (firstPhrase >= 0)
            {
                score += formula.Closeness(firstPhrase, phrase, Distance(first[..firstCount], second[..count]));
            }

            second[..count].CopyTo(first);
            (firstPhrase, firstCount) = (phrase, count);
        }

        return score;
    }

    /// <summary>The hits of a phrase in all fields, by their weights, and its first places in the body.</summary>
    private static double Hits(Fts5Interop.RowApi* api, void* context, int phrase, RankFormula formula, Span<int> places, out int count)
    {
        Fts5Interop.PhraseIterator iterator;
        int field;
        int place;
        double hits = 0;
        count = 0;
        if (api->PhraseFirst(context, phrase, &iterator, &field, &place) != Fts5Interop.Ok)
        {
            return 0;
        }

        while (field >= 0)
        {
            hits += formula.FieldWeight(field);
            if (field == 0 && count < places.Length)
            {
                places[count++] = place;
            }

            api->PhraseNext(context, &iterator, &field, &place);
        }

        return hits;
    }

    /// <summary>The smallest distance between a place of one and a place of the other, both in order.</summary>
    private static int Distance(Span<int> left, Span<int> right)
    {
        int smallest = int.MaxValue;
        for (int i = 0, k = 0; i < left.Length && k < right.Length;)
        {
            smallest = Math.Min(smallest, Math.Abs(left[i] - right[k]));
            _ = left[i] < right[k] ? i++ : k++;
        }

        return smallest;
    }
}
