using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>What title, outlet and the lines around an article say on its region. They are read together, so that one tells what another leaves open.</summary>
internal sealed class ArticleHead
{
    private const double TitleWeight = 4;
    private const double OutletWeight = 3;
    private const double FrameWeight = 1.5;
    private const double SiteWeight = 1;
    private const double GuestWeight = 0.3;
    private const double ShortDistrictShare = 0.4;

    /// <summary>So many lines around the body are looked at: a masthead, its office, the signature.</summary>
    private const int MostFrameLines = 6;

    private readonly List<(PrintedField Field, double Weight, RegionVoteKind Kind, TextSpan Span)> _fields = [];
    private readonly List<Mention> _places;
    private readonly string _text;

    /// <summary>Reads what <paramref name="metadata"/> tells, as of <paramref name="year"/>.</summary>
    public ArticleHead(PlaceRecognizer recognizer, DocumentMetadata metadata, int? year)
    {
        List<string> lines = [];
        Take(lines, metadata.Title, TitleWeight, RegionVoteKind.Told);
        Take(lines, metadata.Outlet, OutletWeight, RegionVoteKind.Outlet);
        foreach (PrintedField line in metadata.Frame.Take(MostFrameLines))
        {
            Take(lines, line, FrameWeight, RegionVoteKind.Told);
        }

        foreach (PrintedField line in metadata.Site)
        {
            Take(lines, line, SiteWeight, RegionVoteKind.Outlet, without: metadata.Title?.Text);
        }

        _text = string.Join('\n', lines);
        _places = recognizer.Recognize(new ScannedArticle(_text, []), year);
    }

    /// <summary>Title, outlet and the lines around the article.</summary>
    public IEnumerable<PrintedField> Lines => _fields.Select(line => line.Field);

    /// <summary>What stands in the head behind <paramref name="place"/>.</summary>
    public ReadOnlySpan<char> Behind(Mention place) => _text.AsSpan(place.Span.End);

    /// <summary>All places of the head.</summary>
    public IReadOnlyList<Mention> Places => _places;

    /// <summary>The places that the title names.</summary>
    public IEnumerable<Mention> TitlePlaces => _fields.Count > 0 && _fields[0].Weight == TitleWeight ? In(_fields[0].Span) : [];

    /// <summary>Gives the votes of its places to <paramref name="votes"/>, each field's among them; <paramref name="body"/> knows which names are guests'.</summary>
    public void Vote(RegionVotes votes, Gazetteer gazetteer, PlaceWeights body)
    {
        HashSet<string> guestNames = body.GuestNames();
        HashSet<string> onlyGuests = body.OnlyGuests();
        string[] titled = [.. TitlePlaces.Select(place => place.Span.Of(_text).ToString())];
        if (Array.Exists(titled, onlyGuests.Contains) && !Array.TrueForAll(titled, onlyGuests.Contains))
        {
            guestNames.UnionWith(onlyGuests.Intersect(titled));
        }

        PlaceWeights weights = new(_text, _places, []);
        Dictionary<Mention, (double Weight, RegionVoteKind Kind, bool IsVisited)> weighed = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _places.Count; i++)
        {
            (double weight, RegionVoteKind kind) = weights.WeightOf(i);
            weighed[_places[i]] = guestNames.Contains(_places[i].Span.Of(_text).ToString()) ? (GuestWeight, RegionVoteKind.Guest, weights.IsVisited(i)) : (weight, kind, weights.IsVisited(i));
        }

        foreach ((PrintedField field, double weight, RegionVoteKind kind, TextSpan span) in _fields)
        {
            Quote quote = new(field.Text, field.Original.Start, field.Original.End);
            (string Code, TextSpan Span)? home = kind == RegionVoteKind.Outlet ? OutletHomes.Find(span.Of(_text).ToString()) : null;
            if (home is { } outlet && gazetteer.Find(outlet.Code) is { } division)
            {
                votes.Add([new RankedDivision(division, 1, "outlet's-home")], new RegionVote(weight, kind, quote));
                continue;
            }

            Mention[] places = [.. In(span)];
            int hosts = Math.Max(1, places.Count(place => weighed[place].Kind != RegionVoteKind.Guest));
            foreach (Mention place in places)
            {
                bool isGuest = weighed[place].Kind == RegionVoteKind.Guest && kind != RegionVoteKind.Outlet;
                double share = isGuest ? weighed[place].Weight / places.Length : 1.0 / hosts;
                share *= kind == RegionVoteKind.Outlet && IsShortDistrict(place) ? ShortDistrictShare : 1;
                votes.Add(place.Divisions, new RegionVote(weight * share, isGuest ? RegionVoteKind.Guest : kind, quote, isGuest && weighed[place].IsVisited));
            }
        }
    }

    /// <summary>Counts who speaks in the head: 我县三季度招商引资考核.</summary>
    public void CountSpeakers(SpeakerWords speakers) => speakers.Count(_text, [.. _places.Select(place => place.Span.End)], isBody: false);

    // 江海观察 is not a paper of 江海区.
    private bool IsShortDistrict(Mention place) => place.Divisions[0].Division is { Level: DivisionLevel.County, Name: [.., '区'] name } && !place.Span.Of(_text).EndsWith(name, StringComparison.Ordinal);

    // What the title says counts once: 宁国中溪镇:竹炭变“黑金”-宁国新闻网 tells no more than the site.
    private void Take(List<string> lines, PrintedField? field, double weight, RegionVoteKind kind, string? without = null)
    {
        if (field is null)
        {
            return;
        }

        int start = lines.Sum(line => line.Length + 1);
        string told = string.IsNullOrEmpty(without) ? field.Text : field.Text.Replace(without, "", StringComparison.Ordinal);
        lines.Add(told);
        _fields.Add((field, weight, kind, TextSpan.FromLength(start, told.Length)));
    }

    private IEnumerable<Mention> In(TextSpan span) => _places.Where(place => span.Start <= place.Span.Start && place.Span.End <= span.End);
}
