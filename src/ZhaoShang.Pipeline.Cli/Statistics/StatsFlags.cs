using System.Collections.Frozen;
using System.CommandLine;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>What <c>zhaoshang stats</c> is asked for.</summary>
internal sealed class StatsFlags
{
    private const int MostAxes = 3;

    private static readonly FrozenDictionary<string, StatsDimension> Dimensions = new Dictionary<string, StatsDimension>
    {
        ["region"] = StatsDimension.Region, ["地区"] = StatsDimension.Region, ["year"] = StatsDimension.Year, ["年份"] = StatsDimension.Year,
        ["stage"] = StatsDimension.Stage, ["阶段"] = StatsDimension.Stage, ["industry"] = StatsDimension.Industry, ["行业"] = StatsDimension.Industry,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, DivisionLevel> Levels = new Dictionary<string, DivisionLevel>
    {
        ["province"] = DivisionLevel.Province, ["省"] = DivisionLevel.Province, ["prefecture"] = DivisionLevel.Prefecture, ["市"] = DivisionLevel.Prefecture,
        ["county"] = DivisionLevel.County, ["县"] = DivisionLevel.County,
    }.ToFrozenDictionary();

    private readonly Option<string[]> _by;
    private readonly Option<string[]> _sum;
    private readonly Option<bool> _count;
    private readonly Option<bool> _median;
    private readonly Option<bool> _long;
    private readonly Option<string?> _measure;
    private readonly Option<bool> _forecasts;

    /// <summary>Makes the options.</summary>
    public StatsFlags(CommandContext context)
    {
        Wording words = context.Words;
        _by = new Option<string[]>("--by")
        {
            Description = words.Of(
                "按什么分：region（:province、:prefecture、:county）、year、stage、industry；可给两三次，最后一个作列",
                "By what: region (:province, :prefecture, :county), year, stage, industry; given two or three times, the last makes the columns"),
            HelpName = "WHAT",
        };
        _by.Validators.Add(result => ValidateBy(result, words));
        _sum = new Option<string[]>("--sum")
        {
            Description = words.Of("合计哪种金额：total_investment（总投资，默认）、paid_in（到位资金）…，可几种，或 all；币种各计", "Which amounts to sum: total_investment (by default), paid_in …, several of them, or all; each currency for itself"),
            HelpName = "ROLE",
        };
        _count = new Option<bool>("--count") { Description = words.Of("只数项目", "Only count projects") };
        _median = new Option<bool>("--median") { Description = words.Of("加中位数", "Medians, too") };
        _long = new Option<bool>("--long") { Description = words.Of("每种组合一行，不转成列", "A row for each combination, none as columns") };
        _measure = new Option<string?>("--measure")
        {
            Description = words.Of(
                "改为比较指标：paid_in（到位资金）、contracted（协议资金）、project_count（项目数）…；同口径、同时期才并列，从不相加",
                "Compare indicators instead: paid_in, contracted, project_count …; side by side only at equal class and period, never added"),
            HelpName = "MEASURE",
        };
        _forecasts = new Option<bool>("--forecasts") { Description = words.Of("指标也要计划和预计的，另列", "Of indicators also what is planned or expected, apart") };
    }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _by, _sum, _count, _median, _long, _measure, _forecasts })
        {
            command.Add(option);
        }
    }

    /// <summary>By what the projects are parted.</summary>
    public IReadOnlyList<StatsAxis> AxesOf(ParseResult parsed) => [.. (parsed.GetValue(_by) ?? []).Select(static told => AxisOf(told)!)];

    /// <summary>The level of regions that was asked for; null for none.</summary>
    public DivisionLevel? LevelOf(ParseResult parsed) =>
        (parsed.GetValue(_by) ?? []).Where(static told => told.Contains(':', StringComparison.Ordinal)).Select(static told => AxisOf(told)!.Level).Cast<DivisionLevel?>().FirstOrDefault();

    /// <summary>True if nothing but the query was given.</summary>
    public bool IsOverview(ParseResult parsed) => AxesOf(parsed).Count == 0 && parsed.GetValue(_measure) is null;

    /// <summary>True if the last of several axes makes the columns.</summary>
    public bool IsPivot(ParseResult parsed, bool isJson) => AxesOf(parsed).Count > 1 && !parsed.GetValue(_long) && !isJson;

    /// <summary>What is given of each row.</summary>
    public SumColumns ColumnsOf(ParseResult parsed, MoneyScale scale)
    {
        bool isCount = parsed.GetValue(_count);
        bool isPivot = AxesOf(parsed).Count > 1 && parsed.GetValue(_sum) is not { Length: > 0 } && !parsed.GetValue(_median);
        return new SumColumns(!isCount && !(isPivot && !parsed.GetValue(_long)), parsed.GetValue(_median), scale);
    }

    /// <summary>The roles that are summed, by default the total investment; null if one is unknown, which was told.</summary>
    public IReadOnlyList<AmountRole>? RolesOf(ParseResult parsed, QueryReader reader, Terminal terminal)
    {
        if (parsed.GetValue(_count))
        {
            return [];
        }

        List<AmountRole> roles = [];
        foreach (string name in parsed.GetValue(_sum) ?? [])
        {
            if (name is "all" or "全部")
            {
                return Enum.GetValues<AmountRole>();
            }

            AmountRole? role = Enum.GetValues<AmountRole>().Where(known => RecordNames.IdOf(known) == name).Cast<AmountRole?>().FirstOrDefault()
                ?? (reader.Parser.Parse($"角色:{name}").Query?.Filter as RoleTerm)?.Role;
            if (role is null)
            {
                terminal.Fail(CliCodes.Usage, terminal.Words.Of(
                    $"--sum：没有金额角色“{name}”。可用：{NamesOf<AmountRole>(RecordNames.Of)}，或 all。",
                    $"--sum: there is no role '{name}'. Known are {string.Join(", ", Enum.GetValues<AmountRole>().Select(static known => RecordNames.IdOf(known)))}, or all."));
                return null;
            }

            roles.Add(role.Value);
        }

        return roles.Count == 0 ? [AmountRole.TotalInvestment] : roles;
    }

    /// <summary>The measure that is compared; null if none was asked for. False if it is unknown, which was told.</summary>
    public bool TryMeasureOf(ParseResult parsed, QueryReader reader, Terminal terminal, out IndicatorMeasure? measure)
    {
        measure = null;
        if (parsed.GetValue(_measure) is not { } name)
        {
            return true;
        }

        measure = Enum.GetValues<IndicatorMeasure>().Where(known => RecordNames.IdOf(known) == name).Cast<IndicatorMeasure?>().FirstOrDefault()
            ?? (reader.Parser.Parse($"指标:{name}").Query?.Filter as MeasureTerm)?.Measure;
        if (measure is not null)
        {
            return true;
        }

        terminal.Fail(CliCodes.Usage, terminal.Words.Of(
            $"--measure：没有指标“{name}”。可用：{NamesOf<IndicatorMeasure>(RecordNames.Of)}。",
            $"--measure: there is no measure '{name}'. Known are {string.Join(", ", Enum.GetValues<IndicatorMeasure>().Select(static known => RecordNames.IdOf(known)))}."));
        return false;
    }

    /// <summary>True if medians are asked for.</summary>
    public bool WithMedians(ParseResult parsed) => parsed.GetValue(_median);

    /// <summary>True if forecasts are asked for.</summary>
    public bool WithForecasts(ParseResult parsed) => parsed.GetValue(_forecasts);

    private static string NamesOf<T>(Func<T, string> nameOf)
        where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(value => $"{RecordNames.IdOf(value)}（{nameOf(value)}）"));

    private static StatsAxis? AxisOf(string told)
    {
        string[] parts = told.Split([':', '：']);
        return !Dimensions.TryGetValue(parts[0], out StatsDimension dimension) ? null : parts.Length switch
        {
            1 => new StatsAxis(dimension),
            2 when dimension == StatsDimension.Region && Levels.TryGetValue(parts[1], out DivisionLevel level) => new StatsAxis(dimension, level),
            _ => null,
        };
    }

    private static void ValidateBy(System.CommandLine.Parsing.OptionResult result, Wording words)
    {
        foreach (string told in result.Tokens.Select(static token => token.Value).Where(static told => AxisOf(told) is null))
        {
            result.AddError(words.Of(
                $"--by “{told}”：应为 region（可加 :province、:prefecture、:county）、year、stage 或 industry。",
                $"--by '{told}': region (with :province, :prefecture or :county), year, stage or industry was expected."));
        }

        if (result.Tokens.Count > MostAxes)
        {
            result.AddError(words.Of($"--by 最多 {MostAxes} 次。", $"--by can be given {MostAxes} times at most."));
        }
    }
}
