using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Fairs, conferences, meetings and ceremonies with a name: 去年8月,我市成功举办“天下浙商家乡行”活动; near misses: 充分利用食博会开展招商, 多次召开协调会,
/// 推介会3场.
/// </summary>
internal sealed class MeetingEvents(ArticleView article, IReadOnlyList<ProjectDraft> projects, string? period)
{
    public const string Rule = "named-meeting";

    private const int LongestName = 60;
    private const int LongestLine = 45;

    private static readonly PhraseSet Held = new(
        "举行 召开 参加 参展 参会 赴会 出席 开幕 闭幕 完成 帷幕 启幕 亮相 组团 组织 上 办 签约 落幕 揭幕 签订 签署 开了 开到 收官 拉开 登场 签下 开场 开锣 开启 揭开 结束 在此进行 如期进行");

    private static readonly PhraseSet HeldItself = new("举行 举办 启动 召开 拉开");
    private static readonly PhraseSet Opened = new("开幕 闭幕 举行 举办 启幕 拉开 落幕 上 期间 如期 在");
    private static readonly PhraseSet Festive = new("开幕 启幕 举行 举办 拉开帷幕 闭幕 落幕");
    private static readonly PhraseSet Joint = new("签约 开工 推介");
    private static readonly PhraseSet Jointly = new("集中 视频 云 网上 线上 专场 专题 招商 投资 产业 旅游 环境 ”");

    private static readonly PhraseSet Background = new(
        "利用 各种 各类 多次 积极参与 办好 筹备 将举办 将召开 将于 抓好 继续 每年 每月 定期 精神 拟举办 计划 节会 一系列 借助 依托 通过参加 积极组织参与 争取 支持 系列活动 充分 推动 共享 各办 各举办 原定 每季 每逢 确保 连续 历届 年年 往届 常年 升级为 更名为 改名为 积极参加 办一次 办好一次");

    private static readonly PhraseSet Doing = new("开展 开展了 进行 进行了");
    private static readonly PhraseSet Travelling = new("赴 来 到 前往");
    private static readonly PhraseSet Pointing = new("该 此次 本次 这次 本届 此届 多场 数场 多个 每届 历届 自1 自2");
    private static readonly PhraseSet PlainNames = new(MeetingName.Talks + MeetingName.Special);
    private static readonly PhraseSet Rites = new(RiteNouns.Rites);
    private static readonly PhraseSet Rounds = new("场 次 届 期 轮 天");
    private static readonly PhraseSet Passing = new("讨论 审议 研究 通过 审定 同意 决定 批准 否决 叫停 驳回 后续 上被 " + WordPairs.Of("为", "契机 牵动 抓手 载体 平台 龙头 主题 媒介 纽带"));
    private static readonly PhraseSet Hosting = new("举办 举行 召开 举办了 举行了 召开了");
    private static readonly PhraseSet Fairs = new("等节会 等展会 等活动 等会展 等会议 等重大节会 等经贸活动 等大型活动 等招商活动");
    private const int NearFrame = 24;
    private static readonly PhraseSet Frames = new("期间 之机 契机 之际 机会 这个平台 平台 这一平台 的机会");

    private readonly MeetingName _names = new(article);
    private readonly NearbyProject _projects = new(article, projects);

    /// <summary>The meetings in <paramref name="clause"/>. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        foreach (TextSpan noun in MeetingName.Nouns.In(article.Text, clause.Span))
        {
            int end = noun.End < article.Text.Length && article.Text[noun.End] == '”' ? noun.End + 1 : noun.End;
            bool isToldBehind = end < clause.Span.End && (_names.IsContinued(end, clause.Span.End) || IsCounted(end, clause.Span.End) || IsFrame(clause, end));
            if (!isToldBehind && IsMeeting(clause, noun, end) && Read(clause, noun, end) is EventDraft draft)
            {
                yield return draft;
            }
        }
    }

    private bool IsMeeting(Clause clause, TextSpan noun, int end)
    {
        if (IsShortForm(noun) || (article.Has(noun.Start, "联谊会") && !HeldItself.IsIn(article.Text, clause.Span)))
        {
            return false;
        }

        if (noun.Length == 1)
        {
            return IsWhole(noun) && (_names.IsCountedFestival(clause.Span.Start, noun) || IsNamedFestival(clause, noun)) && Opened.IsIn(article.Text, ArticleView.After(end, clause.Span.End));
        }

        if (article.Has(end, "期间") && IsOfDeal(new TextSpan(end, article.Outline.SegmentOf(clause).End)))
        {
            return false;
        }

        if (article.Text[noun.End - 1] == '动' && Doing.Last(article.Text, ArticleView.Before(noun.Start, clause.Span.Start)) is TextSpan doing && Travelling.IsIn(article.Text, ArticleView.Before(doing.Start, clause.Span.Start)))
        {
            // 县长率队赴珠三角开展招商活动: a journey.
            return false;
        }

        if (article.Has(noun.Start, "台会") && !_names.IsOfProvince(noun))
        {
            return false;
        }

        if (Joint.EndingAt(article.Text, noun.End, noun.Start)?.Length != noun.Length)
        {
            return Held.IsIn(article.Text, clause.Span) || IsListed(clause, end) || IsDatedFrame(clause, end);
        }

        // 全市重点项目集中签约在市民中心举行; near miss: 当场签约, 集中签约项目8个.
        bool isWhole = end == clause.Span.End || !article.Has(end, "(") && HeldItself.IsIn(article.Text, new TextSpan(end, clause.Span.End));
        return isWhole && Jointly.EndingAt(article.Text, noun.Start, clause.Span.Start) is TextSpan way && (HeldItself.IsIn(article.Text, clause.Span) || IsOfMany(clause, way));
    }

    // 3月29日,6个项目集中开工: what many did on a day; near misses: 一季度6个项目集中开工 (no day), 6个项目开工, 集中签约仪式举行,6个项目集中签约 (the rite is told).
    private bool IsOfMany(Clause clause, TextSpan way) => way.Of(article.Text) is "集中" && !Retold.IsIn(article.Text, clause.Span) && !Rites.IsIn(article.Text, new TextSpan(article.Outline.SegmentOf(clause).Start, clause.Span.Start)) && CountOf(clause, way.Start) is not null && Happening.When(article, way.Start) is { Edtf.Length: 10 };

    private Mention? CountOf(Clause clause, int end) => Works.EndingAt(article.Text, end, clause.Span.Start) is TextSpan works
        ? article.Mentions.Within(new TextSpan(clause.Span.Start, works.Start), MentionKind.Count).LastOrDefault(count => count.Amount is { Value: > 1, Unit: "个" or "项" }) : null;

    private static readonly PhraseSet Retold = new("此次 本次 这次 共有 其中 每 已");
    private static readonly PhraseSet Works = new("项目 工程");

    // 5月,第八届中博会,签约2个; 3月21日德兴(杭州)招商恳谈会,签约8个: a date and the name, and nothing else. Near miss: 5月的推介会,a plain name.
    private bool IsListed(Clause clause, int end)
    {
        bool isWhole = end == clause.Span.End && end - clause.Span.Start <= LongestLine;
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isDated = article.Mentions.StartingAt(clause.Span.Start, MentionKind.Date) is not null
            || (before.Sentence == clause.Sentence && before.Index < clause.Index && article.Mentions.StartingAt(before.Span.Start, MentionKind.Date)?.Span == before.Span);
        return isWhole && isDated;
    }

    // 7月23日至26日青洽会期间,签约6项; 兰洽会期间(7月4日至8日): with the days of the meeting. Near miss: 青洽会期间,签约6项, where nothing tells when.
    private bool IsDatedFrame(Clause clause, int end) => article.Has(end, "期间")
        && (article.Mentions.Within(new TextSpan(clause.Span.Start, end), MentionKind.Date).Any(date => date.Date is { Value.Length: >= 10 }) || BracketedDays(end) is not null || IsToldOf(clause, end));

    // 10月16日西博会期间,园区与某公司签订协议: the deal is told; near miss: 青洽会期间,与多家企业签订协议12份.
    private bool IsOfDeal(TextSpan rest) => Partners.First(article.Text, rest) is TextSpan with && Deals.IsIn(article.Text, ArticleView.After(with.End, Math.Min(rest.End, with.End + LongestName)))
        && !article.Mentions.Within(rest, MentionKind.Count).Any();

    // 今年5月渝洽会期间,我县签约项目8个: what it brought. Near misses: 渝洽会期间天气晴好, 渝洽会期间签约8个 (when is not told).
    private bool IsToldOf(Clause clause, int end)
    {
        TextSpan rest = ArticleView.After(end, Math.Min(article.Outline.SentenceAt(end).Span.End, end + LongestName));
        return Results.IsIn(article.Text, rest) && (article.Mentions.Within(rest, MentionKind.Count).Any() || article.Mentions.Within(rest, MentionKind.Money).Any() || Groups.IsIn(article.Text, rest))
            && !Background.IsIn(article.Text, new TextSpan(clause.Span.Start, end));
    }

    private static readonly PhraseSet Deals = new(DealWords.Signing + DealWords.Signed + "签约");
    private static readonly PhraseSet Partners = new(DealWords.With);
    private static readonly PhraseSet Results = new("签约 签订 对接 推介 达成 引进 组团 引资");
    private static readonly PhraseSet Groups = new("组团 代表团");

    // …投资贸易洽谈会(简称“临洽会”): told with its full name.
    private bool IsShortForm(TextSpan noun)
    {
        int open = article.Text.LastIndexOf('(', noun.Start, Math.Min(noun.Start, 12));
        return open > 0 && article.Text.IndexOf(')', open, noun.Start - open) < 0 && Called.IsIn(article.Text, new TextSpan(open, noun.Start));
    }

    /// <summary>What leads to a short form.</summary>
    public static readonly PhraseSet Called = new("简称 下称 称 即");

    private Mention? BracketedDays(int end) =>
        article.Has(end, "期间(") && article.Mentions.StartingAt(end + 3, MentionKind.Date) is { Date.Value.Length: >= 10 } days && article.Has(days.Span.End, ")") ? days : null;

    // 第六届水暖器材展; near misses: 第十届…发展, 展示.
    private bool IsWhole(TextSpan noun) => article.Text[noun.Start] != '展' || (noun.Start > 0 && article.Text[noun.Start - 1] is not ('发' or '拓' or '扩' or '开' or '进' or '施' or '参' or '布' or '会') && !(noun.End < article.Text.Length && article.Text[noun.End] is '示' or '开' or '现' or '望' or '会' or '区' or '馆' or '位' or '销' or '览' or '出' or '台'));

    // 2007香港·唐山周在…启幕; near misses: 本周, 春节, 环节.
    private bool IsNamedFestival(Clause clause, TextSpan noun) => noun.Start - clause.Span.Start >= 4 && article.Text.IndexOf('·', clause.Span.Start, noun.Start - clause.Span.Start) >= 0
        && Festive.IsIn(article.Text, ArticleView.After(noun.End, clause.Span.End));

    // 推介会3场 is counted; 推介会签约项目3个 is not.
    private bool IsCounted(int end, int limit) =>
        article.Mentions.Within(ArticleView.After(end, Math.Min(limit, end + 6)), MentionKind.Count).FirstOrDefault() is Mention count
        && count.Span.Start <= end + 1 && Rounds.EndingAt(article.Text, count.Span.End, count.Span.Start) is not null;

    // 在廊坊经洽会期间举办产业对接会: the fair is only the frame of another; also 常务会议审议通过.
    private bool IsFrame(Clause clause, int end)
    {
        if (Passing.At(article.Text, end, clause.Span.End) is not null)
        {
            return true;
        }

        // 在文化旅游节上举办专场推介会, 参加西博会、浙洽会等节会6次: where another is held, and channels.
        TextSpan rest = ArticleView.After(end, Math.Min(clause.Span.End, end + NearFrame));
        int behind = article.Has(end, "(") ? article.Text.IndexOf(')', end, clause.Span.End - end) + 1 : end;
        behind = article.Mentions.StartingAt(Math.Max(behind, end), MentionKind.Date)?.Span.End ?? behind;
        bool isSubject = behind >= end && Hosting.At(article.Text, behind, clause.Span.End) is TextSpan held && MeetingName.Nouns.In(article.Text, ArticleView.After(held.End, clause.Span.End)).Any(other => other.Length > 2 && IsOther(other));
        bool isHost = isSubject || article.Has(end, "上") && Hosting.At(article.Text, end + 1, clause.Span.End) is TextSpan host && MeetingName.Nouns.In(article.Text, ArticleView.After(host.End, clause.Span.End)).Any(IsOther);
        if (isHost || article.Has(end, "前") || (Fairs.IsIn(article.Text, rest) && article.Mentions.Within(rest, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "次" or "场" or "个" or "届" })))
        {
            return true;
        }

        TextSpan sentence = article.Outline.SegmentOf(clause);
        return Frames.At(article.Text, end, clause.Span.End) is TextSpan frame && MeetingName.Nouns.In(article.Text, ArticleView.After(frame.End, sentence.End)).Any(IsOther);
    }

    // Near misses behind 期间: 签约12个, 展馆.
    private bool IsOther(TextSpan noun) => noun.Length > 1 && Joint.EndingAt(article.Text, noun.End, noun.Start)?.Length != noun.Length;

    private EventDraft? Read(Clause clause, TextSpan noun, int end)
    {
        (TextSpan name, string letters) = noun.Length == 2 && CountOf(clause, noun.Start - 2) is Mention many && !HeldItself.IsIn(article.Text, clause.Span)
            ? (new TextSpan(many.Span.Start, end), article.Letters(new TextSpan(many.Span.Start, end))) : _names.Read(clause, noun, end);
        bool isPlain = MeetingName.IsBare(letters);
        bool isRound = article.Mentions.StartingAt(name.Start, MentionKind.Count) is { Amount.Value: > 1 } round && Rounds.EndingAt(article.Text, round.Span.End, round.Span.Start) is not null;
        bool isNone = letters.Length < 3 || Pointing.At(letters, 0, letters.Length) is not null || letters.Length > LongestName || isRound || (!isPlain && name.Start == noun.Start && noun.Length > 2)
            || letters.Contains("人民代表大会", StringComparison.Ordinal) || letters.AsSpan().IndexOfAny('*', '×', '＊') >= 0 || letters.Contains("年”", StringComparison.Ordinal);
        int from = Math.Max(clause.Span.Start, article.Text.LastIndexOf('”', name.Start, name.Start - Math.Min(name.Start, clause.Span.Start)) + 1);
        if (isNone || Background.IsIn(article.Text, new TextSpan(from, Math.Max(from, name.Start))))
        {
            return null;
        }

        int told = name.Start < clause.Span.Start ? noun.Start : name.Start;
        EventDate? date = Happening.When(article, told);
        date = date is null or { Edtf.Length: 4 } ? DayBehind(clause, end) ?? date : date;
        date = date is null && BracketedDays(end) is { Date: Edtf days } bracket ? new EventDate(days.Value, bracket.Span) : date;
        date = date is null || ((date.Edtf.Length is 4 || (date.Edtf.Length is 7 && !IsListed(clause, end))) && date.Span is TextSpan year && (year.Overlaps(name) || year.End == name.Start)) ? Happening.DayBefore(article, told) ?? date : date;
        // 日前,某县举行第三季度集中签约仪式: the quarter is the name's.
        date = date is { Edtf.Length: 15, Span: TextSpan part } && part.End == name.Start && Happening.IsRecent(article, article.Outline.SentenceAt(told).Span) ? null : date;
        bool isRite = isPlain && Rites.At(letters, 0, letters.Length)?.Length == letters.Length && date is { Edtf.Length: 10 };
        if (isRite && _projects.Of(name.Start) is { } project)
        {
            return Dated(clause, name, project.Name + letters, date);
        }

        bool isTold = !isPlain || (PlainNames.At(letters, 0, letters.Length)?.Length == letters.Length && date is { Edtf.Length: 10 } && IsOwn(clause, date));
        return isTold ? Dated(clause, name, letters, date) : null;
    }

    // 2008青海洽谈会6月21日在西宁落幕: the year of the name, and the day behind it; 某县推介会,18日在厦门举行.
    private EventDate? DayBehind(Clause clause, int end)
    {
        Clause next = article.Outline.Clauses[Math.Min(clause.Index + 1, article.Outline.Clauses.Count - 1)];
        bool isHeldNext = next.Segment == clause.Segment && end == clause.Span.End && HeldItself.IsIn(article.Text, next.Span) && !MeetingName.Nouns.IsIn(article.Text, next.Span);
        Mention? behind = article.Mentions.Within(ArticleView.After(end, clause.Span.End), MentionKind.Date).FirstOrDefault(IsDay)
            ?? (isHeldNext && article.Mentions.StartingAt(next.Span.Start, MentionKind.Date) is Mention told && IsDay(told) ? told : null);
        return behind is { Date: Edtf day } ? new EventDate(ClosedMeetings.DaysUpTo(article, behind) ?? day.Value, behind.Span) : null;
    }

    private static bool IsDay(Mention date) => date.Date is { Value.Length: 10 or 21 };

    // 在14日上午的座谈会上: a plain name needs the day in its clause, or at the head of its sentence.
    private static bool IsOwn(Clause clause, EventDate date) => date.Span is TextSpan span && span.End <= clause.Span.End && clause.Span.Start - span.Start <= 40;

    private EventDraft? Dated(Clause clause, TextSpan name, string letters, EventDate? date)
    {
        TextSpan? place = Happening.Where(article, clause.Span) ?? TownOf(name);
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(name.Start).Span);
        bool isFrame = article.Has(name.End, "期间") && letters.StartsWith('第');
        if (date is null && !isRecent && place is null && !(isFrame && period is { Length: 4 }))
        {
            return null;
        }

        bool isOfPeriod = date is null && !isRecent && period is { Length: 4 };
        return new EventDraft(letters, name, KindOf(letters), clause.Span, Rule)
        {
            Date = isOfPeriod ? new EventDate(period!, null) : date,
            Place = place,
        };
    }

    // 廊坊经洽会, 温州招商推介会: a city elsewhere that opens the name is where it was. Near misses: 我市招商推介会, 临江(厦门)投资推介会.
    private TextSpan? TownOf(TextSpan name)
    {
        Mention? town = article.Mentions.StartingAt(name.Start, MentionKind.Region);
        bool isFair = town is not null && town.Span.End < name.End && Kinds.At(article.Text, town.Span.End, name.End) is not null;
        return isFair && article.Document.Region?.Division is { Code: { Length: >= 4 } home } && town!.Divisions.Any() && town.Divisions.All(reading => reading.Division.Code is { } code && !home.StartsWith(code[..4], StringComparison.Ordinal) && !code.EndsWith("0000", StringComparison.Ordinal))
            ? town.Span : null;
    }

    private static readonly PhraseSet Kinds = new(MeetingName.Talks + "经洽会 经贸会 投洽会 博览会 " + WordPairs.Of("招商 投资 经贸 合作 投资贸易 经济技术", "推介会 洽谈会 恳谈会 说明会 对接会 合作洽谈会"));

    private static readonly PhraseSet Signings = new(RiteNouns.Signings);
    private static readonly PhraseSet Ceremonies = new(RiteNouns.Rites + RiteNouns.Beginnings);

    // 推介会暨签约仪式 is a conference with a signing; near miss: 项目推介暨签约仪式, whose only meeting is the signing.
    private static EventKind KindOf(string name)
    {
        int and = name.IndexOf('暨', StringComparison.Ordinal);
        bool isTwo = and > 0 && name[and - 1] is ('会' or '坛');
        return isTwo ? EventKind.Conference
            : Signings.EndingAt(name, name.Length, 0) is not null ? EventKind.Signing
            : Ceremonies.EndingAt(name, name.Length, 0) is not null ? EventKind.Ceremony
            : name.Contains("开放日", StringComparison.Ordinal) ? EventKind.Other : EventKind.Conference;
    }
}
