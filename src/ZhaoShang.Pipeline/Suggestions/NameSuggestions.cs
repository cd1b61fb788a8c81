using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Names of regions, firms, places and projects for what a person has typed so far: letters (阳泉), pinyin (yangquan), initials (yqjq for 阳泉市郊区) or a mixture.
/// A letter has all its readings. Thread-safe.
/// </summary>
public sealed class NameSuggestions
{
    /// <summary>How many names of each kind are taken out of a store, the most frequent first.</summary>
    public const int MostNames = 100_000;

    private readonly NameReadings _readings;
    private readonly ITextNormalizer _normalizer;
    private readonly ImmutableArray<SuggestedName> _names;

    /// <summary>Takes today's divisions from the province to the county.</summary>
    /// <param name="models">The divisions and readings.</param>
    /// <param name="store">The store whose names are suggested beside them; null for none.</param>
    public NameSuggestions(PipelineModels models, IRecordSearch? store = null)
        : this(models, store is null ? [] : NamesOf(store))
    {
    }

    /// <summary>Takes today's divisions from the province to the county.</summary>
    /// <param name="models">The divisions and readings.</param>
    /// <param name="names">Other names, and how many articles are on regions, those by their names from the province down.</param>
    public NameSuggestions(PipelineModels models, IEnumerable<Suggestion> names)
    {
        _readings = models.Readings;
        _normalizer = models.Normalizer;
        ILookup<bool, Suggestion> byKind = names.ToLookup(static name => name.Kind == NameKind.Region);
        Dictionary<string, int> articles = CountUpwards(byKind[true]);
        SuggestedName[] divisions =
        [
            .. models.Gazetteer.Divisions(DivisionLevel.County).Where(static division => division.EndYear is null)
                .Select(division => SuggestedName.Of(division, articles.GetValueOrDefault(division.FullName), models.Gazetteer)),
        ];
        HashSet<string> known = [.. divisions.Select(static name => name.Suggestion.Name)];
        _names = [.. divisions, .. byKind[true].Where(region => !known.Contains(region.Name)).Concat(byKind[false]).Select(SuggestedName.Of)];
    }

    /// <summary>
    /// The names that fit <paramref name="typed"/>: those that it is all of, then those that begin so, then those that have it inside; the more frequent first, then the
    /// higher level, then the shorter. O(names).
    /// </summary>
    /// <param name="typed">What was typed; without a letter or digit nothing fits.</param>
    /// <param name="kind">Names of this kind only; null for all.</param>
    /// <param name="most">How many at most, from 1.</param>
    public IReadOnlyList<Suggestion> Find(string typed, NameKind? kind = null, int most = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        string letters = Letters(typed);
        SortedSet<RankedName> best = [];
        RankedName? last = null;
        Span<ulong> failed = stackalloc ulong[NameMatcher.LongestTyped + 1];
        foreach (SuggestedName name in letters.Length == 0 ? [] : _names)
        {
            int fit = kind is null || name.Suggestion.Kind == kind ? FitOf(name, letters, failed) : NoFit;
            RankedName ranked = new(fit, name);
            if (fit == NoFit || (last is { } worst && ranked.CompareTo(worst) > 0) || !best.Add(ranked))
            {
                continue;
            }

            if (best.Count > most)
            {
                best.Remove(best.Max);
            }

            last = best.Count == most ? best.Max : null;
        }

        return [.. best.Select(static ranked => ranked.Name.Suggestion)];
    }

    private const int NoFit = int.MaxValue;
    private const int Whole = 0;
    private const int Beginning = 1;
    private const int Inside = 2;

    /// <summary>The best fit of any place where a match may begin and that reaches into the own name. What begins with the name of a division above is never whole.</summary>
    /// <remarks>Most programs ask once, cold: what runs for every name is compiled with all care at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FitOf(SuggestedName name, string letters, Span<ulong> failed)
    {
        int best = NoFit;
        NameMatcher matcher = default;
        for (int start = 0; start < name.Letters.Length && best > Whole; start++)
        {
            bool isStart = (name.Starts & (1UL << start)) != 0;
            if ((!isStart && start <= name.OwnStart) || !_readings.MayBegin(name.Letters[start], letters[0]))
            {
                continue;
            }

            if (matcher.IsNone)
            {
                failed.Clear();
                matcher = new NameMatcher(_readings, letters, name, failed);
            }

            int end = matcher.Match(start);
            if (end > name.OwnStart)
            {
                bool isWhole = (start == 0 || start == name.OwnStart) && name.MayEndAt(end);
                best = Math.Min(best, isWhole ? Whole : isStart ? Beginning : Inside);
            }
        }

        return best;
    }

    private string Letters(string typed)
    {
        string plain = new([.. _normalizer.Normalize(typed).Text.ToLowerInvariant().Select(NameReadings.Plain).Where(char.IsLetterOrDigit)]);
        return plain.Length > NameMatcher.LongestTyped ? plain[..NameMatcher.LongestTyped] : plain;
    }

    private static IEnumerable<Suggestion> NamesOf(IRecordSearch store) =>
        Enum.GetValues<NameKind>().SelectMany(kind => store.CountNames(kind, MostNames).Select(name => new Suggestion(name.Name, kind, name.Articles, null)));

    /// <summary>By the name of a region, the articles on it and on all that lies in it.</summary>
    private static Dictionary<string, int> CountUpwards(IEnumerable<Suggestion> regions)
    {
        Dictionary<string, int> articles = [];
        foreach (Suggestion region in regions)
        {
            for (int length = 2; length <= region.Name.Length; length++)
            {
                string name = region.Name[..length];
                articles[name] = articles.GetValueOrDefault(name) + region.Articles;
            }
        }

        return articles;
    }
}
