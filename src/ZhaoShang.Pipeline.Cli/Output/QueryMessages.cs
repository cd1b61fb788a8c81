namespace ZhaoShang.Pipeline.Cli;

/// <summary>Tells what is wrong or doubtful in a query, with the place under it.</summary>
internal static class QueryMessages
{
    /// <summary>Writes the problems and warnings of <paramref name="query"/> to standard error.</summary>
    public static void Write(Terminal terminal, ParsedQuery query)
    {
        foreach (QueryProblem problem in query.Problems)
        {
            terminal.Fail(problem.Code, $"{Place(query, problem)}{terminal.Words.Of(problem.Detail.Chinese, problem.Detail.English)}");
        }

        foreach (QueryProblem warning in query.Warnings)
        {
            terminal.Say($"{warning.Code} {Place(query, warning)}{terminal.Words.Of(warning.Detail.Chinese, warning.Detail.English)}");
        }
    }

    // 金额:【约1亿】: the place is marked in what was typed.
    private static string Place(ParsedQuery query, QueryProblem problem)
    {
        (int start, int end) = (problem.Place.Start, problem.Place.End);
        int first = Math.Max(0, start - 20);
        int last = Math.Min(query.Typed.Length, end + 20);
        return $"{(first > 0 ? "…" : string.Empty)}{query.Typed[first..start]}【{query.Typed[start..end]}】{query.Typed[end..last]}{(last < query.Typed.Length ? "…" : string.Empty)}  ";
    }
}
