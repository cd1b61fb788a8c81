using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Finds names that the layout says to be names: behind 项目名称:, in the column of that heading, in a row of names behind 开工项目包括:, and as the words that
/// open an entry under a heading for a class of projects. Near miss: 项目名称 in a sentence.
/// </summary>
internal sealed class LabelledNames(ArticleView article)
{
    private const int LongestName = 40;

    private static readonly PhraseSet Labels = new("项目名称 项目 名称 工程名称 项目全称");
    private static readonly PhraseSet Openings = new("项目包括 项目有 项目主要有 项目为 项目分别为 项目分别是 项目是 工程包括 工程有 项目如下 项目 的是 的有 的包括");

    private readonly ArticleView _article = article;
    private readonly bool _hasColumns = article.Text.Contains("名称\t", StringComparison.Ordinal) || article.Text.Contains("项目\t", StringComparison.Ordinal) || article.Text.Contains("全称\t", StringComparison.Ordinal);
    private int _sentencesRead;
    private int _headingAt = -1;

    private string Text => _article.Text;

    /// <summary>The candidates in <paramref name="clause"/>. O(length of the clause).</summary>
    public IEnumerable<NameCandidate> In(Clause clause)
    {
        if (clause.Index > 0 && IsLabel(clause) && Whole(clause.Span) is TextSpan labelled)
        {
            return [Candidate(labelled, "labelled-name")];
        }

        if (BeforeDash(clause) is TextSpan dashed)
        {
            return [Candidate(dashed, "labelled-name")];
        }

        if (clause.Span.Of(Text).Contains('\t'))
        {
            return _hasColumns ? InRow(clause.Span) : [];
        }

        return IsRow(clause) ? InSeries(clause) : InCells(clause) is { Length: > 0 } cells ? cells : OfEntry(clause);
    }

    // 枸杞原浆灌装——投资方:中宁一家合作社: what a dash parts from the label of its maker or amount.
    private TextSpan? BeforeDash(Clause clause)
    {
        int dash = clause.Span.End < Text.Length && Text[clause.Span.End] is ':' or '：' ? Text.IndexOf("——", clause.Span.Start, clause.Span.Length, StringComparison.Ordinal) : -1;
        bool isLabelled = dash > clause.Span.Start && Dashed.At(Text, dash + 2, clause.Span.End) is TextSpan label && label.End == clause.Span.End;
        int start = isLabelled ? NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause.Span), dash) : 0;
        TextSpan name = isLabelled ? new TextSpan(Math.Min(start, dash), WithoutBracket(dash, start)) : default;
        return isLabelled && Whole(name) is TextSpan whole && BuiltHeads.IsOwn(_article, whole) ? whole : null;
    }

    private static readonly PhraseSet Dashed = new(PartyLabels.All + "总投资 投资额 计划总投资 计划投资");

    // 2.高沟镇 绿叶硅橡胶线 在建 总投资1.2亿元: the cells of an entry are parted by spaces; behind that of the place stands the name.
    private NameCandidate[] InCells(Clause clause)
    {
        int start = ListMarks.After(Text, clause.Span);
        bool isEntry = start > clause.Span.Start && clause.Index == _article.Outline.Sentences[clause.Sentence].FirstClause;
        if (!isEntry)
        {
            return [];
        }

        List<TextSpan> cells = [.. Cells(new TextSpan(start, clause.Span.End))];
        while (cells.Count > 0 && _article.Mentions.StartingAt(cells[0].Start, MentionKind.Date) is Mention date && date.Span.End >= cells[0].End)
        {
            cells.RemoveAt(0);
        }

        bool isPlaced = cells.Count >= 3 && (_article.Mentions.StartingAt(cells[0].Start, MentionKind.Region) is Mention place && cells[0].End - place.Span.End <= 2 || Places.EndingAt(Text, cells[0].End, cells[0].Start) is not null);
        return isPlaced && Whole(cells[1]) is TextSpan name && BuiltHeads.IsOwn(_article, name) && HasNoVerb(name) ? [Candidate(name, "name-of-entry")] : [];
    }

    private static readonly PhraseSet Places = new("镇 乡 街道 开发区 园区 新区 城区 城东 城西 城南 城北 办事处 高新区 经开区");

    private IEnumerable<TextSpan> Cells(TextSpan span)
    {
        int start = span.Start;
        for (int at = span.Start; at <= span.End; at++)
        {
            if (at == span.End || char.IsWhiteSpace(Text[at]))
            {
                if (at > start)
                {
                    yield return new TextSpan(start, at);
                }

                start = at + 1;
            }
        }
    }

    private NameCandidate Candidate(TextSpan span, string rule) => new(span, _article.Letters(span), rule) { IsSure = rule != "name-of-entry" };

    // 项目名称:X; the label is all of its clause.
    private bool IsLabel(Clause clause)
    {
        Clause before = _article.Outline.Clauses[clause.Index - 1];
        int start = ListMarks.After(Text, before.Span);
        while (start < before.Span.End && (char.IsWhiteSpace(Text[start]) || Text[start] is '【' or '】' or '卡' || char.IsAsciiDigit(Text[start])))
        {
            start++;
        }

        return before.Span.End < Text.Length && Text[before.Span.End] is ':' or '：' && Labels.At(Text, start, before.Span.End) is TextSpan label && label.End == before.Span.End;
    }

    private IEnumerable<NameCandidate> InRow(TextSpan row)
    {
        int start = row.Start;
        while (start < row.End)
        {
            int tab = Text.IndexOf('\t', start, row.End - start);
            int end = tab < 0 ? row.End : tab;
            bool isName = TableRows.HeadingFromLeft(_article, start) is string heading && Labels.At(heading, 0, heading.Length) is TextSpan label && label.End == heading.Length;

            // (1)热电厂⇥12000: its number is none of its name.
            int first = Math.Min(ListMarks.After(Text, new TextSpan(start, end)), end);
            if (isName && Whole(new TextSpan(first, end)) is TextSpan name && !Sums.IsIn(Text, name))
            {
                yield return Candidate(name, "name-in-column");
            }

            start = end + 1;
        }
    }

    private static readonly PhraseSet Sums = new("合计 小计 总计 共计");

    // 开工项目包括:A、B、C;竣工项目包括:D
    private bool IsRow(Clause clause)
    {
        Clause before = _article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isPriced = before.Index < clause.Index && before.Sentence == clause.Sentence && Text[before.Span.End] is ':' or '：' && IsPricedRow(before.Span, clause.Span);
        return isPriced || before.Index < clause.Index && before.Sentence == clause.Sentence && Text[before.Span.End] is ':' or '：' && clause.Span.Of(Text).Contains('、')
            && Openings.EndingAt(Text, before.Span.End, before.Span.Start) is TextSpan opening && (Text.AsSpan(opening.Start, opening.Length).Contains("项", StringComparison.Ordinal) || StageReader.Furthest(_article, before.Span) is not null)
            && (clause.Index + 1 >= _article.Outline.Clauses.Count || _article.Outline.Clauses[clause.Index + 1].Segment != clause.Segment);
    }

    // 新开工项目3个:A1.3亿元、B2.4亿元、C1.05亿元: each item behind the count of projects ends with its amount. Near miss: 到位资金9亿元:甲园5亿元、乙镇4亿元.
    private bool IsPricedRow(TextSpan opening, TextSpan row)
    {
        bool isCounted = _article.Mentions.Within(opening, MentionKind.Count).Any(count => count.Span.End == opening.End && count.Amount is { Value: > 1, Unit: "个" or "项" }) && Counted.IsIn(Text, opening);
        int priced = isCounted ? _article.Mentions.Within(row, MentionKind.Money).Count(money => money.Span.End == row.End || Text[money.Span.End] == '、') : 0;
        return priced > 1 && priced == row.Of(Text).Count('、') + 1;
    }

    private static readonly PhraseSet Counted = new("项目 工程");

    private IEnumerable<NameCandidate> InSeries(Clause clause)
    {
        int start = clause.Span.Start;
        while (start < clause.Span.End)
        {
            int mark = Text.IndexOf('、', start, clause.Span.End - start);
            int end = mark < 0 ? clause.Span.End : mark;
            end = mark < 0 && Text.LastIndexOf('等', end - 1, Math.Min(6, end - start)) is int rest and > 0 ? rest : end;
            Mention? price = _article.Mentions.Within(new TextSpan(start, end), MentionKind.Money).LastOrDefault();
            end = price?.Span.End == end ? price.Span.Start : end;
            if (Whole(new TextSpan(AfterMaker(start, end), end)) is TextSpan name && BuiltHeads.IsOwn(_article, name))
            {
                yield return Candidate(name, "name-in-series");
            }

            start = mark < 0 ? clause.Span.End : mark + 1;
        }
    }

    // 由甲公司出资建造的恒泰电缆项目: who makes it is none of the name.
    private int AfterMaker(int start, int end)
    {
        int particle = Text[start] == '由' ? Text.LastIndexOf('的', end - 1, end - start) : -1;
        return particle > start ? particle + 1 : start;
    }

    // (二)正在施工的 1.陕北中蜂产业博览园,布展完成六成: under a heading for a class of projects the words that open an entry are its name.
    private IEnumerable<NameCandidate> OfEntry(Clause clause)
    {
        bool isOpening = clause.Index == _article.Outline.Sentences[clause.Sentence].FirstClause || _article.Outline.Clauses[clause.Index - 1].Segment != clause.Segment;
        bool isEntry = isOpening && (ListMarks.After(Text, clause.Span) > clause.Span.Start || clause.Span.Start == 0 || Text[clause.Span.Start - 1] is '\n' or ';' or '；');
        if (!isEntry)
        {
            return [];
        }

        return IsUnderClass(clause.Sentence) ? OfClass(clause) : ItemName(clause) is TextSpan item ? [Candidate(item, "name-of-item")] : [];
    }

    private IEnumerable<NameCandidate> OfClass(Clause clause)
    {
        foreach (TextSpan item in Items(clause.Span))
        {
            if (Whole(item, isLabelled: false) is TextSpan name && BuiltHeads.IsOwn(_article, name) && HasNoVerb(name))
            {
                yield return Candidate(name, "name-of-entry");
            }
        }
    }

    // 二、重点项目 1.古镇旅游开发。…; 黑榜 拆解中心:…: the words that open a marked item, or a line before a colon, under a heading on single projects.
    private TextSpan? ItemName(Clause clause)
    {
        Sentence sentence = _article.Outline.Sentences[clause.Sentence];
        bool isOpening = clause.Index == sentence.FirstClause && (clause.Span.Start == 0 || Text[clause.Span.Start - 1] == '\n');
        int words = ListMarks.After(Text, clause.Span);
        char behind = clause.Span.End < Text.Length ? Text[clause.Span.End] : '\n';
        bool isMarked = words > clause.Span.Start && behind is '。' or ',' or ':';
        if (!isOpening || !(isMarked || behind == ':') || !IsUnderProjects(clause.Sentence))
        {
            return null;
        }

        int start = NameBoundary.SkipLeading(_article, words, clause.Span.End);
        int dash = Text.IndexOf("——", start, clause.Span.End - start, StringComparison.Ordinal);
        int end = WithoutBracket(dash > 0 ? dash : clause.Span.End, start);
        int particle = Text.LastIndexOf('的', Math.Max(start, end - 1), Math.Max(0, end - 1 - start));
        TextSpan name = new(Math.Min(particle >= start ? particle + 1 : start, end), end);
        bool isTold = _article.Mentions.FiguresWithin(ParagraphFrom(sentence, name.End)).Any() || StageReader.Furthest(_article, ParagraphFrom(sentence, name.End)) is not null;
        return isTold && name.Length is >= 4 and <= LongestItem && Whole(name) is TextSpan whole && BuiltHeads.IsOwn(_article, whole) && HasNoVerb(whole) && EndsItem(whole) ? whole : null;
    }

    private int WithoutBracket(int end, int start)
    {
        int open = end > start && Text[end - 1] is ')' or '）' ? Text.LastIndexOfAny(['(', '（'], end - 1, end - start) : -1;
        return open > start ? open : end;
    }

    private const int LongestItem = 26;

    private bool EndsItem(TextSpan name) => Text.AsSpan(name.Start, name.Length).EndsWith("项目") || BuiltHeads.EndsThing(_article, name) || IsGroup(name) || ItemEnds.EndingAt(Text, name.End, name.Start) is not null;

    // 码头群, 冷库群: several of a thing.
    private bool IsGroup(TextSpan name) => Text[name.End - 1] == '群' && BuiltHeads.EndsThing(_article, new TextSpan(name.Start, name.End - 1));

    private static readonly PhraseSet ItemEnds = new(ProjectWords.WorkNouns + "设施 厂房 电站 光伏 风电");

    private TextSpan ParagraphFrom(Sentence sentence, int start)
    {
        int last = sentence.Index;
        while (last + 1 < _article.Outline.Sentences.Count && _article.Outline.Sentences[last + 1].Paragraph == sentence.Paragraph && last - sentence.Index < 6)
        {
            last++;
        }

        return ArticleView.After(start, _article.Outline.Sentences[last].Span.End);
    }

    private bool IsUnderProjects(int sentence)
    {
        for (int i = sentence - 1; i >= 0 && sentence - i <= FurthestBelow; i--)
        {
            Sentence before = _article.Outline.Sentences[i];
            if (StageHeadings.IsHeading(_article, before) && StageHeadings.Ends(_article, before))
            {
                return ProjectHeadings.IsIn(Text, before.Span) && !OtherHeadings.IsIn(Text, before.Span);
            }
        }

        return false;
    }

    private static readonly PhraseSet ProjectHeadings = new("重点项目 项目进展 项目推进 项目进度 个项目 主要项目 重大项目 项目情况 代表性项目 在建工程 重点工程 项目名单 的项目 " + WordPairs.Of("红 黑 红黑 进度", "榜") + WordPairs.Of("较快 较慢 滞后 缓慢 推进快 推进慢", "项目"));
    private static readonly PhraseSet OtherHeadings = new("强化 加强 抓好 推动 突出 围绕 坚持 措施 做法 服务 要求 任务 打算 问题 原则 认定 范围 条件 申报 办法 奖励");

    // The clauses come in the order of the text: each sentence is looked at once.
    private bool IsUnderClass(int sentence)
    {
        for (; _sentencesRead < sentence; _sentencesRead++)
        {
            Sentence before = _article.Outline.Sentences[_sentencesRead];
            if (StageHeadings.IsHeading(_article, before))
            {
                _headingAt = StageHeadings.Of(_article, before) is not null ? _sentencesRead : StageHeadings.Ends(_article, before) ? -1 : _headingAt;
            }
        }

        return _headingAt >= 0 && sentence - _headingAt <= FurthestBelow;
    }

    private const int FurthestBelow = 60;

    // A clause of nothing but names is a row of entries.
    private IEnumerable<TextSpan> Items(TextSpan clause)
    {
        int start = NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause), clause.End);
        if (clause.Length - (start - clause.Start) <= LongestName && !new TextSpan(start, clause.End).Of(Text).Contains('、'))
        {
            yield return new TextSpan(start, clause.End);
            yield break;
        }

        while (start < clause.End)
        {
            int mark = Text.IndexOf('、', start, clause.End - start);
            int end = mark < 0 ? clause.End : mark;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private TextSpan? Whole(TextSpan span, bool isLabelled = true)
    {
        int start = span.Start;
        while (start < span.End && (char.IsWhiteSpace(Text[start]) || Text[start] is '“' && Text.IndexOf('”', start, span.End - start) < 0))
        {
            start++;
        }

        int end = isLabelled ? span.End : WithHead(span.End, start);
        TextSpan name = new(Math.Min(start, end), end);
        bool isName = name.Length is >= 3 and <= LongestName && !_article.Mentions.Within(name, MentionKind.Money).Any() && !_article.Mentions.Within(name, MentionKind.Date).Any();
        return isName ? name : null;
    }

    private int WithHead(int end, int start) => _article.Has(end - 2, "项目") ? end : NameBoundary.SkipTrailing(_article, end, start);

    private bool HasNoVerb(TextSpan span) => BuiltHeads.IsNoun(_article, span) && !_article.Mentions.Within(span, MentionKind.Count).Any()
        && !(_article.Mentions.Covering(span.End - 1, MentionKind.Region) is Mention place && place.Span.Start <= span.Start);
}
