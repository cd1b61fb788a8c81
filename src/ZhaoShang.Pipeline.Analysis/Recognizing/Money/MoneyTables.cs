using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>
/// Bare figures in tables: under a line 单位：万元, or in a column headed 金额（亿元）. The cells of a row are parted by tabs, or stand one a line.
/// </summary>
/// <remarks>
/// A column is money if its head does not say otherwise (％, 增长, 个); where the heads cannot be laid beside the figures, only a table with one
/// figure a row is read. A line of prose ends the table.
/// </remarks>
internal sealed class MoneyTables
{
    private const int LongestCell = 30;
    private const int MostHeads = 40;

    private static readonly WordSet OtherColumns = ["%", "％", "±", "增长", "增幅", "增速", "比重", "占比", "率", "序号", "年份", "个数", "数量", "户数", "家数", "排名", "名次", "人数", "面积"];

    private readonly string _text;
    private readonly List<Mention> _mentions;
    private readonly List<TextSpan> _heads = [];
    private readonly List<TextSpan> _row = [];
    private MoneyUnit? _unit;
    private int _columns;
    private bool _hasOtherFigures;

    private MoneyTables(string text, List<Mention> mentions)
    {
        _text = text;
        _mentions = mentions;
    }

    /// <summary>Appends the amounts in the cells of all tables of <paramref name="text"/> to <paramref name="mentions"/>. O(length).</summary>
    public static void AddCells(string text, List<Mention> mentions)
    {
        if (text.Contains("元)", StringComparison.Ordinal) || text.Contains("元）", StringComparison.Ordinal) || text.Contains("单位", StringComparison.Ordinal))
        {
            new MoneyTables(text, mentions).Read();
        }
    }

    private void Read()
    {
        for (int start = 0; start < _text.Length;)
        {
            int length = _text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? _text.Length : start + length;
            ReadLine(new TextSpan(start, end));
            start = end + 1;
        }

        EndRow();
    }

    private void ReadLine(TextSpan line)
    {
        ReadOnlySpan<char> letters = line.Of(_text);
        if (MoneyUnit.InHeading(letters, out int endOfHeading) is { } unit)
        {
            EndTable();
            _unit = unit;
            foreach (TextSpan cell in Cells(new TextSpan(line.Start + endOfHeading, line.End), areBlanksSigns: true))
            {
                ReadCell(cell);
            }
        }
        else if (letters.Contains('\t'))
        {
            EndRow();
            ReadRow(Cells(line, areBlanksSigns: false));
        }
        else if (letters.Length > LongestCell || letters.IndexOfAny("。；") >= 0)
        {
            EndTable();
        }
        else if (Trim(line) is { IsEmpty: false } cell)
        {
            ReadCell(cell);
        }
    }

    private void ReadCell(TextSpan cell)
    {
        if (IsFigure(cell))
        {
            _row.Add(cell);
            return;
        }

        EndRow();
        if (_columns == 0 && _heads.Count < MostHeads)
        {
            _heads.Add(cell);
        }
    }

    // Of cells that stand one a line, the last head before the first figure is the first row's label.
    private void EndRow()
    {
        if (_row.Count == 0)
        {
            return;
        }

        if (_columns == 0)
        {
            _columns = _row.Count;
            _heads.RemoveRange(Math.Max(0, _heads.Count - 1), Math.Min(1, _heads.Count));
        }

        int first = _heads.Count - _columns;
        for (int i = 0; i < _row.Count && _row.Count == _columns; i++)
        {
            Add(_row[i], first >= 0 ? UnitOf(_heads[first + i]) : _columns == 1 ? _unit : null);
        }

        _row.Clear();
    }

    private void ReadRow(List<TextSpan> cells)
    {
        if (!cells.Exists(IsFigure))
        {
            _heads.Clear();
            _heads.AddRange(cells);
            _columns = cells.Count;
            return;
        }

        for (int i = 0; i < cells.Count; i++)
        {
            if (IsFigure(cells[i]) && i > 0)
            {
                bool isLaidOut = _heads.Count == cells.Count;
                Add(cells[i], isLaidOut ? UnitOf(_heads[i]) : cells.Count == 2 || IsTotal(cells) ? _unit : null);
            }
        }
    }

    // The cells of a row 合计 are merged as may be: they are money if every figure above was.
    private bool IsTotal(List<TextSpan> cells) => !_hasOtherFigures && cells[0].Of(_text) is "合计" or "总计" or "小计" or "共计";

    private void EndTable()
    {
        EndRow();
        _hasOtherFigures = false;
        _heads.Clear();
        _columns = 0;
        _unit = null;
    }

    private MoneyUnit? UnitOf(TextSpan head)
    {
        ReadOnlySpan<char> letters = head.Of(_text);
        int bracket = letters.LastIndexOfAny("(（");
        if (bracket >= 0)
        {
            return MoneyUnit.At(letters, bracket + 1, out _);
        }

        return Phrases.HasAny(letters, OtherColumns) ? null : _unit;
    }

    private void Add(TextSpan cell, MoneyUnit? unit)
    {
        _hasOtherFigures |= unit is null;
        if (unit is null || !NumeralReader.TryRead(_text, cell.Start, out Numeral numeral, out _) || numeral.Is(NumeralForm.LeadingZero))
        {
            return;
        }

        decimal value = numeral.Value * unit.Factor;
        _mentions.Add(new Mention(MentionKind.Money, cell, "money-table-cell") { Amount = new Amount(Figure.Plain(value), unit.Currency) });
    }

    private bool IsFigure(TextSpan cell) =>
        !cell.IsEmpty
        && NumeralLetters.Arabic(_text[cell.Start]) >= 0
        && NumeralReader.TryRead(_text, cell.Start, out Numeral numeral, out _)
        && numeral.Span.End == cell.End
        && !numeral.Is(NumeralForm.Chinese | NumeralForm.Scaled);

    private List<TextSpan> Cells(TextSpan line, bool areBlanksSigns)
    {
        List<TextSpan> cells = [];
        int start = line.Start;
        for (int i = line.Start; i <= line.End; i++)
        {
            if (i == line.End || _text[i] == '\t' || (areBlanksSigns && NumeralLetters.IsBlank(_text[i])))
            {
                TextSpan cell = Trim(new TextSpan(start, i));
                if (!cell.IsEmpty || !areBlanksSigns)
                {
                    cells.Add(cell);
                }

                start = i + 1;
            }
        }

        return cells;
    }

    private TextSpan Trim(TextSpan cell)
    {
        int start = cell.Start;
        int end = cell.End;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
