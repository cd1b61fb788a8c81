using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Whether an article is a township's as a whole: its title names it, and the text tells of no other. Near misses: a county's bulletin with an item
/// on a township; a district's article that begins in a street and ends with the district's figures.
/// </summary>
internal sealed class TownshipArticle
{
    private readonly string _text;

    /// <summary>Looks at the title's places and those of the text.</summary>
    public TownshipArticle(ArticleHead head, string text, IReadOnlyList<Mention> places)
    {
        _text = text;
        Mention[] titled = [.. head.TitlePlaces];
        Division? named = titled.Select(place => place.Divisions[0].Division).FirstOrDefault(division => division.Level == DivisionLevel.Township);
        named ??= NamedShort(head.Title, places);
        bool reportsAbove = Enumerable.Range(0, places.Count).Any(i => IsAbove(places[i]) && PlaceWeights.Reports(text, places[i].Span));
        IsOther = (titled.Length > 0 && named is null) || (named is not null && reportsAbove);
        bool isAlone = named is not null
            && places.Any(place => Tells(place, named.Name))
            && !places.Any(place => place.Divisions[0].Division.Level == DivisionLevel.Township && !Tells(place, named.Name));
        Letter = isAlone && !IsOther ? named!.Name[^1] : null;
    }

    /// <summary>True if the title names another division, or what lies above reports its figures.</summary>
    public bool IsOther { get; }

    /// <summary>The last letter of the township's name, if the article is its alone; else null.</summary>
    public char? Letter { get; }

    /// <summary>The township of the text that the title tells without its kind: 头灶镇 and <c>东台头灶:不锈钢小镇再添一炉</c>.</summary>
    private static Division? NamedShort(string title, IReadOnlyList<Mention> places)
    {
        const int shortest = 2;
        foreach (Mention place in places)
        {
            Division division = place.Divisions[0].Division;
            string name = division.Name;
            int kind = name.EndsWith("街道", StringComparison.Ordinal) ? 2 : 1;
            if (division.Level == DivisionLevel.Township && name.Length - kind >= shortest && title.Contains(name[..^kind], StringComparison.Ordinal))
            {
                return division;
            }
        }

        return null;
    }

    private static bool IsAbove(Mention place) => place.Divisions[0].Division.Level is DivisionLevel.County or DivisionLevel.Prefecture;

    private bool Tells(Mention place, string name) => place.Span.Of(_text).EndsWith(name, StringComparison.Ordinal);
}
