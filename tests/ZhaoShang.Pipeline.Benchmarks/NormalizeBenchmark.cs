using System.Text.Json;
using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// Normalising, with the map back and the annotations, beside opencc-js and Debian's opencc, which convert the script only, on the same lines in one run.
/// Before, the first lines are compared with opencc's conversion of the lines without annotations.
/// </summary>
internal sealed partial class NormalizeBenchmark
{
    private const int CheckedLetters = 400_000;

    /// <summary>What comes out otherwise: words that opencc leaves (著力), and letters with torn bytes, which it knows nothing of.</summary>
    private static readonly (string Ours, string Theirs)[] Listed =
    [
        ("着", "著"), ("专业", "?qū)I(yè)"), ("。筹", ";I"), ("地企业", "?shù)仄髽I(yè)"),
    ];

    private readonly TextNormalizer _normalizer = new(NormalizingModel.Load(RepositoryFolder.Models));

    /// <summary>Measures with the lines of <paramref name="path"/>; 1 if a line is not opencc's but for the differences listed, else 0.</summary>
    public int Run(string path)
    {
        string[] lines = BenchmarkText.ReadLines(path);
        string[] sample = BenchmarkText.First(lines, CheckedLetters);
        IReadOnlyList<string> expected = PeerProcess.Run(
            "/usr/bin/python3", "opencc.py", [], sample.Select(line => JsonSerializer.Serialize(Annotation().Replace(line, ""))));
        for (int i = 0; i < sample.Length; i++)
        {
            if (FirstDifference(Letters(_normalizer.Normalize(sample[i]).Text), Letters(JsonSerializer.Deserialize<string>(expected[i])!)) is { } difference)
            {
                Console.Error.WriteLine($"Line {i + 1} of {path} is converted otherwise than by opencc: {difference}");
                return 1;
            }
        }

        Console.WriteLine($"{Path.GetFileName(path)}: the letters of {sample.Length} lines are opencc's but for the differences listed");
        Comparison comparison = new Comparison(() => Throughput.Measure(lines, line => _normalizer.Normalize(line).Text.Length))
            .With("opencc-js", "node", "normalize.js", path)
            .With("opencc (first lines)", "/usr/bin/python3", "opencc.py", path);
        foreach (string figures in comparison.Run())
        {
            Console.WriteLine(figures);
        }

        return 0;
    }

    /// <summary>The first place where the letters differ in a way that is not listed; null if there is none.</summary>
    private static string? FirstDifference(string ours, string theirs)
    {
        int at = 0;
        int other = 0;
        while (at < ours.Length || other < theirs.Length)
        {
            (string Ours, string Theirs) = Listed.FirstOrDefault(pair => StartsWith(ours, at, pair.Ours) && StartsWith(theirs, other, pair.Theirs));
            bool isSame = at < ours.Length && other < theirs.Length && ours[at] == theirs[other];
            if (!isSame && Ours is null)
            {
                return $"{Around(ours, at)} / {Around(theirs, other)}";
            }

            at += isSame ? 1 : Ours.Length;
            other += isSame ? 1 : Theirs.Length;
        }

        return null;
    }

    private static bool StartsWith(string text, int at, string piece) => text.AsSpan(at).StartsWith(piece, StringComparison.Ordinal);

    private static string Around(string text, int at) => text[Math.Max(0, at - 8)..Math.Min(text.Length, at + 8)];

    /// <summary>The letters without white space and in half width: neither is opencc's matter.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter));

    [GeneratedRegex(@"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}\)")]
    private static partial Regex Annotation();
}
