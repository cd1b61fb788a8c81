using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Reads the name of a meeting from its noun to the left: 第四届花卉与种业对接会, 临江(厦门)投资推介会; X公司举行奠基仪式 gives X公司奠基仪式.</summary>
internal sealed class MeetingName(ArticleView article)
{
    private const int LongestReach = 60;

    /// <summary>The letters by which provinces are called.</summary>
    private static readonly string ProvinceLetters = LevelWords.Provinces.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Meetings at which people talk; alone they name none.</summary>
    public const string Talks = "招商推介会 座谈会 恳谈会 推介会 洽谈会 对接会 发布会 说明会 茶话会 动员会 交流会 见面会 论证会 联谊会 招商会 ";

    /// <summary>The same on one matter; with a day they name one.</summary>
    public static readonly string Special = WordPairs.Of("专场 专题 专项", "推介会 招商会 对接会 洽谈会 招商推介会 签约会");

    private static readonly string Activities = WordPairs.Of("签约 推介 对接 招商 考察 洽谈 联谊 交流 经贸 恳谈 观摩 路演 开工 竣工 开竣工 投产 奠基", "活动");

    /// <summary>What meetings are called; of abbreviations (鲁台会, 厦洽会) the ending.</summary>
    public static readonly PhraseSet Nouns = new(
        Talks + Activities + RiteNouns.Rites + "博览会 交易会 酒会 招待会 答谢会 动员大会 誓师大会 表彰会 表彰大会 总结会 总结大会 推进会 调度会 现场会 观摩会 评审会 通气会 联席会议 大会 论坛 峰会 展览会 展销会 订货会 "
        + Special
        + "年会 协调会 洽会 博会 交会 研讨会 报告会 展示会 商品会 沙龙 工作会议 会议 工作会 开放日 开放日活动 "
        + WordPairs.Of("艺术 文化 旅游 美食 采摘 音乐 丰收 电商 购物 啤酒 招商 灯 桃花 花 果 茶", "节") + WordPairs.Of("招商 活动 宣传 服务", "月")
        + WordPairs.Of("招商 招商推介 推介 洽谈 活动 经贸 商品 旅游 文化 艺术 美食 电影 非遗 时装 设计 科技 人才 购物 宣传 交流 对接 合作", "周")
        + "”活动 贸洽会 经贸会 恳亲会 专场推介 专场 展会 办公会 评议会 双选会 恳亲大会 团拜会 汇报会 点评会 启动会 分析会 联欢会 圆桌会 路演 晚宴 拍卖会 竞赛 大赛 庙会 节 周 走进活动 台会 推介 签约 开工 开幕式 闭幕式 首发式 签约会 贸会 专场活动 糖酒会 产销会 联席会 听证会 碰头会 例会 交账会 招聘会 交易大会 展 落实会 "
        + WordPairs.Of("部署 专题 务虚 培训 宣讲 吹风 誓师 鼓劲 攻坚", "会 会议"));

    private static readonly PhraseSet Boundaries = new(
        "参加了 参加 参与 宣布 召开了 召开 举行了 举行 举办了 举办 出席了 出席 参展 承办的 主办的 承办 主办 的 在 于 完成 了 、 和 及 与 暨是 召开的 , 赴 是 组织 开展 亮相 会上 以及 通过 ( 成为 为 顺利完成 届时 先后 派人 各办 各举办 " + LevelWords.Own);

    private static readonly PhraseSet BareNames = new(Talks + Special + Activities + "会议 大会 论坛 年会 工作会议 博览会 交易会 展览会 现场会 推进会 " + WordPairs.Of("此次 本次 各种", "会议 大会 论坛")
        + "专场 展会 推介 签约 专场推介 专题推介 招商推介 投资推介 产业推介 旅游推介 环境推介 项目推介 开幕式 闭幕式 签约会 首发式 集中签约 集中开工");

    private const int LongestRite = 5;

    private static readonly PhraseSet Rites = new(RiteNouns.Ends);
    private static readonly PhraseSet HoldingVerbs = new("举行 举行了 举办 举办了 召开 召开了 隆重举行 开展 开展了");
    private static readonly PhraseSet SubjectTrailing = new("隆重 正式 成功 联合 共同 今天 昨天 近日 日前 在此 顺利");
    private static readonly PhraseSet LeadingWords = new(LevelWords.Own + "的 了 各 本届 这届 全国 顺利 成功 隆重 首次 : 一年一度的 每年一度的 两年一度的 这次 本次 由 将 年 还 一场 一次 一个 晚 晚上 上午 下午");
    private static readonly PhraseSet Separators = new("上 和 与 及 在 举 参加 的 召开 于 并 中 签 ,");
    private static readonly PhraseSet Continuations = new("暨 仪式 典礼 堂 配套 展览 展示 会展 员 所 馆 中心 室 厅 谈 长 场 址 徽 见 精神 筹备 纪要 期刊 组委会 主席");

    /// <summary>True if <paramref name="letters"/> are a mere noun: 座谈会, 签约仪式.</summary>
    public static bool IsBare(string letters) => (letters.Length <= LongestRite && Rites.EndingAt(letters, letters.Length, 0) is not null) || BareNames.At(letters, 0, letters.Length) is { } bare && bare.Length == letters.Length;

    /// <summary>The name that ends with <paramref name="noun"/>, and its letters; a mere noun takes the subject of its verb along.</summary>
    public (TextSpan Span, string Letters) Read(Clause clause, TextSpan noun, int end)
    {
        TextSpan name = new(StartOf(clause.Span.Start, noun, end), end);
        string letters = article.Letters(name);
        return IsBare(letters) && SubjectOf(clause, name.Start) is TextSpan subject
            ? (TextSpan.Cover(subject, name), article.Letters(subject) + letters) : (name, letters);
    }

    // …洽谈会(简称“临洽会”)19日举行发布会, …推介会(第一场)、洽谈会: what stands between two meetings.
    private static readonly SearchValues<char> Parting = SearchValues.Create("、,在举召日");

    /// <summary>True if the name goes on behind <paramref name="end"/>: 推介会暨签约仪式, 长三角协调会第十一次市长联席会议.</summary>
    public bool IsContinued(int end, int limit)
    {
        if (Continuations.At(article.Text, end, limit) is not null)
        {
            return true;
        }

        TextSpan near = new(end, Math.Min(limit, end + 26));
        TextSpan next = Nouns.In(article.Text, near).FirstOrDefault(noun => noun.Length > 2 || article.Text[noun.End - 1] == '会');
        if (next.Length == 0)
        {
            return false;
        }

        TextSpan between = new(end, next.Start);
        if (between.Length > 2 && article.Text[end] == '(' && between.Of(article.Text).IndexOf(')') is > 0 and var close && between.Of(article.Text)[close..].IndexOfAny(Parting) < 0)
        {
            // 千岛湖秀水节(上海)投资说明会.
            return true;
        }

        return between.Of(article.Text).IndexOfAny('、', '(', '》') < 0 && Separators.In(article.Text, between).All(IsOfPlace);
    }

    /// <summary>True for 鲁台会, 第九届赣台会; near miss: 搭平台会合.</summary>
    public bool IsOfProvince(TextSpan noun) => noun.Start > 0 && ProvinceLetters.Contains(article.Text[noun.Start - 1]);

    /// <summary>True for 首届柑橘节 and 第五届黄花节; near miss: 春节, 环节.</summary>
    public bool IsCountedFestival(int clauseStart, TextSpan noun) => OrdinalBefore(Math.Max(clauseStart, noun.Start - LongestReach), noun.Start) is not null;

    // 东方重工产业园举行奠基仪式: whose ceremony it was; near miss: 近日召开座谈会.
    private TextSpan? SubjectOf(Clause clause, int noun)
    {
        TextSpan before = new(clause.Span.Start, noun);
        if (HoldingVerbs.Last(article.Text, before) is not TextSpan verb || noun - verb.End > 4)
        {
            return null;
        }

        int end = verb.Start;
        while (SubjectTrailing.EndingAt(article.Text, end, before.Start) is TextSpan word)
        {
            end = word.Start;
        }

        int start = SkipDates(before.Start, end);
        start = start < end && article.Text[start] == '于' ? SkipDates(start + 1, end) : start;
        bool isInClause = start < end && article.Text[start] != '在';
        int particle = isInClause ? article.Text.LastIndexOf('的', end - 1, end - start) : -1;
        start = particle >= 0 ? particle + 1 : start;
        int site = isInClause ? article.Text.IndexOf('在', start, end - start) : -1;
        end = site - start >= 4 ? site : end;
        bool isPlace = isInClause && Happening.Where(article, new TextSpan(start, end)) is not null;
        bool isDivision = article.Mentions.StartingAt(start, MentionKind.Region) is Mention region && region.Span.End == end;
        return isInClause ? (isDivision || end - start >= 4) && end - start <= LongestReach && !isPlace ? new TextSpan(start, end) : null : Opening(clause);
    }

    // 安溪茶都第二期工程,于16日在凤城镇举行奠基典礼: the noun phrase that opens the sentence.
    private TextSpan? Opening(Clause clause)
    {
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        TextSpan noun = before.Span;
        int particle = noun.Of(article.Text).LastIndexOf('的');
        noun = new TextSpan(noun.Start + particle + 1, noun.End);
        bool isNoun = before.Index < clause.Index && before.Segment == clause.Segment && noun.Length is >= 5 and <= LongestReach && Framing.At(article.Text, before.Span.Start, before.Span.End) is null
            && !article.Mentions.Within(before.Span, MentionKind.Date).Any() && !article.Mentions.FiguresWithin(noun).Any() && noun.Of(article.Text)[0] is not '在';
        return isNoun ? noun : null;
    }

    private static readonly PhraseSet Framing = new("在 经 历经 随着 为 由 据 按照 根据 记者 作为 因 今天 昨天 近日 日前");

    private int StartOf(int clauseStart, TextSpan noun, int end)
    {
        int floor = Math.Max(clauseStart, noun.Start - LongestReach);
        int quote = OpenQuote(floor, end);
        int limit = quote >= 0 ? quote : OrdinalBefore(floor, noun.Start) ?? noun.Start;
        int start = floor;
        for (int at = limit; at > floor; at--)
        {
            if (article.Text[at - 1] is '—' or '】' || IsBehindDateline(at, floor) || IsBehindByline(at))
            {
                start = at;
                break;
            }

            bool isOfTwo = article.Text[at - 1] is '与' or '和' && article.Text.AsSpan(noun.Start, noun.Length) is "签约仪式" or "签字仪式";
            isOfTwo |= article.Text[at - 1] == '的' && article.Text.AsSpan(noun.Start, noun.Length) is "签约仪式" or "签字仪式" && article.Text.AsSpan(floor, at - floor).IndexOfAny('与', '同', '和') >= 2;
            isOfTwo |= article.Text[at - 1] == '、' && Works.EndingAt(article.Text, at - 1, floor) is not null && Works.At(article.Text, at, end) is not null;
            if (!isOfTwo && Boundaries.EndingAt(article.Text, at, floor) is TextSpan word && !IsInside(word))
            {
                start = JoinedBehind(floor, word) ?? word.End;
                break;
            }
        }

        start = SkipDates(start, limit);
        int longest = quote >= 0 && article.Text.IndexOf('”', quote, noun.End - quote) is > 0 and var close && close - quote <= 5 ? 30 : 16;
        return quote >= 0 && quote - start > longest ? quote : start;
    }

    // 项目集中开工、竣工投产活动: what is done in one meeting.
    private static readonly PhraseSet Works = new("开工 竣工 投产 签约 推介 通车 奠基");

    // 召开招商引资和工业发展例会, 召开招商引资、项目建设推进会: one meeting on two matters; near miss: 举行推介会和签约仪式.
    private int? JoinedBehind(int floor, TextSpan word)
    {
        bool isJoint = word.Length == 1 && article.Text[word.Start] is '和' or '与' or '及' or '、';
        return isJoint && Convening.Last(article.Text, new TextSpan(floor, word.Start)) is TextSpan verb && word.Start - verb.End is >= 2 and <= LongestMatter
            && !Nouns.IsIn(article.Text, new TextSpan(verb.End, word.Start)) && Boundaries.First(article.Text, new TextSpan(verb.End, word.Start)) is null ? verb.End : null;
    }

    private static readonly PhraseSet Convening = new("召开 召开了");
    private const int LongestMatter = 12;

    // 新华社6月9日电, 本报6月9日专电: the dateline is none of the name.
    private bool IsBehindDateline(int at, int floor)
    {
        int day = at - (at - 2 > floor && article.Text[at - 2] is '专' or '急' or '快' ? 3 : 2);
        return article.Text[at - 1] is '电' or '讯' && day - 1 >= floor && article.Text[day] == '日'
            && (char.IsAsciiDigit(article.Text[day - 1]) || "一二三四五六七八九十".Contains(article.Text[day - 1], StringComparison.Ordinal));
    }

    // …5月19日电(李明 王华)第二届…, 本报讯(记者李明)第二届…: who wrote it is none of the name; near miss: 招商会(上海).
    private bool IsBehindByline(int at)
    {
        int open = article.Text[at - 1] == ')' ? article.Text.LastIndexOf('(', at - 1, Math.Min(at, LongestReach)) : -1;
        return open > 0 && article.Text.AsSpan(0, open).TrimEnd() is [.., '电' or '讯'] or [.., '消', '息'];
    }

    // 第四届花卉与种业对接会: from the number on all is name, unless another meeting or a mark stands between.
    private int? OrdinalBefore(int floor, int noun)
    {
        for (int at = noun - 1; at >= floor; at--)
        {
            bool isOrdinal = at + 1 < noun && article.Text[at] is '第' or '首' && article.Text.AsSpan(at, Math.Min(6, noun - at)).IndexOfAny('届', '次') > 0;
            if (isOrdinal)
            {
                TextSpan between = new(at, noun);
                return !Nouns.In(article.Text, between).Any(other => About.At(article.Text, other.End, noun) is null) && !HoldingVerbs.IsIn(article.Text, between) && between.Of(article.Text).IndexOf('、') < 0
                    && (between.Of(article.Text).IndexOf('在') < 0 || between.Of(article.Text).IndexOf("在外") >= 0) ? at : null;
            }
        }

        return null;
    }

    // 第十六届西洽会动员及筹备工作汇报会: a meeting about another.
    private static readonly PhraseSet About = new("动员 筹备 筹办 总结 表彰 新闻 组委会 组织 执委会 专题 工作 成果");

    private static readonly PhraseSet Themes = new(WordPairs.Of("为 是", "主题的 主题,") + "主题的");

    // “…”活动, “…论坛”: the quotation mark that opens the name; near miss: 以“…”为主题的第三届论坛.
    private int OpenQuote(int floor, int end)
    {
        if (end <= floor)
        {
            return -1;
        }

        int close = article.Text.LastIndexOf('”', end - 1, end - floor);
        bool isTheme = close >= 0 && (article.Has(close + 1, ")") || Themes.At(article.Text, close + 1, end) is not null);
        return close >= 0 && !isTheme ? article.Text.LastIndexOf('“', close, close - floor + 1) : -1;
    }

    // 在沪举行, 在粤客商, 在浙江: near miss: 在青洽会, 在藏博会.
    private const string BehindProvince = "举召开客企商乡人务投工创隆成江";

    // Near miss of 会上: 博览会上海交易团.
    private bool IsOfPlace(TextSpan word) => article.Text[word.End - 1] == '上' && article.Mentions.StartingAt(word.End - 1, MentionKind.Region) is not null;

    private bool IsInside(TextSpan word) => (word.Length == 1 && word.End < article.Text.Length && (article.Text[word.Start], article.Text[word.End]) switch
    {
        ('和', '平') or ('和', '谐') or ('与', '会') or ('在', '线') or ('在', '建') or ('在', '外' or '深' or '杭') => true,
        ('在', char letter) when ProvinceLetters.Contains(letter) => BehindProvince.Contains(article.Text[Math.Min(word.End + 1, article.Text.Length - 1)]) || article.Has(word.End + 2, "商"),
        ('(', _) => true,
        _ => false,
    }) || IsOfPlace(word);

    private int SkipDates(int start, int limit)
    {
        while (start < limit)
        {
            if (char.IsWhiteSpace(article.Text[start]))
            {
                start++;
            }
            else if (article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End <= limit)
            {
                start = date.Span.End;
            }
            else if (IsBareYear(start, limit))
            {
                start += 4;
            }
            else if (LeadingWords.At(article.Text, start, limit) is TextSpan word)
            {
                start = word.End;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // 2013香港·临江周: a year without 年.
    private bool IsBareYear(int start, int limit) => start + 4 < limit && article.Text[start] is '1' or '2' && article.Text[start + 1] is '9' or '0'
        && char.IsAsciiDigit(article.Text[start + 2]) && char.IsAsciiDigit(article.Text[start + 3]) && char.IsLetter(article.Text[start + 4]);
}
