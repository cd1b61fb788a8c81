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
        using Statement article = new(connection, "SELECT coalesce(title, ''), text, coalesce(region_code, '') FROM documents WHERE document_key = @0");
        int[] best = new RowOrder(RowType.Article, found, snapshot).Take(after: null, MostRead);
        double above = best.Length == 0 ? 0 : scores[best[0]];
        List<IdeaHit> title = [];
        List<IdeaHit> body = [];
        foreach (int key in best)
        {
            (string name, string text, string region) = article.Rows(null, static row => (row.GetString(0), row.GetString(1), row.GetString(2)), key)[0];
            title.Clear();
            body.Clear();
            words.Find(name, title);
            words.Find(text, body);
            if (records.Find((key, region), text, body))
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
        foreach ((int idea, int number, IdeaTerm term) in Numbered(ideas))
        {
            string? word = term.Term switch { TextTerm text => text.Text, FigureTerm figure => figure.Text, _ => null };
            if (word is { Length: > 0 } && SoughtPhrase.Of(term.Term).Count > 0)
            {
                int frequency = Math.Min(Frequency(texts, term.Term, word), all);
                double rarity = Math.Log(1 + ((all - frequency + 0.5) / (frequency + 0.5)));
                words.Add(word, idea, number, term.Weight * Math.Min(1, rarity / FullRarity));
            }
        }

        return words;
    }

    /// <summary>All that tells ideas, each with its idea and its own number.</summary>
    private static IEnumerable<(int Idea, int Number, IdeaTerm Term)> Numbered(IReadOnlyList<SoughtIdea> ideas) =>
        ideas.SelectMany(static (idea, at) => idea.Terms.Select(term => (Idea: at, Term: term))).Select(static (told, number) => (told.Idea, number, told.Term));

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

    /// <summary>The records of articles that tell ideas, and the articles' regions.</summary>
    private sealed class RecordHits : IDisposable
    {
        private readonly List<(IdeaHit Told, string Value, Statement Records)> _sought = [];
        private readonly List<(IdeaHit Told, IReadOnlyList<string> CodePrefixes)> _regions = [];
        private readonly Statement _indicators;
        private readonly Statement _events;

        public RecordHits(SqliteConnection connection, IReadOnlyList<SoughtIdea> ideas)
        {
            _indicators = new Statement(connection, "SELECT text FROM indicators WHERE document_key = @0 AND measure = @1");
            _events = new Statement(connection, "SELECT text FROM events WHERE document_key = @0 AND kind = @1");
            foreach ((int idea, int number, IdeaTerm term) in Numbered(ideas))
            {
                IdeaHit told = new(idea, number, -1, 0, term.Weight);
                switch (term.Term)
                {
                    case MeasureTerm measure:
                        _sought.Add((told, RecordValues.Word(measure.Measure), _indicators));
                        break;
                    case EventKindTerm kind:
                        _sought.Add((told, RecordValues.Word(kind.Kind), _events));
                        break;
                    case RegionTerm region:
                        _regions.Add((told, region.CodePrefixes));
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>Appends where the article's <paramref name="body"/> tells such records, and its region; true if there are any.</summary>
        public bool Find((int Key, string Region) article, string body, List<IdeaHit> hits)
        {
            int before = hits.Count;
            hits.AddRange(_regions.Where(region => region.CodePrefixes.Any(code => article.Region.StartsWith(code, StringComparison.Ordinal))).Select(static region => region.Told));
            foreach ((IdeaHit told, string value, Statement records) in _sought)
            {
                foreach (string record in records.Rows(null, static row => row.GetString(0), article.Key, value))
                {
                    int at = body.IndexOf(record[..Math.Min(LettersOfRecord, record.Length)], StringComparison.Ordinal);
                    hits.Add(told with { Start = at, End = at + 1 });
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
