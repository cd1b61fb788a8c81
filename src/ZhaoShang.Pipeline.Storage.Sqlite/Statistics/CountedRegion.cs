using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A region of tellings.</summary>
/// <param name="Code">Its code; 0 if it has none.</param>
/// <param name="Name">Its name from the province down; null if none is known.</param>
/// <param name="Level">Its level; null if none is known.</param>
internal sealed record CountedRegion(long Code, string? Name, DivisionLevel? Level)
{
    /// <summary>What is not known.</summary>
    public static CountedRegion Unknown { get; } = new(0, null, null);

    /// <summary>How precise it is: 0 for none, 1 for a province, 4 for a township.</summary>
    public int Depth => Level is { } level ? (int)level + 1 : 0;

    /// <summary>The key of the division of <paramref name="level"/> that it lies in, or its own where it is none below that.</summary>
    public StatsKey KeyAt(DivisionLevel level)
    {
        if (Code == 0)
        {
            return Name is null ? StatsKey.Unknown : new StatsKey(null) { Name = Name, Level = Level };
        }

        string code = Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (string value, DivisionLevel own) = level switch
        {
            DivisionLevel.Province => ($"{code[..2]}0000", DivisionLevel.Province),
            DivisionLevel.Prefecture when IsMunicipality(code) => ($"{code[..2]}0000", DivisionLevel.Province),
            DivisionLevel.Prefecture => ($"{code[..4]}00", LevelOf($"{code[..4]}00")),
            DivisionLevel.County => (code[..6], LevelOf(code[..6])),
            _ => (code, LevelOf(code)),
        };
        return new StatsKey(value) { Name = value == code ? Name : null, Level = own };
    }

    private static bool IsMunicipality(string code) => code[..2] is "11" or "12" or "31" or "50";

    private static DivisionLevel LevelOf(string code) => code switch
    {
        { Length: > 6 } => DivisionLevel.Township,
        [_, _, '0', '0', '0', '0'] => DivisionLevel.Province,
        [_, _, _, _, '0', '0'] => DivisionLevel.Prefecture,
        _ => DivisionLevel.County,
    };
}
