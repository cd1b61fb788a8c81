using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Reads when and where a clause says that something happened.</summary>
internal static class Happening
{
    /// <summary>Words before a verb that make it no happening of a day: to come, denied, of many, a wish; parted by spaces.</summary>
    public const string NotTold = PlanWords.All + "尚未 未 没有 没能 待 等待 以来 每 多次 先后 陆续 相继 累计 共有 一批 各 等项目 若 如果 要求 要 能 可 目标 推动 加快 推进 促进 希望 建议 应 必须 距离 自从 自 后 时 限期 延期 ";

    /// <summary>Words for a day not long before the article's.</summary>
    public static readonly PhraseSet Recently = new("近日 日前 近期 前不久 不久前 连日来 昨日 昨天 昨晚 今日 今天 今晨 今晚 前天 前日 上周 本周 刚刚结束 刚刚落幕 刚刚闭幕 刚结束 刚闭幕");
    private static readonly PhraseSet Continuing = new("大会结束 会议结束 大会还 当天 当日 同日 活动中 会上 会后 同时 期间 其间 活动期间 此次 会议 仪式上 签约仪式上 洽谈会上 推介会上");
    private static readonly PhraseSet SameDay = new("当天 当日 同日");
    private static readonly PhraseSet Compared = new("比 较 与 同");
    private static readonly PhraseSet Times = new("首日 当天 当日 同日 次日 期间");
    private static readonly PhraseSet Rooms = new("开发区 开发新区 集中区 会议室 会议中心 会议厅 会展 会堂 会所 会馆 会客 会址 会展中心");
    private static readonly PhraseSet PlaceEnds = new(", 挂牌 主持 打分 奠基 动工 破土 组织 出席 会议 设立 增设 新设 设 建立 集中 集体 统一 拜 会见 盛大 圆满 如期 启 揭 闭 举 召 开 隆 成 、 。 ; 的 正 进 参加 参展 参会 参观 参与 考 投 上 顺 签 落 ( 会 ”");

    /// <summary>True if the sentence says that it happened lately, without a date.</summary>
    public static bool IsRecent(ArticleView article, TextSpan span) => Recently.IsIn(article.Text, span);

    /// <summary>The date that governs <paramref name="position"/>: the last one before it in its sentence, else one behind it in its clause,
    /// else, where the sentence goes on (同时, 会上), the last of the sentence before.</summary>
    public static EventDate? When(ArticleView article, int position)
    {
        Sentence sentence = article.Outline.SentenceAt(position);
        Clause clause = article.Outline.ClauseAt(position);
        TextSpan before = ArticleView.Before(position, sentence.Span.Start);
        Mention? date = DateOfSameMeeting(article, sentence)
            ?? BeforeYearOfName(article, before)
            ?? Last(article, before);
        date = date is null || IsWire(article, date) ? Last(article, ArticleView.After(position, clause.Span.End)) ?? date : date;

        return date?.Date is Edtf edtf && !IsDateline(article, date, position) ? new EventDate(ClosedMeetings.DaysUpTo(article, date) ?? edtf.Value, date.Span) : null;
    }

    /// <summary>True for the day of the news, behind which lately tells another: 8月28日清远消息 日前,考察团到清远考察.</summary>
    public static bool IsDateline(ArticleView article, Mention date, int position)
    {
        TextSpan behind = ArticleView.After(date.Span.End, Math.Max(date.Span.End, position));
        return Datelines.First(article.Text, new TextSpan(behind.Start, Math.Min(behind.End, behind.Start + LongestDateline))) is TextSpan news && Recently.IsIn(article.Text, new TextSpan(news.End, behind.End));
    }

    // 本报江北5月23日讯 第七届…5月22日在江北开幕: the day of the news, where the meeting has its own.
    private static bool IsWire(ArticleView article, Mention date) => Datelines.At(article.Text, date.Span.End, article.Text.Length) is not null;

    private static readonly PhraseSet Datelines = new("讯 电 消息");
    private const int LongestDateline = 8;

    // 6月10日晚,2013临江啤酒节开幕; 8月18日,2013年第三季度集中开工仪式: a year or quarter right before the name is part of it, where a finer date is told.
    private static Mention? BeforeYearOfName(ArticleView article, TextSpan before) =>
        Last(article, before) is { Date.Value.Length: 4 or 7 or 15 } year && IsOfName(article, year, before.End)
            && Last(article, new TextSpan(before.Start, year.Span.Start)) is { Date.Value.Length: >= 7 } date && (year.Date!.Value.Value.Length is 4 or 7 || date.Date!.Value.Value.Length is 10 or 21)
            && !(date.Span.End < article.Text.Length && article.Text[date.Span.End] is '电' or '讯') && IsWithin(date.Date!.Value, year.Date!.Value) ? date : null;

    // 2020年第一批“云签约”仪式: the year opens the name, within its clause.
    private static bool IsOfName(ArticleView article, Mention year, int name) => year.Span.End == name
        || (year.Date!.Value.Value.Length == 4 && name - year.Span.End <= LongestOpening && article.Text[year.Span.End - 1] == '年' && article.Text.AsSpan(year.Span.End, Math.Max(0, name - year.Span.End)).IndexOfAny(Breaks) < 0);

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",，的在于。:");
    private const int LongestOpening = 16;

    // 3月21日恳谈会,签约8个;5月第八届中博会: a day of another month dates another meeting.
    private static bool IsWithin(Edtf day, Edtf whole) => whole.Value.Length != 7 || day.Earliest is not { } first || whole.Earliest is not { } start || whole.Latest is not { } end || (start <= first && first <= end);

    /// <summary>The day that the sentence before tells last, in the same paragraph: 压轴戏在4日上午。市政府举行签约仪式. Null if it tells no day.</summary>
    public static EventDate? DayBefore(ArticleView article, int position)
    {
        Sentence sentence = article.Outline.SentenceAt(position);
        Sentence before = article.Outline.Sentences[Math.Max(0, sentence.Index - 1)];
        bool isNear = sentence.Index > 0 && before.Paragraph == sentence.Paragraph && !article.Mentions.Within(sentence.Span, MentionKind.Date).Any(told => told.Date is { Value.Length: > 4 });
        Mention? date = isNear ? article.Mentions.Within(ArticleView.Before(before.Span.End, before.Span.Start), MentionKind.Date).LastOrDefault() : null;
        return date?.Date is Edtf { Value.Length: 10 } day ? new EventDate(day.Value, date.Span) : null;
    }

    private const int FurthestMeeting = 8;

    // 会上还印发了《…》: the meeting that the whole article is about.
    private static readonly PhraseSet Meetings = new("会上 大会结束 会议结束 会议还 大会还");

    // 会议于12月6日举行。…。会议围绕…举办了论坛: the date of the meeting told before, at most three sentences back.
    private static Mention? DateOfSameMeeting(ArticleView article, Sentence sentence)
    {
        if (Continuing.At(article.Text, sentence.Span.Start, sentence.Span.End) is null)
        {
            return null;
        }

        bool isOfMeeting = Meetings.At(article.Text, sentence.Span.Start, sentence.Span.End) is not null;
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= (isOfMeeting ? FurthestMeeting : 3); i--)
        {
            TextSpan before = article.Outline.Sentences[i].Span;
            bool isFar = article.Outline.Sentences[i].Paragraph != sentence.Paragraph && !SameDay.IsIn(article.Text, new TextSpan(sentence.Span.Start, Math.Min(sentence.Span.End, sentence.Span.Start + 2)));
            if (isFar && !isOfMeeting)
            {
                return null;
            }

            if (article.Mentions.Within(before, MentionKind.Date).FirstOrDefault(told => !isFar || told.Date is { Value.Length: 10 }) is Mention date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The date as records tell it: none where nothing but the year's place is known.</summary>
    public static string? Told(EventDate? date) => date is null || date.Edtf is "XXXX" or "XXXX-XX-XX" ? null : date.Edtf;

    /// <summary>The place of 在X举行 or 赴X参加 in <paramref name="span"/>, or null; near miss: 在会上.</summary>
    public static TextSpan? Where(ArticleView article, TextSpan span)
    {
        string text = article.Text;
        for (int i = span.Start; i < span.End; i++)
        {
            bool isIn = text[i] is '在' && (i + 1 >= text.Length || text[i + 1] is not ('建' or '谈' or '线' or '全' or '会' or '活' or '今' or '去' or '刚' or '即'));
            bool isTo = text[i] is '赴' || (text[i] == '到' && i + 1 < text.Length && text[i + 1] is not ('位' or '了' or '达' or '账'));
            bool isNone = i + 2 < text.Length && ((isTo && char.IsAsciiDigit(text[i + 1])) || (text[i + 1] == '外' && text[i + 2] != '滩'));
            if (isNone || (!isIn && !isTo))
            {
                continue;
            }

            int limit = Math.Min(span.End, i + 24);
            int end = EndOfPlace(text, Math.Min(i + 3, limit), limit);
            bool isDate = article.Mentions.StartingAt(i + 1, MentionKind.Date) is not null || Times.At(text, i + 1, end) is not null;
            bool isMeeting = isIn && (IsOfMeeting(text, i, end, span.End) || (end + 1 < span.End && text[end] == '会' && text[end + 1] is not ('见' or '谈' or '晤' or '商')));
            if (end - i - 1 >= 2 && !isDate && !isMeeting && !text.AsSpan(i + 1, end - i - 1).Contains('“'))
            {
                return new TextSpan(i + 1, end);
            }
        }

        return null;
    }

    // 在会上, 在集中签约仪式上: when, not where; near misses: 在会展中心举行的签约仪式上, 在市民中心.
    private static bool IsOfMeeting(string text, int start, int end, int limit)
    {
        TextSpan rest = ArticleView.After(start, limit);
        return Frames.First(text, rest) is TextSpan frame && !Held.IsIn(text, new TextSpan(start, frame.Start)) && (end >= frame.Start || !Acts.IsIn(text, new TextSpan(end, frame.Start)));
    }

    private static readonly PhraseSet Frames = new(WordPairs.Of("会 论坛 仪式 典礼 活动 节 展", "上 期间 现场"));
    private static readonly PhraseSet Held = new("举行 召开 举办 参加 出席 召集 主办");
    private static readonly PhraseSet Acts = new(", 的");

    // 在集团六楼会议室举行: a room for meetings is no meeting.
    private static int EndOfPlace(string text, int start, int limit)
    {
        int end = PlaceEnds.First(text, new TextSpan(start, limit))?.Start ?? limit;
        return Rooms.At(text, end, limit) is TextSpan room ? EndOfPlace(text, room.End, limit) : end;
    }

    private static Mention? Last(ArticleView article, TextSpan span) => article.Mentions.Within(span, MentionKind.Date)
        .LastOrDefault(date => Compared.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 1)) is null
            && (date.Span.Start == 0 || article.Text[date.Span.Start - 1] is not ('《' or '〔')));
}
