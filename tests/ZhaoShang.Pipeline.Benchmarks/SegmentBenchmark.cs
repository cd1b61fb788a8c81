using System.Text.Json;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// Segmenting beside @node-rs/jieba and python3-jieba on the same lines, in one run. Before, the words of the first lines are compared with
/// python3-jieba's: a throughput of other words would be no comparison.
/// </summary>
internal sealed class SegmentBenchmark
{
    private const int CheckedLetters = 200_000;

    private readonly WordSegmenter _segmenter = WordSegmenter.Load(RepositoryFolder.Models);
    private readonly List<WordToken> _words = [];

    /// <summary>Measures with the lines of <paramref name="path"/>; 1 if the words are not jieba's, else 0.</summary>
    public int Run(string path)
    {
        string[] lines = BenchmarkText.ReadLines(path);
        int words = CountSameWords(BenchmarkText.First(lines, CheckedLetters));
        if (words < 0)
        {
            return 1;
        }

        Console.WriteLine($"{Path.GetFileName(path)}: {words} words are python3-jieba's");
        Comparison comparison = new Comparison(() => Throughput.Measure(lines, CountWords))
            .With("@node-rs/jieba", "node", "segment.js", path)
            .With("python3-jieba (first lines)", "/usr/bin/python3", "segment.py", path);
        foreach (string figures in comparison.Run())
        {
            Console.WriteLine(figures);
        }

        return 0;
    }

    /// <summary>How many words the lines have, if they are the same as python3-jieba's; else says the first line that differs and returns -1.</summary>
    private int CountSameWords(string[] lines)
    {
        IReadOnlyList<string> expected = PeerProcess.Run("/usr/bin/python3", "segment.py", [], lines.Select(line => JsonSerializer.Serialize(line)));
        int count = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            string[] words = JsonSerializer.Deserialize<string[]>(expected[i])!;
            count += words.Length;
            if (!words.SequenceEqual(_segmenter.Cut(lines[i])))
            {
                Console.Error.WriteLine($"Line {i + 1} is cut otherwise than by python3-jieba.");
                return -1;
            }
        }

        return count;
    }

    private int CountWords(string line)
    {
        _words.Clear();
        _segmenter.Segment(line, _words);
        return _words.Count;
    }
}
