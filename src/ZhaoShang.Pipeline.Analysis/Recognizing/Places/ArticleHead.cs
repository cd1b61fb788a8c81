using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>What title, outlet and the lines around an article say on its region. They are read together, so that one tells what another leaves open.</summary>
internal sealed class ArticleHead
{
    private const double TitleWeight = 4;
    private const double OutletWeight = 3;
    private const double FrameWeight = 1.5;
    private const double SiteWeight = 1;

    /// <summary>So many lines around the body are looked at: a masthead, its office, the signature.</summary>
    private const int MostFrameLines = 6;

    private readonly List<(PrintedField Field, double Weight, RegionVoteKind Kind, TextSpan Span)> _fields = [];
    private readonly IReadOnlyList<Mention> _places;
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
            Take(lines, metadata.Title is { } title ? line with { Text = line.Text.Replace(title.Text, "", StringComparison.Ordinal) } : line, SiteWeight, RegionVoteKind.Outlet);
        }

        _text = string.Join('\n', lines);
        _places = recognizer.Recognize(_text, [], year);
    }

    /// <summary>True if the title names a place.</summary>
    public bool HasTitlePlace => TitlePlaces.Any();

    /// <summary>The places that the title names.</summary>
    public IEnumerable<Mention> TitlePlaces => _fields.Count > 0 && _fields[0].Weight == TitleWeight ? In(_fields[0].Span) : [];

    /// <summary>The letters of a place in the head.</summary>
    public string TextOf(Mention place) => place.Span.Of(_text).ToString();

    /// <summary>Gives the votes of its places to <paramref name="votes"/>, each field's among them.</summary>
    public void Vote(RegionVotes votes)
    {
        PlaceWeights weights = new(_text, _places, []);
        Dictionary<Mention, (double Weight, bool IsGuest)> weighed = [];
        for (int i = 0; i < _places.Count; i++)
        {
            weighed[_places[i]] = weights.WeightOf(i);
        }

        foreach ((PrintedField field, double weight, RegionVoteKind kind, TextSpan span) in _fields)
        {
            Mention[] places = [.. In(span)];
            int hosts = Math.Max(1, places.Count(place => !weighed[place].IsGuest));
            foreach (Mention place in places)
            {
                bool isGuest = weighed[place].IsGuest && kind != RegionVoteKind.Outlet;
                double share = isGuest ? weighed[place].Weight / places.Length : 1.0 / hosts;
                Quote quote = new(field.Text, field.Original.Start, field.Original.End);
                votes.Add(place.Divisions, new RegionVote(weight * share, isGuest ? RegionVoteKind.Guest : kind, quote));
            }
        }
    }

    /// <summary>Counts who speaks in the head: 我县三季度招商引资考核.</summary>
    public void CountSpeakers(SpeakerWords speakers) => speakers.Count(_text, [.. _places.Select(place => place.Span.End)], isBody: false);

    private void Take(List<string> lines, PrintedField? field, double weight, RegionVoteKind kind)
    {
        if (field is null)
        {
            return;
        }

        int start = lines.Sum(line => line.Length + 1);
        lines.Add(field.Text);
        _fields.Add((field, weight, kind, TextSpan.FromLength(start, field.Text.Length)));
    }

    private IEnumerable<Mention> In(TextSpan span) => _places.Where(place => span.Start <= place.Span.Start && place.Span.End <= span.End);
}
