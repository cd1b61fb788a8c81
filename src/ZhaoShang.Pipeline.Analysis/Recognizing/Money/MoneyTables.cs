using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>
/// Bare figures in tables: under a line 单位：万元, or in a column headed 金额（亿元）. The cells of a row are parted by tabs, bars or blanks, or stand one a line.
/// </summary>
/// <remarks>
/// A column is money if its head does not say otherwise (％, 增长, 占地); one headed 项目数（个） counts. Where the heads cannot be laid beside the figures,
/// only a table with one figure a row is read. A line of prose ends the table. A unit told in the lines around the article (填报单位：…　金额单位：万元) holds
/// for its rows that are laid beside their heads.
/// </remarks>
internal sealed partial class MoneyTables
{
    private const int LongestCell = 30;
    private const int MostHeads = 40;
    private const int LongestRow = 100;
    private const int LongestHead = 14;
    private const int FewestHeads = 3;
    private const int FewestBars = 2;
    private const int LongestSection = 40;

    private static readonly SearchValues<char> ClauseSigns = SearchValues.Create("，,。；;：:");

    // The last letters of units that a head tells in brackets: 金额（万元）, 占地(亩).
    private const string LastOfUnits = "元亩吨米";
    private const string LettersOfUnits = LastOfUnits + "万亿千百美港日欧人民币平方公立";

    private static readonly WordSet OtherColumns = ["%", "％", "±", "增长", "增幅", "增速", "比重", "占比", "率", "序号", "年份", "个数", "数量", "户数", "家数", "排名", "名次", "人数", "面积", "占地", "用地", "编号", "电话", "年限", "就业", "产能", "时间", "日期", "项目数", "企业数", "产量", "规模", "比例", "完成进度", "得分", "分值", "评分", "位次", "同比", "环比", "备注", "联系", "手机", "用工", "批次", "人次"];

    // 外资项目, 引进企业: things by their number, unless the head tells their money (项目资金).
    private static readonly WordSet CountedColumns = ["项目", "企业", "个", "家", "户"];

    private readonly string _text;
    private readonly string _around;
    private readonly List<Mention> _mentions;
    private readonly List<TextSpan> _heads = [];
    private readonly List<TextSpan> _row = [];
    private MoneyUnit? _unit;
    private int _columns;
    private bool _hasOtherFigures;
    private bool _isSought;

    private MoneyTables(string text, string around, List<Mention> mentions)
    {
        _text = text;
        _around = around;
        _mentions = mentions;
    }

    /// <summary>Appends the amounts in the cells of all tables of <paramref name="text"/> to <paramref name="mentions"/>. O(length).</summary>
    /// <param name="text">The text.</param>
    /// <param name="around">The page that it was taken from.</param>
    /// <param name="mentions">Where they are appended.</param>
    public static void AddCells(string text, string around, List<Mention> mentions)
    {
        if (TellsUnit(text) || (text.Length != around.Length && TellsUnit(around)))
        {
            new MoneyTables(text, around, mentions).Read();
        }
    }

    // Looked for sign by sign and as one word, since most articles are gone through to their end in vain.
    private static bool TellsUnit(string text)
    {
        for (int at = NextClosing(text, 1); at > 0; at = NextClosing(text, at + 1))
        {
            if (LastOfUnits.Contains(text[at - 1]) && !EndsAmount(text, at - 1))
            {
                return true;
            }
        }

        return text.Contains("单位", StringComparison.Ordinal);
    }

    // （比上年多1.2亿元）: the unit of that amount alone. Near miss: 金额（2012年，亿元）.
    private static bool EndsAmount(string text, int last)
    {
        int at = last;
        while (at > 0 && LettersOfUnits.Contains(text[at]))
        {
            at--;
        }

        return NumeralLetters.Arabic(text[at]) >= 0;
    }

    private static int NextClosing(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(')', '）') : -1;
        return found < 0 ? -1 : from + found;
    }

    // The unit of the tables that tell none of their own; looked for when the first row is read.
    private MoneyUnit? UnitAround
    {
        get
        {
            field = _isSought ? field : MoneyUnit.Around(_around);
            _isSought = true;
            return field;
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
        if (ReadLabels(line))
        {
            return;
        }

        if (MoneyUnit.TellsOther(letters))
        {
            EndTable();
        }
        else if (MoneyUnit.InHeading(letters, out int endOfHeading) is { } unit)
        {
            EndTable();
            _unit = unit;
            TextSpan rest = new(line.Start + endOfHeading, line.End);
            foreach (TextSpan cell in ReadPlaces(rest) ? [] : Cells(rest, areBlanksSigns: true))
            {
                ReadCell(cell);
            }
        }
        else if (letters.Contains('\t') || HasBars(letters))
        {
            EndRow();
            List<TextSpan> cells = Cells(line, areBlanksSigns: false);
            if (cells.Exists(IsFigure) || !ReadTold(line))
            {
                ReadRow(cells);
            }
        }
        else if (letters.Length <= LongestRow && letters.Contains(' ') && IsRow(CellsWithLabel(line)))
        {
            EndRow();
            ReadRow(CellsWithLabel(line));
        }
        else if (ReadPlaces(line))
        {
            EndRow();
        }
        else if (letters.Length > LongestCell || letters.ContainsAny(ClauseSigns))
        {
            ReadProse(line);
        }
        else if (Trim(line) is { IsEmpty: false } cell)
        {
            ReadCell(cell);
        }
    }

    // | 1 | 热电厂 | 12000 |, and 1|热电厂|12000.
    private static bool HasBars(ReadOnlySpan<char> line) => line.StartsWith('|') || line.Count('|') >= FewestBars;

    // 投资额(万元):12000
    private bool ReadLabels(TextSpan line)
    {
        bool isFound = false;
        foreach ((TextSpan figure, MoneyUnit unit) in BareAmounts.BehindLabels(_text, line))
        {
            Add(figure, unit);
            isFound = true;
        }

        return ReadMeasures(line) || isFound;
    }

    // 甲镇:到位资金3200,占80%. Prose without such figures ends a table.
    private void ReadProse(TextSpan line)
    {
        MoneyUnit? unit = _unit ?? UnitAround;
        List<TextSpan> figures = unit is null ? [] : [.. BareAmounts.BehindWords(_text, line)];
        bool isRow = unit is not null && (_unit is not null || figures.Count > 1 || figures.Exists(figure => BareAmounts.IsBehindMoney(_text, line.Start, figure.Start)));
        EndRow();
        if (figures.Count == 0 || !isRow)
        {
            if (_columns == 0 || !IsSection(line.Of(_text)))
            {
                EndTable();
            }

            return;
        }

        foreach (TextSpan figure in figures)
        {
            Add(figure, unit);
        }
    }

    // 一、投产项目(3个,总投资合计3480): a line between the rows of one table.
    private static bool IsSection(ReadOnlySpan<char> line) => line.Length <= LongestSection && line.Length > 0 && "一二三四五六七八九十(（".Contains(line[0], StringComparison.Ordinal) && !line.Contains('。');

    // 乡镇 项目数(个) 到位资金, and beneath it 城关镇 3 1200. Near miss: 高氏屠宰厂 总投资2800 到位2800, whose cells tell their figures themselves.
    private bool IsRow(List<TextSpan> cells)
    {
        if (cells.Exists(IsFigure))
        {
            return _columns == _heads.Count && _heads.Count == cells.Count;
        }

        return cells.Count >= FewestHeads
            && cells.TrueForAll(cell => cell.Length <= LongestHead && !cell.Of(_text).ContainsAny(ClauseSigns) && !BareAmounts.BehindWords(_text, cell).Any())
            && ((_unit ?? UnitAround) is not null || cells.Exists(TellsUnit));
    }

    // 城关镇3 1200: the blank between a row's label and its first figure is left out, as between all words and figures.
    private List<TextSpan> CellsWithLabel(TextSpan line)
    {
        List<TextSpan> cells = Cells(line, areBlanksSigns: true);
        if (cells.Count < 2)
        {
            return cells;
        }

        int figure = cells[0].End;
        while (figure > cells[0].Start && (char.IsAsciiDigit(_text[figure - 1]) || _text[figure - 1] is '.' or ','))
        {
            figure--;
        }

        if (figure > cells[0].Start && figure < cells[0].End && Phrases.IsHan(_text[figure - 1]))
        {
            cells.Insert(1, new TextSpan(figure, cells[0].End));
            cells[0] = new TextSpan(cells[0].Start, figure);
        }

        return cells;
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
            if (first >= 0)
            {
                AddBeneath(_heads[first + i], _row[i], _unit);
            }
            else
            {
                Add(_row[i], _columns == 1 ? _unit : null);
            }
        }

        _row.Clear();
    }

    private void ReadRow(List<TextSpan> cells)
    {
        if (!cells.Exists(IsFigure))
        {
            // | 前期工作 | 11/20 | — | — |: a row that tells no amounts.
            if (_columns == cells.Count && cells.Exists(IsEmptyCell))
            {
                return;
            }

            _heads.Clear();
            _heads.AddRange(cells);
            _columns = cells.Count;
            return;
        }

        int unheaded = IsNumberInFirstCell(cells) ? 1 : 0;
        for (int i = 0; i < cells.Count; i++)
        {
            if (IsFigure(cells[i]) && i > 0)
            {
                if (_heads.Count == cells.Count + unheaded)
                {
                    AddBeneath(_heads[i + unheaded], cells[i], _unit ?? UnitAround);
                }
                else
                {
                    Add(cells[i], cells.Count == 2 || IsTotal(cells) ? _unit : null);
                }
            }
        }
    }

    // (1)热电厂⇥12000 beneath 序号⇥项目⇥总投资: the number stands in the cell of the name. Near miss: 1⇥热电厂 beneath them, a row without its last cell.
    private bool IsNumberInFirstCell(List<TextSpan> cells)
    {
        ReadOnlySpan<char> first = cells[0].Of(_text);
        bool isNumbered = first.Length > 0 && (first[0] == '(' || char.IsAsciiDigit(first[0])) && first.ContainsAnyExcept(NumberLetters);
        return isNumbered && _heads.Count == cells.Count + 1 && _heads[0].Of(_text) is "序号" or "编号" or "NO" or "No";
    }

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("()（）.、0123456789 ");

    private bool IsEmptyCell(TextSpan cell) => cell.IsEmpty || cell.Of(_text).TrimStart("-－—–/").IsEmpty;

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

    private bool IsFigure(TextSpan cell) =>
        !cell.IsEmpty
        && NumeralLetters.Arabic(_text[cell.Start]) >= 0
        && NumeralReader.TryRead(_text, cell.Start, out Numeral numeral, out _)
        && numeral.Span.End == cell.End
        && !numeral.Is(NumeralForm.Chinese | NumeralForm.Scaled);

    private List<TextSpan> Cells(TextSpan line, bool areBlanksSigns)
    {
        List<TextSpan> cells = [];
        line = Trim(line);
        bool hasBars = !areBlanksSigns && line.Length > 1 && HasBars(line.Of(_text));
        line = !hasBars ? line : new TextSpan(line.Start + (_text[line.Start] == '|' ? 1 : 0), line.End - (_text[line.End - 1] == '|' ? 1 : 0));
        int start = line.Start;
        for (int i = line.Start; i <= line.End; i++)
        {
            if (i == line.End || (hasBars ? _text[i] == '|' : _text[i] == '\t') || (areBlanksSigns && NumeralLetters.IsBlank(_text[i])))
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
