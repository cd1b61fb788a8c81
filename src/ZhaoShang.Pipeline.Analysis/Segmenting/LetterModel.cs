using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>
/// The hidden Markov model for words that no list holds: how likely a letter is at each <see cref="LetterPosition"/>, as logarithms.
/// Immutable and thread-safe.
/// </summary>
internal sealed class LetterModel
{
    /// <summary>The file in the folder of the lexicon model.</summary>
    public const string FileName = "unknown-words.bin";

    /// <summary>The logarithm that stands for "never".</summary>
    public const double Never = -3.14e100;

    /// <summary>The first letter that has figures.</summary>
    public const char FirstLetter = '\u4E00';

    /// <summary>The last letter that has figures.</summary>
    public const char LastLetter = '\u9FD5';

    /// <summary>The number of positions.</summary>
    public const int PositionCount = 4;

    private const int Begin = (int)LetterPosition.Begin;
    private const int End = (int)LetterPosition.End;
    private const int Middle = (int)LetterPosition.Middle;
    private const int Single = (int)LetterPosition.Single;

    private static readonly ModelFormat Format = new("ZSHM", 1);

    private readonly double[] _starts;
    private readonly double[] _transitions;
    private readonly double[] _emissions;

    /// <summary>Makes the model of logarithms, in the order of <see cref="LetterPosition"/>.</summary>
    /// <param name="starts">For each position, of a text that begins there.</param>
    /// <param name="transitions">For each position and each next one.</param>
    /// <param name="emissions">For each letter from <see cref="FirstLetter"/> to <see cref="LastLetter"/> and each position.</param>
    public LetterModel(double[] starts, double[] transitions, double[] emissions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(starts.Length, PositionCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, PositionCount * PositionCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(emissions.Length, PositionCount * (LastLetter - FirstLetter + 1));
        _starts = starts;
        _transitions = transitions;
        _emissions = emissions;
    }

    /// <summary>The same for the same model only.</summary>
    public ulong Checksum => ModelWriter.Checksum(Format, Write);

    /// <summary>True if <paramref name="letter"/> is one of those that the model is about.</summary>
    public static bool Covers(char letter) => (uint)(letter - FirstLetter) <= LastLetter - FirstLetter;

    /// <summary>
    /// Finds the most likely positions of <paramref name="letters"/> (Viterbi). The sums are made in the order that jieba makes them in, and
    /// among equal ones the later position wins. O(length).
    /// </summary>
    /// <param name="letters">At least one letter; the model covers all of them.</param>
    /// <param name="positions">One for each letter; all is overwritten.</param>
    public void Decode(ReadOnlySpan<char> letters, Span<LetterPosition> positions)
    {
        ReadOnlySpan<double> emissions = Emissions(letters[0]);
        Span<double> scores = stackalloc double[PositionCount];
        for (int position = 0; position < PositionCount; position++)
        {
            scores[position] = _starts[position] + emissions[position];
        }

        for (int i = 1; i < letters.Length; i++)
        {
            positions[i] = (LetterPosition)Advance(scores, Emissions(letters[i]));
        }

        LetterPosition last = scores[Single] >= scores[End] ? LetterPosition.Single : LetterPosition.End;
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            int origins = (int)positions[i];
            positions[i] = last;
            last = Origin(last, origins);
        }
    }

    /// <summary>Reads the model from <paramref name="folder"/>.</summary>
    /// <exception cref="ModelException">The file is missing, damaged or of another version.</exception>
    public static LetterModel Load(string folder) => ModelReader.ReadFile(Path.Combine(folder, FileName), Format, reader =>
    {
        double[] starts = reader.ReadArray<double>("starts");
        double[] transitions = reader.ReadArray<double>("transitions");
        return new LetterModel(starts, transitions, reader.ReadArray<double>("emissions"));
    });

    /// <summary>Writes the model into <paramref name="folder"/>.</summary>
    public void Save(string folder)
    {
        using FileStream stream = File.Create(Path.Combine(folder, FileName));
        ModelWriter writer = new(stream, Format);
        Write(writer);
        writer.Complete();
    }

    private void Write(ModelWriter writer)
    {
        writer.WriteArray<double>(_starts);
        writer.WriteArray<double>(_transitions);
        writer.WriteArray<double>(_emissions);
    }

    /// <summary>Which position came before <paramref name="position"/>: of the two that can, the bit of <paramref name="origins"/> tells.</summary>
    private static LetterPosition Origin(LetterPosition position, int origins)
    {
        bool later = (origins & (1 << (int)position)) != 0;
        return position is LetterPosition.Begin or LetterPosition.Single
            ? later ? LetterPosition.Single : LetterPosition.End
            : later ? LetterPosition.Middle : LetterPosition.Begin;
    }

    /// <summary>Takes one letter in: brings <paramref name="scores"/> forward and returns a bit for each position, 1 if its later origin won.</summary>
    private int Advance(Span<double> scores, ReadOnlySpan<double> emissions)
    {
        double begin = scores[Begin];
        double end = scores[End];
        double middle = scores[Middle];
        double single = scores[Single];
        return Better(end, single, Begin, emissions, scores)
            | Better(begin, middle, End, emissions, scores)
            | Better(begin, middle, Middle, emissions, scores)
            | Better(end, single, Single, emissions, scores);
    }

    private int Better(double earlier, double later, int position, ReadOnlySpan<double> emissions, Span<double> scores)
    {
        bool inside = position is End or Middle;
        double fromEarlier = earlier + _transitions[((inside ? Begin : End) * PositionCount) + position] + emissions[position];
        double fromLater = later + _transitions[((inside ? Middle : Single) * PositionCount) + position] + emissions[position];
        bool laterWins = fromLater >= fromEarlier;
        scores[position] = laterWins ? fromLater : fromEarlier;
        return laterWins ? 1 << position : 0;
    }

    private ReadOnlySpan<double> Emissions(char letter) => _emissions.AsSpan((letter - FirstLetter) * PositionCount, PositionCount);
}
