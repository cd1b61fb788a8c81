namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// How well an article answers a query of ideas. Each idea is one word of BM25 with all that tells it, so that five synonyms are little more than one word said five times; the title and the
/// beginning count more. To that comes the place where most ideas stand together. What tells only some of the ideas is lowered, and most what leaves out a place.
/// </summary>
/// <param name="ideas">The ideas.</param>
/// <param name="meanLength">How long articles are in the mean, in letters.</param>
/// <remarks>The figures were set on <c>tests/Specs/information-needs.md</c>; what they are worth on needs that they were not set on is in DECISIONS.md.</remarks>
internal sealed class IdeaFormula(IReadOnlyList<SoughtIdea> ideas, double meanLength)
{
    private const double Saturation = 5;
    private const double LengthShare = 0.5;
    private const double TitleWeight = 8;
    private const double BeginningWeight = 2;
    private const int Beginning = 100;

    /// <summary>How much of an idea counts however far its words are from the query's own.</summary>
    private const double ShareOfAnyWord = 0.3;

    /// <summary>How far apart ideas begin that stand together.</summary>
    private const int Nearness = 12;
    private const double NearnessWeight = 0.4;
    private const double Coordination = 0.15;

    /// <summary>What many words for an idea count beside how often it is told, and how many make half of that.</summary>
    private const double VarietyWeight = 0.15;
    private const double HalfVariety = 1;

    /// <summary>What is left of an article that tells nothing of a place that was asked for.</summary>
    private const double WithoutPlace = 0.5;

    private readonly HashSet<int> _words = [];
    private readonly double[] _variety = new double[ideas.Count];

    /// <summary>The score of an article, 0 if it tells no idea.</summary>
    /// <param name="length">The length of its body.</param>
    /// <param name="title">The places in its title, in order.</param>
    /// <param name="body">The places in its body, in order, those that are not known first.</param>
    public double Score(int length, List<IdeaHit> title, List<IdeaHit> body)
    {
        double dampening = Saturation * (1 - LengthShare + (LengthShare * length / meanLength));
        double score = 0;
        double told = 0;
        double kept = 1;
        CountWords(title, body);
        for (int idea = 0; idea < ideas.Count; idea++)
        {
            (double hits, double best) = Hits(title, idea, isTitle: true);
            (double inBody, double bestInBody) = Hits(body, idea, isTitle: false);
            hits += inBody;
            best = Math.Max(best, bestInBody);
            score += ideas[idea].Share * ((hits / (hits + dampening) * (ShareOfAnyWord + ((1 - ShareOfAnyWord) * best))) + (VarietyWeight * _variety[idea] / (_variety[idea] + HalfVariety)));
            told += ideas[idea].JoinsOthers ? 0 : best;
            kept *= ideas[idea].IsPlace && best <= 0 ? WithoutPlace : 1;
        }

        return score <= 0 ? 0 : kept * (score + (NearnessWeight * Together(body))) * Math.Pow(told / ideas.Count(static idea => !idea.JoinsOthers), Coordination);
    }

    /// <summary>Adds up for each idea what the different words that tell it count.</summary>
    private void CountWords(List<IdeaHit> title, List<IdeaHit> body)
    {
        _words.Clear();
        Array.Clear(_variety);
        Add(title);
        Add(body);

        void Add(List<IdeaHit> hits)
        {
            foreach (IdeaHit hit in hits)
            {
                _variety[hit.Idea] += _words.Add(hit.Word) ? hit.Weight : 0;
            }
        }
    }

    /// <summary>What the places of an idea count together, and the best of them.</summary>
    private static (double Hits, double Best) Hits(List<IdeaHit> all, int idea, bool isTitle)
    {
        double sum = 0;
        double best = 0;
        int end = -1;
        double last = 0;
        foreach (IdeaHit hit in all)
        {
            if (hit.Idea != idea)
            {
                continue;
            }

            // What overlaps is one place, told as well as the best of it does.
            double weight = (isTitle ? TitleWeight : hit.Start is >= 0 and < Beginning ? BeginningWeight : 1) * hit.Weight;
            sum += hit.Start < end ? Math.Max(0, weight - last) : weight;
            last = hit.Start < end ? Math.Max(weight, last) : weight;
            end = Math.Max(end, hit.End);
            best = Math.Max(best, hit.Weight);
        }

        return (sum, best);
    }

    /// <summary>Where most ideas stand together, what they count beside the first of them.</summary>
    private double Together(List<IdeaHit> hits)
    {
        double most = 0;
        Span<double> best = ideas.Count <= 64 ? stackalloc double[ideas.Count] : new double[ideas.Count];
        for (int first = 0; first < hits.Count; first++)
        {
            if (hits[first].Start < 0)
            {
                continue;
            }

            best.Clear();
            for (int i = first; i < hits.Count && hits[i].Start <= hits[first].Start + Nearness; i++)
            {
                ref double idea = ref best[hits[i].Idea];
                idea = Math.Max(idea, hits[i].Weight * ideas[hits[i].Idea].Share);
            }

            double sum = 0;
            double largest = 0;
            foreach (double weight in best)
            {
                sum += weight;
                largest = Math.Max(largest, weight);
            }

            most = Math.Max(most, sum - largest);
        }

        return most;
    }
}
