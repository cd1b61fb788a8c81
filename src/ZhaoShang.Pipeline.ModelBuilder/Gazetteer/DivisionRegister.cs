using System.Collections.Frozen;
using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>Collects the divisions from the source tables and finds their parents.</summary>
internal sealed class DivisionRegister
{
    private const string NoPrefecture = "直辖";

    /// <summary>Cities without counties to which the statistical codes give a county of their own: 620201 stands for 620200.</summary>
    private static readonly FrozenDictionary<int, int> CitiesWithoutCounties = new Dictionary<int, int> { [620201] = 620200 }.ToFrozenDictionary();

    private readonly List<RegisteredDivision> _divisions = [];

    private DivisionRegister()
    {
    }

    /// <summary>Reads provinces, prefectures and counties of all years.</summary>
    /// <exception cref="InvalidDataException">A row has no parent that covers its years, or is not in the form that was expected.</exception>
    public static DivisionRegister Read(string path)
    {
        DivisionRegister register = new();
        string[][] rows = [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))];
        Dictionary<string, List<RegisteredDivision>> byName = [];
        foreach (string level in (string[])["省级", "地级", "县级"])
        {
            foreach (string[] row in rows.Where(row => row[4] == level))
            {
                RegisteredDivision division = ToDivision(row, byName, path);
                register._divisions.Add(division);
                string key = level == "省级" ? row[1] : row[1] + row[3];
                if (level != "县级")
                {
                    (byName.TryGetValue(key, out List<RegisteredDivision>? named) ? named : byName[key] = []).Add(division);
                }
            }
        }

        return register;
    }

    /// <summary>Adds townships and zones under today's counties.</summary>
    public void AddTownships(string areasPath, string streetsPath)
    {
        Dictionary<int, RegisteredDivision> current = _divisions
            .Where(division => division.EndYear == RegisteredDivision.NoEnd)
            .ToDictionary(division => division.Code);
        ZoneNames zoneNames = new(current.Values);
        foreach ((int code, string name) in ReadCodes(areasPath).Where(area => IsZoneCode(area.Code, current)))
        {
            RegisteredDivision parent = current[code / 100 * 100];
            _divisions.Add(Under(parent, 0, name, DivisionLevel.Zone));
        }

        foreach ((int code, string name) in ReadCodes(streetsPath))
        {
            int area = code / 1000;
            bool isInZone = IsZoneCode(area, current);
            int parentCode = isInZone ? area / 100 * 100 : CitiesWithoutCounties.GetValueOrDefault(area, area);
            if (!current.TryGetValue(parentCode, out RegisteredDivision? parent))
            {
                continue;
            }

            if (IsTownshipName(name))
            {
                int township = isInZone ? 0 : (parentCode * 1000) + (code % 1000);
                _divisions.Add(Under(parent, township, name, DivisionLevel.Township));
            }
            else if (zoneNames.IsProper(name))
            {
                _divisions.Add(Under(parent, 0, name, DivisionLevel.Zone));
            }
        }
    }

    /// <summary>All divisions: those with a code by it and by their years, then the rest by name.</summary>
    public IReadOnlyList<RegisteredDivision> InOrderOfCode() =>
    [
        .. _divisions
            .OrderBy(division => division.Code == 0)
            .ThenBy(division => division.Code)
            .ThenBy(division => division.FirstYear)
            .ThenBy(division => division.Name, StringComparer.Ordinal)
            .ThenBy(division => division.Parent?.Code),
    ];

    private static RegisteredDivision ToDivision(string[] row, Dictionary<string, List<RegisteredDivision>> byName, string path)
    {
        int first = Number(row[6]);
        int end = row[7].Length == 0 ? RegisteredDivision.NoEnd : Number(row[7]);
        RegisteredDivision? parent = null;
        if (row[4] != "省级")
        {
            string key = row[4] == "地级" || row[2] == NoPrefecture ? row[1] : row[1] + row[2];
            parent = byName.GetValueOrDefault(key)?.Find(above => above.FirstYear <= first && above.EndYear >= end)
                ?? throw new InvalidDataException($"{path}: {row[0]} {row[3]} of {first} has no parent {key} in all its years.");
        }

        DivisionLevel level = row[4] switch
        {
            "省级" => DivisionLevel.Province,
            "地级" => DivisionLevel.Prefecture,
            _ => DivisionLevel.County,
        };
        return new RegisteredDivision(Number(row[0]), row[3], level, parent)
        {
            FirstYear = first,
            EndYear = end,
            // A code with a year behind it got only a part, in that year.
            NewCodes = [.. row[8].Split(';').Where(code => code.Length == 6).Select(Number)],
        };
    }

    private static RegisteredDivision Under(RegisteredDivision parent, int code, string name, DivisionLevel level) =>
        new(code, name, level, parent) { FirstYear = parent.FirstYear, EndYear = RegisteredDivision.NoEnd };

    /// <summary>Codes xx71 to xx99 under a prefecture, and other areas that are no counties (加格达奇区): zones.</summary>
    private static bool IsZoneCode(int area, Dictionary<int, RegisteredDivision> current) =>
        !current.ContainsKey(area) && !CitiesWithoutCounties.ContainsKey(area)
        && area % 100 > 50 && current.ContainsKey(area / 100 * 100);

    private static bool IsTownshipName(string name) =>
        (name.Length >= 3 && name[^1] is '镇' or '乡') || (name.Length >= 4 && (name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("苏木", StringComparison.Ordinal)));

    private static IEnumerable<(int Code, string Name)> ReadCodes(string path) =>
        from line in File.ReadLines(path).Skip(1)
        let parts = line.Split(',')
        select (Number(parts[0]), parts[1].Trim('"'));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
