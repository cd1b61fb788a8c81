using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>
/// Finds makers by the place that grammar gives them, whatever they are called: behind the label of a card (投资主体:X), between 由 and the verb of making
/// (由新松公司实施), and before the 的 of a project's name behind the place that they come from (昆山凌志达电子的显示模组基地). Near misses: 由县政府统一安排, 由于,
/// 深圳的项目.
/// </summary>
internal static class MakerPhrases
{
    private const int Longest = 26;

    private static readonly PhraseSet Labels = new(PartyLabels.Makers + "企业");
    /// <summary>What stands before the name of a maker in a sentence: 业主为, 投资方是.</summary>
    public static readonly PhraseSet LabelVerbs = new(
        WordPairs.Of(PartyLabels.Makers + "甲方", "为 是 系"));
    private static readonly PhraseSet Verbs = new(
        "投资 独资 合资 出资 斥资 注资 承建 承担建设 承担 兴建 投建 建设 实施 开发 合建 合办 合作 共同 联合 兴办 创办 组建 牵头 打造 筹建 新建 建成 操盘 运营 负责 承办 全资 控股 搞 修建 扩建 改造 申报 收购 接手 接盘 增资 组织 所建 分期");

    private static readonly PhraseSet NotMakers = new(
        "未定 待定 待引进 拟引进 一家 某 多家 几家 两家 三家 政府 财政 管委会 街道 镇里 县里 市里 区里 村里 村委 县委 市委 区委 书记 县长 市长 区长 镇长 领导 部门 专班 他 她 我 你 该 此前 客商 老板 商人 外商 台商 港商 侨商 企业家 能人 乡贤 村民 农户 群众 中标 小组 记者 双方 会议 项目 资金 工作 当地 本地 最近 近日 今年 去年 最初 原来 原先 当初 年产 每年 目前 上级 国家 中央 银行");

    /// <summary>The makers in <paramref name="span"/> of the project that <paramref name="name"/> names, from left to right of each kind.</summary>
    public static List<TextSpan> In(ArticleView article, TextSpan span, TextSpan name)
    {
        List<TextSpan> found = [];
        AddLabelled(article, span, found);
        AddByMaker(article, span, found);
        AddJoint(article, span, found);
        AddSuffixed(article, span, found);
        found.AddRange(BeforeName(article, span, name));
        found.RemoveAll(maker => maker.Overlaps(name) || !IsMaker(article, maker));
        found.AddRange(Opening(article, name));
        return found;
    }

    // 大阪寝装商社同叠石桥绣品城合办; 合基港陆与曹妃甸港口公司联手: both sides of a joint venture.
    private static void AddJoint(ArticleView article, TextSpan span, List<TextSpan> found)
    {
        foreach (TextSpan with in With.In(article.Text, span))
        {
            TextSpan clause = article.Outline.ClauseAt(with.Start).Span;
            int limit = Math.Min(Math.Min(span.End, clause.End), with.End + Longest);
            if (with.End + 2 >= limit || JointVerbs.First(article.Text, new TextSpan(with.End + 2, limit)) is not TextSpan verb)
            {
                continue;
            }

            int floor = Math.Max(Math.Max(span.Start, clause.Start), with.Start - Longest);
            TextSpan? boundary = SideStarts.Last(article.Text, new TextSpan(floor, with.Start));
            int start = NameBoundary.SkipLeading(article, boundary?.End ?? floor, with.Start);
            foreach (TextSpan side in new[] { new TextSpan(start, with.Start), new TextSpan(with.End, verb.Start) })
            {
                bool isSide = side.Length is >= 3 and <= 18 && !article.WordsWithin(side).Any(static word => word.Class is WordClass.Verb or WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun && word.Length > 1)
                    && article.Mentions.Covering(with.Start, MentionKind.Organisation) is null;
                if (isSide)
                {
                    found.Add(side);
                }
            }
        }
    }

    private static readonly PhraseSet With = new(DealWords.With);
    private static readonly PhraseSet JointVerbs = new(DealWords.Joint + "合作 共同 联合 联手 携手");
    private static readonly PhraseSet SideStarts = new("、 由 是 : ： 的 ; ； ( ） ) 。 促成 引进 其中 在");

    // 日本丸和制线株式会社, 澳门豪利洋行
    private static void AddSuffixed(ArticleView article, TextSpan span, List<TextSpan> found)
    {
        foreach (TextSpan suffix in Suffixes.In(article.Text, span))
        {
            int floor = Math.Max(Math.Max(span.Start, article.Outline.ClauseAt(suffix.Start).Span.Start), suffix.Start - 14);
            TextSpan? boundary = FirmStarts.Last(article.Text, new TextSpan(floor, suffix.Start));
            int start = NameBoundary.SkipLeading(article, boundary?.End ?? floor, suffix.Start);
            if (suffix.Start - start >= 2)
            {
                found.Add(new TextSpan(start, suffix.End));
            }
        }
    }

    private static readonly PhraseSet Suffixes = new("株式会社 会社 商社 洋行 财团 总会社");
    private static readonly PhraseSet FirmStarts = new("、 由 是 与 和 同 跟 向 为 的 日商 韩商 港商 ( ） ) 引进 来自");

    // 深圳芯沃半导体功率器件封测项目: a place from elsewhere and a name that is no common word open the name of the project. Near miss: 曲江镇水厂项目.
    private static IEnumerable<TextSpan> Opening(ArticleView article, TextSpan name)
    {
        bool isForeign = article.Mentions.StartingAt(name.Start, MentionKind.Region) is Mention place && place.Span.End + 4 <= name.End && place.Span.Length is 2 or 3 && !Townships.Contains(article.Text[place.Span.End - 1], StringComparison.Ordinal) && IsElsewhere(article, place);
        if (!isForeign || article.Mentions.Covering(name.Start, MentionKind.Organisation) is not null)
        {
            yield break;
        }

        int start = article.Mentions.StartingAt(name.Start, MentionKind.Region)!.Span.End;
        WordToken word = article.WordsWithin(new TextSpan(start, name.End)).FirstOrDefault();
        bool isCommon = word.Start == start && word.Length >= 2 && word.Class is WordClass.Noun or WordClass.Verb or WordClass.VerbalNoun or WordClass.Adjective or WordClass.Adverb or WordClass.Time;
        bool isPlain = article.Text[start] is not ('市' or '省' or '县' or '区' or '籍' or '客' or '老' or '商' or '人' or '的' or '至' or '到') && !article.Text.AsSpan(start, 2).Contains('的');
        if (!isCommon && isPlain && !char.IsAsciiDigit(article.Text[start]) && !char.IsAsciiDigit(article.Text[start + 1]))
        {
            yield return new TextSpan(name.Start, start + 2);
        }
    }

    private const string Townships = "乡镇村县区旗";

    private static bool IsElsewhere(ArticleView article, Mention place) =>
        article.Document.Region?.Division is { Code: { } home } && place.Divisions.Any() && place.Divisions.All(reading => reading.Division.Code is not { } code || !code.StartsWith(home[..2], StringComparison.Ordinal));

    // 投资主体:漳州海港公司、台湾鲜之源公司; 业主为烟台安德利源
    private static void AddLabelled(ArticleView article, TextSpan span, List<TextSpan> found)
    {
        Pieces<Clause> clauses = article.Outline.Clauses;
        for (int at = article.Outline.ClauseAt(span.Start).Index; at + 1 < clauses.Count && clauses[at].Span.Start < span.End; at++)
        {
            TextSpan clause = clauses[at].Span;
            bool isLabel = clause.End < article.Text.Length && article.Text[clause.End] is ':' or '：' && Labels.EndingAt(article.Text, clause.End, Math.Max(clause.Start, clause.End - 4)) is not null && clauses[at + 1].Span.End <= span.End;
            foreach (TextSpan item in isLabel ? Split(article, clauses[at + 1].Span) : [])
            {
                found.Add(item);
            }
        }

        foreach (TextSpan label in LabelVerbs.In(article.Text, span))
        {
            TextSpan rest = new(label.End, Math.Max(label.End, Math.Min(span.End, article.Outline.ClauseAt(label.Start).Span.End)));
            foreach (TextSpan item in Split(article, rest))
            {
                found.Add(item);
            }
        }
    }

    // 由北京朔能公司和县国投共同出资
    private static void AddByMaker(ArticleView article, TextSpan span, List<TextSpan> found)
    {
        for (int by = article.Text.IndexOf('由', span.Start, span.Length); by >= 0; by = by + 1 < span.End ? article.Text.IndexOf('由', by + 1, span.End - by - 1) : -1)
        {
            int limit = Math.Min(Math.Min(span.End, article.Outline.ClauseAt(by).Span.End), by + 1 + Longest);
            bool isBy = by + 1 < limit && article.Text[by + 1] is not ('于' or '此') && !(by > 0 && article.Text[by - 1] is '理' or '自' or '缘' or '事');
            if (isBy && by + 3 < limit && Verbs.First(article.Text, new TextSpan(by + 3, limit)) is TextSpan verb)
            {
                foreach (TextSpan item in Split(article, new TextSpan(by + 1, verb.Start)))
                {
                    found.Add(item);
                }
            }
        }
    }

    // 常州康普乐的骨科植入物项目: the place opens the phrase, the project follows 的.
    private static IEnumerable<TextSpan> BeforeName(ArticleView article, TextSpan span, TextSpan name)
    {
        bool isOwned = name.Start - 1 > span.Start && article.Text[name.Start - 1] == '的';
        int end = name.Start - 1;
        int inside = name.Length > 4 ? article.Text.IndexOf('的', name.Start, name.Length) : -1;
        end = isOwned ? end : inside > name.Start + 3 ? inside : -1;
        if (end < 0)
        {
            yield break;
        }

        int floor = isOwned ? Math.Max(Math.Max(span.Start, article.Outline.ClauseAt(name.Start).Span.Start), end - 14) : name.Start;
        foreach (Mention place in article.Mentions.Within(new TextSpan(floor, end), MentionKind.Region))
        {
            int rest = end - place.Span.End;
            bool isPlain = rest is >= 2 and <= 8 && IsElsewhere(article, place) && !article.WordsWithin(new TextSpan(place.Span.End, end)).Any(static word => word.Class is WordClass.Verb or WordClass.VerbalNoun or WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun && word.Length > 1)
                && article.Text[end - 1] is not ('镇' or '乡' or '村' or '区' or '县' or '道' or '路' or '街' or '园' or '社');
            if (isPlain && article.Text[place.Span.End] is not ('镇' or '乡' or '村' or '的' or '、' or '市' or '县' or '区' or '客' or '老' or '商' or '籍' or '人'))
            {
                yield return new TextSpan(place.Span.Start, end);
                yield break;
            }
        }
    }

    private static IEnumerable<TextSpan> Split(ArticleView article, TextSpan span)
    {
        int start = span.Start;
        int depth = 0;
        for (int at = span.Start; at <= span.End; at++)
        {
            depth += at < span.End && article.Text[at] is '(' or '（' ? 1 : at < span.End && article.Text[at] is ')' or '）' ? -1 : 0;
            bool isEnd = at == span.End || (depth <= 0 && article.Text[at] is '、' or '与' or '和' or '及' or '+' or '＋' or '联' && IsJoint(article, at, span));
            if (!isEnd)
            {
                continue;
            }

            int from = start;
            while (from < at && char.IsWhiteSpace(article.Text[from]))
            {
                from++;
            }

            int to = at;
            while (to > from && (char.IsWhiteSpace(article.Text[to - 1]) || article.Text[to - 1] is '等' or '计' or '共'))
            {
                to--;
            }

            if (to - from is >= 3 and <= Longest)
            {
                yield return new TextSpan(from, to);
            }

            start = at + 1;
        }
    }

    // 和 and 联 inside a firm's name do not part: 和昌公司, 联创电子.
    private static bool IsJoint(ArticleView article, int at, TextSpan span) =>
        article.Text[at] switch
        {
            '联' => at + 1 < span.End && article.Text[at + 1] is '合' or '手' or '同' && at - span.Start >= 3 && article.Mentions.Covering(at, MentionKind.Organisation) is null,
            '和' or '与' or '及' => at - span.Start >= 3 && span.End - at >= 4 && article.Mentions.Covering(at, MentionKind.Organisation) is null,
            _ => true,
        };

    private static bool IsMaker(ArticleView article, TextSpan maker)
    {
        string text = article.Text;
        bool isPlain = !maker.Of(text).ContainsAny('的', '，', ',') && !maker.Of(text).ContainsAny('*', 'X', '□') && article.Mentions.Covering(maker.Start, MentionKind.Organisation) is not { Rule: "government-body" } && !maker.Of(text).Contains('项') && !article.Mentions.Within(maker, MentionKind.Count).Any()
            && !article.Mentions.Within(maker, MentionKind.Money).Any() && !article.Mentions.Within(maker, MentionKind.Date).Any();
        bool isNamed = !NotMakers.IsIn(text, maker) || article.Mentions.Within(maker, MentionKind.Organisation).Any(firm => firm.Span == maker);
        bool isWholePlace = article.Mentions.StartingAt(maker.Start, MentionKind.Region) is Mention place && place.Span.End >= maker.End;
        return isPlain && isNamed && !isWholePlace;
    }
}
