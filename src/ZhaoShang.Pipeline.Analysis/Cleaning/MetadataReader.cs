using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Gathers what the lines around an article and the page's markup tell of it. The lines count before the markup, which is often a template's.</summary>
internal sealed class MetadataReader(ReadDocument document, ArticleLines article)
{
    private const int ShortestTitle = 6;

    private const int LongestSite = 12;

    /// <summary>The article's metadata.</summary>
    public DocumentMetadata Read()
    {
        DocumentMetadata declared = document.Declared;
        PrintedField? stamp = Stamp(out Edtf? date);
        (TextSpan Place, Edtf Date)? opened = date is not null && article.Opening is { Text: ['据', ..] } ? null : OpenedOn();
        Edtf? uploaded = article.IsUpload && article.UploadDay?.Earliest > date?.Latest ? article.UploadDay : null;
        Opener opener = article.Opening is { } opening ? Opener.Of(opening) : new Opener(null, null);
        return new DocumentMetadata
        {
            Title = Title(),
            Outlet = Outlet() ?? PressBesideStamp() ?? Printed(opener.Outlet) ?? Programme() ?? MediumBesideStamp() ?? Printed(article.Medium) ?? Printed(article.Paper?.Medium) ?? declared.Outlet ?? SiteInTitle(),
            Author = Author() ?? WriterBesidePress() ?? Printed(article.Author) ?? Printed(opener.Author) ?? (declared.Author is { } author && PersonNames.Are(author.Text) ? author : null),
            Editor = First(BylineRole.Editor, isLast: true) ?? declared.Editor,
            Stamp = stamp,
            StampDate = date,
            SignedDate = article.Signed?.Date ?? SignedByOffice() ?? opened?.Date ?? EarlierStamp(date) ?? article.SignedDay ?? article.IssuedIn,
            IsUpload = article.IsUpload && uploaded is null,
            UploadDate = uploaded,
            IssueYear = article.IssueYear,
            Page = declared.Page,
            FirstPage = declared.FirstPage,
            Frame = [.. article.Frame.Select(Printed)],
        };
    }

    /// <summary>The day in <c>新华社武汉2003年5月6日电</c>. Near misses: <c>据某网2003年5月6日消息</c>, another's, where the article has a day of its own; <c>2003年5月6日,项目开工</c>.</summary>
    private (TextSpan Place, Edtf Date)? OpenedOn() => article.Opening is { } opening ? Opener.Of(opening).Day : null;

    private PrintedField? Title()
    {
        if (article.Title.Count == 0)
        {
            return document.Declared.Title is { } declared ? WithoutSite(declared) : null;
        }

        TextSpan all = new(article.Title[0].Start, article.Title[^1].End);
        string text = string.Join(' ', article.Title.Select(line => line.Of(document.Text).ToString()));
        return new PrintedField(WithoutMedium(text.Trim(' ', '|')), document.ToOriginal.ToOriginal(all));
    }

    private static bool IsCopier(string name) => Array.Exists(Copies, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>某地投资过亿——某某网</c>, <c>某地投资过亿_某某文库</c> without the medium's name. Near miss: <c>某地投资过亿——某县招商纪实</c>.</summary>
    private static string WithoutMedium(string title)
    {
        foreach (string separator in (ReadOnlySpan<string>)["_", "——", "--", " - "])
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            string name = at >= ShortestTitle ? title[(at + separator.Length)..].Trim() : "";
            if (name.Length is > 2 and <= LongestSite && (MediaNames.IsMedium(name) || (separator == "_" && IsCopier(name))))
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }

    /// <summary><c>某地投资过亿_某某网</c> and <c>某某网--某地投资过亿</c> without the site's name; null if nothing is left. Near miss: <c>2006-2010年规划</c>.</summary>
    private static PrintedField? WithoutSite(PrintedField title)
    {
        foreach (string separator in (ReadOnlySpan<string>)["_", " - ", "|", "--", "——", " – ", "-", " "])
        {
            string[] parts = title.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            string? first = Array.Find(parts, part => part.Length >= ShortestTitle && !MediaNames.EndsLikeMedium(part) && !MediaNames.IsOffice(part));
            if (parts.Length > 1 && first is not null && (separator != " " || parts.Length > 1 && (MediaNames.EndsLikeMedium(parts[^1]) || MediaNames.EndsLikeMedium(parts[0]))))
            {
                return new PrintedField(first, title.Original);
            }
        }

        return MediaNames.EndsLikeMedium(title.Text) || MediaNames.IsOffice(title.Text) ? null : title;
    }

    private PrintedField? Stamp(out Edtf? date)
    {
        PageLine? dated = article.Bylines.Find(line => line.Byline is { Stamp: not null } byline && !byline.IsOtherDay(line.Folded.Text)) ?? article.Bylines.Find(line => line.Byline?.Stamp is not null);
        bool isOtherDay = dated?.Byline!.IsOtherDay(dated.Folded.Text) == true && (article.Signed is not null || DeclaredDay()?.Earliest < dated.Byline.Stamp?.Value.Earliest);
        if (!isOtherDay && dated?.Byline?.Stamp is { } stamp)
        {
            date = stamp.Value;
            return Printed(dated.Folded.ToText(stamp.Span));
        }

        if (article.Signed is { } signed)
        {
            date = signed.Date;
            return Printed(signed.Place);
        }

        if (article.Title.Count > 0 && FoldedLine.Of(document.Text, article.Title[^1]) is var title && title.Text.EndsWith(')') && FrameLine.DayIn(title.Text) is { } told && told.End == title.Text.Length - 1)
        {
            date = told.Value;
            return Printed(title.ToText(told.Span));
        }

        if (OpenedOn() is { } opened)
        {
            date = opened.Date;
            return Printed(opened.Place);
        }

        if (article.Paper is { } paper)
        {
            date = paper.Date;
            return Printed(paper.Place);
        }

        PrintedField? declared = document.Declared.Stamp;
        date = DeclaredDay();
        PrintedField? named = date is null ? document.Declared.Title : null;
        date ??= named is null ? null : DayInName(named.Text);
        return date is null ? null : named ?? declared;
    }

    private Edtf? DeclaredDay() => document.Declared.Stamp is { } stamp ? PrintedDate.FindIn(stamp.Text)?.Value : null;

    /// <summary>The day in a part of the page's name: <c>某地投资过亿 2009-07-14_某某网</c>, <c>某报数字报-2009年07月14日 某地投资过亿</c>. Near miss: <c>某县2009年7月14日签约仪式</c>.</summary>
    private static Edtf? DayInName(string name)
    {
        foreach (string part in name.Split(['_', '|', '-', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(name))
        {
            string folded = FoldedLine.Of(part, new TextSpan(0, part.Length)).Text;
            Edtf? day = folded.Length == 0 ? null : LineCover.Of(folded) is { IsDated: true, HasSpan: false } cover ? cover.Day?.Value : TitleFinder.EndBeforeDay(folded) > 0 ? PrintedDate.FindIn(folded)?.Value : LeadingDay.Of(folded)?.Date;
            if (day?.Year is not null)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>A bare date over the body years before the site's stamp is the article's own.</summary>
    private Edtf? EarlierStamp(Edtf? stamp)
    {
        PageLine? bare = article.Bylines.Take(article.BylinesOver).FirstOrDefault(line => line.Byline is { Stamp: { } own, Fields.Count: 0 } && own.Year < stamp?.Year);
        return bare?.Byline!.Stamp!.Value.Value;
    }

    /// <summary>The date beside an office over the body, else the last bare date under the body: what its office signed with.</summary>
    private Edtf? SignedByOffice()
    {
        PageLine? over = article.Bylines.Take(article.BylinesOver).FirstOrDefault(line => line.Byline is { Stamp: not null, Issuer: not null });
        PageLine? under = article.Bylines.Skip(article.BylinesOver).LastOrDefault(line => line.Byline is { Stamp: not null, Fields.Count: 0 });
        return (over ?? under)?.Byline!.Stamp!.Value.Value;
    }

    // What a site writes behind 来源 where it names no medium.
    private static readonly string[] NoOutlets = ["本站", "本网", "互联网", "网络", "网友", "会员", "原创", "转载", "不详", "未知", "佚名", "http", "www."];

    /// <summary>The labelled medium: 某报 of <c>《某报》(2012-06-30 第5版)</c> and of <c>某报 语音播报</c>. Near miss: <c>来源:网友上传</c>.</summary>
    private PrintedField? Outlet()
    {
        if (First(BylineRole.Outlet) is not { } outlet || FoldedLine.Of(outlet.Text, new TextSpan(0, outlet.Text.Length)) is var folded && Array.Exists(NoOutlets, word => folded.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        int close = outlet.Text.StartsWith('《') ? outlet.Text.IndexOf('》', StringComparison.Ordinal) : -1;
        int blank = outlet.Text.AsSpan().IndexOfAny(" 　(（");
        bool isName = blank > 2 && (MediaNames.EndsLikeMedium(outlet.Text.AsSpan(0, blank)) || MediaNames.IsOffice(outlet.Text.AsSpan(0, blank)));
        return close > 2 ? outlet with { Text = outlet.Text[1..close] } : isName ? outlet with { Text = outlet.Text[..blank] } : outlet;
    }

    // What a site is called that keeps texts for others to copy.
    private static readonly string[] Copies = ["范文", "文秘", "文库", "文档", "公文", "秘书", "论文", "作文", "总结", "资料", "论坛", "博客", "BBS", "政府", "政务", "招商", "开发区", "经济信息", "门户"];

    /// <summary>The medium's name in the page's own, <c>某地投资过亿_某某在线</c>, <c>某某日报数字报-某地投资过亿</c>. Near misses: a site of texts to copy, <c>某某范文网</c>; a government's.</summary>
    private PrintedField? SiteInTitle()
    {
        PrintedField? page = document.Declared.Site.Count > 0 ? document.Declared.Site[0] : null;
        foreach (string part in page?.Text.Split(['_', '-', '|', '—', '–', '>', '·', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            string name = MediaNames.WithoutEdition(part).ToString();
            if (name.Length is > 3 and <= LongestSite && MediaNames.IsMedium(name) && !IsCopier(name))
            {
                return page! with { Text = name };
            }
        }

        return null;
    }

    private PrintedField? Author()
    {
        foreach (PageLine line in article.Bylines)
        {
            foreach (BylineField field in line.Byline!.Fields)
            {
                if (field.Role == BylineRole.Author && !field.Value.IsEmpty && PersonNames.AreLabelled(field.Value.Of(line.Folded.Text)))
                {
                    return Person(line.Folded.ToText(field.Value));
                }
            }
        }

        return null;
    }

    private PrintedField? First(BylineRole role, bool isLast = false)
    {
        PrintedField? found = null;
        foreach (PageLine line in article.Bylines)
        {
            foreach (BylineField field in line.Byline!.Fields)
            {
                if (field.Role == role && !field.Value.IsEmpty && (found is null || isLast))
                {
                    found = Printed(line.Folded.ToText(field.Value));
                }
            }
        }

        return found;
    }

    /// <summary>The paper or station in a line with the date: <c>2003年10月12日 07:20 某日报 记者 李明</c>.</summary>
    private PrintedField? PressBesideStamp() =>
        article.Bylines.Find(line => line.Byline is { Stamp: not null, Medium: { } medium } byline && byline.Fields.All(field => field.Role != BylineRole.Outlet) && MediaNames.IsPress(medium.Of(line.Folded.Text))) is { Byline.Medium: { } press } found
            ? Printed(found.Folded.ToText(press))
            : null;

    /// <summary>The person in a line with a paper and the date: <c>某日报 李明 1998年5月6日</c>. Near miss: who put the text on a site, <c>某网 2012-5-6 李明</c>.</summary>
    private PrintedField? WriterBesidePress() =>
        article.Bylines.Find(line => line.Byline is { Stamp: not null, Medium: { } medium, Person: not null } && MediaNames.IsPress(medium.Of(line.Folded.Text))) is { Byline.Person: { } person } found
            ? Printed(found.Folded.ToText(person))
            : null;

    /// <summary>The medium beside a date, with nothing else or with who wrote or edited: <c>夷陵时讯 2009-09-17 第1版</c>, <c>某某在线 2009-09-17 记者 李明</c>. Near miss: <c>2009-9-17 某某网 浏览:312</c>.</summary>
    private PrintedField? MediumBesideStamp()
    {
        foreach (PageLine line in article.Bylines)
        {
            if (line.Byline is { TellsMakers: true, Medium: { } medium })
            {
                return Printed(line.Folded.ToText(medium));
            }
        }

        return null;
    }

    /// <summary>The programme in a date line: <c>(《新闻联播》 20230608 19:00)</c>.</summary>
    private PrintedField? Programme()
    {
        foreach (PageLine line in article.Bylines)
        {
            string text = line.Folded.Text;
            int open = text.IndexOf('《', StringComparison.Ordinal);
            int close = open < 0 ? -1 : text.IndexOf('》', open);
            if (close > open + 1 && line.Byline is { Stamp: not null, Fields.Count: 0 })
            {
                return Printed(line.Folded.ToText(new TextSpan(open + 1, close)));
            }
        }

        return null;
    }

    /// <summary>A person's name; a blank inside one of two letters is left out, <c>何 蔚</c>.</summary>
    private PrintedField Person(TextSpan span)
    {
        PrintedField name = Printed(span);
        string[] letters = name.Text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return letters.Length == 2 && letters.All(letter => letter.Length == 1) ? name with { Text = string.Concat(letters) } : name;
    }

    private PrintedField? Printed(TextSpan? span) => span is { IsEmpty: false } found ? Printed(found) : null;

    private PrintedField Printed(TextSpan span) => new(span.Of(document.Text).ToString(), document.ToOriginal.ToOriginal(span));
}
