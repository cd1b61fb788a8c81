using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Sorts an article's lines, from top to bottom: title and subtitle, what stands over the body, the body, what stands under it.
/// </summary>
internal sealed class ArticleLayout
{
    /// <summary>A title stands among the first lines.</summary>
    private const int LinesOverBody = 14;

    private const int LongestSignature = 40;

    /// <summary><c>XXXX-07-05</c>.</summary>
    private const int LettersOfDay = 10;

    private const int LongestNote = 80;

    private readonly string _text;

    private readonly List<PageLine> _lines;

    private readonly ArticleLines _article = new();

    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    private ArticleLayout(string text, List<PageLine> lines)
    {
        _text = text;
        _lines = lines;
    }

    /// <summary>Sorts <paramref name="lines"/>.</summary>
    /// <param name="text">The read text.</param>
    /// <param name="lines">The article's lines with what stands directly around them.</param>
    /// <param name="knownTitle">How many of the first lines are known to be the title; 0 to find it.</param>
    public static ArticleLines Sort(string text, List<PageLine> lines, int knownTitle = 0)
    {
        ArticleLayout layout = new(text, lines);
        layout.TakeSplitDay();
        int at = knownTitle > 0 ? layout.TakeTitle(0, knownTitle) : layout.FindTitle();
        int body = layout.TakeHead(at);
        layout._article.BylinesOver = layout._article.Bylines.Count;
        layout.TakeBody(body, BodyEnd.In(layout._lines));
        layout.TakeSignature();
        PageLine? notice = lines.Find(line => line.Kind is LineKind.Content ? UploadNotice.IsDescription(line.Folded.Text) : UploadNotice.IsIn(line.Folded.Text));
        (layout._article.IsUpload, layout._article.UploadDay) = (notice is not null, notice is null ? null : UploadNotice.LastDayIn(notice.Folded.Text));
        return layout._article;
    }

    private void TakeSplitDay()
    {
        if (SplitDay.In(_lines) is (int at, int count, Edtf date))
        {
            _article.Signed = (new TextSpan(_lines[at].Span.Start, _lines[at + count - 1].Span.End), date);
            _lines.RemoveRange(at, count);
        }
    }

    /// <summary>Takes the lines up to and with the title; gives the index of the next line.</summary>
    private int FindTitle()
    {
        int masthead = Math.Max(Masthead.EndIn(_lines), _lines.Count > 1 && HeadLines.IsProgramme(_lines[0].Folded.Text) ? 1 : 0);
        TakeHeads(0, masthead);
        TitleFinder finder = new(_lines, masthead);
        if (finder.InByline() is { } labelled)
        {
            TakeHeads(masthead, labelled.Line);
            TextSpan span = _lines[labelled.Line].Folded.ToText(labelled.Title);
            _article.Title.Add(span);
            _titles.Add(Key(_lines[labelled.Line].Folded.Text[labelled.Title.Start..labelled.Title.End]));
            return labelled.Line;
        }

        (int first, int count) = finder.Find();
        TakeHeads(masthead, first);
        return count > 0 ? TakeTitle(first, count) : first;
    }

    private int TakeTitle(int first, int count)
    {
        string head = _lines[first].Folded.Text;
        int start = BehindDay(_lines[first].Folded);
        if (start == 0 && count == 1 && TitleFinder.EndBeforeDay(head) is > 0 and int end)
        {
            KeepFrame(_lines[first]);
            _article.Title.Add(_lines[first].Folded.ToText(new TextSpan(0, end)));
            _titles.Add(Key(head[..end]));
            return first + 1;
        }

        for (int i = first; i < first + count; i++)
        {
            FoldedLine line = _lines[i].Folded;
            _article.Title.Add(start > 0 && i == first ? new TextSpan(line.ToText(start), _lines[i].Span.End) : _lines[i].Span);
            _titles.Add(Key(i == first ? line.Text[start..] : line.Text));
        }

        return first + count;
    }

    /// <summary>Where the title begins in its line: behind the day of publishing, which is kept, <c>[2010-02-26] 某地投资过亿</c>; 0 if the line begins with the title. Near miss: <c>2015年10月18日 第三届文化节将在某地开幕</c>.</summary>
    private int BehindDay(FoldedLine line)
    {
        if (LeadingDay.Of(line.Text) is not { Date.Year: not null } day || line.Text.IndexOf('将', day.End) >= 0)
        {
            return 0;
        }

        KeepSigned((line.ToText(day.Place), day.Date));
        return day.End;
    }

    private int TakeHeads(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!PageDay.IsSiteClock(_lines, i, from, to))
            {
                KeepByline(_lines[i]);
                if (_lines[i].IsHeading)
                {
                    KeepFrame(_lines[i]);
                }
            }
        }

        return to;
    }

    /// <summary>Takes what stands between title and body; gives the index of the body's first line.</summary>
    private int TakeHead(int at)
    {
        int last = at + LinesOverBody;
        while (at < _lines.Count && at < last && IsHead(at))
        {
            KeepByline(_lines[at]);
            at = Masthead.EndOfContents(_lines, at);
        }

        return at;
    }

    private bool IsHead(int at)
    {
        PageLine line = _lines[at];
        if (line.Kind == LineKind.Lead)
        {
            return TakeLead(at);
        }

        if (line.Kind != LineKind.Content)
        {
            return true;
        }

        string text = line.Folded.Text;
        if (line.Block.Kind == BlockKind.TableRow)
        {
            return BylineLabels.Open(text);
        }

        if (Masthead.IsContents(text))
        {
            return true;
        }

        if (_article.Title.Count > 0 && (line.IsFrame || FrameLine.Is(text) || line.Cover is { Rest.IsEmpty: true, Medium: not null }))
        {
            KeepFrame(line);
            return true;
        }

        if (line.IsParagraph)
        {
            return text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…') ? TakeLead(at) : false;
        }

        if (HeadLines.SpeakerIn(text) is { } speaker && _article.Title.Count > 0)
        {
            _article.Author ??= line.Folded.ToText(speaker);
            return true;
        }

        if (_article.Title.Count > 0 && HeadLines.SignatureLine(text) is { IsEmpty: false } name)
        {
            _article.Author ??= line.Folded.ToText(name);
            return true;
        }

        return _titles.Contains(Key(text));
    }

    private void KeepFrame(PageLine line)
    {
        string text = line.Folded.Text;
        string number = FrameLine.Number(text);
        _article.Frame.Add(line.Span);
        KeepNames(line);
        _article.IssueYear ??= HeadLines.IsMonth(text) || text.Contains('》', StringComparison.Ordinal) || IssueNumber.IsPaper(number) || IssueNumber.IsIssue(number) || IssueNumber.BehindName(number) > 0 ? IssueNumber.YearIn(number) : IssueNumber.YearBeforeNumber(text);
        _article.IssuedIn ??= IssueNumber.IssueIn(text);
        if (FrameLine.IssuedIn(text) is { } issued)
        {
            _article.Signed ??= (line.Folded.ToText(issued.Span), issued.Date);
        }
        else if (FrameLine.DayIn(text) is { } day)
        {
            _article.Signed ??= (line.Folded.ToText(day.Span), day.Value);
        }
        else if (LineCover.Of(text).HasSpan || PrintedDate.FindIn(text) is not null)
        {
            // (2012年8月1日—10日), (截至2012年8月10日)
            _article.IssueYear ??= PrintedDate.FindIn(text)?.Year;
        }
        else if (FrameLine.PartIn(text) is { } part)
        {
            _article.IssueYear ??= text.Contains('期', StringComparison.Ordinal) ? IssueNumber.YearIn(text) : null;
            KeepPart(line.Folded, part);
        }
        else if (HeadLines.IsOccasion(text) && text.LastIndexOf(' ') is > 0 and int gap && FrameLine.PartIn(text[(gap + 1)..]) is { } month)
        {
            // (县长在…会议上 2006年8月)
            KeepPart(line.Folded, (new TextSpan(month.Span.Start + gap + 1, month.Span.End + gap + 1), month.Date));
        }
    }

    private void KeepNames(PageLine line)
    {
        if (line.Cover is { } cover && (line.IsFrame || cover.Rest.IsEmpty))
        {
            _article.Author ??= cover.Person is { } person ? line.Folded.ToText(person) : null;
            _article.Medium ??= cover.Medium is { } medium && (_article.Title.Count > 0 || line.IsFrame || MediaNames.IsPress(medium.Of(line.Folded.Text))) ? line.Folded.ToText(medium) : null;
        }
    }

    private void KeepPart(FoldedLine line, (TextSpan Span, Edtf Date) part)
    {
        if (part.Date.Year is null)
        {
            KeepSignedDay(part.Date);
        }
        else
        {
            _article.Signed ??= (line.ToText(part.Span), part.Date);
        }
    }

    private void KeepSignedDay(Edtf? day) => _article.SignedDay ??= day is { Year: null, Value.Length: LettersOfDay } ? day : null;

    private bool TakeLead(int at)
    {
        int behind = _lines[at].Span.End;
        bool repeats = LeadRepetition.Repeats(_text, _lines[at].Span, behind, _lines[^1].Span.End);
        _article.RepeatedLeads += repeats ? 1 : 0;
        _article.RepeatedLetters += repeats ? _lines[at].Span.Length : 0;
        return repeats;
    }

    private void TakeBody(int from, int to)
    {
        bool inList = false;
        for (int i = from; i < to; i++)
        {
            PageLine line = _lines[i];
            inList = line.Kind == LineKind.ListHeading || (inList && !line.IsParagraph);
            bool isRepeatedTitle = line.IsHeading && _titles.Contains(Key(line.Folded.Text));
            if (inList || isRepeatedTitle)
            {
                continue;
            }

            // 某县人民政府 over 九月二十一日, before an attachment.
            bool isUnderOffice = i > from && HeadLines.IsOffice(_lines[i - 1].Folded.Text);
            KeepSignedDay(isUnderOffice ? FrameLine.PartIn(line.Folded.Text)?.Date : null);
            if (line.Kind is LineKind.Content || (line.Kind is LineKind.Lead && !TakeLead(i)))
            {
                AddToBody(line);
            }
            else
            {
                KeepByline(line);
            }
        }

        // Under a list of other articles only a line that is furniture as a whole tells of this one.
        for (int i = to; i < _lines.Count; i++)
        {
            TakeHeads(i, _lines[i].IsHeading && !_lines[i].IsFrame ? i : i + 1);
        }
    }

    private void AddToBody(PageLine line)
    {
        TextSpan span = line.Span;
        if (_article.Opening is null && line.IsParagraph)
        {
            _article.Opening = line.Folded;
            span = WithoutDateline(line, span);
            if (_article.Title.Count == 0 && OpeningTitle.Of(line.Folded.Text) is { } opening)
            {
                _article.Title.Add(line.Folded.ToText(opening.Title));
                _article.Medium ??= opening.Medium is { } medium ? line.Folded.ToText(medium) : null;
                KeepSigned(opening.Day is { } day ? (line.Folded.ToText(day.Place), day.Date) : null);
                span = new TextSpan(line.Folded.ToText(opening.End), span.End);
            }
        }

        _article.Body.Add(span);
    }

    /// <summary>The first paragraph without the day and medium that it opens with: <c>〔2010年2月26日 某电视台〕 今天上午…</c>. Near miss: the first day of a chronicle.</summary>
    private TextSpan WithoutDateline(PageLine line, TextSpan span)
    {
        string text = line.Folded.Text;
        bool isOfChronicle = LeadingDay.IsDated(text) && _lines.Exists(other => other != line && other.IsParagraph && LeadingDay.IsDated(other.Folded.Text));
        if (isOfChronicle || LeadingDay.Of(text) is not { } day || (day.Date.Year is null && LeadingDay.IsWire(text.AsSpan(0, day.End))))
        {
            return span;
        }

        KeepSigned((line.Folded.ToText(day.Place), day.Date));
        _article.Medium ??= day.Medium is { } medium ? line.Folded.ToText(medium) : null;
        return new TextSpan(line.Folded.ToText(day.End), span.End);
    }

    private void TakeSignature()
    {
        if (_article.Body.Count == 0)
        {
            return;
        }

        TextSpan last = _article.Body[^1];
        if (_article.Body.Count > 1 && IsClosing(last, out FoldedLine line))
        {
            LineCover cover = LineCover.Of(line.Text);
            KeepDay(line, cover);
            TextSpan? name = cover.Person ?? HeadLines.SignatureLine(line.Text);
            _article.Author ??= name is { IsEmpty: false } person ? line.ToText(person) : null;
            _article.Medium ??= cover.Medium is { } medium ? line.ToText(medium) : null;
            _article.Frame.Add(last);
            _article.Body.RemoveAt(_article.Body.Count - 1);
            TakeSignature();
        }
        else if (Signature.AtEndOf(_text, last) is { } signature && signature.Start > last.Start)
        {
            _article.Author ??= signature.Name;
            _article.Medium ??= signature.Medium;
            KeepSigned(signature.Day);
            _article.Frame.Add(new TextSpan(signature.Start, last.End));
            _article.Body[^1] = new TextSpan(last.Start, last.Start + _text.AsSpan(last.Start, signature.Start - last.Start).TrimEnd().Length);
        }
    }

    /// <summary>True for a line under the body that is none of it: who signed, when, where it was printed. Near misses: a table's last row, <c>2013年6月</c> as the heading over it.</summary>
    private bool IsClosing(TextSpan last, out FoldedLine line)
    {
        line = FoldedLine.Of(_text, last.Length <= 2 * LongestNote ? last : new TextSpan(last.Start, last.Start));
        string text = line.Text;
        bool isShort = text.Length is > 0 and <= LongestNote && !_text.AsSpan(last.Start, last.Length).Contains('\t');
        return isShort && (LineCover.Of(text).IsFurniture || (text.Length <= LongestSignature && HeadLines.SignatureLine(text) is not null) || FrameLine.PrintedIn(text) is not null || FrameLine.SignedIn(text) is not null);
    }

    private void KeepSigned((TextSpan Place, Edtf Date)? day)
    {
        KeepSignedDay(day?.Date);
        _article.Signed ??= day is { Date.Year: null } ? null : day;
    }

    private void KeepDay(FoldedLine line, LineCover cover)
    {
        PrintedDate? day = cover.Day ?? FrameLine.PrintedIn(line.Text) ?? FrameLine.SignedIn(line.Text);
        if (day is { } told)
        {
            _article.Signed ??= (line.ToText(told.Span), told.Value);
        }
        else if (FrameLine.PartIn(line.Text) is { } part)
        {
            KeepPart(line, part);
        }
    }

    private void KeepByline(PageLine line)
    {
        if (line.Byline is not null)
        {
            _article.Bylines.Add(line);
            _article.SignedDay ??= line.Byline.DayOfYear?.Value;
            _article.IssuedIn ??= line.Byline.Issue;
            _article.IssueYear ??= line.Byline.Stamp is null ? IssueNumber.YearBeforeNumber(line.Folded.Text) : null;
            if (line.Byline.Issuer is { } issuer)
            {
                _article.Frame.Add(line.Folded.ToText(issuer));
            }
        }
    }

    private static string Key(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));
}
