using System.Globalization;
using System.Text.Json;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// Measures our engine and its peers in turn, several times over, since the machine is never quite idle: what is printed are medians, and the ratio is the
/// median of the rounds' ratios.
/// </summary>
internal sealed class Comparison
{
    private const int Rounds = 5;

    private readonly Func<Throughput> _ours;
    private readonly List<(string Name, Func<Throughput> Measure)> _peers = [];

    /// <summary>Begins a comparison of what <paramref name="ours"/> measures.</summary>
    public Comparison(Func<Throughput> ours) => _ours = ours;

    /// <summary>Adds a peer: what <paramref name="script"/> of the folder Peers prints for <paramref name="arguments"/>, the path first.</summary>
    public Comparison With(string name, string program, string script, params string[] arguments)
    {
        _peers.Add((name, () => JsonSerializer.Deserialize<Throughput>(PeerProcess.Run(program, script, arguments, [])[0])!));
        return this;
    }

    /// <summary>The figures in one line a peer.</summary>
    public IEnumerable<string> Run()
    {
        Throughput[][] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => (Throughput[])[_ours(), .. _peers.Select(peer => peer.Measure())])];
        double ours = Median(rounds.Select(round => round[0].BytesPerSecond));
        for (int i = 1; i <= _peers.Count; i++)
        {
            double peer = Median(rounds.Select(round => round[i].BytesPerSecond));
            double ratio = Median(rounds.Select(round => round[0].BytesPerSecond / round[i].BytesPerSecond));
            yield return string.Create(CultureInfo.InvariantCulture,
                $"  ours {ours / 1e6:F1} MB/s ({rounds[0][0].Count}), {_peers[i - 1].Name} {peer / 1e6:0.0##} MB/s ({rounds[0][i].Count}), ratio {ratio:F1}");
        }
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);
}
