using System.CommandLine;
using ZhaoShang.Pipeline.Exports;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options of verbs that write records as rows: the output's, and how a record becomes a row.</summary>
internal sealed class ViewFlags
{
    private readonly Option<string> _moneyUnit;
    private readonly Option<string?> _columns;

    /// <summary>Makes the options.</summary>
    /// <param name="context">What verbs share.</param>
    /// <param name="formats">The formats; the first is the default.</param>
    public ViewFlags(CommandContext context, params IReadOnlyList<string> formats)
    {
        Wording words = context.Words;
        Output = new OutputOptions(context, formats);
        _moneyUnit = context.SettingOption("--money-unit", words.Of(
            "表格中人民币金额的单位：元、万元或亿元；精确，不四舍五入", "Unit of amounts in CNY in tables: 元, 万元 or 亿元; exact, never rounded"), "元|万元|亿元");
        _moneyUnit.AcceptOnlyFromAmong("元", "万元", "亿元");
        _columns = new Option<string?>("--columns")
        {
            Description = words.Of(
                "表格只要这些列，按此次序：列名或标识，用逗号分开（table 默认只列主要的，csv、tsv、xlsx 默认全部）",
                "Only these columns in tables, in this order: titles or ids parted by commas (table has the main ones by default, csv, tsv and xlsx all)"),
            HelpName = "NAME,…",
        };
    }

    /// <summary>Format, file and header.</summary>
    public OutputOptions Output { get; }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        Output.AddTo(command);
        command.Add(_moneyUnit);
        command.Add(_columns);
    }

    /// <summary>How records become rows.</summary>
    public ViewOptions OptionsOf(ParseResult parsed) => new()
    {
        Header = Output.HeaderOf(parsed),
        MoneyUnit = parsed.GetValue(_moneyUnit) switch { "元" => MoneyUnit.Yuan, "亿元" => MoneyUnit.HundredMillionYuan, _ => MoneyUnit.TenThousandYuan },
        Columns = (parsed.GetValue(_columns) ?? string.Empty).Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };
}
