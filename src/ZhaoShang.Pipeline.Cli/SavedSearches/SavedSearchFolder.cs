using System.Text.Json;
using System.Text.Json.Serialization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// The saved searches of a user, a file each. They lie with the user and not in the database, which others may share, and which may be read-only; what is new is the user's own
/// question.
/// </summary>
internal sealed class SavedSearchFolder
{
    private const int LongestName = 60;
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = RecordJson.Encoder, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly string _folder;

    /// <summary>The folder of the setting, else <c>zhaoshang/saved</c> in the user's data folder.</summary>
    /// <exception cref="OutputException">The user has none.</exception>
    public SavedSearchFolder(CommandContext context)
    {
        string set = context.Settings.ValueOf("saved");
        _folder = set.Length > 0 ? set
            : ProgramSettings.FolderOf(context.Surroundings.ReadVariable, "XDG_DATA_HOME", Path.Combine(".local", "share")) is { } own ? Path.Combine(own, "saved")
            : throw new OutputException(CliCodes.Saved, new Explanation(
                "不知道存到哪里：请设 ZHAOSHANG_SAVED 为一个文件夹。", "It is not known where to save it: set ZHAOSHANG_SAVED to a folder."));
    }

    /// <summary>All saved searches by name.</summary>
    public IReadOnlyList<SavedSearch> All() => !Directory.Exists(_folder)
        ? []
        : [.. Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The saved search of that name.</summary>
    /// <exception cref="OutputException">There is none, or its file cannot be read.</exception>
    public SavedSearch Find(string name) => File.Exists(PathOf(name)) ? Read(PathOf(name)) : throw Unknown(name);

    /// <summary>Keeps <paramref name="search"/>, in the place of one of the same name.</summary>
    public void Save(SavedSearch search)
    {
        string path = PathOf(search.Name);
        string part = path + ".part";
        try
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(part, JsonSerializer.Serialize(search, Json));
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Saved, new Explanation(
                $"不能写入“{path}”：请检查文件夹能否写入，或用 ZHAOSHANG_SAVED 另指一个。", $"'{path}' cannot be written: check the folder, or name another in ZHAOSHANG_SAVED."), e);
        }
    }

    /// <summary>Forgets the saved search of that name.</summary>
    /// <exception cref="OutputException">There is none.</exception>
    public void Delete(string name)
    {
        if (!File.Exists(PathOf(name)))
        {
            throw Unknown(name);
        }

        File.Delete(PathOf(name));
    }

    /// <summary>True if a search may be called so: letters of any script, digits, - and _, at most 60.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private string PathOf(string name) => IsName(name) ? Path.Combine(_folder, name + ".json") : throw new OutputException(CliCodes.Saved, new Explanation(
        $"“{name}”不能作名称：至多 {LongestName} 个字、数字、- 或 _。", $"'{name}' is no name: letters, digits, - and _ were expected, {LongestName} at most."));

    private static SavedSearch Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SavedSearch>(File.ReadAllText(path), Json) ?? throw new JsonException("An object was expected.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Saved, new Explanation($"{path}：读不出已存的查询（{e.Message}）。", $"{path}: the saved search cannot be read ({e.Message})."), e);
        }
    }

    private OutputException Unknown(string name)
    {
        string known = string.Join("、", All().Select(static search => search.Name));
        return new OutputException(CliCodes.Saved, new Explanation(
            $"没有存过“{name}”。{(known.Length == 0 ? "用 zhaoshang search … --save 名称 存一个。" : $"有：{known}。")}",
            $"There is no saved search '{name}'. {(known.Length == 0 ? "Save one with zhaoshang search … --save NAME." : $"There are: {known}.")}"));
    }
}
