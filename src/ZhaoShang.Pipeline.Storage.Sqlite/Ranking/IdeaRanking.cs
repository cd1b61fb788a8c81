using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the best articles of a loose query and puts them in order by its ideas.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="snapshot">The store.</param>
internal sealed class IdeaRanking(SqliteConnection connection, StoreSnapshot snapshot)
{
    /// <summary>How many of the best articles are read.</summary>
    private const int MostRead = 200;

    /// <summary>A word tells its idea in full when no more than about one article of twenty has it (e to this power): common ones tell less.</summary>
    private const double FullRarity = 3;

    /// <summary>Up to about that many articles those that tell a word are counted.</summary>
    private const int MostCounted = 2_000;

    /// <summary>A record is found in the body by its first letters, as many as these.</summary>
    private const int LettersOfRecord = 12;

    /// <summary>Raises the best of <paramref name="found"/> above all others, each by how well it answers the <paramref name="ideas"/>.</summary>
    public void Raise(FoundRows found, IReadOnlyList<SoughtIdea> ideas)
    {
        if (found.Scores is not double[] scores)
        {
            return;
        }

        (int all, double mean) = Lengths(snapshot.Lengths(RowType.Article));
        IdeaFormula formula = new(ideas, mean);
        IdeaMatcher words = Words(ideas, all);
        using RecordHits records = new(connection, ideas);
        using Statement article = new(connection, "SELECT title, text FROM documents WHERE document_key = @0");
        int[] best = new RowOrder(RowType.Article, found, snapshot).Take(after: null, MostRead);
        double above = best.Length == 0 ? 0 : scores[best[0]];
        List<IdeaHit> title = [];
        List<IdeaHit> body = [];
        foreach (int key in best)
        {
            (string name, string text) = article.Rows(null, static row => (row.IsDBNull(0) ? string.Empty : row.GetString(0), row.GetString(1)), key)[0];
            title.Clear();
            body.Clear();
            words.Find(name, title);
            words.Find(text, body);
            if (records.Find(key, text, body))
            {
                body.Sort(static (left, right) => left.Start.CompareTo(right.Start));
            }

            scores[key] = above + formula.Score(text.Length, title, body);
        }
    }

    private IdeaMatcher Words(IReadOnlyList<SoughtIdea> ideas, int all)
    {
        IdeaMatcher words = new();
        TextSearch texts = new(RowType.Article, snapshot);
        for (int idea = 0; idea < ideas.Count; idea++)
        {
            foreach (IdeaTerm term in ideas[idea].Terms)
            {
                string? word = term.Term switch { TextTerm text => text.Text, FigureTerm figure => figure.Text, _ => null };
                if (word is { Length: > 0 } && SoughtPhrase.Of(term.Term).Count > 0)
                {
                    int frequency = Math.Min(Frequency(texts, term.Term, word), all);
                    double rarity = Math.Log(1 + ((all - frequency + 0.5) / (frequency + 0.5)));
                    words.Add(word, idea, term.Weight * Math.Min(1, rarity / FullRarity));
                }
            }
        }

        return words;
    }

    /// <summary>How many articles there are, and how long they are in the mean.</summary>
    private static (int Articles, double Mean) Lengths(byte[] encoded)
    {
        int[] counts = new int[256];
        foreach (byte length in encoded)
        {
            counts[length]++;
        }

        int articles = encoded.Length - counts[0];
        return (articles, Enumerable.Range(1, 255).Sum(length => counts[length] * SearchLengths.Decode((byte)length)) / Math.Max(1, articles));
    }

    /// <summary>How many articles tell a word: counted where that is cheap, else as many as tell its rarest two letters.</summary>
    private int Frequency(TextSearch texts, QueryNode term, string word)
    {
        string name = $"word {word}";
        if (snapshot.Frequency(RowType.Article, name) is not int frequency)
        {
            long estimate = texts.Estimate(term);
            frequency = word.Length > 1 && estimate > MostCounted ? (int)estimate : texts.Find(term, among: null)!.Count;
            snapshot.SetFrequency(RowType.Article, name, frequency);
        }

        return frequency;
    }

    /// <summary>The records of articles that tell ideas.</summary>
    private sealed class RecordHits : IDisposable
    {
        private readonly List<(int Idea, double Weight, string Value, Statement Records)> _sought = [];
        private readonly Statement _indicators;
        private readonly Statement _events;

        public RecordHits(SqliteConnection connection, IReadOnlyList<SoughtIdea> ideas)
        {
            _indicators = new Statement(connection, "SELECT text FROM indicators WHERE document_key = @0 AND measure = @1");
            _events = new Statement(connection, "SELECT text FROM events WHERE document_key = @0 AND kind = @1");
            for (int idea = 0; idea < ideas.Count; idea++)
            {
                foreach (IdeaTerm term in ideas[idea].Terms)
                {
                    if (term.Term is MeasureTerm measure)
                    {
                        _sought.Add((idea, term.Weight, RecordValues.Word(measure.Measure), _indicators));
                    }
                    else if (term.Term is EventKindTerm kind)
                    {
                        _sought.Add((idea, term.Weight, RecordValues.Word(kind.Kind), _events));
                    }
                }
            }
        }

        /// <summary>Appends where the article's <paramref name="body"/> tells such records; true if there are any.</summary>
        public bool Find(int key, string body, List<IdeaHit> hits)
        {
            int before = hits.Count;
            foreach ((int idea, double weight, string value, Statement records) in _sought)
            {
                foreach (string told in records.Rows(null, static row => row.GetString(0), key, value))
                {
                    int at = body.IndexOf(told[..Math.Min(LettersOfRecord, told.Length)], StringComparison.Ordinal);
                    hits.Add(new IdeaHit(idea, at, at + 1, weight));
                }
            }

            return hits.Count > before;
        }

        public void Dispose()
        {
            _indicators.Dispose();
            _events.Dispose();
        }
    }
}
