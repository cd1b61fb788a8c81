using System.Buffers;
using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads tables of figures: a line of headings (县区 年计划 实际进资 占年计划), under it a row for each place, class or time, the cells parted by tabs or blanks. Near misses: tables of projects
/// (项目名称, 投资方), lines of prose.
/// </summary>
internal sealed class TableFigures
{
    private const int LongestHeading = 80;
    private const int LongestLabel = 16;
    private const int MostLinesToUnit = 3;

    private static readonly PhraseSet Projects = new(PartyLabels.All + "进展 状况 名称 备注");

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.,-");

    private readonly ArticleView _article;
    private readonly Dictionary<int, List<IndicatorDraft>> _rows = [];

    /// <param name="article">The article; costs O(length).</param>
    public TableFigures(ArticleView article)
    {
        _article = article;
        Pieces<Sentence> sentences = article.Outline.Sentences;
        for (int i = 0; i + 1 < sentences.Count; i++)
        {
            i = ColumnsOf(sentences[i]) is { } columns ? ReadRows(i + 1, columns, UnitOver(i)) : i;
        }
    }

    /// <summary>The figures of the row that <paramref name="sentence"/> is; null if it is none.</summary>
    public IReadOnlyList<IndicatorDraft>? OfRow(Sentence sentence) => _rows.GetValueOrDefault(sentence.Index);

    // The headings behind that of the labels; null if the line is none of headings.
    private List<TableColumn>? ColumnsOf(Sentence sentence)
    {
        string line = sentence.Span.Of(_article.Text).ToString();
        bool isCandidate = line.Length <= LongestHeading && IsWholeLine(sentence.Span) && !Projects.IsIn(line) && line.AsSpan().IndexOfAnyInRange('0', '9') < 0;
        string[] cells = isCandidate ? line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries) : [];
        if (cells.Length < 3)
        {
            return null;
        }

        List<TableColumn> columns = [.. cells.Skip(1).Select(TableColumn.Of)];
        return columns.Exists(column => column.Measure is not null) ? columns : null;
    }

    // The index of the last row.
    private int ReadRows(int first, List<TableColumn> columns, (decimal Factor, string Currency)? unit)
    {
        int at = first;
        while (at < _article.Outline.Sentences.Count && IsWholeLine(_article.Outline.Sentences[at].Span) && Cells(_article.Outline.Sentences[at].Span, columns.Count) is { } cells)
        {
            _rows[at] = Row(_article.Outline.Sentences[at], columns, cells, unit);
            at++;
        }

        return at - 1;
    }

    // The label and its figures: 菁城镇5 412 236; null if there are not as many as columns.
    private List<TextSpan>? Cells(TextSpan line, int columns)
    {
        string text = _article.Text;
        int start = line.Start;
        while (start < line.End && !char.IsAsciiDigit(text[start]) && text[start] is not ('\t' or '-'))
        {
            start++;
        }

        List<TextSpan> cells = [new TextSpan(line.Start, start)];
        for (int at = start; at < line.End;)
        {
            if (text[at] is '\t' or ' ')
            {
                at++;
                continue;
            }

            int end = at;
            while (end < line.End && text[end] is not ('\t' or ' '))
            {
                end++;
            }

            cells.Add(new TextSpan(at, end));
            at = end;
        }

        bool isRow = cells.Count == columns + 1 && cells[0].Length is > 1 and <= LongestLabel && cells.Skip(1).Any(cell => NumberIn(cell) is not null)
            && cells.Skip(1).All(cell => NumberIn(cell) is not null || cell.Length <= 2);
        return isRow ? cells : null;
    }

    private List<IndicatorDraft> Row(Sentence line, List<TableColumn> columns, List<TextSpan> cells, (decimal Factor, string Currency)? unit)
    {
        List<IndicatorDraft> drafts = [];
        IndicatorMeasure? planned = columns.Find(column => column.Measure is not null && column.CountUnit is null)?.Measure;
        Mention? date = _article.Mentions.Within(cells[0], MentionKind.Date).FirstOrDefault();
        for (int i = 0; i < columns.Count; i++)
        {
            (TableColumn column, TextSpan cell) = (columns[i], cells[i + 1]);
            if (NumberIn(cell) is not decimal number)
            {
                continue;
            }

            IndicatorDraft? before = drafts.FindLast(draft => !draft.IsForecast);
            bool isPercent = cell.Of(_article.Text)[^1] == '%';
            if (column.IsShare && isPercent && before is not null)
            {
                before.Target = number;
                before.Telling = TextSpan.Cover(before.Telling, cell);
            }
            else if (column.IsChange && isPercent && before is not null)
            {
                before.Change = new ChangeRecord(column.IsFall ? -Math.Abs(number) : number, ChangeBasis.Yoy);
                before.Telling = TextSpan.Cover(before.Telling, cell);
            }
            else if (FigureOf(column, cell, number, unit) is Mention figure && (column.IsPlan ? planned : column.Measure) is IndicatorMeasure measure)
            {
                IndicatorMeasure own = figure.Kind == MentionKind.Money ? Measures.InCurrency(measure, figure.Amount!.Value.Unit) : measure;
                drafts.Add(new IndicatorDraft(figure, own, column.Name, cell) { Telling = drafts.Count == 0 ? TextSpan.Cover(cells[0], cell) : cell, IsForecast = column.IsPlan, Period = date?.Date?.Value, PeriodSpan = date?.Span });
            }
        }

        return drafts;
    }

    private static Mention? FigureOf(TableColumn column, TextSpan cell, decimal number, (decimal Factor, string Currency)? unit)
    {
        if (column.CountUnit is string word)
        {
            return new Mention(MentionKind.Count, cell, "table-cell") { Amount = new Amount(number, word) };
        }

        return (column.MoneyUnit ?? unit) is (decimal factor, string currency)
            ? new Mention(MentionKind.Money, cell, "table-cell") { Amount = new Amount(number * factor, currency) } : null;
    }

    // 13.5, 1,188, 23.8%; null for anything else.
    private decimal? NumberIn(TextSpan cell)
    {
        ReadOnlySpan<char> text = cell.Of(_article.Text);
        text = text.Length > 1 && text[^1] == '%' ? text[..^1] : text;
        bool isNumber = text.Length > 0 && !text.ContainsAnyExcept(NumberLetters);
        return isNumber && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    // 单位:万元 in the lines over the headings, else in the lines around the title.
    private (decimal Factor, string Currency)? UnitOver(int heading)
    {
        for (int i = heading - 1; i >= 0 && heading - i <= MostLinesToUnit; i--)
        {
            if (TableUnits.OfLine(_article.Outline.Sentences[i].Span.Of(_article.Text).ToString()) is { } unit)
            {
                return unit;
            }
        }

        return _article.Document.Segmented.Normalized.Metadata.Frame.Select(line => TableUnits.OfLine(line.Text)).FirstOrDefault(unit => unit is not null);
    }

    private bool IsWholeLine(TextSpan line) =>
        (line.Start == 0 || _article.Text[line.Start - 1] == '\n') && (line.End == _article.Text.Length || _article.Text[line.End] == '\n');
}
