using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Finds the title among a page's lines, by what speaks for each of them: that the page declares it, that it is marked as a heading, that a date line follows, that
/// the body is near; and against it, that it is the site's name or goes on with the line before.
/// </summary>
internal sealed class PageTitle
{
    private const int ShortestTitle = 4;

    private const int LongestTitle = 120;

    private const int ShortestSubtitle = 6;

    /// <summary>A title has so many letters before a day; a medium's or an account's name has fewer.</summary>
    private const int ShortestBeforeDay = 8;

    /// <summary>How many lines behind the body's beginning a title may still stand: it is inside the article's element.</summary>
    private const int LinesIntoBody = 3;

    /// <summary>How many lines a date line stands under a title.</summary>
    private const int LinesToStamp = 4;

    private const int LongestSite = 14;

    private const int FarthestLine = 20;

    private const double LeastSupport = 0.5;

    private static readonly string[] TitleHints = ["title", "tit", "bt", "biaoti", "headline", "h1title", "arttitle", "newstitle", "ptitle", "titles", "zbt", "maintitle"];

    private static readonly string[] SideHints = ["yt", "yinti", "kicker", "jianti", "jt", "pretitle", "ft", "futi", "fbt", "fubiaoti", "sub", "subtitle", "subhead"];

    private readonly IReadOnlyList<BlockContainer> _containers;

    private readonly List<PageLine> _lines;

    private readonly int _body;

    private readonly string _declared;

    private PageTitle(ReadDocument document, List<PageLine> lines, int body)
    {
        _containers = document.Containers;
        _lines = lines;
        _body = body;
        _declared = document.Declared.Title is { } title ? Key(FoldedLine.Of(title.Text, new TextSpan(0, title.Text.Length)).Text) : "";
    }

    /// <summary>The index of the title's first line, and how many lines it has; 0 lines if none was found.</summary>
    /// <param name="document">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">The indices of the lines that were chosen as the body, not empty.</param>
    public static (int Line, int Count) Find(ReadDocument document, List<PageLine> lines, List<int> body)
    {
        int start = body.Find(line => lines[line].IsParagraph) is > 0 and int paragraph ? paragraph : body[0];
        PageTitle choice = new(document, lines, start);
        int limit = Math.Min(lines.Count, start == body[0] ? start + LinesIntoBody : start);
        int best = -1;
        double most = LeastSupport;
        for (int i = 0; i < limit && !(i > start && lines[i - 1].IsParagraph); i++)
        {
            double support = choice.MayBeTitle(i) ? choice.SupportOf(i) : 0;
            (best, most) = support > most ? (i, support) : (best, most);
        }

        if (best < 0)
        {
            return (0, 0);
        }

        int first = choice.FirstOf(best);
        return (first, best - first + 1 + choice.LinesBehind(best));
    }

    /// <summary>The first of the lines that stand in one element with <paramref name="title"/>: a title that was broken into lines. Near miss: a kicker in an element of its own.</summary>
    private int FirstOf(int title)
    {
        int first = title;
        while (first > 0 && title - first < 2 && _lines[first - 1].Block is var block && block.Container == _lines[title].Block.Container && block.Kind == _lines[title].Block.Kind
            && block.Span.End + 1 >= _lines[first].Block.Span.Start - 1 && _lines[first - 1].IsHeading && !_lines[first - 1].IsFrame && !IsSite(_lines[first - 1].Folded.Text) && _lines[first - 1].LinkShare < 0.5 && !IsDeclaredAlone(title))
        {
            first--;
        }

        return first;
    }

    /// <summary>True if the page declares exactly this line as its title.</summary>
    private bool IsDeclaredAlone(int line) => _declared.StartsWith(Key(_lines[line].Folded.Text), StringComparison.Ordinal);

    /// <summary>The name of a site, an office, a bulletin: <c>某市招商引资简讯</c>. Near miss: <c>某县赴苏州招商</c>.</summary>
    private static bool IsSite(string text) => MediaNames.EndsLikeMedium(text) || HeadLines.IsOffice(text) || (IssueNumber.IsBulletin(text) && !text.EndsWith("招商", StringComparison.Ordinal)) || IssueNumber.BehindName(text) > 0 || FrameLine.Is(text);

    private bool MayBeTitle(int at)
    {
        PageLine line = _lines[at];
        string text = line.Folded.Text;
        bool isLine = line.Kind == LineKind.Content && !line.IsFrame && line.Block.Kind is not BlockKind.TableRow && text.Length <= LongestTitle && line.LinkShare < 0.5;
        bool isHeading = line.Block.Kind == BlockKind.Heading || IsDeclared(at) || line.IsHeading;
        bool isOther = TitleFinder.EndBeforeDay(text) is > 0 and < ShortestBeforeDay;
        return isLine && isHeading && !isOther && Key(text).Length >= ShortestTitle && !IsDash(text[0]) && !HeadLines.IsNumbered(text) && text[^1] is not ':';
    }

    private double SupportOf(int at)
    {
        string text = _lines[at].Folded.Text;
        string key = Key(text);
        double declared = !IsDeclared(at) ? 0 : _declared.StartsWith(key, StringComparison.Ordinal) ? 2.5 + (2.0 * key.Length / _declared.Length) : 1 + (2.0 * key.Length / _declared.Length);
        double heading = _lines[at].Block.Kind == BlockKind.Heading ? 2.5 : 0;
        double stamp = HasStampBehind(at) ? 1.5 : 0;
        stamp = _lines[at].LinkShare == 0 && TitleFinder.EndBeforeDay(text) >= ShortestBeforeDay && PrintedDate.FindIn(text) is not null ? 2.5 : stamp;
        double site = key.Length <= LongestSite && IsSite(text) ? 4.5 : 0;
        double distance = Math.Min(Math.Abs(_body - at), FarthestLine) * 0.1;
        double shortness = key.Length < ShortestSubtitle ? 1 : 0;
        return 1 + declared + heading + stamp + HintOf(at) - site - distance - shortness;
    }

    /// <summary>What the name of its element says: a title, or the kicker over it or the subtitle under it.</summary>
    private double HintOf(int at)
    {
        string hint = _lines[at].Block.Container is >= 0 and int container ? _containers[container].Hint : "";
        double support = 0;
        foreach (string word in hint.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            support = Array.IndexOf(SideHints, word) >= 0 ? -3 : Array.IndexOf(TitleHints, word) >= 0 ? 2 : support;
        }

        return support;
    }

    private bool IsDeclared(int at) => Key(_lines[at].Folded.Text) is { Length: >= ShortestTitle } key && _declared.Contains(key, StringComparison.Ordinal);

    private bool HasStampBehind(int at)
    {
        for (int i = at + 1; i < _lines.Count && i <= at + LinesToStamp && !_lines[i].IsParagraph; i++)
        {
            if (_lines[i].Byline?.Stamp is not null || _lines[i].Cover is { IsDated: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many lines go on with the title: those behind dashes, and a heading with nothing between it and the byline.</summary>
    private int LinesBehind(int title)
    {
        int at = title + 1;
        if (at + 1 >= _lines.Count || !_lines[at].IsHeading || _lines[at].IsFrame)
        {
            return 0;
        }

        string text = _lines[at].Folded.Text;
        bool isOther = HeadLines.IsOccasion(text) || HeadLines.IsOffice(text) || HeadLines.SpeakerIn(text) is not null || Key(text) == Key(_lines[title].Folded.Text);
        bool isBeforeByline = (_lines[at + 1].Kind == LineKind.Byline || _lines[at + 1].IsFrame) && text.Length >= ShortestSubtitle && _lines[at].LinkShare < 0.5;
        return !isOther && (IsDash(text[0]) || isBeforeByline) ? 1 : 0;
    }

    private static bool IsDash(char letter) => letter is '—' or '-' or '―' or '－';

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
