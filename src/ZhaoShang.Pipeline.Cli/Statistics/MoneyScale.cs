using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The unit that amounts in CNY are written in; other currencies are in their base unit.</summary>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="Suffix">What the ids of columns end with.</param>
/// <param name="Size">Its size in 元.</param>
internal sealed record MoneyScale(string Chinese, string English, string Suffix, decimal Size)
{
    /// <summary>The option <c>--money-unit</c>.</summary>
    public static Option<string> OptionOf(CommandContext context)
    {
        Option<string> option = context.SettingOption(
            "--money-unit", context.Words.Of("人民币金额的单位：元、万元或亿元；精确，不四舍五入", "Unit of amounts in CNY: 元, 万元 or 亿元; exact, never rounded"), "元|万元|亿元");
        option.AcceptOnlyFromAmong("元", "万元", "亿元");
        return option;
    }

    /// <summary>The scale of this name.</summary>
    public static MoneyScale Of(string name) => name switch
    {
        "元" => new("元", "CNY", string.Empty, 1m),
        "亿元" => new("亿元", "100 million CNY", "_yi", 100_000_000m),
        _ => new("万元", "10,000 CNY", "_wan", 10_000m),
    };
}
