using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Sorts an article's lines, from top to bottom: title and subtitle, what stands over the body, the body, what stands under it.
/// </summary>
internal sealed class ArticleLayout
{
    /// <summary>A title stands among the first lines.</summary>
    private const int LinesOverBody = 14;

    /// <summary>A list without a sentence has at least so many lines, with its title.</summary>
    private const int ShortestList = 4;

    private const int LongestSignature = 40;

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
        int at = knownTitle > 0 ? layout.TakeTitle(0, knownTitle) : layout.FindTitle();
        int body = layout.TakeHead(at);
        layout._article.BylinesOver = layout._article.Bylines.Count;
        layout.TakeBody(body, layout.EndOfBody());
        layout.TakeSignature();
        return layout._article;
    }

    /// <summary>Takes the lines up to and with the title; gives the index of the next line.</summary>
    private int FindTitle()
    {
        int masthead = Math.Max(Masthead.EndIn(_lines), _lines.Count > 1 && (HeadLines.IsMonth(_lines[0].Folded.Text) || HeadLines.IsProgramme(_lines[0].Folded.Text)) ? 1 : 0);
        TakeHeads(0, masthead);
        int at = masthead;
        while (at < _lines.Count && at < masthead + LinesOverBody && _lines[at].Kind is not LineKind.Content and not LineKind.Lead)
        {
            if (_lines[at].Byline is { HasTitle: true } byline)
            {
                _article.Title.Add(_lines[at].Folded.ToText(byline.Rest));
                _titles.Add(Key(_lines[at].Folded.Text[byline.Rest.Start..byline.Rest.End]));
                return at;
            }

            at++;
        }

        at = AfterOffices(at);
        TakeHeads(masthead, at);
        int first = at;
        if (at + 1 < _lines.Count && _lines[at].IsHeading && _lines[at + 1].IsHeading && HeadLines.IsOffice(_lines[at].Folded.Text) && HeadLines.ContinuesOffice(_lines[at + 1].Folded.Text))
        {
            return TakeTitle(first, 2);
        }

        while (at < _lines.Count && _lines[at].IsHeading && !HeadLines.IsOffice(_lines[at].Folded.Text))
        {
            at++;
        }

        bool isList = at == _lines.Count && at - first >= ShortestList && _lines[first].Folded.Text.IndexOfAny([',', ':']) < 0;
        bool isArticle = (at < _lines.Count || isList) && at > first && !HeadLines.IsNumbered(_lines[first].Folded.Text);
        if (!isArticle)
        {
            return first;
        }

        bool hasSubtitle = at - first >= 2 && IsSubtitle(first + 1, runLength: at - first);
        return TakeTitle(first, hasSubtitle ? 2 : 1);
    }

    /// <summary>Offices over the lines of a title are none of it: <c>某县人民政府 / 专题会议纪要 / 〔2010〕21号</c>. Near miss: <c>某县人民政府 / 关于…的通知</c>.</summary>
    private int AfterOffices(int at)
    {
        int end = at;
        while (end + 2 < _lines.Count && _lines[end].IsHeading && _lines[end + 1].IsHeading)
        {
            string line = _lines[end].Folded.Text;
            bool isOver = FrameLine.IsDated(line) || (HeadLines.IsOffice(line) && !HeadLines.ContinuesOffice(_lines[end + 1].Folded.Text));
            if (!isOver)
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>
    /// A second heading line is a subtitle if it begins with a dash, or if nothing but the two stands over the first paragraph. Near
    /// miss: <c>一、主要做法</c> under a title, <c>——在全县大会上的报告</c> (an occasion).
    /// </summary>
    private bool IsSubtitle(int line, int runLength)
    {
        string text = _lines[line].Folded.Text;
        if (HeadLines.IsNumbered(text) || FrameLine.Is(text) || HeadLines.IsOccasion(text) || HeadLines.IsSpoken(text) || "■□○◎●△".Contains(text[0], StringComparison.Ordinal) || HeadLines.SpeakerIn(text) is not null || _titles.Contains(Key(text)) || Key(text) == Key(_lines[line - 1].Folded.Text))
        {
            return false;
        }

        bool beforeParagraph = line + 1 < _lines.Count && _lines[line + 1].IsParagraph;
        return text[0] is '—' or '-' or '―' || (runLength == 2 && beforeParagraph && text[^1] is not (':' or ','));
    }

    private int TakeTitle(int first, int count)
    {
        string head = _lines[first].Folded.Text;
        if (count == 1 && FrameLine.DayIn(head) is { } day && day.End == head.Length && day.Span.Start > 4 && head[day.Span.Start - 1] == ' ')
        {
            KeepFrame(_lines[first]);
            TextSpan title = new(0, day.Span.Start - 1);
            _article.Title.Add(_lines[first].Folded.ToText(title));
            _titles.Add(Key(head[..title.End]));
            return first + 1;
        }

        if (count == 1 && IssueNumber.BehindName(_lines[first].Folded.Text) is > 0 and int number)
        {
            KeepFrame(_lines[first]);
            string name = _lines[first].Folded.Text[..number].TrimEnd();
            _article.Title.Add(_lines[first].Folded.ToText(new TextSpan(0, name.Length)));
            _titles.Add(Key(name));
            return first + 1;
        }

        for (int i = first; i < first + count; i++)
        {
            _article.Title.Add(_lines[i].Span);
            _titles.Add(Key(_lines[i].Folded.Text));
        }

        return first + count;
    }

    private int TakeHeads(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            KeepByline(_lines[i]);
            if (_lines[i].IsHeading)
            {
                KeepFrame(_lines[i]);
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
        if (Masthead.IsContents(text))
        {
            return true;
        }

        bool isMonth = _article.Frame.Count > 0 && FrameLine.PartIn(text) is { Date.Year: not null };
        if (_article.Title.Count > 0 && (isMonth || FrameLine.Is(text)))
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
        _article.IssueYear ??= HeadLines.IsMonth(text) || text.Contains('》', StringComparison.Ordinal) || IssueNumber.IsPaper(number) || IssueNumber.IsIssue(number) || IssueNumber.BehindName(number) > 0 ? IssueNumber.YearIn(number) : null;
        if (FrameLine.DayIn(text) is { } day)
        {
            _article.Signed ??= (line.Folded.ToText(day.Span), day.Value);
        }
        else if (FrameLine.PartIn(text) is { } part)
        {
            _article.IssueYear ??= text.Contains('期', StringComparison.Ordinal) ? IssueNumber.YearIn(text) : null;
            KeepPart(line.Folded, part);
        }
    }

    private void KeepPart(FoldedLine line, (TextSpan Span, Edtf Date) part)
    {
        if (part.Date.Year is null)
        {
            _article.SignedDay ??= part.Date;
        }
        else
        {
            _article.Signed ??= (line.ToText(part.Span), part.Date);
        }
    }

    private bool TakeLead(int at)
    {
        int behind = _lines[at].Span.End;
        bool repeats = LeadRepetition.Repeats(_text, _lines[at].Span, behind, _lines[^1].Span.End);
        _article.RepeatedLeads += repeats ? 1 : 0;
        _article.RepeatedLetters += repeats ? _lines[at].Span.Length : 0;
        return repeats;
    }

    /// <summary>The index behind the body: a heading over other articles ends it where more of the letters stand before than behind.</summary>
    private int EndOfBody()
    {
        long all = _lines.Sum(line => (long)line.Span.Length);
        long before = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Kind == LineKind.ListHeading && before * 2 > all)
            {
                return i;
            }

            before += _lines[i].Span.Length;
        }

        return _lines.Count;
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

            if (line.Kind is LineKind.Content || (line.Kind is LineKind.Lead && !TakeLead(i)))
            {
                AddToBody(line);
            }
            else
            {
                KeepByline(line);
            }
        }

        TakeHeads(to, _lines.Count);
    }

    private void AddToBody(PageLine line)
    {
        TextSpan span = line.Span;
        if (_article.Opening is null && line.IsParagraph)
        {
            _article.Opening = line.Folded;
            if (_article.Title.Count == 0 && HeadLines.FlashTitle(line.Folded.Text) is { } title)
            {
                _article.Title.Add(line.Folded.ToText(title));
                span = new TextSpan(line.Folded.ToText(SkipSpace(line.Folded.Text, title.End + 1)), span.End);
            }
        }

        _article.Body.Add(span);
    }

    private void TakeSignature()
    {
        if (_article.Body.Count == 0)
        {
            return;
        }

        TextSpan last = _article.Body[^1];
        string folded = FoldedNote(last);
        if (_article.Body.Count > 1 && folded.Length is > 0 and <= LongestSignature && FoldedLine.Of(_text, last) is var end && FrameLine.PartIn(end.Text) is { } part && (part.Date.Year is not null || part.Span.Start > 0 || IsOfficeLine(_article.Body[^2])))
        {
            KeepPart(end, part);
            _article.Frame.Add(last);
            _article.Body.RemoveAt(_article.Body.Count - 1);
            TakeSignature();
        }
        else if (_article.Body.Count > 1 && folded.Length is > 0 and <= LongestSignature && HeadLines.SignatureLine(folded) is { } line)
        {
            _article.Author ??= line.IsEmpty ? null : FoldedLine.Of(_text, last).ToText(line);
            _article.Frame.Add(last);
            _article.Body.RemoveAt(_article.Body.Count - 1);
            TakeSignature();
        }
        else if (_article.Body.Count > 1 && folded.Length is > 0 and <= LongestNote && FoldedLine.Of(_text, last) is var note && (FrameLine.PrintedIn(note.Text) ?? FrameLine.SignedIn(note.Text)) is { } day)
        {
            _article.Signed ??= (note.ToText(day.Span), day.Value);
            _article.Frame.Add(last);
            _article.Body.RemoveAt(_article.Body.Count - 1);
            TakeSignature();
        }
        else if (Signature.AtEndOf(_text, last) is { } signature && signature.Start > last.Start)
        {
            _article.Author ??= signature.Name;
            _article.Signed ??= signature.Day;
            _article.Frame.Add(new TextSpan(signature.Start, last.End));
            _article.Body[^1] = new TextSpan(last.Start, last.Start + _text.AsSpan(last.Start, signature.Start - last.Start).TrimEnd().Length);
        }
    }

    private bool IsOfficeLine(TextSpan line) => FoldedNote(line) is { Length: > 0 and <= LongestSignature } folded && HeadLines.IsOffice(folded);

    /// <summary>The line folded; empty if it is longer than a note even with annotations.</summary>
    private string FoldedNote(TextSpan line) => line.Length <= 2 * LongestNote ? FoldedLine.Of(_text, line).Text : "";

    private void KeepByline(PageLine line)
    {
        if (line.Byline is not null)
        {
            _article.Bylines.Add(line);
            if (line.Byline is { IsIssued: true } byline)
            {
                _article.Frame.Add(line.Folded.ToText(byline.Rest));
            }
        }
    }

    private static string Key(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
