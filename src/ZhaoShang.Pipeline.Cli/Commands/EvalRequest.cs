using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>What is asked of <c>zhaoshang eval</c>.</summary>
internal sealed record EvalRequest
{
    /// <summary>Folders and files with gold.</summary>
    public required IReadOnlyList<string> Gold { get; init; }

    /// <summary>Where the documents are; null to look near the gold.</summary>
    public string? Texts { get; init; }

    /// <summary>A file with predicted records, <c>-</c> for standard input; null to run the pipeline.</summary>
    public string? Predictions { get; init; }

    /// <summary>The groups whose scores are also wanted.</summary>
    public IReadOnlyList<ArticleGrouping> Groupings { get; init; } = [];

    /// <summary>The part of the corpus that is scored.</summary>
    public CorpusPart Part { get; init; }

    /// <summary>How many errors of each kind of record are listed, from 0.</summary>
    public int ErrorCount { get; init; }

    /// <summary>True for JSON, false for tables.</summary>
    public bool IsJson { get; init; }

    /// <summary>The file with the floors; null if none is asked for.</summary>
    public string? Floors { get; init; }

    /// <summary>True if the floors are to be raised to today's scores.</summary>
    public bool RaisesFloors { get; init; }

    /// <summary>Why floors may be lowered; null if they may not.</summary>
    public string? ReasonToLower { get; init; }

    /// <summary>What does not fit together; null if all does.</summary>
    public string? Contradiction(Wording words)
    {
        if (Part == CorpusPart.Test && ErrorCount > 0)
        {
            return words.Of(
                "测试部分只计分，不列错误：请去掉 --errors，或用 --part dev。",
                "The test third is scored, not read: leave out --errors, or ask for --part dev.");
        }

        if ((RaisesFloors || ReasonToLower is not null) && Floors is null)
        {
            return words.Of("--raise 和 --allow-lower 需要 --floors FILE。", "--raise and --allow-lower need --floors FILE.");
        }

        if (ReasonToLower is not null && (!RaisesFloors || string.IsNullOrWhiteSpace(ReasonToLower)))
        {
            return words.Of("--allow-lower 需要理由，并与 --raise 同用。", "--allow-lower needs a reason and goes with --raise.");
        }

        return RaisesFloors && Part != CorpusPart.All
            ? words.Of("--raise 针对整个语料：请去掉 --part。", "--raise is for the whole corpus: leave out --part.")
            : null;
    }
}
