using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Reads queries and tells what is wrong or doubtful with them, pointing at the place.</summary>
internal sealed class QueryReader(PipelineModels models, Terminal terminal)
{
    private readonly Lazy<QueryParser> _parser = new(() =>
    {
        models.BeginDivisions();
        return new QueryParser(models);
    });

    /// <summary>Reads queries, made when it is first asked for.</summary>
    /// <exception cref="Analysis.Matching.ModelException">A model that it needs is missing or damaged.</exception>
    public QueryParser Parser => _parser.Value;

    /// <summary>Reads <paramref name="typed"/>; null if it has problems, which were told. An empty one is everything, for which no model is needed.</summary>
    /// <param name="typed">The query.</param>
    /// <param name="place">Where it comes from, to stand before what is told; empty for the command line.</param>
    public ParsedQuery? Read(string typed, string place = "")
    {
        if (typed.Length == 0)
        {
            return new ParsedQuery { Typed = typed, Query = new RecordQuery { Filter = AllOf.Everything }, Problems = [], Warnings = [] };
        }

        ParsedQuery parsed = Parser.Parse(typed);
        foreach (QueryProblem problem in parsed.Problems)
        {
            terminal.Fail(problem.Code, place + terminal.Words.Of(problem.Detail.Chinese, problem.Detail.English));
            Point(typed, problem.Place);
        }

        foreach (QueryProblem warning in parsed.IsOk ? parsed.Warnings : [])
        {
            terminal.Say($"{warning.Code} {place}{terminal.Words.Of(warning.Detail.Chinese, warning.Detail.English)}");
        }

        return parsed.IsOk ? parsed : null;
    }

    /// <summary>Tells what is wrong with the flags.</summary>
    public void FailUsage(Explanation detail) => terminal.Fail(CliCodes.Usage, terminal.Words.Of(detail.Chinese, detail.English));

    /// <summary>Tells what to try when nothing was found.</summary>
    public void Suggest(ParsedQuery parsed)
    {
        if (new QueryHints(models.Segmenter).WithBlanks(parsed) is { } spelled)
        {
            terminal.Say(terminal.Words.Of($"试试：{spelled}", $"Try: {spelled}"));
        }
    }

    /// <summary>The query with a line below that points at <paramref name="place"/>, under letters of two columns, too.</summary>
    private void Point(string typed, TextSpan place)
    {
        string line = DisplayWidth.OneLine(typed);
        int start = Math.Min(place.Start, line.Length);
        int end = Math.Min(Math.Max(place.End, start + 1), line.Length);
        string blanks = new(' ', DisplayWidth.Of(line[..start]));
        string marks = new('^', Math.Max(1, DisplayWidth.Of(line[start..end])));
        terminal.Error.WriteLine($"  {line}");
        terminal.Error.WriteLine($"  {blanks}{marks}");
    }
}
