using System.CommandLine;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang train CORPUS… --out FOLDER</c>: learns the models from gold, always without the test third.</summary>
internal sealed class TrainCommand
{
    private const int Folds = 5;

    private readonly CommandContext _context;
    private readonly Argument<string[]> _gold;
    private readonly Option<string?> _texts;
    private readonly Option<string?> _out;
    private readonly Option<bool> _periods;
    private readonly Option<bool> _stages;
    private readonly Option<bool> _genres;
    private readonly Option<bool> _compare;
    private readonly Option<string[]> _score;

    private TrainCommand(CommandContext context)
    {
        _context = context;
        Wording words = context.Words;
        _gold = context.ManyArgument("GOLD", words.Of("标注文件夹（含子文件夹）或 .jsonl 文件；测试部分自动排除", "Folders (with subfolders) or .jsonl files with gold; the test third is left out"));
        _texts = new Option<string?>("--texts") { Description = words.Of("文章所在文件夹（默认在标注文件夹附近查找）", "Folder of the articles (looked for near the gold by default)"), HelpName = "FOLDER" };
        _out = new Option<string?>("--out") { Description = words.Of("写入模型的文件夹", "Folder that the models are written to"), HelpName = "FOLDER" };
        _periods = new Option<bool>("--periods") { Description = words.Of("只学习文章所述时期的模型，其余模型不变", "Learn only the model of the periods of articles, beside the other models as they are") };
        _genres = new Option<bool>("--genres") { Description = words.Of("只学习文章体裁的模型，其余模型不变", "Learn only the model of the genres of articles, beside the other models as they are") };
        _stages = new Option<bool>("--stages") { Description = words.Of("只学习项目进展阶段的模型，其余模型不变", "Learn only the model of the stages of projects, beside the other models as they are") };
        _compare = new Option<bool>("--compare") { Description = words.Of("交叉验证：比较规则与模型", "Cross-validate: compare rules and models on articles left out"), };
        _score = new Option<string[]>("--score") { Description = words.Of("与 --compare 同用：只对这些标注计分，如规则没有见过的文章", "With --compare: score these gold files only, as those of articles that no rule has seen"), HelpName = "GOLD", DefaultValueFactory = static _ => [] };
        _score.AllowMultipleArgumentsPerToken = true;
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        TrainCommand train = new(context);
        VerbCommand command = new(
            "train",
            context.Words.Of("从标注中学习模型；同样的标注得到同样的字节", "Learns the models from gold; the same gold gives the same bytes"),
            "zhaoshang train corpus/gold --out models/learned",
            "zhaoshang train corpus/gold --compare")
        {
            train._gold, train._texts, train._out, train._genres, train._periods, train._stages, train._compare, train._score,
        };
        command.SetAction(train.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        Terminal terminal = _context.Terminal(parsed);
        string? folder = parsed.GetValue(_out);
        bool compares = parsed.GetValue(_compare);
        if (folder is null && !compares)
        {
            terminal.Fail(CliCodes.Usage, _context.Words.Of("请给出 --out FOLDER 或 --compare。", "Give --out FOLDER or --compare."));
            return ExitCode.Fatal;
        }

        TrainingCorpus corpus = TrainingCorpus.Read(new DocumentPipeline(_context.LoadModels(parsed)), parsed.GetValue(_gold)!, parsed.GetValue(_texts), terminal);
        if (corpus.Articles.Count < Folds)
        {
            terminal.Fail(CliCodes.Gold, _context.Words.Of($"可学习的文章太少（{corpus.Articles.Count} 篇）。", $"Too few articles to learn from ({corpus.Articles.Count})."));
            return ExitCode.Fatal;
        }

        ModelTraining training = new(corpus.Articles, Folds, terminal.Say);
        if (compares)
        {
            new ModelComparison(training, corpus, terminal).Run([.. parsed.GetValue(_score)!.Select(static path => Path.GetFileNameWithoutExtension(path))]);
        }

        if (folder is not null)
        {
            Write(folder, Trained(training, parsed), terminal);
        }

        return corpus.HasFailed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private LearnedModels Trained(ModelTraining training, ParseResult parsed)
    {
        bool ofPeriods = parsed.GetValue(_periods);
        bool ofStages = parsed.GetValue(_stages);
        bool ofGenres = parsed.GetValue(_genres);
        if (!ofPeriods && !ofStages && !ofGenres)
        {
            return training.Train();
        }

        LearnedModels models = _context.LoadModels(parsed).Learned;
        models = ofGenres ? training.TrainGenres(models) : models;
        models = ofStages ? training.TrainStages(models) : models;
        return ofPeriods ? training.TrainPeriods(models) : models;
    }

    private static void Write(string folder, LearnedModels models, Terminal terminal)
    {
        Directory.CreateDirectory(folder);
        foreach ((string file, byte[] bytes) in models.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            terminal.Say($"{digest}  {bytes.Length,9:N0}  {file}");
        }
    }
}
