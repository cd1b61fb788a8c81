using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A short line taken apart into pieces of furniture: dates in any notation, media, offices, persons, numbers of issues and pages, words of editors, tools
/// of the page. What remains tells whether the line is furniture and nothing else: <c>某晚报 记者李明 2007年5月31日 第3版</c>, <c>(某县招商局供稿 5月31日)</c>. Near
/// misses: <c>2007年5月31日,项目开工</c>, <c>某县招商局的做法</c>.
/// </summary>
internal sealed class LineCover
{
    private const string Separators = " ()[]【】<>《》|/:;-—―–－_~=·•,、.。\"“”*#+●○◎◇◆□■△▲▼☆★※▌丨→»✎〔〕〈〉⊕⊖@";

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly string[] Domains = [".com", ".cn", ".net", ".org"];

    private static readonly WordSet Notes = ["农历", "报价", "定价", "零售价", "每份", "售价", "邮发代号", "国内统一刊号", "统一刊号"];

    /// <summary>The name of a paper's page behind its number: <c>第2版:区域经济</c>.</summary>
    private const int LongestColumn = 6;

    private const int LongestQuoted = 12;

    private const string Dashes = "-—―–－~至到";

    private readonly string _line;

    private readonly List<PrintedDate> _dates = [];

    private bool _isBehindPage;

    private LineCover(string line) => _line = line;

    /// <summary>The dates, whole or in part, in their order; the days of a span are none of them.</summary>
    public IReadOnlyList<PrintedDate> Dates => _dates;

    /// <summary>
    /// The fullest date that the line tells: a whole one, else the year of one piece with the month and day of another (<c>2007年第5期 5月31日</c>), else a month
    /// with its year, else a day without; null if none has a month.
    /// </summary>
    public (TextSpan Span, Edtf Value)? Told
    {
        get
        {
            PrintedDate? best = Day ?? _dates.Cast<PrintedDate?>().FirstOrDefault(date => date!.Value is { Year: not null, Month: not null }) ?? _dates.Cast<PrintedDate?>().FirstOrDefault(date => date!.Value.Month is not null);
            int? year = best?.Year ?? _dates.Find(date => date.Year is not null).Year;
            return best is { Month: int month } date
                ? (date.Span, date.Day is int day && (year is null || day <= DateTime.DaysInMonth(year.Value, month)) ? Edtf.OfDay(year, month, day) : Edtf.OfMonth(year, month))
                : null;
        }
    }

    /// <summary>The first year told; null if none is.</summary>
    public int? Year => _dates.Find(date => date.Year is not null).Year;

    /// <summary>True if a span of days or months stands in the line: <c>6月3日-6月9日</c>.</summary>
    public bool HasSpan { get; private set; }

    /// <summary>The first whole date; null if there is none.</summary>
    public PrintedDate? Day => _dates.Exists(date => date.IsWhole) ? _dates.Find(date => date.IsWhole) : null;

    /// <summary>Where the first medium's name stands; null if there is none.</summary>
    public TextSpan? Medium { get; private set; }

    /// <summary>Where the first office's name stands; null if there is none.</summary>
    public TextSpan? Office { get; private set; }

    /// <summary>Where the first person's name stands, with those that follow it directly; null if there is none.</summary>
    public TextSpan? Person { get; private set; }

    /// <summary>True if the number of an issue, a page or a paper stands in the line.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>True if a word of those who write, edit or publish stands in the line.</summary>
    public bool HasRole { get; private set; }

    /// <summary>From the first letter that is no furniture to the last; empty if all is.</summary>
    public TextSpan Rest { get; private set; }

    /// <summary>True if all of the line is furniture, and some of it tells of the article.</summary>
    public bool IsFurniture => Rest.IsEmpty && (_dates.Count > 0 || HasSpan || HasNumber || Person is not null || Office is not null || (Medium is not null && HasRole));

    /// <summary>True if all of the line is furniture and a date is among it.</summary>
    public bool IsDated => Rest.IsEmpty && _dates.Count > 0;

    /// <summary>Takes <paramref name="line"/> (folded) apart. O(length · words).</summary>
    public static LineCover Of(string line)
    {
        LineCover cover = new(line);
        int at = 0;
        while (at < line.Length)
        {
            at = line[at] == '《' && cover.TakeQuoted(at) is int behind ? behind : Separators.Contains(line[at], StringComparison.Ordinal) ? at + 1 : cover.TakeAddress(at) ?? cover.TakeNote(at) ?? cover.TakeDate(at) ?? cover.TakeNumber(at) ?? cover.TakeChunk(at);
        }

        return cover;
    }

    /// <summary><c>《招商快报》</c>, <c>《某县新闻》</c>: what it stood in.</summary>
    private int? TakeQuoted(int at)
    {
        int close = _line.IndexOf('》', at);
        TextSpan name = new(at + 1, Math.Max(at + 1, close));
        if (close < 0 || name.Length is < 2 or > LongestQuoted || name.Of(_line).ContainsAny(',', '、'))
        {
            return null;
        }

        Medium ??= name;
        return close + 1;
    }

    private int? TakeDate(int at)
    {
        if (!PrintedDate.MayBeginAt(_line, at) || PrintedDate.At(_line, at) is not { } date)
        {
            return null;
        }

        int dash = date.End;
        while (dash < _line.Length && _line[dash] == ' ')
        {
            dash++;
        }

        bool isSpan = dash < _line.Length && Dashes.Contains(_line[dash], StringComparison.Ordinal) && EndOfSpan(dash) is > 0;
        if (!isSpan)
        {
            _dates.Add(date);
            // 2004年6月号
            bool isIssue = date is { Year: not null, Month: not null, Day: null } && date.End < _line.Length && _line[date.End] == '号';
            HasNumber |= isIssue;
            return isIssue ? date.End + 1 : date.End;
        }

        HasSpan = true;
        return EndOfSpan(dash);
    }

    /// <summary>The index behind the second date of a span whose dash stands at <paramref name="dash"/>; 0 if none follows.</summary>
    private int EndOfSpan(int dash)
    {
        int at = dash;
        while (at < _line.Length && (Dashes.Contains(_line[at], StringComparison.Ordinal) || _line[at] == ' '))
        {
            at++;
        }

        if (at >= _line.Length)
        {
            return 0;
        }

        if (PrintedDate.At(_line, at) is { } last)
        {
            return last.End;
        }

        int end = DateFigures.Number(_line, at, out _);
        return end > 0 && end < _line.Length && _line[end] is '日' or '号' or '月' ? end + 1 : 0;
    }

    /// <summary><c>http://www.example.cn/a/b.htm</c>, <c>NEWS.EXAMPLE.COM</c>, up to the next blank; it tells nothing.</summary>
    private int? TakeAddress(int at)
    {
        if (!char.IsAscii(_line[at]))
        {
            return null;
        }

        int dot = at;
        while (dot < _line.Length && (char.IsAsciiLetter(_line[dot]) || _line[dot] is '-' or '.'))
        {
            dot++;
        }

        ReadOnlySpan<char> site = _line.AsSpan(at, dot - at);
        bool isAddress = site.StartsWith("http", StringComparison.OrdinalIgnoreCase) || site.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || EndsLikeDomain(site);
        int end = at;
        while (isAddress && end < _line.Length && _line[end] is > ' ' and < '\u007F')
        {
            end++;
        }

        return isAddress ? end : null;
    }

    private static bool EndsLikeDomain(ReadOnlySpan<char> site)
    {
        foreach (string domain in Domains)
        {
            if (site.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a paper prints beside its day, up to the next blank: the lunar day, <c>农历丙子年九月十九</c>, and its price, <c>报价每份0.25元</c>.</summary>
    private int? TakeNote(int at)
    {
        bool isNote = Notes.BeginsWith(_line.AsSpan(at));
        bool isCyclical = !isNote && at + 2 < _line.Length && Stems.Contains(_line[at], StringComparison.Ordinal) && Branches.Contains(_line[at + 1], StringComparison.Ordinal) && _line[at + 2] == '年';
        return !isNote && !isCyclical ? null : _line.IndexOf(' ', at) is >= 0 and int blank ? blank : _line.Length;
    }

    private int? TakeNumber(int at)
    {
        int end = IssueNumber.EndOfNumber(_line, at);
        if (end == at)
        {
            return null;
        }

        HasNumber = true;
        _isBehindPage = _line[end - 1] == '版';
        return end;
    }

    private int TakeChunk(int at)
    {
        int end = at + 1;
        while (end < _line.Length && !Separators.Contains(_line[end], StringComparison.Ordinal) && !BeginsOther(end))
        {
            end++;
        }

        if (!TakeName(new TextSpan(at, end)))
        {
            Rest = Rest.IsEmpty ? new TextSpan(at, end) : new TextSpan(Rest.Start, end);
        }

        return end;
    }

    private bool BeginsOther(int at) =>
        IssueNumber.EndOfNumber(_line, at) > at || (PrintedDate.MayBeginAt(_line, at) && PrintedDate.At(_line, at) is not null);

    private bool TakeName(TextSpan chunk)
    {
        ReadOnlySpan<char> text = chunk.Of(_line);
        if (FurnitureWords.Are(text))
        {
            _isBehindPage |= FurnitureWords.IsPage(text);
            HasRole |= FurnitureWords.TellRole(text);
            return true;
        }

        // 二版:综合新闻
        bool isColumn = _isBehindPage && chunk.Length <= LongestColumn && !MediaNames.IsPress(text);
        if (isColumn || TakeMedium(chunk) || TakeOffice(chunk))
        {
            return true;
        }

        TextSpan name = FurnitureWords.WithoutRoles(_line, chunk);
        HasRole |= name != chunk;
        return TakeMedium(name) || TakeOffice(name) || TakePerson(name, HasRole || _dates.Count > 0) || TakeTwo(name);
    }

    private bool TakeMedium(TextSpan name)
    {
        bool isMedium = name.Length is >= 3 and <= 20 && MediaNames.EndsLikeMedium(name.Of(_line));
        bool isBetter = Medium is not { } first || (MediaNames.IsPress(name.Of(_line)) && !MediaNames.IsPress(first.Of(_line)));
        Medium = isMedium && isBetter ? name : Medium;
        return isMedium;
    }

    private bool TakeOffice(TextSpan name)
    {
        bool isOffice = MediaNames.IsOffice(name.Of(_line));
        Office ??= isOffice ? name : null;
        return isOffice;
    }

    private bool TakePerson(TextSpan name, bool isSure)
    {
        bool isPerson = PersonNames.IsOne(name.Of(_line), isSure);
        if (isPerson)
        {
            // 李明 王芳: several are one field.
            bool goesOn = Person is { } before && name.Start > before.End && _line.AsSpan(before.End, name.Start - before.End).Trim(" 、").IsEmpty;
            Person = goesOn ? new TextSpan(Person!.Value.Start, name.End) : Person ?? name;
        }

        return isPerson;
    }

    /// <summary>Two names without a blank between them: <c>县招商局李小明</c>, <c>某晚报记者李小明</c>, <c>县长李小明</c>.</summary>
    private bool TakeTwo(TextSpan name)
    {
        for (int length = 2; length <= 3 && length + 2 <= name.Length; length++)
        {
            TextSpan person = new(name.End - length, name.End);
            TextSpan other = FurnitureWords.WithoutRoles(_line, new TextSpan(name.Start, person.Start));
            bool isOther = other.Length >= 2 && (TakeOffice(other) || TakeMedium(other) || HeadLines.IsHolder(other.Of(_line)));
            if (isOther && PersonNames.IsOne(person.Of(_line), isSure: true))
            {
                Person ??= person;
                return true;
            }
        }

        return false;
    }
}
