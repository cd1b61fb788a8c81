using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The names of what projects are counted by, in the language of the columns.</summary>
/// <param name="language">The language.</param>
/// <param name="models">Have the divisions, which are waited for when the first name is asked for.</param>
internal sealed class StatsNames(HeaderLanguage language, PipelineModels models)
{
    /// <summary>True if values are told in Chinese, else by their ids.</summary>
    public bool IsChinese { get; } = language == HeaderLanguage.Chinese;

    /// <summary>The name of <paramref name="key"/> on <paramref name="axis"/>.</summary>
    public string Of(StatsAxis axis, StatsKey key) => axis.Dimension switch
    {
        StatsDimension.Region => RegionName(axis, key),
        _ when key.Value is null => Unknown,
        StatsDimension.Stage => IsChinese ? RecordNames.Of(StageOf(key.Value)) : key.Value,
        StatsDimension.Industry => IsChinese ? $"{key.Value} {RecordNames.OfIndustry(key.Value[0])}" : key.Value,
        _ => key.Value,
    };

    /// <summary>What is not known.</summary>
    public string Unknown => IsChinese ? "（未知）" : "(unknown)";

    /// <summary>The titles of an axis.</summary>
    public static Explanation TitlesOf(StatsDimension dimension) => dimension switch
    {
        StatsDimension.Region => new("地区", "Region"),
        StatsDimension.Year => new("年份", "Year"),
        StatsDimension.Stage => new("阶段", "Stage"),
        StatsDimension.Industry => new("行业", "Industry"),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    /// <summary>The stable name of an axis.</summary>
    public static string IdOf(StatsDimension dimension) => dimension switch
    {
        StatsDimension.Region => "region",
        StatsDimension.Year => "year",
        StatsDimension.Stage => "stage",
        StatsDimension.Industry => "industry",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    private string RegionName(StatsAxis axis, StatsKey key)
    {
        if ((key.Name ?? (key.Value is { } code ? models.Divisions.Find(code)?.FullName ?? code : null)) is not { } name)
        {
            return Unknown;
        }

        return key.Level < axis.Level && axis.Level <= DivisionLevel.County && !IsWhole(axis, key)
            ? $"{name}{(IsChinese ? "（未细分）" : " (not parted)")}"
            : name;
    }

    /// <summary>At the level of prefectures a municipality stands for itself.</summary>
    private static bool IsWhole(StatsAxis axis, StatsKey key) =>
        axis.Level == DivisionLevel.Prefecture && key.Value is "110000" or "120000" or "310000" or "500000";

    private static ProjectStage StageOf(string word) => Enum.GetValues<ProjectStage>().Single(stage => RecordNames.IdOf(stage) == word);
}
