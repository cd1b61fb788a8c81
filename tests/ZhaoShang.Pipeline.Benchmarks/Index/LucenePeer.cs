using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>Lucene 8 with its CJK bigrams, in a Java process (Peers/LuceneIndex.java): builds an index, then answers one round of queries for each line it gets.</summary>
internal sealed class LucenePeer
{
    private readonly string _classes;
    private readonly string _index;
    private readonly string _libraries;

    /// <summary>Compiles the peer into <paramref name="folder"/>.</summary>
    public LucenePeer(string folder)
    {
        _classes = Path.Combine(folder, "classes");
        _index = Path.Combine(folder, "lucene");
        string jars = Environment.GetEnvironmentVariable("JAVALIB") ?? "/usr/share/java";
        _libraries = string.Join(':', new[] { "core", "analyzers-common", "queries" }.Select(name => Directory.GetFiles(jars, $"lucene-{name}-8*.jar")[0]));
        Directory.CreateDirectory(_classes);
        Run("javac", ["-cp", _libraries, "-d", _classes, Path.Combine(AppContext.BaseDirectory, "Peers", "LuceneIndex.java")]);
    }

    /// <summary>Builds the index of a file with one text a line; the processor's seconds and the bytes of the index.</summary>
    public (double Seconds, long Bytes) Build(string texts)
    {
        JsonElement answer = JsonDocument.Parse(Java(["build", texts, _index])).RootElement;
        return (answer.GetProperty("cpu_s").GetDouble(), answer.GetProperty("bytes").GetInt64());
    }

    /// <summary>The hits and the best time in milliseconds of each query of a file, after a round of warming up.</summary>
    public IReadOnlyList<(int Hits, double Milliseconds)> Query(string queries, int repetitions) =>
    [
        .. JsonDocument.Parse(Java(["query", queries, _index, repetitions.ToString(CultureInfo.InvariantCulture)])).RootElement.EnumerateArray()
            .Select(static answer => (answer[0].GetInt32(), answer[1].GetDouble())),
    ];

    private string Java(IEnumerable<string> arguments) => Run("java", ["-cp", $"{_classes}:{_libraries}", "LuceneIndex", .. arguments]);

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
