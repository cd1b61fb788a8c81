using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>The words that a user added to, or took from, the general list.</summary>
/// <param name="Words">The words; their values are <see cref="WordEntry"/>s whose frequencies count on after those of the general list.</param>
/// <param name="Frequencies">The frequencies that they add; 0 says that the word is none.</param>
/// <param name="TotalFrequency">What a frequency is a share of, with the words added.</param>
/// <param name="ForcedSplits">Words that are cut into letters wherever the letter model finds them.</param>
internal sealed record UserWords(DoubleArrayTrie Words, IReadOnlyList<long> Frequencies, long TotalFrequency, DoubleArrayTrie ForcedSplits)
{
    private static readonly ModelFormat Format = new("ZSUW", 1);

    /// <summary>The same for the same words only.</summary>
    public ulong Checksum => ModelWriter.Checksum(Format, Write);

    private void Write(ModelWriter writer)
    {
        Words.Write(writer);
        writer.WriteArray<long>([.. Frequencies]);
        writer.WriteInt64(TotalFrequency);
        ForcedSplits.Write(writer);
    }
}
