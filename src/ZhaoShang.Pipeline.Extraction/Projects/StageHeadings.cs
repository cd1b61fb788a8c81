using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// The stage that a heading tells for the entries under it: (一)签约项目, 二、在建项目(12个), and a short sentence that opens a topic: 也有没谈成的。 Near
/// miss: 一、抓好项目建设.
/// </summary>
internal static class StageHeadings
{
    private const int LongestHeading = 24;
    private const int LongestTopic = 16;

    private static readonly PhraseTable<ProjectStage> Classes = new(
        ("拟建 谋划 储备 前期 规划 筹建 筹备 待建 包装 策划 论证 报批 报批待建 手续在办 手续在跑 手续办理 办手续 跑手续 " + WordPairs.Of("拟 待", "报批 立项 核准 供地"), ProjectStage.Proposed),
        ("在谈 洽谈 跟踪 对接 磋商 拟签约 待签约", ProjectStage.Negotiating),
        ("意向 意向性 意向签约 有意 有意来投 有意投资 有意向 准备签 准备签约 要签", ProjectStage.Intent),
        ("签约 引进 落户 落地 合同 合同协议 合同或协议 合同和协议 " + WordPairs.Of("合同 协议", "已立 已签 已订 已签订") + WordPairs.Of("签约 签了约 签了", "等开工 等动工 等进场 等开建 待建") + "签下 新签 签成 谈成 已签未开 签约未落地 签了未干 签了未动 签而未建 签而未动 签约未建 签约未开工 签约未动工 已签约未落地 已签约未开工 签约待开工 " + WordPairs.Of("新 已", "签约 引进 落户 落地") + WordPairs.Of("未 待", "开工 动工"), ProjectStage.Signed),
        ("注册 已注册 新注册 已办证照 证照齐全 办证", ProjectStage.Registered),
        ("立项 供地 新批 批办 获批 核准 备案 报批完成 " + WordPairs.Of("已", "立项 供地 批 核准 备案"), ProjectStage.Approved),
        (WorkVerbs.Begun + WordPairs.Of("新 已", WorkVerbs.Begun) + "启动 新上", ProjectStage.Started),
        ("施工 在施 在施工 施工中 施工当中 施工之中 正施工 工程期 施工期 建设期 建设类 建设中 正在建设 正在施工 加紧施工 加紧建设 加快建设 复工 在建 续建 正在建 干着 建着", ProjectStage.UnderConstruction),
        (WorkVerbs.Finished + WordPairs.Of("新 已", WorkVerbs.Finished), ProjectStage.Completed),
        (WorkVerbs.Opened + WorkVerbs.Running + WordPairs.Of("新 已", WorkVerbs.Opened + WorkVerbs.Running) + "投产达效 建成投产 竣工投产 达产 见效 见到效益 见效益 产生效益 有效益", ProjectStage.Operating),
        ("终止 停下来 撤下来 退下来 签了不干 无法履行 无法履约 履约不了 不再履约 放弃 放弃入驻 撤销 注销 清理退出 退出清理 作废 流失 中止 解除 退出 清退 谢绝 流产 夭折 停办 停建 撤项 解约 谈崩 推掉 跑丢 丢掉 谈丢 淘汰 否决 取消 劝退 " + WordPairs.Of("没 没有 未 没能 未能", "谈成 谈拢 干成 办成 成"), ProjectStage.Terminated));

    private static readonly PhraseSet Behind = new("工作项目 工作的 工作阶段 当中 当中的 项目 的项目 建设项目 类建设项目 施工项目 的工程 的企业 入驻的企业 类项目 类 阶段 项目情况 项目名单 : 工程 的 】 的有 了的 ( （ 企业 情况 〗 ) 一批 名单 未 待 动态 促");

    /// <summary>The stage that <paramref name="heading"/> tells, or null.</summary>
    public static ProjectStage? Of(ArticleView article, Sentence heading)
    {
        TextSpan words = WithoutBracket(article.Text, heading.Span);
        foreach (PhraseHit<ProjectStage> word in Classes.In(article.Text, words))
        {
            bool isClass = word.End == words.End || Behind.At(article.Text, word.End, article.Text.Length) is not null || IsCounted(article, word.End, heading.Span.End) || IsOfKind(article.Text, word, heading.Span);
            bool isDenied = word.Value != ProjectStage.Terminated && word.Start > 0 && article.Text[word.Start - 1] is '没' or '未';
            if (isClass && !isDenied)
            {
                return Aims.EndingAt(article.Text, word.Start, heading.Span.Start) is null ? word.Value : Before(word.Value);
            }
        }

        return null;
    }

    // 二、在建3项: how many there are of the class.
    private static bool IsCounted(ArticleView article, int position, int end) =>
        article.Mentions.StartingAt(position, MentionKind.Count) is { Amount.Unit: "个" or "项" or "家" or "宗" or "户" } count && count.Span.End >= end - 1;

    // 新批“三资”项目, 拟建招商项目: which projects of the class. Near miss: 签约仪式项目.
    private static bool IsOfKind(string text, PhraseHit<ProjectStage> word, TextSpan heading) =>
        Kinds.At(text, word.End, heading.End) is TextSpan kind && Headed.At(text, kind.End, heading.End) is not null;

    private static readonly PhraseSet Kinds = new("“三资” 三资 外资 内资 外商投资 招商 招商引资 重点 重大 工业 亿元以上 亿元 千万元以上 台资 侨资");
    private static readonly PhraseSet Headed = new("项目 企业 工程");

    /// <summary>The stage of the class of projects that a title names, where it names one only: 八月份新批三资项目情况. Near miss: 在建和拟建项目.</summary>
    public static ProjectStage? OfTitle(string title)
    {
        ProjectStage? told = null;
        TextSpan whole = new(0, title.Length);
        foreach (PhraseHit<ProjectStage> word in Classes.In(title, whole))
        {
            bool isClass = Headed.At(title, word.End, title.Length) is not null || IsOfKind(title, word, whole) || title.AsSpan(word.End).StartsWith("和");
            if (isClass && told is not null && told != word.Value)
            {
                return null;
            }

            told = isClass ? word.Value : told;
        }

        return told;
    }

    /// <summary>The stage of the class that a label before a colon names, or null: 投产: in 投产:甲厂;乙厂; 本月开工: . Near miss: 开工时间:.</summary>
    public static ProjectStage? OfLabel(string text, TextSpan clause)
    {
        if (InBracket(text, clause) is TextSpan inner)
        {
            return OfLabel(text, inner) ?? OfLabel(text, WithoutBracket(text, clause));
        }

        int start = ListMarks.After(text, clause);
        if (clause.End - start > LongestLabel || !Classes.TryLast(text, new TextSpan(start, clause.End), out PhraseHit<ProjectStage> word))
        {
            return null;
        }

        if (text[word.Start] is '未' or '待' or '等' && Classes.TryAt(text, start, word.Start, out PhraseHit<ProjectStage> reached))
        {
            return reached.Value;
        }

        bool isWhole = (word.Start == start || Times.EndingAt(text, word.Start, start)?.Start == start)
            && (word.End == clause.End || Behind.At(text, word.End, clause.End)?.End == clause.End);
        return isWhole ? word.Value : null;
    }

    // C类(合同已立): the class that a letter stands for.
    private static TextSpan? InBracket(string text, TextSpan label) =>
        WithoutBracket(text, label) is { } words && words.End < label.End && label.End - words.End > 3 ? new TextSpan(words.End + 1, label.End - 1) : null;

    /// <summary>The stage of the class that the words before a dash name, or null: 停下来的 in 停下来的——甲厂。 Near miss: 甲厂——开工不停的典型.</summary>
    public static ProjectStage? OfDash(string text, TextSpan words)
    {
        int dash = text.AsSpan(words.Start, words.Length).IndexOf("的——");
        return dash > 0 ? OfLabel(text, new TextSpan(words.Start, words.Start + dash + 1)) : null;
    }

    /// <summary>The stage of the class that brackets name at the head of <paramref name="sentence"/>, or null: 意向 in 〔意向〕甲厂9500万元;乙庄1200万元.</summary>
    public static ProjectStage? OfBracket(string text, TextSpan sentence)
    {
        bool isOpen = sentence.Length > 3 && text[sentence.Start] is '〔' or '【' or '[' or '［' or '〖' or '(' or '（' or '《' or '<';
        int close = isOpen ? text.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestLabel + 2)).IndexOfAny(Closings) : -1;
        return close > 1 ? OfLabel(text, new TextSpan(sentence.Start + 1, sentence.Start + close)) : null;
    }

    private static readonly SearchValues<char> Closings = SearchValues.Create("〕】]］〗)）》>");
    private const int LongestLabel = 12;

    /// <summary>True if a label before a colon names a class of which no stage is told, and so ends what stands above it: 待开工3个:, 未履约的:.</summary>
    public static bool IsOther(string text, TextSpan clause)
    {
        int start = ListMarks.After(text, clause);
        return clause.End - start <= LongestLabel && Unknown.At(text, start, clause.End) is not null;
    }

    private static readonly PhraseSet Unknown = new(
        WordPairs.Of("未 没 待 尚未 还未 没有 等待 拟", "投产 落地 履约 复工 建成 竣工 建") + WordPairs.Of("进展 推进 履约", "缓慢 滞后 不力 受阻 较慢 较好 顺利 一般") + "停滞 滞后 受阻 存在问题 部分履约 重点关注");

    private static readonly PhraseSet Times = new("本月 本周 本旬 本季 本季度 上月 上周 当月 当周 今年 上半年 下半年 年内 重点 正在 刚刚 均 仍 尚 近期");

    private static readonly PhraseSet Aims = new(PlanWords.Aims + "拟 待 即将 计划 年内 促");

    // (二)确保开工的: what is aimed at is not reached.
    private static ProjectStage Before(ProjectStage aim) => aim switch
    {
        ProjectStage.Signed => ProjectStage.Negotiating,
        ProjectStage.Completed or ProjectStage.Operating => ProjectStage.UnderConstruction,
        ProjectStage.Started or ProjectStage.UnderConstruction => ProjectStage.Proposed,
        _ => aim,
    };

    /// <summary>True if a heading that tells no stage ends the reach of those above it.</summary>
    public static bool Ends(ArticleView article, Sentence heading) => IsNumbered(article.Text, heading.Span) || IsTopic(article.Text, heading) || IsBracketed(article.Text, heading.Span);

    /// <summary>True if <paramref name="sentence"/> stands as a heading: numbered or a line of its own and short, a class of projects, or a short topic.</summary>
    public static bool IsHeading(ArticleView article, Sentence sentence) =>
        WithoutBracket(article.Text, sentence.Span).Length <= LongestHeading && IsOneClause(article, sentence)
        && (IsNumbered(article.Text, sentence.Span) || IsLine(article.Text, sentence.Span) || IsTopic(article.Text, sentence) || IsClass(article.Text, sentence.Span));

    // 三、前期项目(12个,总投资20亿元): the count in brackets behind the class.
    private static TextSpan WithoutBracket(string text, TextSpan heading)
    {
        bool isBracketed = heading.Length > 4 && text[heading.End - 1] is ')' or '）';
        int open = isBracketed ? text.AsSpan(heading.Start, heading.Length).LastIndexOfAny('(', '（') : -1;
        return open > 1 ? new TextSpan(heading.Start, heading.Start + open) : heading;
    }

    // 第三类,签约待建的。 The ordinal before the mark is no clause of its own.
    private static bool IsOneClause(ArticleView article, Sentence sentence) => (sentence.ClauseEnd - sentence.FirstClause) switch
    {
        1 => true,
        > 1 when WithoutBracket(article.Text, sentence.Span) is var words && words.End < sentence.Span.End && article.Outline.Clauses[sentence.FirstClause].Span.End > words.End => true,
        2 => article.Outline.Clauses[sentence.FirstClause].Span is var first && first.Length <= 4 && article.Text[first.Start] is '第' or '其',
        _ => false,
    };

    // 再看正在建的。 Near miss: “冲着这块牌子来的。”, what somebody says.
    private static bool IsTopic(string text, Sentence sentence)
    {
        ReadOnlySpan<char> words = text.AsSpan(sentence.Span.Start, sentence.Span.Length).TrimEnd("—-:：有");
        return words.Length is >= 3 and <= LongestTopic && words[0] != '“' && (words[^1] == '的' || words.EndsWith("一批"));
    }

    // 【没谈成的】
    private static bool IsBracketed(string text, TextSpan span) => text[span.Start] is '【' or '〖' or '▲' or '■' or '◆' or '●' or '★' or '▶';

    // 2.签约未开工项目。 The words for the class are all of it.
    private static bool IsClass(string text, TextSpan span)
    {
        int start = ListMarks.After(text, span);
        return start > span.Start && Classes.TryAt(text, start, span.End, out PhraseHit<ProjectStage> word) && span.End - word.End <= 6
            && (word.End == span.End || Behind.At(text, word.End, span.End) is not null);
    }

    // 一、 or (一): the entries below may have numbers of their own in figures.
    private static bool IsNumbered(string text, TextSpan span)
    {
        int words = ListMarks.After(text, span);
        return words > span.Start && "一二三四五六七八九十甲乙丙丁戊己".Contains(text[span.Start] is '(' or '第' && span.Length > 1 ? text[span.Start + 1] : text[span.Start]);
    }

    private static bool IsLine(string text, TextSpan span) =>
        (span.Start == 0 || text[span.Start - 1] == '\n') && (span.End == text.Length || text[span.End] == '\n');
}
