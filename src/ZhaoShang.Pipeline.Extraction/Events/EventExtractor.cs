using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Finds the dated or placed happenings that an article reports.</summary>
internal sealed class EventExtractor
{
    private static readonly PhraseSet Meetings = new(
        "洽谈会 博览会 交易会 推介会 恳谈会 座谈会 茶话会 联谊会 酒会 招待会 答谢会 动员会 动员大会 誓师大会 表彰会 表彰大会 总结会 总结大会 推进会 调度会 现场会 观摩会 论证会 评审会 对接会 发布会 通气会 联席会议 大会 论坛 峰会 招商会 展览会 展销会 订货会 "
        + "年会 协调会 洽会 博会 交会 高交会 招商推介会 说明会 见面会 交流会 研讨会 报告会 展示会 投洽会 商品会 艺博会 沙龙 工作会议 会议 工作会 会员大会 艺术节 文化节 旅游节 美食节 采摘节 桃花节 花节 果节 茶节 招商节 招商周 招商月 活动周 活动月 开放日 开放日活动 "
        + "签约仪式 签字仪式 启动仪式 开工仪式 奠基仪式 揭牌仪式 挂牌仪式 揭幕仪式 授牌仪式 剪彩仪式 竣工仪式 投产仪式 通车仪式 下线仪式 点火仪式 开业仪式 开园仪式 落成仪式 颁奖仪式 交接仪式 仪式 开业庆典 庆典 开工典礼 奠基典礼 落成典礼 典礼 "
        + "开工活动 签约活动 推介活动 对接活动 招商活动 考察活动 洽谈活动 联谊活动 ”活动");

    private static readonly PhraseSet Held = new(
        "举行 召开 举办 参加 参展 参会 出席 开幕 闭幕 承办 主办 完成 拉开帷幕 帷幕 启幕 亮相 组团 组织 召开的 上 办 签约 落幕 揭幕 签订 签署");

    private static readonly PhraseSet Background = new(
        "利用 各种 各类 多次 积极参与 办好 筹备 将举办 将召开 将于 抓好 继续 每年 每月 定期 精神 拟举办 计划 节会 一系列 借助 依托 通过参加 积极组织参与 争取 支持 系列活动 充分 推动 共享");

    private static readonly PhraseSet NameBoundaries = new(
        "参加了 参加 召开了 召开 举行了 举行 举办了 举办 出席了 出席 参展 承办的 主办的 承办 主办 的 在 于 完成 组织参加了 了 、 和 及 与 暨是 召开的 , 赴 是 组织 开展 亮相 会上 以及 通过 ( 成为 我市 为 顺利完成");

    private static readonly PhraseSet BareNames = new("会议 大会 论坛 本次大会 年会 工作会议 推介会 洽谈会 座谈会 展览会 此次会议 签约仪式 开工仪式 签字仪式 奠基仪式 仪式 庆典 典礼 招商活动 推介活动 对接活动 考察活动 洽谈活动 联谊活动 对接会 招商会 发布会 说明会 现场会 推进会 动员会 开业庆典 开工典礼 揭牌仪式 本次会议 各种会议");

    private readonly ArticleView _article;
    private readonly string? _period;
    private readonly List<EventDraft> _found = [];

    private EventExtractor(ArticleView article, string? period)
    {
        _article = article;
        _period = period;
    }

    /// <summary>The happenings in the order of the text; each name once. O(length).</summary>
    /// <param name="article">The article.</param>
    /// <param name="projects">Its projects: signed, begun or opened on a day they are happenings.</param>
    /// <param name="period">The article's period, for fairs counted by number (第十三届) without a date; null if it is not known.</param>
    public static IReadOnlyList<EventDraft> Find(ArticleView article, IReadOnlyList<ProjectDraft> projects, string? period)
    {
        EventExtractor extractor = new(article, period);
        foreach (Clause clause in article.Outline.Clauses)
        {
            extractor.AddMeetings(clause);
            extractor._found.AddRange(RuleEvents.Find(article, clause));
            extractor._found.AddRange(OfficeEvents.Find(article, clause).Concat(VisitEvents.Find(article, clause)).Select(extractor.Dated));
            extractor._found.AddRange(SigningEvents.Find(article, clause, projects));
        }

        extractor._found.AddRange(ProjectEvents.Find(article, projects));
        return Once(extractor._found);
    }

    // Told without a date, and not lately: some time in the year that the article reports on.
    private EventDraft Dated(EventDraft draft)
    {
        bool isOfPeriod = draft.Date is null && _period is { Length: 4 } && !Happening.IsRecent(_article, _article.Outline.SentenceAt(draft.Clause.Start).Span);
        return isOfPeriod ? draft with { Date = new EventDate(_period!, null) } : draft;
    }

    private static List<EventDraft> Once(List<EventDraft> found)
    {
        List<EventDraft> kept = [];
        HashSet<string> names = [];
        foreach (EventDraft draft in found.OrderBy(draft => draft.NameSpan))
        {
            // A signing inside another event's clause, and a ceremony of a project named as one, are told already.
            bool isInside = draft.Rule is "signed-deal" or "project-on-a-day" or "visit" && found.Exists(other => other.Rule == "named-meeting" && other.Clause.Overlaps(draft.NameSpan));
            if (!isInside && names.Add(draft.Name))
            {
                kept.Add(draft);
            }
        }

        return kept;
    }

    // 去年8月,我市成功举办“天下浙商家乡行”活动; near miss: 充分利用食博会开展招商, 多次召开协调会.
    private void AddMeetings(Clause clause)
    {
        string text = _article.Text;
        foreach (TextSpan noun in Meetings.In(text, clause.Span))
        {
            int end = noun.End < text.Length && text[noun.End] == '”' ? noun.End + 1 : noun.End;
            if (end < clause.Span.End && (IsContinued(text, end) || IsFollowedByMeeting(text, end, clause.Span.End)))
            {
                continue;
            }

            int start = StartOf(clause.Span.Start, noun, end);
            int nameStart = start;
            TextSpan name = new(start, end);
            string letters = _article.Letters(name);
            if (IsBareName(letters) && SubjectOf(clause, start) is TextSpan subject)
            {
                name = TextSpan.Cover(subject, name);
                letters = _article.Letters(subject) + letters;
                start = name.Start;
            }

            bool isBare = letters.Length < 3 || (start == noun.Start && noun.Length > 2) || letters.Contains("人民代表大会", StringComparison.Ordinal) || IsBareName(letters);
            if (isBare || letters.Length > 45 || Background.IsIn(text, new TextSpan(clause.Span.Start, nameStart)) || !Held.IsIn(text, TextSpan.Cover(clause.Span, clause.Span)))
            {
                continue;
            }

            bool isCounted = _article.Mentions.Within(ArticleView.After(end, Math.Min(clause.Span.End, end + 6)), MentionKind.Count).Any();
            if (!isCounted)
            {
                Add(clause, name, letters);
            }
        }
    }

    private static bool IsBareName(string letters) => BareNames.At(letters, 0, letters.Length) is { } bare && bare.Length == letters.Length;

    // 东方重工产业园举行奠基仪式: whose ceremony it was; near miss: 近日召开座谈会.
    private TextSpan? SubjectOf(Clause clause, int noun)
    {
        TextSpan before = new(clause.Span.Start, noun);
        if (HoldingVerbs.Last(_article.Text, before) is not TextSpan verb || noun - verb.End > 4)
        {
            return null;
        }

        int end = verb.Start;
        while (SubjectTrailing.EndingAt(_article.Text, end, before.Start) is TextSpan word)
        {
            end = word.Start;
        }

        int start = SkipDates(NameBoundaryBefore(before.Start, end), end);
        bool isPlace = start < end && (_article.Text[start] == '在' || Happening.Where(_article, new TextSpan(start, end)) is not null);
        return end - start is >= 4 and <= 40 && !isPlace ? new TextSpan(start, end) : null;
    }

    private int NameBoundaryBefore(int floor, int end)
    {
        int particle = end > floor ? _article.Text.LastIndexOf('的', end - 1, end - floor) : -1;
        return particle >= 0 ? particle + 1 : floor;
    }

    private static readonly PhraseSet HoldingVerbs = new("举行 举行了 举办 举办了 召开 召开了 隆重举行 开展 开展了");
    private static readonly PhraseSet SubjectTrailing = new("隆重 正式 成功 联合 共同 今天 昨天 近日 日前 在此 顺利");

    private void Add(Clause clause, TextSpan name, string letters)
    {
        EventDate? date = Happening.When(_article, name.Start);
        TextSpan? place = Happening.Where(_article, clause.Span);
        bool isRecent = Happening.IsRecent(_article, _article.Outline.SentenceAt(name.Start).Span);
        if (date is null && !isRecent && place is null)
        {
            return;
        }

        bool isOfPeriod = date is null && !isRecent && _period is { Length: 4 };
        EventKind kind = KindOf(letters);
        _found.Add(new EventDraft(letters, name, kind, clause.Span, "named-meeting")
        {
            Date = isOfPeriod ? new EventDate(_period!, null) : date,
            Place = place,
        });
    }

    private static EventKind KindOf(string name)
    {
        if (name.Contains('暨'))
        {
            return EventKind.Conference;
        }

        bool isSigning = name.EndsWith("签约仪式", StringComparison.Ordinal) || name.EndsWith("签字仪式", StringComparison.Ordinal) || name.EndsWith("签约活动", StringComparison.Ordinal);
        bool isCeremony = name.EndsWith("仪式", StringComparison.Ordinal) || name.EndsWith("庆典", StringComparison.Ordinal) || name.EndsWith("典礼", StringComparison.Ordinal)
            || name.EndsWith("开工活动", StringComparison.Ordinal);
        return isSigning ? EventKind.Signing : isCeremony ? EventKind.Ceremony : name.Contains("开放日", StringComparison.Ordinal) ? EventKind.Other : EventKind.Conference;
    }

    // 推进会上, 洽谈会暨签约仪式: the name goes on or another word begins.
    private static bool IsContinued(string text, int end) => text[end] is '暨' or '员' or '所' or '馆' || text.AsSpan(end).StartsWith("精神") || text.AsSpan(end).StartsWith("筹备") || text.AsSpan(end).StartsWith("签约项目");

    // 长三角协调会第十一次市长联席会议: the name goes on to the next noun, where no mark or verb stands between.
    private static bool IsFollowedByMeeting(string text, int end, int limit)
    {
        TextSpan near = new(end, Math.Min(limit, end + 26));
        if (Meetings.First(text, near) is not TextSpan next)
        {
            return false;
        }

        TextSpan between = new(end, next.Start);
        return between.Of(text).IndexOfAny('、', '(', '》') < 0 && !Separators.IsIn(text, between);
    }

    private static readonly PhraseSet Separators = new("上 和 与 及 在 举 参加 的 召开 于 并 中");

    private int StartOf(int clauseStart, TextSpan noun, int end)
    {
        string text = _article.Text;
        int floor = Math.Max(clauseStart, noun.Start - 40);
        int quote = OpenQuote(floor, end);
        int limit = quote >= 0 ? quote : noun.Start;
        int start = floor;
        for (int at = limit; at > floor; at--)
        {
            bool isOfTwo = text[at - 1] is '与' or '和' && text.AsSpan(noun.Start, noun.Length) is "签约仪式" or "签字仪式";
            if (!isOfTwo && NameBoundaries.EndingAt(text, at, floor) is TextSpan word && !IsInside(text, word))
            {
                start = word.End;
                break;
            }
        }

        start = SkipDates(start, limit);
        return quote >= 0 && quote - start > 16 ? quote : start;
    }

    // “…”活动, “…论坛”: the quotation mark that opens the name.
    private int OpenQuote(int floor, int end)
    {
        if (end <= floor)
        {
            return -1;
        }

        int close = _article.Text.LastIndexOf('”', end - 1, end - floor);
        return close >= 0 ? _article.Text.LastIndexOf('“', close, close - floor + 1) : -1;
    }

    private static bool IsInside(string text, TextSpan word) => word.Length == 1 && word.End < text.Length && (text[word.Start], text[word.End]) switch
    {
        ('和', '平') or ('和', '谐') or ('与', '会') or ('在', '线') or ('在', '建') => true,
        ('(', _) => true,
        _ => false,
    };

    private int SkipDates(int start, int limit)
    {
        while (start < limit)
        {
            if (char.IsWhiteSpace(_article.Text[start]))
            {
                start++;
            }
            else if (_article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End <= limit)
            {
                start = date.Span.End;
            }
            else if (LeadingWords.At(_article.Text, start, limit) is TextSpan word)
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

    private static readonly PhraseSet LeadingWords = new("的 了 我市 我区 我县 全国 顺利 成功 隆重 首次 : 一年一度的 这次 本次 由 将 年");
}
