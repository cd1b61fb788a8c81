using System.Globalization;
using Spectre.Console;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The table of runs, narrow enough for a terminal of 80 letters: counts in one column, the parts of the time in another. The other formats have a column for each figure.</summary>
internal static class RunsTable
{
    /// <summary>Writes <paramref name="runs"/>; nothing if there are none.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<RunSummary> runs)
    {
        if (runs.Count == 0)
        {
            return;
        }

        Wording words = terminal.Words;
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(words.Of("开始", "Began")).NoWrap());
        table.AddColumn(words.Of("命令", "Verb"));
        table.AddColumn(words.Of("输入", "Inputs"));
        table.AddColumn(new TableColumn(words.Of("秒", "Seconds")).RightAligned());
        table.AddColumn(new TableColumn(words.Of("每秒", "Per s")).RightAligned());
        table.AddColumn(words.Of("读/提取/存 %", "Read/extr./store %"));
        foreach (RunSummary run in runs)
        {
            double? seconds = (run.Ended - run.Start.Began)?.TotalSeconds;
            table.AddRow(
                run.Start.Began.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Markup.Escape(run.Start.Verb + State(words, run.State)),
                Markup.Escape(Counts(words, run)),
                seconds is { } time ? time.ToString("0.0", CultureInfo.InvariantCulture) : "–",
                seconds is > 0 ? (run.Seen / seconds.Value).ToString("0.0", CultureInfo.InvariantCulture) : "–",
                Parts(run));
        }

        terminal.Tables.Write(table);
    }

    private static string State(Wording words, RunState state) => state switch
    {
        RunState.Cancelled => words.Of("（已取消）", " (cancelled)"),
        RunState.Running => words.Of("（未结束）", " (not ended)"),
        _ => string.Empty,
    };

    /// <summary>All inputs and what became of them; what there was none of is left out.</summary>
    private static string Counts(Wording words, RunSummary run)
    {
        (int Count, string Name)[] counts =
        [
            (run.Stored, words.Of("存入", "stored")), (run.Unchanged, words.Of("未变", "unchanged")), (run.Duplicate, words.Of("重复", "duplicate")),
            (run.Skipped, words.Of("跳过", "skipped")), (run.Failed, words.Of("失败", "failed")),
        ];
        string parts = string.Join(words.Of("，", ", "), counts.Where(static part => part.Count > 0).Select(part => words.Of($"{part.Name} {part.Count}", $"{part.Count} {part.Name}")));
        string pruned = run.Pruned == 0 ? string.Empty : words.Of($"；删除 {run.Pruned}", $"; {run.Pruned} removed");
        return parts.Length == 0 ? $"{run.Seen}{pruned}" : $"{run.Seen}{words.Of("：", ": ")}{parts}{pruned}";
    }

    private static string Parts(RunSummary run)
    {
        double all = (run.Reading + run.Extracting + run.Storing).TotalSeconds;
        string Share(TimeSpan part) => (100 * part.TotalSeconds / all).ToString("0", CultureInfo.InvariantCulture);
        return all > 0 ? $"{Share(run.Reading)}/{Share(run.Extracting)}/{Share(run.Storing)}" : "–";
    }
}
