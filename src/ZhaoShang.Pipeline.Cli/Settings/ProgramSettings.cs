using System.Globalization;
using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// What is set by variables and files: a variable comes before <c>zhaoshang.json</c> beside the database, and that before the user's own <c>settings.json</c>. Flags come
/// before all, and are the options' own business.
/// </summary>
internal sealed class ProgramSettings
{
    private const string FileBesideDatabase = "zhaoshang.json";
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<string, SettingValue> _values = [];
    private readonly List<Explanation> _problems = [];
    private readonly List<string> _files = [];

    private ProgramSettings()
    {
    }

    /// <summary>What is wrong with the files and variables; empty if nothing is.</summary>
    public IReadOnlyList<Explanation> Problems => _problems;

    /// <summary>The files that are looked at, whether they are there or not, the first before the second.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Reads variables and files.</summary>
    /// <param name="database">The database that a flag names; null if none does.</param>
    /// <param name="readVariable">Reads a variable of the environment.</param>
    public static ProgramSettings Read(string? database, Func<string, string?> readVariable)
    {
        ProgramSettings settings = new();
        foreach (Setting setting in Setting.All)
        {
            if (readVariable(setting.Variable) is { Length: > 0 } value)
            {
                settings.Set(setting, new SettingValue(value, setting.Variable));
            }
        }

        string? ownFile = OwnFolder(readVariable) is { } folder ? Path.Combine(folder, "settings.json") : null;
        Dictionary<string, string> own = ownFile is null ? [] : settings.ReadFile(ownFile);
        string file = database ?? settings.Find("db")?.Value ?? own.GetValueOrDefault("db") ?? "zhaoshang.db";
        string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".", FileBesideDatabase);
        settings.Take(settings.ReadFile(beside), beside);
        settings._files.Add(beside);
        if (ownFile is not null)
        {
            settings.Take(own, ownFile);
            settings._files.Add(ownFile);
        }

        return settings;
    }

    /// <summary>What is set, and where; null where nothing is.</summary>
    public SettingValue? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>What holds: what is set, else the default.</summary>
    public string ValueOf(string key) => Find(key)?.Value ?? Setting.All.First(setting => setting.Key == key).Default;

    /// <summary>The user's folder for settings, by the XDG directories or of Windows; null if there is none.</summary>
    private static string? OwnFolder(Func<string, string?> readVariable) => FolderOf(readVariable, "XDG_CONFIG_HOME", ".config");

    /// <summary>The folder <c>zhaoshang</c> in the one that <paramref name="variable"/> names, else in the user's <paramref name="usual"/> one; null if there is none.</summary>
    public static string? FolderOf(Func<string, string?> readVariable, string variable, string usual)
    {
        string? parent = readVariable(variable) is { Length: > 0 } told ? told
            : OperatingSystem.IsWindows() ? readVariable("APPDATA")
            : readVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, usual) : null;
        return parent is null ? null : Path.Combine(parent, "zhaoshang");
    }

    private void Take(Dictionary<string, string> values, string file)
    {
        foreach ((string key, string value) in values)
        {
            Set(Setting.All.First(setting => setting.Key == key), new SettingValue(value, file));
        }
    }

    private void Set(Setting setting, SettingValue value)
    {
        if (setting.Violation(value.Value) is { } violation)
        {
            _problems.Add(new Explanation($"{value.Place}：{violation.Chinese}", $"{value.Place}: {violation.English}"));
        }

        _values.TryAdd(setting.Key, value);
    }

    private Dictionary<string, string> ReadFile(string file)
    {
        Dictionary<string, string> values = [];
        if (!File.Exists(file))
        {
            return values;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("An object was expected.");
            }

            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                ReadProperty(file, property, values);
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            _problems.Add(new Explanation(
                $"{file}：读不出设置（{e.Message}）。应是一个 JSON 对象，例如 {{\"money-unit\": \"亿元\"}}。",
                $"{file}: settings cannot be read ({e.Message}). A JSON object was expected, as {{\"money-unit\": \"亿元\"}}."));
        }

        return values;
    }

    private void ReadProperty(string file, JsonProperty property, Dictionary<string, string> values)
    {
        string? value = property.Value.ValueKind switch
        {
            JsonValueKind.String => property.Value.GetString(),
            JsonValueKind.Number => property.Value.GetDecimal().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (!Setting.All.Any(setting => setting.Key == property.Name))
        {
            string known = string.Join(", ", Setting.All.Select(static setting => setting.Key));
            _problems.Add(new Explanation($"{file}：没有设置“{property.Name}”。可以设置：{known}。", $"{file}: there is no setting '{property.Name}'. There are: {known}."));
        }
        else if (value is null)
        {
            _problems.Add(new Explanation($"{file}：“{property.Name}”应为字符串或数字。", $"{file}: '{property.Name}' must be a string or a number."));
        }
        else
        {
            values[property.Name] = value;
        }
    }
}
