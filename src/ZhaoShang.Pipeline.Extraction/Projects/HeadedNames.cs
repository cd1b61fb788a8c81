using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names that end with 项目, and the items before them that share it.</summary>
internal sealed class HeadedNames(ArticleView article)
{
    /// <summary>No name stands in a clause without one of these.</summary>
    public static IEnumerable<string> Words => ["项目"];

    private static readonly PhraseSet PhaseEnds = new("一期工程 二期工程 三期工程 一期 二期 三期");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    // 精诚化工乙二醛项目; near miss: 该项目, 项目库, 28个项目.
    public IEnumerable<NameCandidate> In(Clause clause)
    {
        int floor = clause.Span.Start;
        for (int i = Text.IndexOf("项目", floor, clause.Span.Length, StringComparison.Ordinal); i >= 0 && i < clause.Span.End;)
        {
            int end = HeadEnd(i + 2, clause.Span.End);
            if (NamedByHead(clause, floor, i, end) is NameCandidate candidate)
            {
                yield return candidate;
            }

            floor = end;
            i = floor < clause.Span.End ? Text.IndexOf("项目", floor, clause.Span.End - floor, StringComparison.Ordinal) : -1;
        }
    }

    private NameCandidate? NamedByHead(Clause clause, int floor, int head, int end)
    {
        bool isOther = ProjectWords.NotAfterHead.At(Text, end, clause.Span.End) is not null || ProjectWords.Pointers.EndingAt(Text, head, floor) is not null;
        if (isOther || _article.Mentions.StartingAt(end, MentionKind.Count) is not null || IsCountedBehind(end, clause))
        {
            return null;
        }

        int start = NameBoundary.StartOf(_article, NameItems.StartOf(Text, floor, head), head);
        TextSpan span = new(start, end);
        bool isCounted = _article.Mentions.Within(ArticleView.Before(head, NameItems.StartOf(Text, floor, head)), MentionKind.Count)
            .Any(count => !IsCapacity(count, start, head) && (count.Span.Start <= start || count.Amount?.Unit is not ("家" or "大")));
        if (isCounted || start >= head)
        {
            return isCounted ? null : MakerBeforeAmount(clause, head, end);
        }

        string name = _article.Letters(span);
        if (name.Contains('《') && !name.Contains('》'))
        {
            return null;
        }

        string? maker = NameJudge.Judge(name) == NameWorth.Own ? null : MakerReader.BeforeAmount(_article, clause.Span.Start, start);
        return new NameCandidate(span, maker + name, "project-noun");
    }

    // 综合服务项目有6个,总投资25亿元: a class. Near miss: 恒泰项目有2个地块.
    private bool IsCountedBehind(int end, Clause clause) => Having.At(Text, end, clause.Span.End) is TextSpan verb
        && _article.Mentions.StartingAt(verb.End, MentionKind.Count) is { Amount: { Value: > 1, Unit: "个" or "项" } } count && count.Span.End == clause.Span.End;

    private static readonly PhraseSet Having = new("有 共 共有 达 达到 已有 达成");

    // 甲集团与乙公司投资2000万美元的合作项目 is called 甲集团与乙公司合作项目.
    private NameCandidate? MakerBeforeAmount(Clause clause, int head, int end)
    {
        string? maker = MakerReader.BeforeAmount(_article, clause.Span.Start, head);
        return maker is null ? null : new NameCandidate(new TextSpan(head, end), maker + _article.Letters(new TextSpan(head, end)), "project-noun");
    }

    // 2000头 in 2000头奶牛养殖项目 is a capacity, 28个 in 28个续建项目 counts projects.
    private static bool IsCapacity(Mention count, int nameStart, int head) =>
        count.Amount is { Unit: not ("个" or "项" or "批" or "类" or "大" or "家" or "宗") } && count.Span.Start >= nameStart && head > count.Span.End;

    private int HeadEnd(int end, int limit)
    {
        if (LotEnd(end, limit) is int lot)
        {
            return lot;
        }

        TextSpan? phase = PhaseEnds.At(Text, end, limit);
        if (phase is not TextSpan found)
        {
            return end;
        }

        int dash = found.End;
        while (dash < limit && Text[dash] == '—')
        {
            dash++;
        }

        int next = dash > found.End ? Text.IndexOf("项目", dash, limit - dash, StringComparison.Ordinal) : -1;
        bool isExplained = next >= 0 && next - dash <= 20;
        return isExplained ? next + 2 : found.Length == 4 ? found.End : end;
    }

    // X项目二标段, X项目总承包工程二标段. Near misses: X项目分三个标段, X项目招标选定一标段.
    private int? LotEnd(int end, int limit)
    {
        int lot = Text.IndexOf(Lot, end, Math.Min(limit - end, LongestLot), StringComparison.Ordinal);
        int first = Contracts.At(Text, end, limit)?.End ?? end;
        TextSpan own = new(Math.Min(first, Math.Max(end, lot)), Math.Max(end, lot));
        return lot > end && BuiltHeads.IsNoun(_article, own) && !_article.Mentions.Within(new TextSpan(end, lot + Lot.Length), MentionKind.Count).Any(static count => count.Amount?.Unit == "个") ? lot + Lot.Length : null;
    }

    private static readonly PhraseSet Contracts = new("施工 监理 勘察 设计 总承包 施工总承包 总承包工程");
    private const string Lot = "标段";
    private const int LongestLot = 10;

    // 分别投资1.8亿元和9000万元,建设甲生产线和乙生产项目; …的甲、乙项目: as many names as amounts.
    public void SplitDealt(List<NameCandidate> found)
    {
        NameCandidate? last = found.FindLast(candidate => candidate.List is null && (candidate.Rule is "project-noun" || (candidate.Rule is "build-verb" or "invested-object" && IsPairOfThings(candidate.Span))));
        if (last is null || SharedAmounts.At(_article, last.Span.Start).Count != 2)
        {
            return;
        }

        int and = Text.IndexOf('和', last.Span.Start, last.Span.Length);
        bool isPair = and - last.Span.Start >= 3 && (last.Span.End - and >= 5 || last.Rule is not "project-noun");
        bool isListed = !isPair && last.Span.Start > 3 && Text[last.Span.Start - 1] == '、';
        if (!isPair && !isListed)
        {
            return;
        }

        int end = isPair ? and : last.Span.Start - 1;
        int start = isPair ? last.Span.Start : NameBoundary.StartOf(_article, NameItems.StartOf(Text, _article.Outline.ClauseAt(end - 1).Span.Start, end), end);
        TextSpan first = new(Math.Min(start, end), end);
        TextSpan second = isPair ? new TextSpan(and + 1, last.Span.End) : last.Span;
        found.Remove(last);
        found.AddRange([new NameCandidate(first, _article.Letters(first) + (last.Rule is "project-noun" ? "项目" : ""), "dealt-out"), last with { Span = second, Name = _article.Letters(second) }]);
    }

    // 芋全粉加工厂和冷链分拣中心: each half is a thing.
    private bool IsPairOfThings(TextSpan span)
    {
        int and = Text.IndexOf('和', span.Start, span.Length);
        return and > span.Start && BuiltHeads.EndsThing(_article, new TextSpan(span.Start, and)) && BuiltHeads.EndsThing(_article, new TextSpan(and + 1, span.End));
    }

    // 80万吨氧化铝、100万吨水泥项目: the items before share the head when each has a capacity of its own.
    public List<NameCandidate> SharedEnding(List<NameCandidate> found)
    {
        List<NameCandidate> shared = [];
        foreach (NameCandidate last in found.Where(candidate => candidate.List is null).ToList())
        {
            int first = shared.Count;
            int end = last.Span.Start - 1;
            while (end > 0 && Text[end] == '、' && _article.Mentions.Within(last.Span, MentionKind.Quantity).Any())
            {
                int floor = _article.Outline.ClauseAt(end - 1).Span.Start;
                int start = NameBoundary.StartOf(_article, NameItems.StartOf(Text, floor, end), end);
                TextSpan span = new(start, end);
                Mention? capacity = _article.Mentions.Within(span, MentionKind.Quantity).FirstOrDefault();
                if (span.Length < 3 || capacity is null || capacity.Span.End == end)
                {
                    break;
                }

                string maker = _article.Letters(new TextSpan(start, capacity.Span.Start));
                bool hasMaker = maker.Length >= 2 && !maker.EndsWith("年产", StringComparison.Ordinal);
                string name = _article.Letters(hasMaker ? new TextSpan(capacity.Span.Start, end) : span) + "项目";
                shared.Add(new NameCandidate(span, name, "shared-ending") { Maker = hasMaker ? maker : null });
                end = start - 1;
            }

            // The maker of the first is the maker of all.
            if (shared.Count > first && shared[^1].Maker is string common)
            {
                found[found.IndexOf(last)] = last with { Maker = common };
                for (int i = first; i < shared.Count; i++)
                {
                    shared[i] = shared[i] with { Maker = shared[i].Maker ?? common };
                }
            }
        }

        return shared;
    }
}
