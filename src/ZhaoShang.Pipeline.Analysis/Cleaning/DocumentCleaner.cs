using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Takes the article out of a page: menus, bylines, notices, lists of other articles and leads that repeat the body are left out, and tell
/// the metadata where they can.
/// </summary>
public static class DocumentCleaner
{
    /// <summary>Bylines so many lines behind the chosen body still belong to it.</summary>
    private const int LinesUnderBody = 6;

    /// <summary>The name and date of a paper's page stand so near over the title.</summary>
    private const int LinesOverTitle = 8;

    /// <summary>The article of <paramref name="document"/>, or the reason why it has none. O(length).</summary>
    public static StageResult<CleanDocument> Clean(ReadDocument document)
    {
        List<PageLine> lines = PageLine.Of(document);
        ArticleLines article = document.Format == DocumentFormat.Html && document.Containers.Count > 0
            ? SortPage(document, lines)
            : ArticleLayout.Sort(document.Text, lines);
        if (article.Body.Count == 0)
        {
            return new Refused(CleaningCodes.NoBody, document.Source.Uri, new Explanation(
                "去掉菜单、来源行、声明等页面内容后没有正文；请确认这是文章页而不是目录页或图片页。",
                "no article is left without menus, source lines and notices; check that this is an article's page, not a page of contents or pictures."));
        }

        article.Paper ??= DayOverTitle(lines, article) ?? AddressLine.DayIn(lines);
        CleanText clean = CleanText.Of(document.Text, article.Body);
        return new CleanDocument
        {
            Read = document,
            Text = clean.Text,
            ToOriginal = clean.ToRead.Compose(document.ToOriginal),
            Metadata = new MetadataReader(document, article).Read() with { Site = SiteLines.Of(document, lines) },
            Noise = new NoiseCounts
            {
                AbstractDuplicate = article.RepeatedLeads,
                BoilerplateChars = Boilerplate(lines, article),
                DoubtfulEncoding = document.IsEncodingDoubtful ? 1 : 0,
                ReplacementChars = clean.Text.AsSpan().Count('\uFFFD'),
            },
        };
    }

    /// <summary>The day over the title where no line of the article's own tells one: the way to a paper's page, its head.</summary>
    private static PageDay? DayOverTitle(List<PageLine> lines, ArticleLines article)
    {
        bool isTold = article.Signed is not null || article.Bylines.Exists(line => line.Byline?.Stamp is not null);
        int title = isTold || article.Title.Count == 0 ? -1 : lines.FindIndex(line => line.Span.Start <= article.Title[0].Start && line.Span.End >= article.Title[0].End);
        PageDay? day = title > 0 ? PageDay.Over(lines, title) : null;
        return day is { Line: { } over } && PageDay.IsSiteClock(lines, lines.IndexOf(over), 0, title) ? null : day;
    }

    private static int Boilerplate(List<PageLine> lines, ArticleLines article)
    {
        int all = lines.Sum(line => line.Span.Length);
        int kept = article.Body.Sum(span => span.Length) + article.Title.Sum(span => span.Length) + article.RepeatedLetters;
        return Math.Max(0, all - kept);
    }

    private static ArticleLines SortPage(ReadDocument document, List<PageLine> lines)
    {
        List<int> body = BodyContainer.Choose(document, lines);
        if (body.Count == 0)
        {
            return new ArticleLines();
        }

        (int title, int titleLines) = PageTitle.Find(document, lines, body);
        List<PageLine> article = [];
        for (int i = 0; i < titleLines; i++)
        {
            article.Add(lines[title + i]);
        }

        article.AddRange(lines[Math.Max(0, title - LinesOverTitle)..title].Where(line => titleLines > 0 && line.Byline is { Stamp: not null, Fields.Count: 0, Medium: not null }));
        int head = titleLines > 0 ? title + titleLines : Math.Max(PageDay.BehindMenu(lines, body[0]), body[0] - LinesUnderBody);
        article.AddRange(Furniture(lines, head, body[0], isOver: true));
        int first = body.Find(line => line >= head && lines[line].IsParagraph);
        article.AddRange(Furniture(lines, Math.Max(head, body[0]), first, isOver: true).Except(body.Select(line => lines[line])));
        bool isStamped = titleLines > 0 && body.SkipWhile(line => line < head).TakeWhile(line => !lines[line].IsParagraph).Any(line => lines[line].Byline?.Stamp is not null);
        List<PageLine> under = [.. Furniture(lines, body[^1] + 1, Math.Min(lines.Count, body[^1] + 1 + LinesUnderBody), isOver: false)];
        bool hasDay = isStamped || article.Concat(under).Any(HasDay);
        PageDay? over = titleLines > 0 && !hasDay ? PageDay.Over(lines, title) : null;
        article.InsertRange(titleLines, over?.Line is { } fields ? [fields] : []);

        List<PageLine> own = [.. body.Where(line => titleLines == 0 || (line < title ? !IsOver(lines[line], isStamped) : line >= title + titleLines)).Select(line => lines[line])];
        List<PageLine> leads = PageLead.RepeatedIn(document, lines.GetRange(head, Math.Max(0, body[0] - head)), own);
        article.AddRange(own.Except(leads));
        PageLine? last = hasDay || over is not null ? null : DatedUnder(lines, body[^1] + 1, Math.Min(lines.Count, body[^1] + 1 + LinesUnderBody));
        article.AddRange(last is null || under.Contains(last) ? under : under.Append(last).OrderBy(line => line.Span.Start));
        ArticleLines sorted = ArticleLayout.Sort(document.Text, article, titleLines);
        sorted.Paper = over is { Line: null } ? over : null;
        sorted.IssueYear ??= sorted.SignedDay is null ? null : YearInWay(lines.Take(title));
        sorted.IssuedIn ??= lines.Take(title).Where(line => line.Kind == LineKind.Breadcrumb).Select(line => IssueNumber.IssueIn(line.Folded.Text)).FirstOrDefault(issue => issue is not null);
        sorted.RepeatedLeads += leads.Count;
        sorted.RepeatedLetters += leads.Sum(line => line.Span.Length);
        return sorted;
    }

    /// <summary>The only year in the ways to the page, which a day without its year lacks: <c>首页 &gt; 2009年新闻</c>; null if they tell none, or several.</summary>
    private static int? YearInWay(IEnumerable<PageLine> lines)
    {
        List<int> years = [.. lines.Where(line => line.Kind == LineKind.Breadcrumb).Select(line => IssueNumber.YearIn(line.Folded.Text)).OfType<int>().Distinct()];
        return years.Count == 1 ? years[0] : null;
    }

    /// <summary>True for what stands over a title and is none of the article: a kicker, an advert, the site's news.</summary>
    private static bool IsOver(PageLine line, bool isStamped) =>
        (line.Kind == LineKind.Content && !line.IsFrame && line.Block.Kind != BlockKind.TableRow) || (isStamped && line.Byline is { Fields.Count: 0, Medium: null });

    private static bool HasDay(PageLine line) => line.Byline is { Stamp: not null } byline ? !byline.IsOtherDay(line.Folded.Text) : FrameLine.DayIn(line.Folded.Text) is not null;

    /// <summary>The first line under a body that tells when it was printed or aired, <c>某广播站2011年9月8日播音稿</c>. Near misses: another article with its day, behind a mark or in a link.</summary>
    private static PageLine? DatedUnder(List<PageLine> lines, int from, int to) =>
        lines.GetRange(from, to - from).Find(static line => line is { IsHeading: true, Block.LinkLetters: 0 } && !PageDay.IsForeign(line) && (char.IsLetterOrDigit(line.Folded.Text[0]) || "(《【[".Contains(line.Folded.Text[0], StringComparison.Ordinal)) && FrameLine.SignedIn(line.Folded.Text) is not null);

    /// <summary>Of the lines around the chosen body those that tell of the article.</summary>
    private static IEnumerable<PageLine> Furniture(List<PageLine> lines, int from, int to, bool isOver)
    {
        for (int i = from; i < to; i++)
        {
            if ((lines[i].Kind is LineKind.Byline && (isOver || !PageDay.IsForeign(lines[i]))) || (lines[i].IsHeading && (lines[i].IsFrame || (isOver && FrameLine.IsDated(lines[i].Folded.Text)))))
            {
                yield return lines[i];
            }
            else if (isOver && SplitDay.At(lines, i) is ({ } count, _) && i + count <= to)
            {
                foreach (PageLine part in lines.GetRange(i, count))
                {
                    yield return part;
                }

                i += count - 1;
            }
            else if (lines[i].Kind is LineKind.ListHeading)
            {
                yield break;
            }
        }
    }
}
