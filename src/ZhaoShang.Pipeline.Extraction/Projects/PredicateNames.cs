using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names of things before what is told of them: 富加铁路开工建设.</summary>
internal sealed class PredicateNames(ArticleView article)
{
    private const int MostPredicates = 12;

    /// <summary>No name stands in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. StageReader.Told.Phrases, .. MorePredicates.Phrases, .. Reasons.Phrases];

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    // 富加铁路开工建设; near miss: 项目开工, 一批工程开工.
    public IEnumerable<NameCandidate> In(Clause clause)
    {
        List<NameCandidate> found = [];
        AddBefore(StageReader.PredicatesIn(_article, clause.Span), clause, found);
        AddBefore(MorePredicates.In(Text, clause.Span), clause, found);
        if (Reasons.First(Text, clause.Span) is TextSpan reason && IsEnded(reason, clause))
        {
            AddBefore(reason, clause, found);
        }

        return found;
    }

    private void AddBefore(PhraseSpans predicates, Clause clause, List<NameCandidate> found)
    {
        int left = MostPredicates;
        foreach (TextSpan predicate in predicates)
        {
            if (left-- == 0)
            {
                break;
            }

            AddBefore(predicate, clause, found);
        }
    }

    // 石湾镇陶瓷城因股东分手,去年已经解约: why it came to nothing. Near miss: 县水泥厂因亏损停产, which was no project.
    private bool IsEnded(TextSpan reason, Clause clause)
    {
        TextSpan rest = ArticleView.After(reason.End, Math.Min(_article.Outline.SegmentOf(clause).End, reason.End + LongestReason));
        return EndsOfDeals.IsIn(Text, rest);
    }

    private const int LongestReason = 36;
    private static readonly PhraseSet Reasons = new("因 不符合");
    private static readonly PhraseSet EndsOfDeals = new("解约 解除 叫停 劝停 劝退 清退 否决 不予立项 不予落户 不予引进 不再引进 不再推进 终止 放弃 作废 谈崩 告吹 流产 婉拒 谢绝 撤资 退出 不能落户 未能落户");

    private static readonly PhraseSet MorePredicates = new("揭牌 开机 下线 试机 完成竣工验收 通过竣工验收 通过验收 交工 点火 投料 收尾 开挖 浇筑 下井 首飞 终止 搁浅 获核准 获省 获国家 注册成立 完成注册 架线 调试 扩产 " + WordPairs.Of("取得 领取 领到 拿到", "营业执照 执照"));

    private void AddBefore(TextSpan predicate, Clause clause, List<NameCandidate> found)
    {
        int end = WithoutPlace(NameBoundary.SkipTrailing(_article, predicate.Start, clause.Span.Start), clause.Span.Start);
        bool isFirm = BuiltHeads.EndsFirm(Text, new TextSpan(clause.Span.Start, end)) && predicate.Of(Text) is not ("投资" or "计划投资" or "拟投资" or "签约");
        bool isThing = ThingStages.At(Text, predicate.Start, predicate.End) is not null && end > clause.Span.Start && BuiltHeads.EndsThing(_article, new TextSpan(clause.Span.Start, end));
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, clause.Span.Start) is not null || isFirm || isThing || Text[Math.Max(0, end - 1)] == '段';
        bool hasObject = _article.Has(predicate.Start, "启动") && predicate.End < clause.Span.End && !_article.Has(predicate.End, "建设") && !_article.Has(predicate.End, "实施");
        if (!isHeaded || hasObject || end - clause.Span.Start < 3)
        {
            return;
        }

        int start = NameBoundary.StartOf(_article, NameItems.StartOf(Text, clause.Span.Start, end), end);
        TextSpan span = new(Math.Min(start, end), end);
        bool isSite = start > clause.Span.Start && Text[start - 1] is '在' or '到' or '于';
        while (!isSite && IsNounBefore(span) && BuiltHeads.IsOwn(_article, span) && !_article.Mentions.Within(span, MentionKind.Count).Any(count => count.Amount?.Unit is "个" or "条" or "项" or "座" or "家" or "处" or "批" or "户"))
        {
            found.Add(new NameCandidate(span, _article.Letters(span), "name-before-predicate"));
            end = span.Start - 1;
            bool isJoined = end > clause.Span.Start && Text[end] == '、' && ProjectWords.Heads.EndingAt(Text, end, clause.Span.Start) is not null;
            start = isJoined ? NameBoundary.StartOf(_article, NameItems.StartOf(Text, clause.Span.Start, end), end) : span.Start;
            span = isJoined ? new TextSpan(Math.Min(start, end), end) : new TextSpan(span.Start, span.Start);
        }
    }

    // 海潮湾风情街封顶: these alone tell enough of a thing without a head of the table.
    private static readonly PhraseSet ThingStages = new(
        WorkVerbs.Begun + WorkVerbs.Finished + WorkVerbs.Opened + WorkVerbs.Running + WorkVerbs.Built + "揭牌 开机 试机 通过竣工验收 通过验收 点火 投料 复工 签约 终止");

    // 6月底前让猪场开工: what holds a date or a preposition of doing is no name. A firm's own name may hold any letter.
    private bool IsNounBefore(TextSpan span) => _article.Mentions.Within(span, MentionKind.Organisation).Any()
        || !(span.Of(Text).ContainsAny('让', '把', '被') || _article.Mentions.Within(span, MentionKind.Date).Any(date => date.Span.Length > 4));

    // …改造工程在镇江启动: the place between the name and what is told of it.
    private int WithoutPlace(int end, int floor)
    {
        int at = Text.LastIndexOf('在', Math.Max(floor, end - 1), Math.Max(0, Math.Min(12, end - floor)));
        return at > floor && ProjectWords.Heads.EndingAt(Text, at, floor) is not null ? at : end;
    }
}
