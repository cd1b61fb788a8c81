using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The tables and models that the pipeline reads, loaded once and shared by all threads.</summary>
public sealed class PipelineModels
{
    private readonly SegmentationModel _words;
    private readonly Lazy<NameReadings> _readings;
    private readonly Lazy<Thesaurus> _thesaurus;

    private PipelineModels(string folder, ITextNormalizer normalizer, SegmentationModel words, Gazetteer gazetteer, LearnedModels learned)
    {
        Learned = learned;
        _words = words;
        _readings = new Lazy<NameReadings>(() => NameReadings.Load(folder));
        _thesaurus = new Lazy<Thesaurus>(() => Thesaurus.Load(folder));
        Normalizer = normalizer;
        Segmenter = new WordSegmenter(words);
        Gazetteer = gazetteer;
    }

    /// <summary>Normalises articles and queries.</summary>
    public ITextNormalizer Normalizer { get; }

    /// <summary>Cuts articles and queries into words.</summary>
    public IWordSegmenter Segmenter { get; }

    /// <summary>Cuts texts into the words of the word list only, without guessing unknown ones.</summary>
    public IWordSegmenter SegmenterWithoutHmm => new WordSegmenter(_words, new SegmenterOptions { UseHmm = false });

    /// <summary>The administrative divisions.</summary>
    public IDivisionLookup Divisions => Gazetteer;

    /// <summary>What was learned from gold.</summary>
    public LearnedModels Learned { get; }

    internal Gazetteer Gazetteer { get; }

    /// <summary>How letters are read, loaded when it is first asked for.</summary>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    internal NameReadings Readings => _readings.Value;

    /// <summary>Which words stand beside which, loaded when it is first asked for.</summary>
    /// <exception cref="ModelException">Its file is missing or damaged.</exception>
    internal Thesaurus Thesaurus => _thesaurus.Value;

    /// <summary>Loads the models of <paramref name="folder"/>, those of the program's <c>models/</c>.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another version.</exception>
    public static PipelineModels Load(string folder)
    {
        NormalizingModel? normalizing = null;
        SegmentationModel? words = null;
        Gazetteer? gazetteer = null;
        Task other = Task.Run(() => normalizing = NormalizingModel.Load(folder));
        words = SegmentationModel.Load(folder);
        gazetteer = Gazetteer.Load(folder);
        LearnedModels learned = LoadLearned(Path.Combine(folder, "learned"));
        other.GetAwaiter().GetResult();
        return new PipelineModels(folder, new TextNormalizer(normalizing!), words, gazetteer, learned);
    }

    private static LearnedModels LoadLearned(string folder)
    {
        try
        {
            return LearnedModels.Load(folder);
        }
        catch (InvalidDataException e)
        {
            throw new ModelException(folder, e.Message, "models that zhaoshang train wrote", e);
        }
    }
}
