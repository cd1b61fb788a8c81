using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes an article with its records, each with the letters of the original that it rests on, for people.</summary>
internal sealed class ArticlePage
{
    private const int LongestEvidence = 120;
    private readonly Terminal _terminal;
    private readonly StoredArticle _article;

    private readonly IReadOnlyList<TextSpan> _hits;
    private readonly IReadOnlyList<TextSpan> _hitsOfTitle;

    private ArticlePage(Terminal terminal, StoredArticle article, QueryNode? query)
    {
        _terminal = terminal;
        _article = article;
        _hits = query is null ? [] : QueryMarks.Find(article, query);
        _hitsOfTitle = query is null ? [] : QueryMarks.FindIn(article.Document.Title ?? string.Empty, query);
    }

    /// <summary>Writes <paramref name="article"/>.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="article">The article.</param>
    /// <param name="query">What was searched for and is marked in title and original; null for nothing.</param>
    public static void Write(Terminal terminal, StoredArticle article, QueryNode? query)
    {
        ArticlePage page = new(terminal, article, query);
        page.WriteFacts();
        page.WriteProjects();
        page.WriteIndicators();
        page.WriteEvents();
        page.WriteBody();
    }

    private void WriteFacts()
    {
        DocumentRecord record = _article.Document;
        Line($"\n{(record.Title is { } title ? Title(title) : _terminal.Bold(Of("（无标题）", "(no title)")))}");
        List<(string Name, string Value)> facts = [];
        Fact(facts, Of("编号", "Id"), record.Id);
        Fact(facts, Of("来源文件", "File"), record.Doc);
        Fact(facts, Of("媒体", "Outlet"), record.Outlet);
        Fact(facts, Of("作者", "Author"), record.Author);
        Fact(facts, Of("编辑", "Editor"), record.Editor);
        Fact(facts, Of("发布", "Published"), record.Published);
        Fact(facts, Of("上传", "Uploaded"), record.Uploaded);
        Fact(facts, Of("地区", "Region"), record.Region is null ? null : $"{record.Region.Name} {record.Region.Code}".TrimEnd());
        Fact(facts, Of("地区依据", "Region told by"), record.RegionEvidence is null ? null : string.Join("；", record.RegionEvidence.Take(3).Select(Printed)));
        Fact(facts, Of("时期", "Period"), record.Period);
        Fact(facts, Of("页码", "Page"), record.Page is not { } page ? null : record.PartOf is { } first ? Of($"第 {page} 页，首页 {first}", $"{page}, the first is {first}") : Of($"第 {page} 页", $"{page}"));
        Fact(facts, Of("编码", "Encoding"), record.Noise?.ContainsKey("doubtful_encoding") == true ? Of("存疑：若有乱码，请用 --encoding 指定编码重新 ingest", "doubtful: if letters are garbled, ingest it again with --encoding") : null);
        Fact(facts, Of("转载自", "Reprint of"), record.DuplicateOf);
        int width = facts.Max(static fact => DisplayWidth.Of(fact.Name));
        foreach ((string name, string value) in facts)
        {
            Line($"{name}{new string(' ', width - DisplayWidth.Of(name))}  {DisplayWidth.OneLine(value)}");
        }
    }

    private void WriteProjects()
    {
        if (_article.Projects.Count == 0)
        {
            return;
        }

        Heading(Of($"项目 {_article.Projects.Count}", $"Projects {_article.Projects.Count}"));
        foreach (ProjectRecord project in _article.Projects)
        {
            List<string> facts = [];
            facts.AddRange((project.Parties ?? []).Select(static party => party.Name));
            facts.AddRange((project.Amounts ?? []).Select(static amount =>
                $"{RecordNames.Of(amount.Role)}{Money.Format(amount.Value, amount.High, amount.Unit, amount.Mod)}"));
            facts.AddRange((project.Quantities ?? []).Select(static quantity => quantity.Text));
            facts.AddRange((project.Dates ?? []).Select(static date => date.Edtf));
            facts.AddRange(new[] { project.Stage is ProjectStage stage ? RecordNames.Of(stage) : null, project.Place }.OfType<string>());
            Line($"{_terminal.Bold(DisplayWidth.OneLine(project.Name))}  {DisplayWidth.OneLine(string.Join("  ", facts))}");
            foreach (Quote quote in project.Evidence)
            {
                WriteEvidence(quote);
            }
        }
    }

    private void WriteIndicators()
    {
        if (_article.Indicators.Count == 0)
        {
            return;
        }

        Heading(Of($"指标 {_article.Indicators.Count}", $"Indicators {_article.Indicators.Count}"));
        foreach (IndicatorRecord indicator in _article.Indicators)
        {
            List<string> facts = [RecordNames.Of(indicator.Measure), Money.Format(indicator.Value, indicator.High, indicator.Unit, indicator.Mod)];
            facts.AddRange(new[]
            {
                indicator.Period,
                indicator.Change is null ? null : Of("增减", "change ") + Percent(indicator.Change.Percent),
                indicator.Target is null ? null : Of("完成任务", "of target ") + Percent(indicator.Target.Percent),
                indicator.Forecast == true ? Of("预期", "forecast") : null,
            }.OfType<string>());
            Line($"{_terminal.Bold(DisplayWidth.OneLine(indicator.Name))}  {DisplayWidth.OneLine(string.Join("  ", facts))}");
            WriteEvidence(new Quote(indicator.Text, indicator.Start, indicator.End));
        }
    }

    private void WriteEvents()
    {
        if (_article.Events.Count == 0)
        {
            return;
        }

        Heading(Of($"事件 {_article.Events.Count}", $"Events {_article.Events.Count}"));
        foreach (EventRecord happening in _article.Events)
        {
            string facts = string.Join("  ", new[] { RecordNames.Of(happening.Kind), happening.Date, happening.Place }.OfType<string>());
            Line($"{_terminal.Bold(DisplayWidth.OneLine(happening.Name))}  {DisplayWidth.OneLine(facts)}");
            WriteEvidence(new Quote(happening.Text, happening.Start, happening.End));
        }
    }

    /// <summary>The body as printed in the original, the evidence of records marked, and within and outside of it what was searched for.</summary>
    private void WriteBody()
    {
        Heading(Of("原文", "Original"));
        StringBuilder body = new();
        int at = 0;
        foreach (TextSpan mark in EvidenceSpans().Distinct().Order())
        {
            if (mark.Start >= at)
            {
                body.Append(WithHits(at, mark.Start, static text => text)).Append(_terminal.HasColor ? WithHits(mark.Start, mark.End, _terminal.Evidence) : _terminal.Evidence(WithHits(mark.Start, mark.End, static text => text)));
                at = mark.End;
            }
        }

        body.Append(WithHits(at, _article.Original.Length, static text => text));
        Line(body.ToString());
    }

    /// <summary>The title on one line with its hits.</summary>
    private string Title(string title)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (TextSpan hit in _hitsOfTitle)
        {
            marked.Append(Plain(at, hit.Start)).Append(_terminal.Hit(DisplayWidth.OneLine(title[hit.Start..hit.End]), besideEvidence: true));
            at = hit.End;
        }

        return marked.Append(Plain(at, title.Length)).ToString();

        string Plain(int from, int to) => from == to ? string.Empty : _terminal.Bold(DisplayWidth.OneLine(title[from..to]));
    }

    /// <summary>A piece of the original with the hits that begin in it; what is between them is marked by <paramref name="others"/>.</summary>
    private string WithHits(int start, int end, Func<string, string> others)
    {
        StringBuilder piece = new();
        foreach (TextSpan hit in _hits.Where(hit => hit.Start >= start && hit.End <= end))
        {
            piece.Append(Others(start, hit.Start)).Append(_terminal.Hit(Body(hit.Start, hit.End), besideEvidence: true));
            start = hit.End;
        }

        return piece.Append(Others(start, end)).ToString();

        string Others(int from, int to) => from == to ? string.Empty : others(Body(from, to));
    }

    /// <summary>Letters of the original; control letters, which could command the terminal, are left out.</summary>
    private string Body(int start, int end) => string.Concat(_article.Original[start..end].Where(static letter => letter is '\n' or '\t' || !char.IsControl(letter)));

    private IEnumerable<TextSpan> EvidenceSpans() => _article.Projects
        .SelectMany(static project => project.Evidence)
        .Select(static quote => new TextSpan(quote.Start, quote.End))
        .Concat(_article.Indicators.Select(static indicator => new TextSpan(indicator.Start, indicator.End)))
        .Concat(_article.Events.Select(static happening => new TextSpan(happening.Start, happening.End)));

    private void WriteEvidence(Quote quote) => Line($"    @{quote.Start} “{Printed(quote)}”");

    /// <summary>The letters of the original on one line, cut where they are many.</summary>
    private string Printed(Quote quote)
    {
        string printed = DisplayWidth.OneLine(_article.Original[quote.Start..quote.End]);
        return printed.Length <= LongestEvidence ? printed : printed[..LongestEvidence] + "…";
    }

    private void Heading(string text) => Line($"\n{_terminal.Bold(DisplayWidth.OneLine(text))}");

    private static void Fact(List<(string Name, string Value)> facts, string name, string? value)
    {
        if (value is not null)
        {
            facts.Add((name, value));
        }
    }

    private void Line(string text) => _terminal.Output.WriteLine(text);

    private static string Percent(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private string Of(string chinese, string english) => _terminal.Words.Of(chinese, english);
}
