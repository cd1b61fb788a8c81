using System.Diagnostics;
using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>The search index beside Lucene 8 with CJK bigrams: what is found, how fast it is built, how large it is, how long the ten best of a query take.</summary>
internal static class IndexBenchmark
{
    private const int Batch = 5_000;
    private const int Repetitions = 20;

    /// <summary>Runs with the texts of a file (number, tab, text) and the queries of another, in a folder for indexes; 1 if an answer is not the peer's.</summary>
    public static int Run(string texts, string queries, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] lines = [.. File.ReadLines(texts).Select(static line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..])];
        string bare = Path.Combine(folder, "texts.txt");
        File.WriteAllLines(bare, lines, new UTF8Encoding(false));
        long bytes = new FileInfo(bare).Length;
        (double aloneSeconds, long aloneSize) = FillAlone(lines, folder);
        using SearchTable table = new(Path.Combine(folder, "ours.db"), WordSegmenter.Load(RepositoryFolder.Models));
        double seconds = table.Fill(lines, Batch);
        long size = table.Size();
        table.Optimize();
        LucenePeer lucene = new(folder);
        (double luceneSeconds, long luceneSize) = lucene.Build(bare);
        Print($"texts {lines.Length}, {bytes / 1e6:f1} MB");
        Print($"texts a CPU second: ours {lines.Length / aloneSeconds:f0}, with words {lines.Length / seconds:f0}, Lucene {lines.Length / luceneSeconds:f0} (ratio {luceneSeconds / aloneSeconds:f2}, with words {luceneSeconds / seconds:f2})");
        Print($"index to text: ours {(double)aloneSize / bytes:f3}, with words {(double)size / bytes:f3}, joined {(double)table.Size() / bytes:f3}, Lucene {(double)luceneSize / bytes:f3}");
        return Compare(table, lucene, queries, lines);
    }

    private static (double Seconds, long Size) FillAlone(string[] lines, string folder)
    {
        using SearchTable table = new(Path.Combine(folder, "alone.db"), null);
        return (table.Fill(lines, Batch), table.Size());
    }

    private static int Compare(SearchTable table, LucenePeer lucene, string file, string[] texts)
    {
        string[] queries = [.. File.ReadLines(file).Where(static line => line.Length > 0)];
        List<double> ours = [];
        table.Begin(texts.Length);
        int wrong = 0;
        IReadOnlyList<(int Hits, double Milliseconds)> peers = lucene.Query(file, Repetitions);
        AllOf[] filters = [.. queries.Select(static query => new AllOf([.. query.Split(' ').Select(static word => new TextTerm(word))]))];
        foreach (AllOf filter in filters.SelectMany(static filter => Enumerable.Repeat(filter, Repetitions)))
        {
            // A round of warming up, as the peer has it.
            table.Search(filter);
        }

        for (int i = 0; i < queries.Length; i++)
        {
            string[] words = queries[i].Split(' ');
            AllOf filter = filters[i];
            (int total, int[] best) = table.Search(filter);
            int told = texts.Count(text => Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal)));
            wrong += total == told && total >= peers[i].Hits && best.Length == Math.Min(10, total) ? 0 : 1;
            ours.Add(Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => table.Search(filter))));
            Print($"{queries[i]}: ours {total} in {ours[i]:f2} ms, Lucene {peers[i].Hits} in {peers[i].Milliseconds:f2} ms, texts that tell all words {told}");
        }

        double[] theirs = [.. peers.Select(static peer => peer.Milliseconds)];
        Print($"p50: ours {Quantile(ours, 0.5):f2} ms, Lucene {Quantile(theirs, 0.5):f2} ms (ratio {Quantile(ours, 0.5) / Quantile(theirs, 0.5):f2})");
        Print($"p95: ours {Quantile(ours, 0.95):f2} ms, Lucene {Quantile(theirs, 0.95):f2} ms (ratio {Quantile(ours, 0.95) / Quantile(theirs, 0.95):f2})");
        Print(wrong == 0 ? "every query finds all texts that tell its words" : $"{wrong} queries do not find what they should");
        return wrong == 0 ? 0 : 1;
    }

    private static double Milliseconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Quantile(IReadOnlyList<double> values, double share) => values.Order().ElementAt((int)(values.Count * share));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
