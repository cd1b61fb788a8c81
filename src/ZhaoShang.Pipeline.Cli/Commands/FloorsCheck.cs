using System.Globalization;
using System.Text.Json;
using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Compares scores with the floors in a file, and raises them where that is asked for.</summary>
internal sealed class FloorsCheck(EvalRequest request, Terminal terminal)
{
    private readonly string _file = request.Floors!;

    /// <summary>Compares, after raising where asked; what is under its floor is told.</summary>
    /// <returns>True if no score is under its floor.</returns>
    public bool Run(GoldRun run)
    {
        (string Part, ScoreReport Report)[] reports = [.. PartsToCompare().Select(part => (NameOf(part), run.Score(part)))];
        string corpus = CorpusDigest.Of(run.All, run.Documents);
        if (ReadFloors() is not { } floors)
        {
            return false;
        }

        if (request.RaisesFloors)
        {
            floors = floors.Raise(corpus, reports, request.ReasonToLower);
            File.WriteAllText(_file, floors.Write());
            terminal.Say(terminal.Words.Of($"已写入 {_file}。", $"{_file} was written."));
        }
        else if (floors.Corpus != corpus)
        {
            terminal.Fail(CliCodes.OtherCorpus, terminal.Words.Of(
                $"{_file}：下限是在另一状态的语料上定的，不能比较。请运行 --raise。",
                $"{_file}: the floors were set on another state of the corpus and cannot be compared. Run --raise."));
            return false;
        }

        return Holds(floors, reports);
    }

    private static string NameOf(CorpusPart part) => part == CorpusPart.Dev ? "dev" : "test";

    private bool Holds(ScoreFloors floors, IEnumerable<(string Part, ScoreReport Report)> reports)
    {
        FloorBreach[] breaches = [.. reports.SelectMany(entry => floors.BreachesOf(entry.Part, entry.Report))];
        foreach (FloorBreach breach in breaches)
        {
            string score = string.Create(CultureInfo.InvariantCulture, $"{breach.Part} {breach.Score} {breach.Today:0.000} < {breach.Floor:0.000}");
            terminal.Fail(CliCodes.UnderFloor, terminal.Words.Of($"低于下限：{score}", $"under its floor: {score}"));
        }

        return breaches.Length == 0;
    }

    private CorpusPart[] PartsToCompare() => request.Part == CorpusPart.All ? [CorpusPart.Dev, CorpusPart.Test] : [request.Part];

    /// <summary>The floors; none where the file is not there yet and is to be written; null where there is nothing to compare with.</summary>
    private ScoreFloors? ReadFloors()
    {
        try
        {
            return request.RaisesFloors && !File.Exists(_file) ? ScoreFloors.None : ScoreFloors.Read(File.ReadAllText(_file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            terminal.Fail(CliCodes.Gold, $"{_file}：{e.Message}");
            return null;
        }
    }
}
