using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// Segmenting beside @node-rs/jieba on the same lines, in one run. Before, the words of the first lines are compared with python3-jieba's:
/// a throughput of other words would be no comparison.
/// </summary>
internal sealed class SegmentBenchmark
{
    private const int CheckedLetters = 200_000;
    private const double LeastSeconds = 3;

    private readonly WordSegmenter _segmenter = WordSegmenter.Load(RepositoryFolder.Models);

    /// <summary>Measures with the lines of <paramref name="path"/>; 1 if the words are not jieba's, else 0.</summary>
    public int Run(string path)
    {
        string[] lines = [.. File.ReadAllText(path).Split('\n').Where(line => line.Length > 0)];
        int words = CountSameWords([.. lines.Take(1 + (CheckedLetters / lines[0].Length))]);
        if (words < 0)
        {
            return 1;
        }

        Throughput ours = Measure(lines);
        Throughput peer = JsonSerializer.Deserialize<Throughput>(PeerProcess.Run("node", "segment.js", [path], [])[0])!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: ours {ours.BytesPerSecond / 1e6:F1} MB/s, {ours.Words} words; @node-rs/jieba {peer.BytesPerSecond / 1e6:F1} MB/s, {peer.Words} words; ratio {ours.BytesPerSecond / peer.BytesPerSecond:F1}; {words} words are python3-jieba's"));
        return 0;
    }

    private static double CpuSeconds()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
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

    private Throughput Measure(string[] lines)
    {
        long bytes = lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line) + 1);
        long words = CutAll(lines);
        int rounds = 0;
        double start = CpuSeconds();
        do
        {
            CutAll(lines);
            rounds++;
        }
        while (CpuSeconds() - start < LeastSeconds);
        return new Throughput(bytes * rounds / (CpuSeconds() - start), words);
    }

    private long CutAll(string[] lines)
    {
        List<WordToken> words = [];
        long count = 0;
        foreach (string line in lines)
        {
            words.Clear();
            _segmenter.Segment(line, words);
            count += words.Count;
        }

        return count;
    }
}
