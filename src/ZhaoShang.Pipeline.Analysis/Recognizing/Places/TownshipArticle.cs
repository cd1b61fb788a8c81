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
        Mention? whole = Array.Find(titled, place => place.Divisions[0].Division.Level == DivisionLevel.Township);
        Division? named = whole?.Divisions[0].Division ?? NamedShort(head, titled, places);
        int leastTellings = whole is null || whole.Rule == PlaceReading.Path ? 2 : 1;
        bool reportsAbove = Enumerable.Range(0, places.Count).Any(i => IsAbove(places[i]) && PlaceWeights.Reports(text, places[i].Span));
        IsOther = (titled.Length > 0 && named is null) || (named is not null && reportsAbove);
        bool isAlone = named is not null
            && places.Count(place => Tells(place, named.Name)) >= leastTellings
            && !places.Any(place => place.Divisions[0].Division.Level == DivisionLevel.Township && !Tells(place, named.Name));
        Letter = isAlone && !IsOther ? named!.Name[^1] : null;
    }

    /// <summary>True if the title names another division, or what lies above reports its figures.</summary>
    public bool IsOther { get; }

    /// <summary>The last letter of the township's name, if the article is its alone; else null.</summary>
    public char? Letter { get; }

    /// <summary>The township that the title tells behind its county, without its kind: 头灶镇 and <c>东台头灶:不锈钢小镇</c>. Near miss: 玫瑰镇 and <c>平阴:牵手玫瑰产业</c>.</summary>
    private static Division? NamedShort(ArticleHead head, Mention[] titled, IReadOnlyList<Mention> places)
    {
        const int shortest = 2;
        foreach (Division division in places.Select(place => place.Divisions[0].Division).Where(division => division.Level == DivisionLevel.Township))
        {
            int kind = division.Name.EndsWith("街道", StringComparison.Ordinal) ? 2 : 1;
            string name = division.Name[..^kind];
            bool isTitled = name.Length >= shortest
                && Array.Exists(titled, county => county.Divisions[0].Division.Code == division.ParentCode && head.Behind(county).StartsWith(name, StringComparison.Ordinal));
            if (isTitled)
            {
                return division;
            }
        }

        return null;
    }

    private static bool IsAbove(Mention place) => place.Divisions[0].Division.Level is DivisionLevel.County or DivisionLevel.Prefecture;

    private bool Tells(Mention place, string name) => place.Span.Of(_text).EndsWith(name, StringComparison.Ordinal);
}
