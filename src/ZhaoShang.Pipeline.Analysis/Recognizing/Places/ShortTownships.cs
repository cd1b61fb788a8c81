using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Townships told without their kind: 姚李 of 姚李镇, 坦塘工业小区 of 坦塘镇. Such a name alone tells little, so it is asked only where nothing else
/// told the article's county, and counts where two of one county are told, or one that a zone is named after. Near misses: words of the
/// dictionary (建设, 和平), names that many counties have.
/// </summary>
internal sealed class ShortTownships
{
    private const int Shortest = 2;
    private const int Longest = 3;

    /// <summary>A name that more townships have tells nothing.</summary>
    private const int MostNamesakes = 4;

    /// <summary>The weight that a county needs, and so many times the next best.</summary>
    private const double LeastWeight = 1;
    private const double LeastLead = 1.5;

    private static readonly string[] Kinds = ["镇", "乡", "街道"];
    private static readonly string[] ZoneWords = ["工业区", "工业园", "工业小区", "开发区", "科技园", "产业园", "工业集中区", "工业点", "创业园"];

    private readonly DivisionTable _table;
    private readonly Dictionary<string, (List<int> Rows, Quote Quote, double Weight)> _told = [];

    private ShortTownships(DivisionTable table) => _table = table;

    /// <summary>The townships that <paramref name="article"/> tells so, all of one county; empty if none leads. O(words).</summary>
    /// <param name="table">The divisions.</param>
    /// <param name="article">The article, and the lines of its head, of which only the zone at the beginning of each counts.</param>
    /// <param name="fits">True for a county that the article may be on.</param>
    public static IReadOnlyList<(int Row, Quote Quote)> In(DivisionTable table, (SegmentedDocument Document, IEnumerable<PrintedField> Head) article, Func<int, bool> fits)
    {
        ShortTownships found = new(table);
        SegmentedDocument document = article.Document;
        IReadOnlyList<WordToken> words = document.Words;
        for (int i = 0; i < words.Count; i++)
        {
            for (int j = i; j < words.Count && words[j].End - words[i].Start <= Longest; j++)
            {
                int length = words[j].End - words[i].Start;
                if (length >= Shortest && (i < j ? words[i].Length == 1 || words[j].Length == 1 : IsNameLike(words[i])))
                {
                    TextSpan span = TextSpan.FromLength(words[i].Start, length);
                    found.Take(span.Of(document.Text).ToString(), IsZone(document.Text.AsSpan(span.End)), () => document.Normalized.Quote(span));
                }
            }
        }

        foreach (PrintedField line in article.Head)
        {
            for (int length = Shortest; length <= Math.Min(Longest, line.Text.Length); length++)
            {
                if (IsZone(line.Text.AsSpan(length)))
                {
                    found.Take(line.Text[..length], isZone: true, () => new Quote(line.Text, line.Original.Start, line.Original.End));
                }
            }
        }

        return found.OfOneCounty(fits);
    }

    private static bool IsNameLike(WordToken word) =>
        word.Class is WordClass.PlaceName or WordClass.PersonName or WordClass.OrganisationName or WordClass.ProperName or WordClass.Other;

    private static bool IsZone(ReadOnlySpan<char> behind)
    {
        foreach (string word in ZoneWords)
        {
            if (behind.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(string name, bool isZone, Func<Quote> quote)
    {
        double zone = isZone ? 1 : 0;
        if (_told.TryGetValue(name, out (List<int> Rows, Quote Quote, double Weight) known))
        {
            _told[name] = known with { Weight = Math.Max(known.Weight, zone) };
            return;
        }

        List<int> rows = [];
        foreach (string kind in Kinds)
        {
            if (_table.Spellings.Find(name + kind) is >= 0 and int spelling)
            {
                rows.AddRange(_table.RowsOf(spelling).ToArray().Where(row => _table[row].Level == DivisionLevel.Township));
            }
        }

        if (rows.Count is > 0 and <= MostNamesakes)
        {
            _told[name] = (rows, quote(), zone);
        }
    }

    private List<(int Row, Quote Quote)> OfOneCounty(Func<int, bool> fits)
    {
        (int County, int Row, Quote Quote, double Weight)[] hits =
        [
            .. _told.Values
                .SelectMany(name => name.Rows.Select(row => (_table[row].Parent, row, name.Quote, (1 + name.Weight) / name.Rows.Count)))
                .Where(hit => fits(hit.Parent)),
        ];
        (int County, int Names, double Weight)[] counties =
        [
            .. hits.GroupBy(hit => hit.County)
                .Select(group => (group.Key, group.Select(hit => hit.Quote).Distinct().Count() + (group.Any(hit => hit.Weight > 1) ? 1 : 0), group.Sum(hit => hit.Weight)))
                .OrderByDescending(county => county.Item3),
        ];
        bool leads = counties.Length > 0 && counties[0] is { Names: >= 2, Weight: >= LeastWeight } && (counties.Length == 1 || counties[0].Weight >= LeastLead * counties[1].Weight);
        return leads ? [.. hits.Where(hit => hit.County == counties[0].County).Select(hit => (hit.Row, hit.Quote))] : [];
    }
}
