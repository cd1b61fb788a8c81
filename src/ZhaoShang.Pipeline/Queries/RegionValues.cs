using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Finds divisions by what a person types: a name in full or short, of today or of the past, or a code or its beginning. Thread-safe.</summary>
internal sealed class RegionValues(Gazetteer gazetteer)
{
    private const int MostNearest = 3;

    private readonly DivisionCodes _codes = new(gazetteer);

    /// <summary>
    /// The divisions that <paramref name="name"/> may stand for, the higher first; empty if there is none. Townships only where nothing above them is called so, or
    /// where the name says that it is one: 永丰 is a county, 永丰镇 are many towns.
    /// </summary>
    /// <param name="name">Normalised, without blanks.</param>
    public IReadOnlyList<Division> Find(string name)
    {
        if (name.All(char.IsAsciiDigit))
        {
            return FindByCode(name) is { } division ? [division] : [];
        }

        IReadOnlyList<Division> found = gazetteer.FindByName(name);
        Division[] above = [.. found.Where(static division => division.Level < DivisionLevel.Township)];
        Division[] divisions = above.Length > 0 ? above : [.. found.Where(static division => division.Level == DivisionLevel.Township)];
        return divisions.Length > 0 ? [.. divisions.OrderBy(static division => division.Level).ThenBy(static division => division.Code, StringComparer.Ordinal)] : found;
    }

    /// <summary>What the codes of all that lies or lay in <paramref name="divisions"/> begin with.</summary>
    public IReadOnlyList<string> CodesOf(IReadOnlyList<Division> divisions)
    {
        string[] all = [.. divisions.SelectMany(_codes.Within).Distinct().Order(StringComparer.Ordinal)];
        return [.. all.Where(code => !all.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal)))];
    }

    /// <summary>
    /// Those of <paramref name="divisions"/> that are different places: of one code or of one chain of changes only the first, and none that lies in another.
    /// </summary>
    public IReadOnlyList<Division> Different(IReadOnlyList<Division> divisions)
    {
        List<(Division Division, IReadOnlyList<string> Codes)> different = [];
        foreach (Division division in divisions.OrderByDescending(static division => division.EndYear is null))
        {
            IReadOnlyList<string> codes = _codes.Within(division);
            if (!different.Exists(other => codes.Any(code => other.Codes.Any(held => code.StartsWith(held, StringComparison.Ordinal)))))
            {
                different.Add((division, codes));
            }
        }

        return [.. different.Select(static pair => pair.Division)];
    }

    /// <summary>Divisions, counties and above, that <paramref name="name"/> may be a slip of, the nearest first; empty if there is none.</summary>
    public IReadOnlyList<Division> Nearest(string name) =>
    [
        .. gazetteer.Divisions(DivisionLevel.County)
            .Where(static division => division.EndYear is null)
            .Select(division => (Division: division, Distance: DistanceOf(name, division)))
            .Where(pair => pair.Distance <= (name.Length <= 4 ? 1 : 2))
            .OrderBy(static pair => pair.Distance).ThenBy(static pair => pair.Division.Level).ThenBy(static pair => pair.Division.Code, StringComparer.Ordinal)
            .Take(MostNearest)
            .Select(static pair => pair.Division),
    ];

    private static int DistanceOf(string name, Division division)
    {
        string stem = division.Name.Length > 2 ? division.Name[..^1] : division.Name;
        int bare = name.Length < 2 ? int.MaxValue : Likeness.Distance(name, stem);
        int full = Likeness.Distance(name, division.Name);
        return Math.Min(Math.Min(bare, full), name.Length > 4 ? Likeness.Distance(name, division.FullName) : int.MaxValue);
    }

    private Division? FindByCode(string digits)
    {
        string code = digits.Length > 9 ? digits.TrimEnd('0') : digits;
        code = code.Length switch { <= 6 => code.PadRight(6, '0'), < 9 => code.PadRight(9, '0'), _ => code };
        Division? division = digits.Length is 2 or 4 or 6 or 9 or 12 ? gazetteer.Find(code) : null;
        return division ?? (code.Length == 9 ? gazetteer.Find(code[..6]) : null);
    }
}
