using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The rows whose own columns meet a term, each O(rows of the column).</summary>
/// <param name="snapshot">The store.</param>
internal sealed class TermRows(StoreSnapshot snapshot)
{
    private readonly StoreColumns _columns = snapshot.Columns;

    /// <summary>The rows whose column has this word.</summary>
    public KeySet WithWord(RowType rows, string column, string word)
    {
        WordColumn words = _columns.Words(rows, column);
        int number = words.Find(word);
        return number == 0 ? new KeySet() : KeySet.Where(words.Numbers, other => other == number);
    }

    /// <summary>The rows whose column has a word.</summary>
    public KeySet WithAnyWord(RowType rows, string column) => KeySet.Where(_columns.Words(rows, column).Numbers, static number => number > 0);

    /// <summary>The rows whose column tells these letters; Latin ones in any case.</summary>
    public KeySet Telling(RowType rows, string column, string letters) => Fitting(_columns.Words(rows, column), word => Tells(word, letters));

    /// <summary>The rows whose own region lies in <paramref name="region"/>.</summary>
    public KeySet InRegion(RowType rows, RegionTerm region) => Fitting(
        _columns.Words(rows, "region_code"), code => region.CodePrefixes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>The rows one of whose own dates may lie in the years.</summary>
    public KeySet InYears(RowType rows, YearTerm years) => Meeting(_columns.Days(rows), (years.From * 10_000L) + 101, (years.To * 10_000L) + 1231);

    /// <summary>The rows one of whose own dates may be one of the days.</summary>
    public KeySet InDays(RowType rows, DateTerm days) => Meeting(_columns.Days(rows), NumberOf(days.From), NumberOf(days.To));

    /// <summary>The articles that may have been published on one of the days.</summary>
    public KeySet Published(DateTerm days) => Meeting(_columns.DaysOfPublication(), NumberOf(days.From), NumberOf(days.To));

    /// <summary>The rows that have a date of their own.</summary>
    public KeySet Dated(RowType rows) => Meeting(_columns.Days(rows), null, null);

    /// <summary>The articles whose outlet or path tells the letters.</summary>
    public KeySet FromSource(SourceTerm source)
    {
        byte[] letters = Encoding.UTF8.GetBytes(source.Text);
        return _columns.ArticlesAt(path => Tells(path, letters)).Or(Telling(RowType.Article, "outlet", source.Text));
    }

    /// <summary>The projects with a party whose name tells the letters.</summary>
    public KeySet WithParty(PartyTerm party) => _columns.Parties().ProjectsWith(name => Tells(name, party.Name));

    /// <summary>The projects with an amount that meets all of <paramref name="nodes"/>.</summary>
    public KeySet ProjectsWithAmount(IEnumerable<QueryNode> nodes) => WithAmount(_columns.Amounts(), nodes);

    /// <summary>The indicators whose figure meets <paramref name="term"/>.</summary>
    public KeySet WithFigure(QueryNode term) => WithAmount(_columns.Figures(), [term]);

    /// <summary>The articles that tell <paramref name="records"/>.</summary>
    public KeySet ArticlesOf(RowType rows, KeySet records)
    {
        int[] documents = snapshot.Documents(rows);
        KeySet articles = new();
        foreach (int key in records.Keys)
        {
            articles.Add(documents[key]);
        }

        return articles;
    }

    /// <summary>The records that <paramref name="articles"/> tell.</summary>
    public KeySet RecordsOf(RowType rows, KeySet articles) => KeySet.Where(snapshot.Documents(rows), document => document > 0 && articles.Contains(document));

    private static KeySet WithAmount(AmountColumn column, IEnumerable<QueryNode> nodes)
    {
        Predicate<StoredAmount> condition = new AmountConditions(column).Of(nodes);
        KeySet found = new();
        foreach (ref readonly StoredAmount amount in column.Amounts)
        {
            if (condition(amount))
            {
                found.Add(amount.Key);
            }
        }

        return found;
    }

    private static KeySet Fitting(WordColumn words, Func<string, bool> fits)
    {
        bool[] fitting = words.Fitting(fits);
        return KeySet.Where(words.Numbers, number => fitting[number]);
    }

    private static KeySet Meeting(DayRow[] days, long? from, long? to)
    {
        KeySet found = new();
        foreach (DayRow day in days)
        {
            if ((from is null || day.Last >= from) && (to is null || day.First <= to))
            {
                found.Add(day.Key);
            }
        }

        return found;
    }

    private static int? NumberOf(DateOnly? day) => day is DateOnly known ? EdtfDays.Number(known) : null;

    private static bool Tells(string word, string letters) => word.Contains(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the letters stand in <paramref name="text"/>, both in UTF-8, Latin ones in any case.</summary>
    private static bool Tells(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters)
    {
        if (letters.IsEmpty)
        {
            return true;
        }

        while (text.Length >= letters.Length && text.IndexOfAny(letters[0], Other(letters[0])) is >= 0 and int at)
        {
            text = text[at..];
            if (text.Length >= letters.Length && BeginsWith(text, letters))
            {
                return true;
            }

            text = text[1..];
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (text[i] != letters[i] && text[i] != Other(letters[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The other case of a Latin letter; another byte as it is.</summary>
    private static byte Other(byte letter) => char.IsAsciiLetter((char)letter) ? (byte)(letter ^ 0x20) : letter;
}
