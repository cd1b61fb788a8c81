using ZhaoShang.Pipeline.Extraction.Learning.Amounts;
using ZhaoShang.Pipeline.Extraction.Learning.Confidence;
using ZhaoShang.Pipeline.Extraction.Learning.Genres;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Learning.Periods;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>The models that were learned from gold and that help the rules. Thread-safe.</summary>
public sealed class LearnedModels
{
    private const string NamesFile = "project-names.bin";
    private const string PartiesFile = "party-names.bin";
    private const string AmountsFile = "project-amounts.bin";
    private const string StagesFile = "project-stages.bin";
    private const string GenresFile = "genres.bin";
    private const string PeriodsFile = "article-periods.bin";
    private const string ConfidenceFile = "record-confidence.bin";

    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>No models: the rules alone.</summary>
    public static LearnedModels None { get; } = new();

    /// <summary>The files that the models are kept in, with their bytes, by ordinal order of their names.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Files => _files.OrderBy(static file => file.Key, StringComparer.Ordinal);

    internal ProjectNameModel? ProjectNames { get; private set; }

    internal PartyNameModel? PartyNames { get; private set; }

    internal AmountModel? Amounts { get; private set; }

    internal StageModel? Stages { get; private set; }

    internal GenreModel? Genres { get; private set; }

    internal PeriodModel? Periods { get; private set; }

    internal ConfidenceModel? Confidence { get; private set; }

    /// <summary>Reads the models of <paramref name="folder"/>; a model whose file is not there is left to the rules.</summary>
    /// <exception cref="InvalidDataException">A file is damaged or of another version; the message names it.</exception>
    public static LearnedModels Load(string folder)
    {
        LearnedModels models = new();
        foreach (string file in new[] { NamesFile, PartiesFile, AmountsFile, StagesFile, GenresFile, PeriodsFile, ConfidenceFile })
        {
            string path = Path.Combine(folder, file);
            if (File.Exists(path))
            {
                models.Take(path, file, File.ReadAllBytes(path));
            }
        }

        return models;
    }

    /// <summary>These models and the one of project names.</summary>
    internal LearnedModels WithProjectNames(ChainTagger names) => With(NamesFile, names);

    /// <summary>These models and the one of the names of parties.</summary>
    internal LearnedModels WithPartyNames(ChainTagger names) => With(PartiesFile, names);

    /// <summary>These models and the one of the amounts of projects.</summary>
    internal LearnedModels WithAmounts(Classifier amounts) => With(AmountsFile, amounts);

    /// <summary>These models and the one of the stages of projects.</summary>
    internal LearnedModels WithStages(Classifier stages) => With(StagesFile, stages);

    /// <summary>These models and the one of the confidence of records.</summary>
    internal LearnedModels WithConfidence(Classifier confidence) => With(ConfidenceFile, confidence);

    /// <summary>These models and the one of genres.</summary>
    internal LearnedModels WithGenres(Classifier genres) => With(GenresFile, genres);

    /// <summary>These models and the one of the periods of articles.</summary>
    internal LearnedModels WithPeriods(Classifier periods) => With(PeriodsFile, periods);

    /// <summary>These models without the one of the stages of projects.</summary>
    internal LearnedModels WithoutStages() => Without(StagesFile);

    /// <summary>These models without the one of <paramref name="file"/>.</summary>
    public LearnedModels Without(string file)
    {
        LearnedModels models = new();
        foreach ((string known, byte[] kept) in _files.Where(known => known.Key != file))
        {
            models.Take(known, known, kept);
        }

        return models;
    }

    private LearnedModels With(string file, ChainTagger tagger) =>
        With(file, ModelFile.Write(1, tagger.Labels, [.. Singles(tagger.Start), .. Singles(tagger.Steps)], tagger.Weights));

    private LearnedModels With(string file, Classifier classifier) =>
        With(file, ModelFile.Write(1, classifier.Labels, classifier.Biases, classifier.Weights));

    private LearnedModels With(string file, byte[] bytes)
    {
        LearnedModels models = new();
        foreach ((string known, byte[] kept) in _files)
        {
            models.Take(known, known, kept);
        }

        models.Take(file, file, bytes);
        return models;
    }

    private static float[] Singles(ReadOnlySpan<double> scores) => [.. scores.ToArray().Select(static score => (float)score)];

    private void Take(string path, string file, byte[] bytes)
    {
        try
        {
            LearnedModel model = ModelFile.Read(bytes);
            switch (file)
            {
                case NamesFile:
                    ProjectNames = new ProjectNameModel(model.AsTagger(), model.Version);
                    break;
                case PartiesFile:
                    PartyNames = new PartyNameModel(model.AsTagger(), model.Version);
                    break;
                case AmountsFile:
                    Amounts = new AmountModel(model.AsClassifier(), model.Version);
                    break;
                case StagesFile:
                    Stages = new StageModel(model.AsClassifier(), model.Version);
                    break;
                case GenresFile:
                    Genres = new GenreModel(model.AsClassifier(), model.Version);
                    break;
                case PeriodsFile:
                    Periods = new PeriodModel(model.AsClassifier(), model.Version);
                    break;
                case ConfidenceFile:
                    Confidence = new ConfidenceModel(model.AsClassifier());
                    break;
                default:
                    throw new InvalidDataException("No model has this name.");
            }
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"The model {path} cannot be used: {e.Message}", e);
        }

        _files[file] = bytes;
    }
}
