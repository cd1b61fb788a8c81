using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Something that can be set by a flag, a variable of the environment or a file.</summary>
/// <param name="Key">Its name in a file; the flag has two hyphens before it.</param>
/// <param name="Default">What holds where nothing is set.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Choices">What it may be; empty for any letters.</param>
internal sealed record Setting(string Key, string Default, Explanation Meaning, params IReadOnlyList<string> Choices)
{
    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("db", "zhaoshang.db", new("数据库文件", "Database file")),
        new("lang", "zh", new("语言", "Language"), "zh", "en"),
        new("color", "auto", new("颜色", "Colour"), "auto", "always", "never"),
        new("header", "zh", new("表格的列名；语言是 en 时默认 en", "Titles of columns; en by default where the language is"), "zh", "en", "id"),
        new("money-unit", "万元", new("表格中人民币金额的单位", "Unit of amounts in CNY in tables"), "元", "万元", "亿元"),
        new("limit", "20", new("检索显示几条，0 为全部", "How many rows a search shows, 0 for all")) { IsNumber = true },
        new("workers", "0", new("同时处理几篇，0 为处理器数", "Documents worked on at once, 0 for as many as processors")) { IsNumber = true },
        new("models", "", new("模型文件夹，空为随程序附带的", "Folder of the models, empty for those shipped with the program")),
        new("saved", "", new("已存查询的文件夹，空为用户数据目录", "Folder of saved searches, empty for the user's data folder")),
    ];

    /// <summary>True if it is a number from 0.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The variable of the environment that sets it.</summary>
    public string Variable => "ZHAOSHANG_" + Key.ToUpperInvariant().Replace('-', '_');

    /// <summary>What is wrong with <paramref name="value"/>; null if it may be set.</summary>
    public Explanation? Violation(string value)
    {
        if (Choices.Count > 0 && !Choices.Contains(value))
        {
            return new Explanation($"“{Key}”是“{value}”，应为 {string.Join("、", Choices)} 之一。", $"'{Key}' is '{value}'; one of {string.Join(", ", Choices)} was expected.");
        }

        return IsNumber && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new Explanation($"“{Key}”是“{value}”，应为 0 或更大的整数。", $"'{Key}' is '{value}'; a whole number from 0 was expected.")
            : null;
    }
}
