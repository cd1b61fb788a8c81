using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Tells the division whose work an article reports on. Title, outlet and every place vote, each with the weight of where it stands; who
/// speaks (我区, 全市, 县委) sets the level. It stays out where the votes are few, spread over provinces, or as good for another division.
/// </summary>
public sealed class ArticleRegionResolver
{
    /// <summary>So much weight a division needs where someone speaks for it: one township, seen once, is enough.</summary>
    private const double LeastScore = 0.4;

    /// <summary>So many times the next best it needs.</summary>
    private const double LeastLead = 1.25;

    /// <summary>A speaker of less weight (one 全市 in a round-up of news) needs this share of all votes in its province.</summary>
    private const double FirmSpeaker = 4;

    /// <summary>One 全市 and no more.</summary>
    private const double LightSpeaker = 2.9;

    /// <summary>One office and no more.</summary>
    private const double PassingSpeaker = 1;

    private const double LeastSpokenShare = 0.3;

    /// <summary>Without a speaker: the share of all votes that must lie in it.</summary>
    private const double LeastShare = 0.6;

    /// <summary>The same for one that the title names.</summary>
    private const double LeastTitleShare = 0.4;

    /// <summary>Without a speaker: the weight of all votes.</summary>
    private const double LeastTotal = 1;

    /// <summary>A name stands for one division from this score up.</summary>
    private const double ClearScore = 0.6;

    /// <summary>So often a zone's article calls it 开发区.</summary>
    private const int ZoneSpeaker = 3;

    private const int MostEvidence = 5;
    private const int MostRunnersUp = 4;

    private static readonly string[] ZoneWords = ["开发区", "园区", "高新区", "管委会", "集聚区", "集中区"];
    private static readonly string[] NationWords = ["全国", "我国", "各地", "各省", "全球", "中国"];

    private readonly Gazetteer _gazetteer;
    private readonly PlaceRecognizer _places;

    /// <summary>Takes the divisions to choose from.</summary>
    public ArticleRegionResolver(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
        _places = new PlaceRecognizer(gazetteer);
    }

    /// <summary>
    /// The division that <paramref name="document"/> reports on, as of the article's year (today's if that is not told); null if it cannot be
    /// told, and for articles on the whole country, several provinces or abroad. A zone's article has the county or city that it lies in. O(length).
    /// </summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">Its mentions in the order of the text, of all kinds.</param>
    /// <param name="clock">When it was written.</param>
    public ArticleRegion? Resolve(SegmentedDocument document, IReadOnlyList<Mention> mentions, ArticleClock clock)
    {
        Mention[] places = [.. mentions.Where(mention => mention.Kind == MentionKind.Region && mention.Divisions.Count > 0)];
        ArticleHead head = new(_places, document.Normalized.Metadata, clock.Year);
        RegionVotes votes = new(_gazetteer, clock.Year, head.Places.Concat(places));
        // 在容城开会 behind 容城镇: the township once more, no county of that name.
        HashSet<string> townships = [.. places.Where(place => place.Divisions[0].Division.Level == DivisionLevel.Township).Select(place => place.Span.Of(document.Text)[..^1].ToString())];
        PlaceWeights weights = new(document.Text, places, mentions);
        for (int i = 0; i < places.Length; i++)
        {
            (double weight, RegionVoteKind kind) = weights.WeightOf(i);
            if (townships.Count > 0 && townships.Contains(places[i].Span.Of(document.Text).ToString()))
            {
                continue;
            }

            votes.Add(places[i].Divisions, new RegionVote(weight, kind, document.Normalized.Quote(places[i].Span), weights.IsVisited(i)));
        }

        head.Vote(votes, _gazetteer, weights);
        SpeakerWords speakers = SpeakerWords.In(document.Text, places);
        head.CountSpeakers(speakers);
        TownshipArticle township = new(head, document.Text, places);
        if (township.IsOther)
        {
            speakers.DropTownships();
        }
        else if (township.Letter is char letter && !speakers.HasFirm)
        {
            speakers.AddFirm(letter);
        }

        return Spoken(document, votes, (speakers, head)) ?? OfZone(document.Text, votes, head) ?? OfShortNames(document, votes, speakers, head) ?? Silent(document.Text, votes, head, speakers);
    }

    /// <summary>What townships tell that are named without their kind; null if they tell no county that may speak so.</summary>
    private ArticleRegion? OfShortNames(SegmentedDocument document, RegionVotes votes, SpeakerWords speakers, ArticleHead head)
    {
        DivisionTable table = _gazetteer.Table;
        IReadOnlyList<char> letters = speakers.Letters();
        string speaking = letters.Count == 0 ? "" : string.Concat(letters);
        IReadOnlyList<(int Row, Quote Quote)> townships = ShortTownships.In(
            table,
            (document, head.Lines),
            county => (speaking.Length == 0 || votes.InTime(county).Any(row => speaking.Contains(table.NameOf(row)[^1], StringComparison.Ordinal)))
                && (votes.Total < LeastTotal || votes.MassOf(ProvinceOf(county)) >= LeastSpokenShare * votes.Total));
        if (townships.Count == 0)
        {
            return null;
        }

        foreach ((int row, Quote quote) in townships)
        {
            votes.Add([new RankedDivision(table.ToDivision(row), 1, "short-name")], new RegionVote(1, RegionVoteKind.Told, quote));
        }

        return votes.InTime(table[townships[0].Row].Parent) is [int county] ? ToRegion(votes, county, [], null) : null;
    }

    /// <summary>What a speaker (我区, 县里) tells; null if none does.</summary>
    private ArticleRegion? Spoken(SegmentedDocument document, RegionVotes votes, (SpeakerWords Speakers, ArticleHead Head) told)
    {
        SpeakerWords speakers = told.Speakers;
        foreach (char letter in speakers.Letters())
        {
            // 经省政府批复: told once, it speaks for no province.
            bool isPassing = letter == '省' && !speakers.IsFirm(letter) && speakers.WeightOf(letter) <= PassingSpeaker;
            if (!isPassing && SpokenFor(votes, letter, speakers.IsFirm(letter), told.Head) is (int row, IReadOnlyList<int> others)
                && !(speakers.WeightOf(letter) <= LightSpeaker && IsOverruled(row, votes, told.Head, speakers.IsByTheWay(letter)))
                && (speakers.WeightOf(letter) >= FirmSpeaker || votes.MassOf(ProvinceOf(row)) >= LeastSpokenShare * votes.Total))
            {
                TextSpan? speaker = speakers.FirstOf(letter);
                return ToRegion(votes, row, others, speaker is TextSpan span ? document.Normalized.Quote(span) : null);
            }
        }

        return null;
    }

    /// <summary>
    /// True where the title names one division alone, and it lies below the one that a single 全市 tells, or above the one that 该县 tells: the title is the
    /// surer. Near miss: 我市.
    /// </summary>
    private bool IsOverruled(int row, RegionVotes votes, ArticleHead head, bool isByTheWay)
    {
        int[] titled = [.. head.TitlePlaces.Where(place => place.Divisions[0].Score >= ClearScore).SelectMany(place => votes.RowsOf(place.Divisions[0].Division)).Distinct()];
        bool isBelow = titled is [int below] && _gazetteer.Table[below].Level <= DivisionLevel.County && _gazetteer.Table.LiesIn(below, row);
        return isBelow || (isByTheWay && titled is [int above] && _gazetteer.Table.LiesIn(row, above));
    }

    /// <summary>A zone speaks of itself as 开发区: its county is the one that most of the article lies in. Null if it does not.</summary>
    private ArticleRegion? OfZone(string text, RegionVotes votes, ArticleHead head) =>
        (ZoneWords.Sum(word => CountOf(text, word)) >= ZoneSpeaker || head.TitlePlaces.Any(place => place.Divisions[0].Division.Level == DivisionLevel.Zone))
        && Leading(votes, row => _gazetteer.Table[row].Level == DivisionLevel.County, head) is (int county, IReadOnlyList<int> rivals)
        && votes.MassOf(county) >= LeastTitleShare * (votes.Total - votes.OutletsAbove(county))
            ? ToRegion(votes, county, rivals, null)
            : null;

    /// <summary>Where most votes lie, if no one speaks.</summary>
    private ArticleRegion? Silent(string text, RegionVotes votes, ArticleHead head, SpeakerWords speakers)
    {
        votes.AddNation(0.25 * NationWords.Sum(word => CountOf(text, word)));
        int concentrated = Concentrated(votes, head);
        return concentrated < 0 || IsForeign(concentrated, head, speakers) ? null : ToRegion(votes, concentrated, [], null);
    }

    /// <summary>True for a city, which no head names, in an article that a county speaks in: 县里 and 深圳; for any that the title does not name where it says 我县.</summary>
    private bool IsForeign(int row, ArticleHead head, SpeakerWords speakers)
    {
        IReadOnlyList<char> letters = speakers.Letters();
        bool isNamed = head.TitlePlaces.Any(place => place.Divisions[0].Score >= ClearScore);
        if (!isNamed && speakers.IsFirm('县') && _gazetteer.Table.NameOf(row)[^1] == '市' && !letters.Contains('市'))
        {
            return true;
        }

        return letters.Count > 0
            && !letters.Contains(_gazetteer.Table.NameOf(row)[^1])
            && !head.Places.Any(place => place.Divisions[0].Score >= ClearScore && _gazetteer.RowOf(place.Divisions[0].Division) is >= 0 and int told && (told == row || _gazetteer.Table.LiesIn(told, row) || _gazetteer.Table.LiesIn(row, told)));
    }

    /// <summary>The best division whose name ends with <paramref name="letter"/>, with the next best; null if none leads.</summary>
    private (int Row, IReadOnlyList<int> Others)? SpokenFor(RegionVotes votes, char letter, bool isFirm, ArticleHead head)
    {
        DivisionTable table = _gazetteer.Table;
        (int Row, IReadOnlyList<int> Others)? leading = Leading(votes, row => table.NameOf(row)[^1] == letter, head, isFirm);
        if (letter != '区')
        {
            return leading;
        }

        // 全区 of a zone: what it lies in.
        int zoned = votes.Rows.OrderByDescending(votes.ZonesOf).FirstOrDefault(-1);
        bool isZone = zoned >= 0 && votes.ZonesOf(zoned) >= LeastScore
            && votes.Rows.All(row => table.NameOf(row)[^1] != letter || votes.DirectOf(row) < votes.ZonesOf(zoned) / 2);
        return isZone ? (zoned, []) : leading;
    }

    /// <summary>The best of the divisions that are <paramref name="wanted"/>, with the next best; null if none leads.</summary>
    private (int Row, IReadOnlyList<int> Others)? Leading(RegionVotes votes, Func<int, bool> wanted, ArticleHead head, bool isFirm = true)
    {
        DivisionTable table = _gazetteer.Table;
        (int Row, double Score)[] fitting =
        [
            .. votes.Rows
                .Where(row => wanted(row) && votes.IsHost(row))
                .Select(row => (Row: row, Score: votes.ScoreOf(row)))
                .OrderByDescending(candidate => candidate.Score),
        ];
        if (fitting.Length == 0 || fitting[0].Score < LeastScore)
        {
            return null;
        }

        int best = OnlyNamedBelow(votes, fitting[0].Row, head, isFirm ? fitting.Select(other => other.Row) : votes.Rows) ?? fitting[0].Row;
        int rival = Array.FindIndex(fitting, 1, other => !table.LiesIn(best, other.Row) && !table.LiesIn(other.Row, best));
        bool leads = rival < 0 || votes.ScoreOf(best) >= LeastLead * fitting[rival].Score;
        return leads ? (best, [.. fitting.Select(other => other.Row).Where(other => other != best)]) : null;
    }

    /// <summary>
    /// The one county-level city below <paramref name="row"/> that is named as often as it: 我市 with 昆山市 and 苏州 is 昆山; where only 市领导 are
    /// told, any county. Null if it is named more often, or several are; the city's paper does not name it against the title (大安首座风电场并网 in 白城日报).
    /// </summary>
    private int? OnlyNamedBelow(RegionVotes votes, int row, ArticleHead head, IEnumerable<int> fitting)
    {
        double own = votes.DirectOf(row);
        HashSet<int> titled = [.. head.TitlePlaces.SelectMany(place => votes.RowsOf(place.Divisions[0].Division))];
        int[] named = [.. fitting.Where(other => _gazetteer.Table[other].Level <= DivisionLevel.County && _gazetteer.Table.LiesIn(other, row)).OrderByDescending(votes.DirectOf).Take(2)];
        bool isOnly = named.Length == 1 || (named.Length > 1 && votes.DirectOf(named[1]) < Math.Max(own, votes.DirectOf(named[0])) / 2);
        return isOnly && votes.DirectOf(named[0]) >= (titled.Contains(named[0]) && !titled.Contains(row) ? own - votes.OutletOf(row) : own) ? named[0] : null;
    }

    /// <summary>The lowest division down to counties in which most of the votes lie, or fewer where the title names it; -1 if there is none.</summary>
    private int Concentrated(RegionVotes votes, ArticleHead head)
    {
        HashSet<int> titled = [.. head.TitlePlaces.SelectMany(place => votes.RowsOf(place.Divisions[0].Division))];
        if (votes.Total < LeastTotal && titled.Count == 0)
        {
            return -1;
        }

        return votes.Rows
            .Where(row => _gazetteer.Table[row].Level <= DivisionLevel.County && votes.IsHost(row)
                && votes.MassOf(row) >= (titled.Contains(row) ? LeastTitleShare : LeastShare) * (votes.Total - votes.OutletsAbove(row)))
            .OrderByDescending(row => _gazetteer.Table[row].Level)
            .ThenByDescending(votes.MassOf)
            .FirstOrDefault(-1);
    }

    private ArticleRegion ToRegion(RegionVotes votes, int row, IReadOnlyList<int> others, Quote? speaker)
    {
        DivisionTable table = _gazetteer.Table;
        IEnumerable<int> runnersUp = others.Count > 0
            ? others
            : votes.Rows.Where(other => other != row && table[other].Level == table[row].Level).OrderByDescending(votes.ScoreOf);
        int[] kept = [.. runnersUp.Take(MostRunnersUp)];
        double total = votes.ScoreOf(row) + kept.Sum(votes.ScoreOf);
        List<Quote> evidence = [.. votes.EvidenceFor(row, MostEvidence)];
        if (speaker is not null)
        {
            evidence.Add(speaker);
        }

        return new ArticleRegion(
            InTime(votes, row),
            evidence,
            [.. kept.Select(other => new RankedDivision(table.ToDivision(other), Math.Round(votes.ScoreOf(other) / total, 3), "fewer-votes"))]);
    }

    /// <summary>The division as of the article's year. Of a township in a county of the past the name alone is known: 湖南省邵阳市邵东县廉桥镇.</summary>
    private Division InTime(RegionVotes votes, int row)
    {
        DivisionTable table = _gazetteer.Table;
        Division division = table.ToDivision(row);
        if (division.Level != DivisionLevel.Township || votes.InTime(table[row].Parent) is not [int county] || county == table[row].Parent)
        {
            return division;
        }

        Division above = table.ToDivision(county);
        return division with
        {
            Code = above.Code is string code && division.Code?.StartsWith(code, StringComparison.Ordinal) == true ? division.Code : null,
            FullName = above.FullName + division.Name,
            ParentCode = above.Code,
        };
    }

    private int ProvinceOf(int row)
    {
        while (_gazetteer.Table[row].Parent >= 0)
        {
            row = _gazetteer.Table[row].Parent;
        }

        return row;
    }

    private static int CountOf(string text, string word)
    {
        int count = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
