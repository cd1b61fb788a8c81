using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Whose each clause is in an article on the division above: the region that opens a clause (青田县引进项目12个,到位资金6亿元), a line (青田县:…) or is a heading (一、青田县) owns what
/// follows, 该县 is the last one told, until another region, the whole (全市) or what is none (其余乡镇, 市直部门, 开发区) is told. Near misses: 居全市第一, which ends nothing;
/// 其中青田县3个, which owns its clause alone; 在青田县举行, where.
/// </summary>
internal sealed class RegionParts
{
    private const int NearFigure = 3;
    private const int LongestHeading = 24;

    // What is told of a region before its figures. Near miss: 温溪镇特种纸项目.
    private static readonly PhraseSet Doings = new(
        "在 赴 以 把 将 通过 围绕 立足 紧扣 聚焦 依托 着力 大力 全力 狠抓 抓 突出 创新 强化 坚持 实施 实现 完成 引进 签约 新 共 累计 举行 举办 召开 组织 开展 推进 加大 加快 充分 积极 先后 "
        + "招商引资 招商 继续 不断 深入 率先 发挥 利用 瞄准 全面 切实 认真 进一步 高度重视 重视 落实 今年 去年 派出 成功 始终 主动 牢固 严格 按照");

    private static readonly PhraseSet Wholes = new(LevelWords.Whole + LevelWords.Own + "本市 本县 本区 市级 县级 区级 市里 县里 区里 市委 县委 区委");
    private static readonly PhraseSet Others = new("其余 其他 其它 剩下 剩余 乡镇 县区 县市 区县 镇街 各县 各区 各镇 各乡 各地 市直 县直 区直 部门 合计 总计 管委会 开发区 经开区 高新区 园区 集中区");
    private static readonly PhraseSet BeforeCompared = new("居 列 占 在 于 高于 低于 超过 超 达 为 至 获 受到 得到 位居 位列 排 排在 排名 排位 是 全 较 比 被 向 从 由 对 领先 领跑 跻身 进入 荣获");
    private static readonly PhraseSet ThisOne = new(WordPairs.Of("该", LevelWords.Levels + " 街道"));

    private readonly ArticleView _article;
    private readonly HashSet<TextSpan> _owning = [];
    private readonly Division?[] _owners;

    // What is read while the clauses are gone through.
    private Division? _owner;
    private Division? _heading;
    private int _told;
    private bool _isBare;

    /// <param name="article">The article.</param>
    /// <param name="heads">Reads the regions that open names and clauses.</param>
    /// <param name="drafts">The article's figures, one at least; what is told behind the last of them is not gone through.</param>
    public RegionParts(ArticleView article, RegionHeads heads, IReadOnlyList<IndicatorDraft> drafts)
    {
        _article = article;
        Heads = heads;
        foreach (IndicatorDraft draft in drafts)
        {
            if (heads.Of(draft) is { } region && heads.OwnerOf(region, draft.Figure) is not null)
            {
                _owning.Add(region.Span);
            }
        }

        Pieces<Clause> clauses = article.Outline.Clauses;
        _owners = new Division?[clauses.Count];
        int end = drafts.Max(draft => article.Outline.ClauseAt(draft.Figure.Span.Start).Index) + 1;
        for (int i = 0; i < end; i++)
        {
            Enter(i > 0 ? clauses[i - 1] : null, clauses[i]);
            Division? own = Read(clauses[i]);
            _owners[i] = own ?? _owner;
        }
    }

    /// <summary>Reads the regions that open names and clauses.</summary>
    public RegionHeads Heads { get; }

    /// <summary>The region below the article's that <paramref name="clause"/> tells of, or null.</summary>
    public Division? OwnerOf(Clause clause) => _owners[clause.Index];

    // What ends with a sentence, a paragraph.
    private void Enter(Clause? before, Clause clause)
    {
        if (before is not { } last || last.Sentence == clause.Sentence)
        {
            return;
        }

        bool isParagraph = _article.Outline.Sentences[last.Sentence].Paragraph != _article.Outline.Sentences[clause.Sentence].Paragraph;
        _heading = isParagraph && IsHeading(clause) ? null : _heading;
        _owner = isParagraph || _told > 1 || _isBare ? _heading : _owner;
        (_told, _isBare) = (0, false);
    }

    // The owner of this clause alone, or null; what holds on is kept.
    private Division? Read(Clause clause)
    {
        string text = _article.Text;
        int start = Heads.Start(clause.Span);
        bool isPlace = start < clause.Span.End && text[start] == '在';
        if (Heads.At(isPlace ? start + 1 : start, clause.Span.End) is not { } region || (isPlace && region.Span.End != clause.Span.End))
        {
            ReadWords(clause, start);
            return null;
        }

        if (!Heads.MayOwn(region))
        {
            return null;
        }

        Division? division = Heads.ListFrom(region, clause.Span.End).Count > 1 || IsOfOrganisation(region) ? null : region.Division;
        bool isPart = text.AsSpan(clause.Span.Start, start - clause.Span.Start).IndexOfAny('其', '最') >= 0;
        Mention? figure = FirstFigure(new TextSpan(region.Span.End, clause.Span.End));
        bool isBare = figure is not null && figure.Span.Start - region.Span.End <= NearFigure;
        if (division is not null && isBare)
        {
            _isBare = true;
            return division;
        }

        bool isSubject = division is not null && (figure is null ? IsSubject(region, clause) : _owning.Contains(region.Span));
        if (isSubject && isPart && clause.Index > 0)
        {
            _isBare = true;
        }

        Keep(isSubject ? division : null, region, clause);
        return null;
    }

    private void Keep(Division? owner, RegionHead region, Clause clause)
    {
        _owner = owner;
        _told += owner is null ? 0 : 1;
        TextSpan sentence = _article.Outline.SentenceAt(clause.Span.Start).Span;
        bool isLine = region.Span.End == sentence.End && IsHeading(clause);
        _heading = isLine ? owner : owner is null ? null : _heading;
    }

    // 全市引进项目30个 ends what a region owns, 居全市第一 does not; 该县.
    private void ReadWords(Clause clause, int start)
    {
        if (ThisOne.At(_article.Text, start, clause.Span.End) is TextSpan word)
        {
            _owner = LastTold(word) ?? _owner;
            _told++;
            return;
        }

        if ((_owner is not null || _heading is not null) && (IsOfWhole(clause.Span) || Others.IsIn(_article.Text, clause.Span) || IsOrganisation(start)))
        {
            (_owner, _heading) = (null, null);
        }
    }

    private bool IsOfWhole(TextSpan clause)
    {
        foreach (TextSpan word in Wholes.In(_article.Text, clause))
        {
            if (BeforeCompared.EndingAt(_article.Text, word.Start, clause.Start) is null)
            {
                return true;
            }
        }

        return false;
    }

    // The last region told before 该县 whose name ends so, in the same paragraph or the one before.
    private Division? LastTold(TextSpan word)
    {
        char letter = _article.Text[word.End - 1];
        Division? last = null;
        foreach (Mention region in _article.Mentions.Within(ArticleView.Before(word.Start, 0), MentionKind.Region))
        {
            last = Heads.DivisionOf(region) is { } division && division.Name[^1] == letter ? division : last;
        }

        return last;
    }

    private Mention? FirstFigure(TextSpan span)
    {
        Mention? count = _article.Mentions.Within(span, MentionKind.Count).FirstOrDefault();
        Mention? money = _article.Mentions.Within(span, MentionKind.Money).FirstOrDefault();
        return count is null || (money is not null && money.Span.Start < count.Span.Start) ? money : count;
    }

    // 青田县抓好招商引资, 青田县:, 在青田县,.
    private bool IsSubject(RegionHead region, Clause clause) => region.Span.End == clause.Span.End || _article.Mentions.StartingAt(region.Span.End, MentionKind.Date) is not null
        || Doings.At(_article.Text, region.Span.End, clause.Span.End) is not null;

    private bool IsOfOrganisation(RegionHead region) => _article.Mentions.Covering(region.Span.Start, MentionKind.Organisation) is { } organisation && organisation.Span.End > region.Span.End;

    private bool IsOrganisation(int start) => _article.Mentions.StartingAt(start, MentionKind.Organisation) is not null;

    // A short line without figures or stop.
    private bool IsHeading(Clause clause)
    {
        TextSpan sentence = _article.Outline.SentenceAt(clause.Span.Start).Span;
        bool isLine = sentence.End == _article.Text.Length || _article.Text[sentence.End] == '\n';
        return isLine && clause.Span.End >= sentence.End && sentence.Length <= LongestHeading && FirstFigure(sentence) is null && (sentence.Start == 0 || _article.Text[sentence.Start - 1] == '\n');
    }
}
