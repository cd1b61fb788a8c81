using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes timelines as a flat table: a row for each telling, with what is new in it.</summary>
internal sealed class TimelineOutput(ITableWriter tables, HeaderLanguage language, MoneyScale scale)
{
    private const int LettersOfId = 12;
    private const string Between = "；";

    /// <summary>Writes <paramref name="timelines"/>, one after the other.</summary>
    public void Write(IReadOnlyList<ProjectTimeline> timelines)
    {
        tables.Begin(new TableShape("timeline", new("项目脉络", "Timeline"),
        [
            new TableColumn("date", new("日期", "Date"), CellKind.Date) { Width = 12 },
            new TableColumn("stage", new("阶段", "Stage")) { Width = 8 },
            new TableColumn("name", new("项目名称", "Project")) { Width = 34 },
            new TableColumn("amounts", new("金额", "Amounts")) { Width = 26 },
            new TableColumn("region", new("地区", "Region")) { Width = 24 },
            new TableColumn("new", new("有何不同", "What changed")) { Width = 28, Meaning = new("与前一次记载相比", "Against the telling before") },
            new TableColumn("article", new("文章", "Article")),
            new TableColumn("doc", new("来源文件", "File")) { Width = 34 },
            new TableColumn("copies", new("转载", "Copies"), CellKind.Figure) { Width = 6 },
            new TableColumn("project_id", new("项目编号", "Project id")) { Width = 16 },
            new TableColumn("story", new("脉络编号", "Story")) { Width = 16 },
            new TableColumn("evidence", new("原文依据", "Evidence")) { Width = 50 },
        ]));
        foreach (ProjectTimeline timeline in timelines)
        {
            ProjectTelling? before = null;
            foreach (ProjectTelling telling in timeline.Tellings)
            {
                Write(timeline, telling, before);
                before = telling;
            }
        }
    }

    private void Write(ProjectTimeline timeline, ProjectTelling telling, ProjectTelling? before)
    {
        ProjectRecord record = telling.Record;
        tables.Write(
        [
            Cell.Of(telling.Date),
            Cell.Of(StageOf(record)),
            Cell.Of(record.Name),
            Cell.Of(string.Join(Between, (record.Amounts ?? []).Select(Shown))),
            Cell.Of((record.Region ?? telling.Article.Region)?.Name),
            Cell.Of(before is null ? null : Changes(before.Record, record)),
            Cell.Of(telling.Article.Id[..LettersOfId]),
            Cell.Of(telling.Article.Doc),
            Cell.Of(telling.Copies.Count is > 0 and int copies ? copies : null),
            Cell.Of(telling.Id),
            Cell.Of(timeline.Story),
            Cell.Of(string.Join(" … ", record.Evidence.Select(static quote => quote.Text))),
        ]);
    }

    private bool IsChinese => language == HeaderLanguage.Chinese;

    private string? StageOf(ProjectRecord record) => record.Stage is not { } stage ? null : IsChinese ? RecordNames.Of(stage) : RecordNames.IdOf(stage);

    /// <summary>总投资 26000万元, of a phase 一期 first.</summary>
    private string Shown(ProjectAmountRecord amount)
    {
        string role = IsChinese ? RecordNames.Of(amount.Role) : RecordNames.IdOf(amount.Role);
        string phase = amount.Phase is { } told ? $"[{told}]" : string.Empty;
        (decimal size, string unit) = amount.Unit == "CNY" ? (scale.Size, IsChinese ? scale.Chinese : $" × {scale.English}") : (1m, $" {amount.Unit}");
        string figures = string.Join('～', new[] { amount.Value, amount.High }.OfType<decimal>().Select(value => Cell.Of(value / size).ToString()));
        string bound = amount.Mod is not { } modifier ? string.Empty : IsChinese ? RecordNames.Of(modifier) : $"{RecordNames.IdOf(modifier)} ";
        string figure = $"{bound}{figures}{unit}";
        return $"{role}{phase} {figure}";
    }

    /// <summary>A new stage, amounts that were not told before or differ, parties and dates that are new.</summary>
    private string Changes(ProjectRecord before, ProjectRecord record)
    {
        List<string> changes = [];
        if (record.Stage != before.Stage && StageOf(record) is { } stage)
        {
            changes.Add($"{StageOf(before) ?? "–"}→{stage}");
        }

        changes.AddRange((record.Amounts ?? [])
            .Where(amount => !(before.Amounts ?? []).Any(other => (other.Role, other.Unit, other.Phase, other.Value, other.High) == (amount.Role, amount.Unit, amount.Phase, amount.Value, amount.High)))
            .Select(amount => $"+{Shown(amount)}"));
        changes.AddRange((record.Dates ?? [])
            .Where(date => !(before.Dates ?? []).Any(other => (other.Role, other.Edtf) == (date.Role, date.Edtf)))
            .Select(date => $"+{(IsChinese ? RecordNames.Of(date.Role) : RecordNames.IdOf(date.Role))} {date.Edtf}"));
        changes.AddRange((record.Parties ?? []).Where(party => !(before.Parties ?? []).Any(other => other.Name == party.Name)).Select(static party => $"+{party.Name}"));
        return string.Join(Between, changes);
    }
}
