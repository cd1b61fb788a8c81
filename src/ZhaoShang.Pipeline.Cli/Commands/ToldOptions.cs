using System.CommandLine;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options by which a user tells what a folder is known to be, used where an article itself does not say, or takes back what was told before: with <c>none</c>, or nothing, as value.</summary>
internal sealed class ToldOptions
{
    private const string TakenBack = "none";

    private readonly CommandContext _context;
    private readonly Option<string?> _encoding;
    private readonly Option<string?> _region;
    private readonly Option<string?> _published;
    private readonly Option<string?> _outlet;

    /// <summary>Makes the options.</summary>
    public ToldOptions(CommandContext context)
    {
        Wording words = context.Words;
        _context = context;
        _encoding = context.EncodingOption(static value => !IsTakenBack(value));
        _region = new Option<string?>("--region")
        {
            Description = words.Of("这些文章的地区，文中看不出时采用：名称或代码；none 取消先前说的", "The region of these articles where they do not tell it: name or code; none takes back what was told before"),
            HelpName = "NAME",
        };
        _published = new Option<string?>("--published")
        {
            Description = words.Of("发表日期或年份，文中看不出时采用，如 2006、2006-03；none 取消", "When they were published where they do not tell it, as 2006 or 2006-03; none takes it back"),
            HelpName = "DATE",
        };
        _outlet = new Option<string?>("--outlet")
        {
            Description = words.Of("发表的媒体，文中看不出时采用；none 取消", "The medium that published them where they do not tell it; none takes it back"),
            HelpName = "NAME",
        };
    }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(_encoding);
        command.Add(_region);
        command.Add(_published);
        command.Add(_outlet);
    }

    /// <summary><paramref name="options"/> with what is told; null if it cannot be, which has been said then.</summary>
    public IngestionOptions? Apply(IngestionOptions options, ParseResult parsed, PipelineModels models, Terminal terminal)
    {
        ToldFields untold = ToldFields.None;
        string? Value(Option<string?> option, ToldFields field)
        {
            string? value = parsed.GetValue(option);
            untold |= value is not null && IsTakenBack(value) ? field : ToldFields.None;
            return value is null || IsTakenBack(value) ? null : value;
        }

        string? published = Value(_published, ToldFields.Published);
        if (published is not null && !Edtf.TryParse(published, out _))
        {
            terminal.Fail(CliCodes.Usage, _context.Words.Of(
                $"--published 是“{published}”，应为日期或年份，如 2006、2006-03、2006-03-25。",
                $"--published is '{published}'; a date or year was expected, as 2006, 2006-03, 2006-03-25."));
            return null;
        }

        string? region = Value(_region, ToldFields.Region);
        string? code = null;
        if (region is not null && (code = CodeOf(region, models, terminal)) is null)
        {
            return null;
        }

        ToldMetadata told = new()
        {
            Encoding = Value(_encoding, ToldFields.Encoding),
            Region = code,
            Published = published is null ? null : new Edtf(published),
            Outlet = Value(_outlet, ToldFields.Outlet),
        };
        return options with { Told = told, Untold = untold };
    }

    private static bool IsTakenBack(string value) => value.Length == 0 || value == TakenBack;

    private string? CodeOf(string region, PipelineModels models, Terminal terminal)
    {
        if (region.All(char.IsAsciiDigit))
        {
            if (models.Divisions.Find(region) is not null)
            {
                return region;
            }
        }
        else
        {
            Division[] found = [.. models.Divisions.FindByName(models.Normalizer.Normalize(region).Text).Where(static division => division.Code is not null)];
            string[] codes = [.. found.Select(static division => division.Code!).Distinct()];
            if (codes.Length > 1)
            {
                string several = string.Join(_context.Words.Of("、", ", "), found.DistinctBy(static division => division.Code).Take(8).Select(static division => $"{division.FullName} {division.Code}"));
                terminal.Fail(CliCodes.UnknownRegion, _context.Words.Of($"“{region}”不止一个地区：{several}。请给全称或代码。", $"'{region}' is several regions: {several}. Give the full name or the code."));
                return null;
            }

            if (codes.Length == 1)
            {
                return codes[0];
            }
        }

        terminal.Fail(CliCodes.UnknownRegion, _context.Words.Of(
            $"没有叫“{region}”的地区。可以给名称（阳泉市郊区）或六位代码（140311）。", $"No region is called '{region}'. Give a name (阳泉市郊区) or a code (140311)."));
        return null;
    }
}
