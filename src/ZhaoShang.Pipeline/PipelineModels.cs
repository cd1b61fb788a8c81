using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The tables and models that the pipeline reads, each loaded once and shared by all threads.</summary>
public sealed class PipelineModels
{
    private readonly Lazy<ITextNormalizer> _normalizer;
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly Lazy<SegmentationModel> _words;
    private readonly Lazy<WordSegmenter> _segmenter;
    private readonly Lazy<LearnedModels> _learned;
    private readonly Lazy<NameReadings> _readings;
    private readonly Lazy<Thesaurus> _thesaurus;

    private PipelineModels(string folder)
    {
        _normalizer = new Lazy<ITextNormalizer>(() => new TextNormalizer(NormalizingModel.Load(folder)));
        _gazetteer = new Lazy<Gazetteer>(() => Gazetteer.Load(folder));
        _words = new Lazy<SegmentationModel>(() => SegmentationModel.Load(folder));
        _segmenter = new Lazy<WordSegmenter>(() => new WordSegmenter(_words.Value));
        _learned = new Lazy<LearnedModels>(() => LoadLearned(Path.Combine(folder, "learned")));
        _readings = new Lazy<NameReadings>(() => NameReadings.Load(folder));
        _thesaurus = new Lazy<Thesaurus>(() => Thesaurus.Load(folder));
    }

    /// <summary>Normalises articles and queries.</summary>
    public ITextNormalizer Normalizer => _normalizer.Value;

    /// <summary>Cuts articles and queries into words.</summary>
    /// <exception cref="ModelException">Its file is missing or damaged, if that was not read yet.</exception>
    public IWordSegmenter Segmenter => _segmenter.Value;

    /// <summary>Cuts texts into the words of the word list only, without guessing unknown ones.</summary>
    /// <exception cref="ModelException">Its file is missing or damaged, if that was not read yet.</exception>
    public IWordSegmenter SegmenterWithoutHmm => new WordSegmenter(_words.Value, new SegmenterOptions { UseHmm = false });

    /// <summary>The administrative divisions.</summary>
    public IDivisionLookup Divisions => Gazetteer;

    /// <summary>What was learned from gold.</summary>
    /// <exception cref="ModelException">A file is missing or damaged, if it was not read yet.</exception>
    public LearnedModels Learned => _learned.Value;

    internal Gazetteer Gazetteer => _gazetteer.Value;

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
        PipelineModels models = new(folder);
        Task normalizing = Task.Run(() => models.Normalizer);
        _ = models.Segmenter;
        _ = models.Gazetteer;
        _ = models.Learned;
        normalizing.GetAwaiter().GetResult();
        return models;
    }

    /// <summary>Models that are loaded when they are first asked for; a file that is missing, damaged or of another version is told then.</summary>
    public static PipelineModels LoadForQueries(string folder) => new(folder);

    /// <summary>Begins to load the divisions on another thread, while something else is done; what is wrong with their file is told when they are asked for.</summary>
    public void BeginDivisions() => Task.Run(() => Gazetteer);

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
