using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>The general word list: each word with its frequency and class. Immutable and thread-safe.</summary>
internal sealed class Lexicon
{
    /// <summary>The file in the folder of the lexicon model.</summary>
    public const string FileName = "words.bin";

    private static readonly ModelFormat Format = new("ZSLX", 1);

    private readonly long[] _frequencies;
    private readonly double[] _logFrequencies;

    /// <summary>Makes the list.</summary>
    /// <param name="words">The words; their values are <see cref="WordEntry"/>s.</param>
    /// <param name="frequencies">The frequencies that the entries point to, each at least 1.</param>
    /// <param name="totalFrequency">What a frequency is a share of.</param>
    public Lexicon(DoubleArrayTrie words, long[] frequencies, long totalFrequency)
    {
        Words = words;
        _frequencies = frequencies;
        _logFrequencies = Array.ConvertAll(frequencies, frequency => Math.Log(frequency));
        TotalFrequency = totalFrequency;
    }

    /// <summary>The words; their values are <see cref="WordEntry"/>s.</summary>
    public DoubleArrayTrie Words { get; }

    /// <summary>The frequencies that the entries point to.</summary>
    public ReadOnlySpan<long> Frequencies => _frequencies;

    /// <summary>Their natural logarithms.</summary>
    public ReadOnlySpan<double> LogFrequencies => _logFrequencies;

    /// <summary>The sum of all frequencies of the source list.</summary>
    public long TotalFrequency { get; }

    /// <summary>The same for the same list only. O(size of the list): some milliseconds.</summary>
    public ulong Checksum => ModelWriter.Checksum(Format, Write);

    /// <summary>Reads the list from <paramref name="folder"/>.</summary>
    /// <exception cref="ModelException">The file is missing, damaged or of another version.</exception>
    public static Lexicon Load(string folder) => ModelReader.ReadFile(Path.Combine(folder, FileName), Format, reader =>
    {
        long total = reader.ReadInt64("the total frequency");
        long[] frequencies = reader.ReadArray<long>("frequencies");
        return new Lexicon(DoubleArrayTrie.Read(reader), frequencies, total);
    });

    /// <summary>Writes the list into <paramref name="folder"/>.</summary>
    public void Save(string folder)
    {
        using FileStream stream = File.Create(Path.Combine(folder, FileName));
        ModelWriter writer = new(stream, Format);
        Write(writer);
        writer.Complete();
    }

    private void Write(ModelWriter writer)
    {
        writer.WriteInt64(TotalFrequency);
        writer.WriteArray<long>(_frequencies);
        Words.Write(writer);
    }
}
