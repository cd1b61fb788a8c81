using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>The general word list and the letter model, read once and shared by all segmenters. Immutable and thread-safe.</summary>
public sealed class SegmentationModel
{
    private SegmentationModel(Lexicon lexicon, LetterModel letters)
    {
        Lexicon = lexicon;
        Letters = letters;
    }

    /// <summary>The general word list.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>The model for words that no list holds.</summary>
    internal LetterModel Letters { get; }

    /// <summary>Reads the model from the folder <c>lexicon</c> of <paramref name="modelsFolder"/>: 7 MB, some 10 ms.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another version.</exception>
    public static SegmentationModel Load(string modelsFolder)
    {
        string folder = Path.Combine(modelsFolder, "lexicon");
        return new SegmentationModel(Lexicon.Load(folder), LetterModel.Load(folder));
    }
}
