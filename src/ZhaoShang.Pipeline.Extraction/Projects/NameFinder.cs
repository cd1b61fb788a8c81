using System.Collections.Frozen;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the places of an article that name projects, one clause after the other.</summary>
internal sealed class NameFinder
{
    /// <summary>So many names are read in one clause at most, so that a clause without end costs no more than its length.</summary>
    private const int MostInClause = 120;

    // Of some rules the words without one of which a clause names nothing for them.
    private static readonly ClauseCues Cues = new(HeadedNames.Words, PredicateNames.Words, BuiltThings.InvestorWords, BuiltThings.AgreeingWords, BuiltThings.BuildingWords,
        BuiltThings.MovingWords, StandingNames.MakersWords, StandingNames.CapacityWords, AmountNames.Words, ListReader.Words, PricedNames.Words);

    private readonly ArticleView _article;
    private readonly HeadedNames _headed;

    // What each of the rules finds in each clause; one rule reads all its clauses before the next one does.
    private readonly ClauseNames _labelled;
    private readonly ClauseNames _listed;
    private readonly ClauseNames _ending;
    private readonly ClauseNames[] _others;
    private readonly List<NameCandidate> _found = [];

    private NameFinder(ArticleView article)
    {
        BuiltThings built = new(article);
        StandingNames standing = new(article);
        TopicNames topics = new(article);
        AmountNames amounts = new(article);
        CuedClauses clauses = Cues.In(article);
        _article = article;
        _headed = new HeadedNames(article);
        _labelled = Names(clauses, null, new LabelledNames(article).In);
        _listed = Names(clauses, 9, clause => ListReader.Read(article, clause));
        _ending = Names(clauses, 0, _headed.In);
        _others =
        [
            Names(clauses, 10, new PricedNames(article).In),
            Names(clauses, 8, clause => article.Mentions.Within(clause.Span, MentionKind.Money).Any() ? amounts.In(clause) : []),
            Names(clauses, 1, new PredicateNames(article).In),
            Names(clauses, 2, built.BuiltByInvestor),
            Names(clauses, 3, built.AgreedOn),
            Names(clauses, 4, built.BehindBuildVerb),
            Names(clauses, 5, built.Moved),
            Names(clauses, null, clause => topics.IsTopic(clause) ? topics.In(clause) : []),
            Names(clauses, null, clause => standing.AsClause(clause) is { } name ? [name] : []),
            Names(clauses, null, clause => standing.AsSubject(clause) is { } name ? [name] : []),
            Names(clauses, 6, standing.MadeBySomeone),
            Names(clauses, 7, standing.WithCapacity),
        ];
    }

    // What a rule finds in its clauses; null if it reads all of them.
    private static ClauseNames Names(CuedClauses clauses, int? rule, Func<Clause, IEnumerable<NameCandidate>> find) => new(clauses.For(rule), find, MostInClause);

    /// <summary>The candidates in the order of the text; none overlap. O(length).</summary>
    public static IReadOnlyList<NameCandidate> Find(ArticleView article)
    {
        NameFinder finder = new(article);
        foreach (int clause in finder.ClausesWithNames())
        {
            finder.Read(article.Outline.Clauses[clause]);
        }

        List<NameCandidate> ordered = [.. finder._found.OrderBy(candidate => candidate.Span)];
        return [.. ordered.Where((candidate, i) => i == 0 || !finder.IsPartOf(ordered[i - 1], candidate))];
    }

    // X产业园:首期投资3.2亿元,5万锭纺纱车间8月投产: what is told behind a project in its part of the sentence, without an amount of its own, is a part of it.
    private bool IsPartOf(NameCandidate before, NameCandidate candidate)
    {
        Clause clause = _article.Outline.ClauseAt(candidate.Span.Start);
        Clause first = _article.Outline.ClauseAt(before.Span.Start);
        if (candidate.List is not null || !PartRules.Contains(candidate.Rule) || clause.Segment != first.Segment || clause.Index == first.Index)
        {
            return false;
        }

        TextSpan segment = _article.Outline.SegmentOf(clause);
        bool isOwn = _article.Mentions.Within(new TextSpan(clause.Span.Start, Math.Max(clause.Span.Start, segment.End)), MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, clause.Span.Start));
        bool isBeforeOwn = before.Rule == "topic-of-sentence" || _article.Mentions.Within(new TextSpan(first.Span.Start, clause.Span.Start), MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, first.Span.Start));
        return !isOwn && isBeforeOwn;
    }

    private static readonly FrozenSet<string> PartRules = FrozenSet.Create("name-as-subject", "name-before-predicate", "capacity-in-name", "build-verb");

    private string Text => _article.Text;

    private SortedSet<int> ClausesWithNames() => [.. _labelled.Clauses, .. _listed.Clauses, .. _ending.Clauses, .. _others.SelectMany(static names => names.Clauses)];

    private void Read(Clause clause)
    {
        List<NameCandidate> found = [];
        AddAll(found, _labelled.Of(clause));
        AddAll(found, _listed.Of(clause));
        AddAll(found, _ending.Of(clause));
        if (found.Count > 0)
        {
            _headed.SplitDealt(found);
            AddAll(found, _headed.SharedEnding(found));
        }

        foreach (ClauseNames names in _others)
        {
            AddAll(found, names.Of(clause));
        }

        _headed.SplitDealt(found);
        if (found.Exists(candidate => candidate.Rule == "name-in-column"))
        {
            // 项目名称, 投资主体: in a row only the column of names names projects.
            found.RemoveAll(candidate => candidate.Rule != "name-in-column");
        }

        _found.AddRange(found.Where(candidate => !IsParty(candidate, clause) && !IsMakerOf(candidate, found) && !IsExplained(candidate, found) && !IsClass(candidate) && !IsOfClass(candidate) && !IsVerbal(candidate) && !IsSite(candidate, clause)));
    }

    // 该项目落户经济开发区轴承产业园: where it is sited. Near miss: 签约落户的轴承产业园项目.
    private bool IsSite(NameCandidate candidate, Clause clause)
    {
        TextSpan before = new(Math.Max(clause.Span.Start, candidate.Span.Start - LongestSite), candidate.Span.Start);
        return candidate.List is null && Parks.EndingAt(candidate.Name, candidate.Name.Length, 0) is not null && Sited.Last(Text, before) is TextSpan verb && verb.Start > clause.Span.Start
            && Pointers.IsIn(Text, new TextSpan(clause.Span.Start, verb.Start)) && new TextSpan(verb.End, candidate.Span.Start).Of(Text).IndexOfAny('的', '、', ',') < 0;
    }

    private const int LongestSite = 20;

    private static readonly PhraseSet Parks = new(ZoneWords.Parks + "基地");
    private static readonly PhraseSet Sited = new(ZoneWords.Sited);
    private static readonly PhraseSet Pointers = new("项目 公司 企业 工程 该厂");

    // 投资方:甲煤化工有限公司,总投资18.6亿元: what stands behind the label is a party of the project told before.
    private bool IsParty(NameCandidate candidate, Clause clause) => clause.Index > 0 && candidate.List is null && candidate.Span.Start - clause.Span.Start <= 2
        && _article.Outline.Clauses[clause.Index - 1] is var before && before.Span.End < Text.Length && Text[before.Span.End] is ':' or '：' && before.Sentence == clause.Sentence
        && Labels.EndingAt(Text, before.Span.End, before.Span.Start) is not null;

    private static readonly PhraseSet Labels = new(PartyLabels.All);

    // 县水泥厂与甲公司合资改造的水泥生产线项目: who makes the other is none itself.
    private bool IsMakerOf(NameCandidate candidate, List<NameCandidate> found) =>
        candidate.Rule == "name-as-subject" && candidate.Span.End < Text.Length && Text[candidate.Span.End] is '与' or '和' or '同'
        && found.Exists(other => other.Span.Start > candidate.Span.End && Text.LastIndexOf('的', other.Span.Start, other.Span.Start - candidate.Span.End) > 0);

    // 排涝项目——杭州城西南排工程: the words before the dash only say what it is.
    private bool IsExplained(NameCandidate candidate, List<NameCandidate> found) =>
        _article.Has(candidate.Span.End, "——") && found.Exists(other => other.Span.Start >= candidate.Span.End && other.Span.Start - candidate.Span.End <= 6);

    // Of 重点签约项目 no project is told, unless an amount stands before it.
    private static bool IsClass(NameCandidate candidate) => NameJudge.Judge(candidate.Name) == NameWorth.Class;

    // 兰洽会签约项目, 去年引进项目: the word before 项目 makes a class of it. Near miss: 甲集团与乙公司合作项目.
    private static bool IsOfClass(NameCandidate candidate) =>
        candidate.List is null && (ClassEnds.EndingAt(candidate.Name, candidate.Name.Length, 0) is not null || Many.IsIn(candidate.Name));

    private static readonly PhraseSet Many = new("各地 各类 多个 更多 一批 多地 各县 各乡镇 若干");

    private static readonly PhraseSet ClassEnds = new(
        "头号工程 一号工程 头号项目 一号项目 最大工程 最大项目 首个项目 签约项目 在建项目 开工项目 竣工项目 投产项目 续建项目 洽谈项目 在谈项目 意向项目 储备项目 招商项目 引进项目 落户项目 落地项目 履约项目 谋划项目 前期项目 外资项目 内资项目 招商引资项目 产业项目 重点项目 重大项目");

    // 再看项目, 推动项目: nothing but verbs, adverbs and small words before the head.
    private bool IsVerbal(NameCandidate candidate)
    {
        if (candidate.Name.Length > 2 && candidate.Name[1] == '要' && "一二三四五六".Contains(candidate.Name[0], StringComparison.Ordinal))
        {
            return true;
        }

        if (candidate.Rule == "project-noun" && IsEmptyBefore(candidate.Span.End - 2))
        {
            return true;
        }

        bool isVerbal = candidate.Rule == "project-noun" && candidate.Name.Length == candidate.Span.Length;
        return isVerbal && _article.WordsWithin(candidate.Span).Any() && _article.WordsWithin(candidate.Span).SkipLast(1).All(word => word.Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun
            or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Numeral or WordClass.Measure or WordClass.Punctuation);
    }

    // 把项目建设当作…, 新账记在新项目上: a preposition or an adjective of kind right before 项目 begins another phrase.
    private bool IsEmptyBefore(int head) =>
        _article.WordsWithin(new TextSpan(Math.Max(0, head - 2), head)).LastOrDefault() is { Length: 1 } last && last.End == head
        && "把将对就以用为给向新大好小老多各类批次级非谈看了抓跑推盯做上引招".Contains(Text[last.Start])
        || EmptyWords.EndingAt(Text, head, Math.Max(0, head - 2)) is not null;

    private static readonly PhraseSet EmptyWords = new("现将 现就 回来 举办 举行 召开 开展 组织");

    private static void AddAll(List<NameCandidate> found, IReadOnlyList<NameCandidate> more)
    {
        for (int i = 0; i < Math.Min(more.Count, MostInClause); i++)
        {
            NameCandidate candidate = more[i];
            if (found.Count < MostInClause && candidate.Name.Length is >= 2 and <= 70 && !found.Exists(
                other => other.Span.Overlaps(candidate.Span) || (other.List is { } list && list.Closing.Overlaps(candidate.Span))))
            {
                found.Add(candidate);
            }
        }
    }
}
