using System.Globalization;
using Spectre.Console;
using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Scores as tables.</summary>
internal sealed class ScoreTables
{
    private readonly Terminal _terminal;
    private readonly Wording _words;

    private ScoreTables(Terminal terminal)
    {
        _terminal = terminal;
        _words = terminal.Words;
    }

    /// <summary>Writes the records, the fields, the groups and errors that were asked for, and the headline last.</summary>
    public static void Write(Terminal terminal, ScoreSheet sheet)
    {
        ScoreTables tables = new(terminal);
        ScoreReport whole = sheet.Whole;
        terminal.Output.WriteLine(terminal.Words.Of(
            $"文章：标注 {whole.Articles.Gold} 篇，其中有结果 {whole.Articles.Predicted} 篇；另有 {whole.Articles.NotInGold} 篇没有标注",
            $"Articles: {whole.Articles.Gold} gold, {whole.Articles.Predicted} of them predicted; {whole.Articles.NotInGold} predicted without gold"));
        tables.WriteMatches(whole);
        tables.WriteFields(whole);
        foreach ((ArticleGrouping grouping, IReadOnlyList<(string Group, ScoreReport Report)> groups) in sheet.Groups)
        {
            tables.WriteGroups(grouping, groups);
        }

        tables.WriteErrors(sheet.Errors);
        string parts = string.Join(", ", whole.HeadlineParts.Select(static part => $"{part.Name} {Ratio(part.Score)}"));
        terminal.Output.WriteLine($"headline F1 = {Ratio(whole.Headline)}  ({parts})");
    }

    private void WriteMatches(ScoreReport report)
    {
        Table table = CreateTable(
            _words.Of("记录", "Records"), _words.Of("精确率", "Precision"), _words.Of("召回率", "Recall"), "F1",
            _words.Of("正确", "Right"), _words.Of("标注", "Gold"), _words.Of("输出", "Predicted"));
        foreach ((string heading, IReadOnlyList<string> names) in ScoreNames.Matches)
        {
            table.AddRow(HeadingOf(heading));
            foreach (string name in names)
            {
                MatchFigures figures = report.Matches[name];
                table.AddRow(["  " + name, .. Cells(figures), Count(figures.Right), Count(figures.Gold), Count(figures.Predicted)]);
            }
        }

        _terminal.Tables.Write(table);
    }

    private void WriteFields(ScoreReport report)
    {
        Table table = CreateTable(
            _words.Of("字段", "Fields"), _words.Of("精确率", "Precision"), _words.Of("召回率", "Recall"), "F1",
            _words.Of("找到者中正确", "Of found"), _words.Of("正确", "Right"), _words.Of("共", "Of"));
        foreach ((string heading, IReadOnlyList<string> names) in ScoreNames.Fields)
        {
            table.AddRow(HeadingOf(heading));
            foreach (string name in names)
            {
                FieldFigures figures = report.Fields[name];
                table.AddRow(["  " + name, .. Cells(figures.Told), Ratio(figures.Accuracy), Count(figures.Right), Count(figures.Of)]);
            }
        }

        _terminal.Tables.Write(table);
    }

    private void WriteGroups(ArticleGrouping grouping, IReadOnlyList<(string Group, ScoreReport Report)> groups)
    {
        string[] parts = [.. ScoreNames.Headline, "document"];
        string title = grouping == ArticleGrouping.Genre ? _words.Of("体裁", "Genre") : _words.Of("项目数", "Projects");
        Table table = CreateTable([title, _words.Of("文章", "Articles"), "headline", .. parts]);
        foreach ((string group, ScoreReport report) in groups)
        {
            table.AddRow([Markup.Escape(group), Count(report.Articles.Gold), Ratio(report.Headline), .. report.HeadlineParts.Select(static part => Ratio(part.Score))]);
        }

        _terminal.Tables.Write(table);
    }

    private void WriteErrors(IReadOnlyList<ListedError> errors)
    {
        foreach (IGrouping<string, ListedError> records in errors.GroupBy(static listed => listed.Error.Records))
        {
            _terminal.Output.WriteLine($"--- {records.Key}");
            foreach (ListedError listed in records)
            {
                string place = listed.Error.Place is { } span ? $"@{span.Start}" : "";
                _terminal.Output.WriteLine($"  {NameOf(listed.Error.Kind)} {listed.Error.Article}{place}: {listed.Error.Detail}");
                if (listed.Sentence is { Length: > 0 } sentence)
                {
                    _terminal.Output.WriteLine($"      {sentence}");
                }
            }
        }
    }

    private static Table CreateTable(params string[] titles)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(titles[0]);
        foreach (string title in titles.Skip(1))
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        return table;
    }

    private string HeadingOf(string heading) => heading switch
    {
        "mentions" => _words.Of("表达", "mentions"),
        "projects" => _words.Of("项目", "projects"),
        "indicators" => _words.Of("指标", "indicators"),
        "events" => _words.Of("事件", "events"),
        _ => _words.Of("文章", "documents"),
    };

    private string NameOf(ScoreErrorKind kind) => kind switch
    {
        ScoreErrorKind.Miss => _words.Of("漏报", "MISS"),
        ScoreErrorKind.FalseAlarm => _words.Of("误报", "FALSE"),
        _ => _words.Of("差异", "DIFF"),
    };

    private static string[] Cells(MatchFigures? figures) => [Ratio(figures?.Precision), Ratio(figures?.Recall), Ratio(figures?.F1)];

    private static string Ratio(double? ratio) => ratio?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
