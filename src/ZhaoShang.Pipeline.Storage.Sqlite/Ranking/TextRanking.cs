using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds rows by the texts that they tell, and scores them.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="rows">What the rows are.</param>
/// <param name="snapshot">The store.</param>
/// <param name="options">The weights.</param>
internal sealed class TextRanking(SqliteConnection connection, RowType rows, StoreSnapshot snapshot, RankingOptions options)
{
    /// <summary>How many years make an article half as new.</summary>
    private const double HalfLifeInYears = 4;

    /// <summary>The rows that meet <paramref name="filter"/>, scored by the phrases of the <paramref name="sought"/> terms, each by its term's share.</summary>
    public FoundRows Find(QueryNode filter, IReadOnlyDictionary<QueryNode, double> sought)
    {
        int count = sought.Keys.Sum(static term => SoughtPhrase.Of(term).Sum(static piece => piece.Count));
        PlaceRuns? places = count > 1 && options.ProximityWeight > 0 ? new PlaceRuns() : null;
        TextSearch texts = new(rows, snapshot, RankFormula.FieldWeights(rows, options), places) { CountsRows = count > 1 };
        List<(SoughtPhrase Phrase, double Share)> phrases = [.. sought.SelectMany(term => texts.Keep(term.Key).Select(phrase => (phrase, term.Value)))];
        KeySet keys = new QueryEvaluation(connection, rows, snapshot) { Texts = texts }.Find(filter);
        RankFormula formula = new(
            snapshot.Lengths(rows),
            snapshot.Bodies(rows),
            [.. phrases.Select(phrase => new RankedPhrase(count == 1 ? 0 : snapshot.Frequency(rows, phrase.Phrase.Text) ?? 0, phrase.Share))],
            options);
        FoundRows found = new(keys, Score(formula, [.. phrases.Select(phrase => texts.Matches(phrase.Phrase))], places));
        Raise(found, options.RecencyWeight);
        return found;
    }

    /// <summary>By key the scores of the rows.</summary>
    private static double[] Score(RankFormula formula, PhraseMatches[] phrases, PlaceRuns? places)
    {
        int behind = 1 + phrases.Select(static phrase => phrase.Keys.Length == 0 ? 0 : phrase.Keys[^1]).DefaultIfEmpty(0).Max();
        double[] scores = new double[behind];
        (int Phrase, int Run)[] last = places is null ? [] : new (int, int)[behind];
        for (int phrase = 0; phrase < phrases.Length; phrase++)
        {
            if (!formula.Counts(phrase))
            {
                continue;
            }

            (int[] keys, float[] hits, int[]? runs) = phrases[phrase];
            for (int i = 0; i < keys.Length; i++)
            {
                scores[keys[i]] += formula.Score(phrase, hits[i], keys[i]);
            }

            for (int i = 0; places is not null && runs is not null && i < keys.Length; i++)
            {
                if (runs[i] > 0)
                {
                    ref (int Phrase, int Run) before = ref last[keys[i]];
                    scores[keys[i]] += before.Run > 0 ? formula.Closeness(before.Phrase, phrase, places.Distance(before.Run, runs[i])) : 0;
                    before = (phrase, runs[i]);
                }
            }
        }

        return scores;
    }

    /// <summary>Raises newer rows: the newest of the store by all of <paramref name="weight"/>, others by less the older they are; those of no known day by nothing.</summary>
    private void Raise(FoundRows found, double weight)
    {
        if (weight <= 0 || found.Scores is not double[] scores)
        {
            return;
        }

        int[] days = snapshot.Days();
        double newest = Years(days.Max());
        foreach (int key in found.Keys.Keys.Where(key => key < scores.Length))
        {
            int day = days[snapshot.DocumentOf(rows, key)];
            scores[key] *= day == 0 ? 1 : 1 + (weight * Math.Pow(2, (Years(day) - newest) / HalfLifeInYears));
        }
    }

    private static double Years(int day) => (day / 10000) + ((day / 100 % 100) / 12.0);
}
