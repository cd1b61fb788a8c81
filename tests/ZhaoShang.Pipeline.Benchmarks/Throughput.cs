namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>What one engine did with a text.</summary>
/// <param name="BytesPerSecond">Bytes of UTF-8 input per second of CPU time of the whole process, warm.</param>
/// <param name="Words">The number of words in the whole text.</param>
internal sealed record Throughput(double BytesPerSecond, long Words);
