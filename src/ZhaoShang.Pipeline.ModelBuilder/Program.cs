using ZhaoShang.Pipeline.ModelBuilder;
using ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

// Every model of models/. A new one is a sealed class here and a block in models/rebuild.sh that lays its tables into SOURCES/<name>.
IModel[] models =
[
    new GazetteerModel(),
    new LexiconModel(),
    new ConversionModel(),
    new ReadingsModel(),
];

if (args.Length < 2)
{
    Console.Error.WriteLine($"usage: ModelBuilder SOURCES MODELS [{string.Join(" | ", models.Select(model => model.Name))}]...");
    Console.Error.WriteLine("Start it through models/rebuild.sh, which makes the source tables.");
    return 2;
}

string[] wanted = [.. args.Skip(2)];
string[] unknown = [.. wanted.Except(models.Select(model => model.Name))];
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"No such model: {string.Join(", ", unknown)}.");
    return 2;
}

foreach (IModel model in models.Where(model => wanted.Length == 0 || wanted.Contains(model.Name)))
{
    string modelFolder = Path.Combine(args[1], model.Name);
    Directory.CreateDirectory(modelFolder);
    model.Build(Path.Combine(args[0], model.Name), modelFolder);
    Console.Error.WriteLine($"{model.Name}: built");
}

return 0;
