using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>
/// The list made by hand: <c>spelling, kind, code</c> with tabs between. Kinds: <c>name</c> (a further short form of the division with that
/// code), <c>letter</c> (one letter for a province), <c>word</c> (also a common word; code empty: by rule), <c>trap</c> (no division).
/// </summary>
internal sealed class SpellingList
{
    private readonly Dictionary<string, SpellingTrust> _trust = [];
    private readonly Dictionary<string, List<int>> _codes = [];

    private SpellingList()
    {
    }

    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">A line is not in the form that was expected.</exception>
    public static SpellingList Read(string path)
    {
        SpellingList list = new();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] parts = line.Split('\t');
            if (parts.Length != 3 || !Enum.TryParse(parts[1], ignoreCase: true, out SpellingTrust trust))
            {
                throw new InvalidDataException($"{path}: seen \"{line}\", expected a spelling, name, letter, word or trap, and a code or none.");
            }

            foreach (string spelling in parts[0].Split(' '))
            {
                list.Add(spelling, trust, parts[2]);
            }
        }

        return list;
    }

    /// <summary>All spellings of <paramref name="divisions"/>, with those of the list.</summary>
    public SpellingTable ToTable(IReadOnlyList<RegisteredDivision> divisions, Dictionary<RegisteredDivision, int> numbers)
    {
        SortedDictionary<string, SortedSet<int>> rows = new(StringComparer.Ordinal);
        foreach (RegisteredDivision division in divisions)
        {
            foreach (string spelling in SpellingsOf(division))
            {
                (rows.TryGetValue(spelling, out SortedSet<int>? spelled) ? spelled : rows[spelling] = []).Add(numbers[division]);
            }
        }

        foreach ((string spelling, SpellingTrust trust) in _trust)
        {
            bool isNew = !rows.ContainsKey(spelling);
            if (trust == SpellingTrust.Trap || (trust != SpellingTrust.Word && isNew))
            {
                rows[spelling] = [];
            }
        }

        ILookup<int, RegisteredDivision> byCode = divisions.Where(division => division.Code != 0).ToLookup(division => division.Code);
        foreach ((string spelling, List<int> codes) in _codes)
        {
            (rows.TryGetValue(spelling, out SortedSet<int>? spelled) ? spelled : rows[spelling] = [])
                .UnionWith(codes.SelectMany(code => byCode[code]).Select(division => numbers[division]));
        }

        string[] keys = [.. rows.Keys];
        return new SpellingTable(
            DoubleArrayTrieBuilder.Build(keys, [.. Enumerable.Range(0, keys.Length)]),
            Lists.Of(rows.Values),
            [.. keys.Select(key => (byte)_trust.GetValueOrDefault(key, SpellingTrust.Name))]);
    }

    private static IEnumerable<string> SpellingsOf(RegisteredDivision division)
    {
        yield return division.Name;
        foreach (string shortForm in ShortForms.Of(division.Name, division.Level))
        {
            yield return shortForm;
        }

        // 河北唐山海港经济开发区 is mostly told without the province.
        if (division.Level == DivisionLevel.Zone)
        {
            RegisteredDivision province = division;
            while (province.Parent is not null)
            {
                province = province.Parent;
            }

            string rest = division.Name.StartsWith(province.Name[..2], StringComparison.Ordinal) ? division.Name[2..].TrimStart('省') : "";
            if (rest.StartsWith(division.Parent!.Name[..2], StringComparison.Ordinal))
            {
                yield return rest;
            }
        }
    }

    private void Add(string spelling, SpellingTrust trust, string code)
    {
        _trust[spelling] = trust;
        if (code.Length > 0)
        {
            (_codes.TryGetValue(spelling, out List<int>? codes) ? codes : _codes[spelling] = [])
                .Add(int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }
}
