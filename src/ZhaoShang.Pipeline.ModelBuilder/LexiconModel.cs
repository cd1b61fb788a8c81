using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>
/// The word list and the letter figures of jieba. Sources: <c>dict.txt</c> (word, frequency, tag; a later line of the same word wins, but
/// both count in the total) and <c>letters.tsv</c> (<c>start P n</c>, <c>trans P P n</c>, <c>emit P letter n</c>; P is one of B E M S).
/// </summary>
internal sealed class LexiconModel : IModel
{
    private const string PositionLetters = "BEMS";

    /// <inheritdoc/>
    public string Name => "lexicon";

    /// <inheritdoc/>
    public void Build(string sourceFolder, string modelFolder)
    {
        ReadWords(Path.Combine(sourceFolder, "dict.txt")).Save(modelFolder);
        ReadLetters(Path.Combine(sourceFolder, "letters.tsv")).Save(modelFolder);
    }

    private static Lexicon ReadWords(string path)
    {
        Dictionary<string, (long Frequency, WordClass Class)> words = [];
        long total = 0;
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split(' ');
            if (parts.Length != 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long frequency) || frequency == 0)
            {
                throw new InvalidDataException($"{path}: seen \"{line}\", expected a word, a frequency of at least 1 and a tag.");
            }

            words[parts[0]] = (frequency, WordTag.ToClass(parts[2]));
            total += frequency;
        }

        long[] frequencies = [.. words.Values.Select(word => word.Frequency).Distinct().Order()];
        Dictionary<string, int> entries = words.ToDictionary(
            word => word.Key,
            word => new WordEntry(Array.BinarySearch(frequencies, word.Value.Frequency), word.Value.Class).Packed);
        return new Lexicon(DoubleArrayTrieBuilder.Build(entries, TriePacking.Dense), frequencies, total);
    }

    private static LetterModel ReadLetters(string path)
    {
        double[] starts = Table(1);
        double[] transitions = Table(LetterModel.PositionCount);
        double[] emissions = Table(LetterModel.LastLetter - LetterModel.FirstLetter + 1);
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split('\t');
            int position = PositionLetters.IndexOf(parts[1], StringComparison.Ordinal);
            double figure = double.Parse(parts[^1], CultureInfo.InvariantCulture);
            switch (parts[0])
            {
                case "start":
                    starts[position] = figure;
                    break;
                case "trans":
                    transitions[(position * LetterModel.PositionCount) + PositionLetters.IndexOf(parts[2], StringComparison.Ordinal)] = figure;
                    break;
                case "emit" when parts[2].Length == 1 && LetterModel.Covers(parts[2][0]):
                    emissions[((parts[2][0] - LetterModel.FirstLetter) * LetterModel.PositionCount) + position] = figure;
                    break;
                case "emit":
                    break;
                default:
                    throw new InvalidDataException($"{path}: seen \"{line}\", expected start, trans or emit.");
            }
        }

        return new LetterModel(starts, transitions, emissions);
    }

    private static double[] Table(int rows)
    {
        double[] table = new double[rows * LetterModel.PositionCount];
        Array.Fill(table, LetterModel.Never);
        return table;
    }
}
