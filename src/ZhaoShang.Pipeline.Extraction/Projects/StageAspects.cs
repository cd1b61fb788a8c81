using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Tells whether what a stage word says has happened, is still to come, or is denied: 已投产, 年底投产, 尚未投产.</summary>
internal static class StageAspects
{
    private const int NearLetters = 16;

    /// <summary>True if the word is denied: 尚未开工.</summary>
    public static bool IsDenied(ArticleView article, TextSpan word, int floor)
    {
        return IsDenied(article, word, floor, 8);
    }

    /// <summary>True if the word is denied by one of the <paramref name="letters"/> before it: 没有退出. Near miss: 因用地未落实而取消.</summary>
    public static bool IsDenied(ArticleView article, TextSpan word, int floor, int letters)
    {
        TextSpan left = Left(article, word, floor, letters);
        return StageWords.Denials.Last(article.Text, left) is TextSpan denial && !(denial.Length == 1 && denial.End < article.Text.Length && article.Text[denial.End] is '来' or '收' or '想');
    }

    /// <summary>True if what is approved is still asked for: 正在办理土地摘牌手续, 等待国家核准.</summary>
    public static bool IsAskedFor(ArticleView article, TextSpan word, int floor) => StageWords.Asking.IsIn(article.Text, Left(article, word, floor, 8));

    /// <summary>True if what stands behind it says that it is not got yet: 营业执照尚在办理.</summary>
    public static bool IsPending(ArticleView article, TextSpan word)
    {
        int clause = article.Outline.ClauseAt(word.Start).Span.End;
        return StageWords.Pending.IsIn(article.Text, new TextSpan(word.End, Math.Max(word.End, Math.Min(clause, word.End + 8))));
    }

    /// <summary>True if a word left of it says that it has happened, or a date that is over: 已建成, 去年12月并网.</summary>
    public static bool IsPast(ArticleView article, TextSpan word, int floor)
    {
        TextSpan left = Left(article, word, floor, NearLetters);
        return Past.IsIn(article.Text, left) || article.Has(word.End, "了")
            || (article.Mentions.Within(left, MentionKind.Date).LastOrDefault()?.Date is Edtf date && IsOver(article, date));
    }

    /// <summary>True if a date without a year stands left of the word in its clause, and no word that says that it has happened: 3月破土. Near misses: 3月已破土, 2008年6月开工.</summary>
    public static bool IsBarelyDated(ArticleView article, TextSpan word, int floor)
    {
        TextSpan left = Left(article, word, floor, NearLetters);
        return article.Mentions.Within(left, MentionKind.Date).LastOrDefault() is Mention date && !date.Span.Of(article.Text).Contains('年') && !date.Span.Of(article.Text).Contains('止')
            && !Past.IsIn(article.Text, left) && !article.Has(word.End, "了");
    }

    /// <summary>
    /// True if it is still to come: a word of expectation, or a date after the article's, stands before it in its clause, or a word behind it says so
    /// (封顶在即). A word that says it has happened takes an earlier expectation back: 计划投资3亿元的X已开工.
    /// </summary>
    public static bool IsExpected(ArticleView article, TextSpan word, int floor)
    {
        if (IsOfPlan(article, word))
        {
            return true;
        }

        if (StageWords.ExpectationsBehind.At(article.Text, word.End, Math.Min(article.Text.Length, word.End + 6)) is not null)
        {
            return true;
        }

        TextSpan left = Left(article, word, floor, NearLetters);
        int past = Past.Last(article.Text, left)?.End ?? left.Start;
        TextSpan near = new(past, left.End);
        bool isDated = (article.Mentions.Within(near, MentionKind.Date).LastOrDefault()?.Date is Edtf date && IsToCome(article, date)) || Holidays.IsToCome(article, near);
        return isDated || IsAfterwards(article, word) || IsOpenedAhead(article, word) || HasExpectation(article, near) || IsByYearEnd(article, near) || IsWithinYear(article, near) || (past == left.Start && (IsDriven(article, word) || PlannedSteps.Hold(article, word.Start)));
    }

    // 下月他投资2000万元的板材厂动工: the day that opens the clause holds for all of it. Near misses: 下月他投资的板材厂已动工, 明年投产的板材厂今日动工.
    private static bool IsOpenedAhead(ArticleView article, TextSpan word)
    {
        TextSpan clause = article.Outline.ClauseAt(word.Start).Span;
        int end = Ahead.At(article.Text, Math.Min(word.Start, ListMarks.After(article.Text, clause)), word.Start)?.End ?? word.Start;
        TextSpan between = new(end, word.Start);
        return !between.IsEmpty && !Past.IsIn(article.Text, between) && !article.Mentions.Within(between, MentionKind.Date).Any();
    }

    private static readonly PhraseSet Ahead = new("下月 下个月 下周 明年 后年 明天 后天 下半月 下旬");

    // 下步计划:10月底试产; the cell under 完成事项.
    private static bool IsOfPlan(ArticleView article, TextSpan word)
    {
        Clause clause = article.Outline.ClauseAt(word.Start);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool isLabelled = before.Index < clause.Index && before.Span.Length <= LongestLabel && before.Span.End < article.Text.Length && article.Text[before.Span.End] is ':' or '：'
            && PlanLabels.EndingAt(article.Text, before.Span.End, before.Span.Start) is not null;
        return isLabelled || (clause.Span.Of(article.Text).Contains('\t') && TableRows.IsOfTasks(article, word.Start));
    }

    private const int LongestLabel = 12;
    private static readonly PhraseSet PlanLabels = new(WordPairs.Of("下步 下一步 下阶段 下一阶段 下月 下季度 四季度 三季度 明年", "计划 打算 工作 安排 目标 工作计划 工作安排") + "下步 下一步 工作目标 年度目标 年度任务 完成时限 时限要求 节点目标 预期目标 目标任务");

    /// <summary>True if an end is only threatened with: 再不开工,就收回用地; 差点散伙. Near miss: 逾期未开工,已收回用地.</summary>
    public static bool IsThreatened(ArticleView article, TextSpan word, int floor)
    {
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(word.Start));
        TextSpan left = new(Math.Max(Math.Max(segment.Start, Math.Min(floor, word.Start)), word.Start - ThreatReach), word.Start);
        if (Threats.Last(article.Text, left) is not TextSpan threat || Past.IsIn(article.Text, new TextSpan(threat.End, word.End)))
        {
            return false;
        }

        TextSpan between = new(threat.End, word.Start);
        return !Decisions.IsIn(article.Text, between) && (threat.Of(article.Text) is not "逾期" || Sanctions.IsIn(article.Text, between));
    }

    // 逾期未开工的,一律收回用地. Near miss: 逾期未出资,批准证书自动失效.
    private static readonly PhraseSet Sanctions = new("将 可 应 要 就 一律 按 由 有权 予以 的");

    // 三次催促仍不进场,县政府决定收回用地. Near miss: 仍不进场,就收回用地.
    private static readonly PhraseSet Decisions = new("决定 宣布 最终 只好 只得");

    private const int ThreatReach = 30;

    private static readonly PhraseSet Threats = new("否则 不然 逾期 差点 险些 差一点 只差 仅差 就差 " + WordPairs.Of("再 如 若 如果 仍 还 继续", "不 未 没"));

    /// <summary>True if a word in <paramref name="span"/> says that something has happened: 已投产.</summary>
    public static bool TellsPast(string text, TextSpan span) => Past.IsIn(text, span);

    private static readonly PhraseSet Past = new("已 已经 现已 业已 均已 早已 刚刚 刚 曾 去年 上年 前年 上月 上个月 近日 昨日 昨天 至今");

    // 年底首台机组并网, 开春动土. Near misses: 去年底并网, 截至年底并网, 2008年底.
    private static bool IsByYearEnd(ArticleView article, TextSpan left)
    {
        if (TimesAhead.Last(article.Text, left) is not TextSpan time)
        {
            return false;
        }

        char before = time.Start > 0 ? article.Text[time.Start - 1] : '\0';
        return before is not ('去' or '上' or '前' or '当' or '至' or '到' or '止' or '年') && !char.IsAsciiDigit(before) && !"〇○零一二三四五六七八九".Contains(before);
    }

    /// <summary>True if <paramref name="span"/> tells of the rest of the year, before its last months: 年内建成4条生产线. Near miss: 年内已建成.</summary>
    public static bool IsWithinYear(ArticleView article, TextSpan span) =>
        article.Document.Clock.FirstDay is null or { Month: <= LastMonthAhead } && WithinYear.Last(article.Text, span) is TextSpan time && !Past.IsIn(article.Text, new TextSpan(time.End, span.End)) && !Together.IsIn(article.Text, new TextSpan(time.End, span.End));

    // 年内先后投用: they have.
    private static readonly PhraseSet Together = new("先后 相继 陆续 均 都");

    private const int LastMonthAhead = 10;
    private static readonly PhraseSet WithinYear = new("年内");

    private static readonly PhraseSet TimesAhead = new("年底 年末 岁末 月底 月末 开春 入夏 入秋 入冬");

    private static bool HasExpectation(ArticleView article, TextSpan left)
    {
        for (TextSpan? found = StageWords.Expectations.Last(article.Text, left); found is TextSpan expectation; found = StageWords.Expectations.Last(article.Text, new TextSpan(left.Start, expectation.Start)))
        {
            bool isOther = (expectation.Length == 1 && IsInsideWord(article.Text, expectation)) || IsOfAmount(article, expectation, left.End) || IsListed(article, expectation);
            if (!isOther)
            {
                return true;
            }
        }

        return false;
    }

    // 建成后主要从事单车生产运营, 该项目建成将带动就业: what is to be once it stands. Near misses: 2010年建成后一直满负荷生产, 建成后已投产.
    private static bool IsAfterwards(ArticleView article, TextSpan word)
    {
        Clause clause = article.Outline.ClauseAt(word.Start);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool goesOn = before.Index < clause.Index && before.Segment == clause.Segment && Afterwards.EndingAt(article.Text, before.Span.End, before.Span.Start) is not null;
        TextSpan left = new(goesOn ? before.Span.Start : clause.Span.Start, word.Start);
        bool isAfter = Afterwards.At(article.Text, word.Start, clause.Span.End) is { Length: > 3 } || Afterwards.IsIn(article.Text, left);
        isAfter |= Results.At(article.Text, word.End, clause.Span.End) is not null && Standing.EndingAt(article.Text, word.End, word.Start) is not null;
        return isAfter && !Since.IsIn(article.Text, left) && !Past.IsIn(article.Text, left) && !article.Mentions.Within(left, MentionKind.Date).Any();
    }

    private static readonly PhraseSet Afterwards = new(WordPairs.Of("建成 竣工", "后 投产后 达产后 达效后 投用后 运营后 使用后 投入运营后 投入使用后 投入生产后 投入运行后") + "达产后 达产达效后 建设完成后");
    private static readonly PhraseSet Standing = new("建成 竣工 投产 达产 投用 投运 运营");
    private static readonly PhraseSet Results = new("将 可 能 预计");
    private static readonly PhraseSet Since = new("一直 长期 以来 至今 首年 第一年 当年 目前 现在");

    // 从年度计划里划掉: a list that is called a plan. Near miss: 计划6月开工.
    private static bool IsListed(ArticleView article, TextSpan expectation) =>
        expectation.Of(article.Text) is "计划" && expectation.End < article.Text.Length && article.Text[expectation.End] is '里' or '中' or '内' or '书';

    // 计划投资3亿元的X开工: what is planned is the amount. Near miss: 拟投资3亿元建成X, where the step goes with it.
    private static bool IsOfAmount(ArticleView article, TextSpan expectation, int step) =>
        Amounts.At(article.Text, expectation.End, article.Text.Length) is TextSpan label && article.Mentions.Within(ArticleView.After(label.End, label.End + 8), MentionKind.Money).FirstOrDefault() is Mention money && money.Span.End != step;

    private static readonly PhraseSet Amounts = new("投资 总投资 投入 投资额 总投资额 用资");

    // 确保A、B两个项目5月上旬破土: what opens the clause drives all of it, however long the names are.
    private static bool IsDriven(ArticleView article, TextSpan word)
    {
        TextSpan clause = article.Outline.ClauseAt(word.Start).Span;
        int start = NameBoundary.SkipLeading(article, clause.Start, word.Start);
        return Drives.At(article.Text, start, word.Start) is not null || Drives.At(article.Text, clause.Start, word.Start) is not null;
    }

    private static readonly PhraseSet Drives = new(PlanWords.Aims + "促使 保证 要确保 要力争 督促 全力推动 推动 推进 促进 加快推动 希望 期待");

    /// <summary>True for a limit (明年6月底前) and for a date after the article's (2015年).</summary>
    public static bool IsToCome(ArticleView article, Edtf date) =>
        date.Value.StartsWith("../", StringComparison.Ordinal)
        || (article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && date.Value is { Length: >= 7 } && date.Value[4] == '-'
            && char.IsAsciiDigit(date.Value[0]) && string.CompareOrdinal(date.Value[..7], published.Value[..7]) > 0)
        || IsBehindStand(article, date) || IsLaterDay(article, date) || EndsLater(article, date)
        || (article.Document.Clock.Year is int year && int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out int told) && told > year);

    // 截至7月末,…;生产线8月份投产, where no day of publishing is known. Near miss: 8月3日投产, a day that was.
    private static bool IsBehindStand(ArticleView article, Edtf date) =>
        article.Document.Clock.Published is null && article.Stand is Edtf stand && date.Value is { Length: >= 7 and not 10 } && date.Value[4] == '-' && char.IsAsciiDigit(date.Value[5])
        && date.Value.AsSpan(0, 4).SequenceEqual(stand.Value.AsSpan(0, 4)) && string.CompareOrdinal(date.Value[..7], stand.Value[..7]) > 0;

    // 上半年 of an article of February.
    private static bool EndsLater(ArticleView article, Edtf date) =>
        date.IsInterval && article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && date.Finish is Edtf { Value.Length: >= 7 } end
        && char.IsAsciiDigit(end.Value[5]) && date.StartYear == end.Year && string.CompareOrdinal(end.Value[..7], published.Value[..7]) > 0;

    private static bool IsLaterDay(ArticleView article, Edtf date) =>
        article.Document.Clock.Published is Edtf { Value.Length: 10 } published && date.Value.Length >= 10 && !date.Value.Contains('X', StringComparison.Ordinal)
        && char.IsAsciiDigit(date.Value[0]) && date.Value[7] == '-' && string.CompareOrdinal(date.Value[..10], published.Value) > 0;

    // A day, month or year that lies before the article's.
    private static bool IsOver(ArticleView article, Edtf date) =>
        !IsToCome(article, date) && ((article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && date.Value is { Length: >= 7 } && char.IsAsciiDigit(date.Value[0]) && char.IsAsciiDigit(date.Value[5])
            && string.CompareOrdinal(date.Value[..7], published.Value[..7]) < 0)
        || (article.Document.Clock.Year is int year && int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out int told) && told < year));

    private static TextSpan Left(ArticleView article, TextSpan word, int floor, int letters)
    {
        int clause = article.Outline.ClauseAt(word.Start).Span.Start;
        return new TextSpan(Math.Max(Math.Max(clause, Math.Min(floor, word.Start)), word.Start - letters), word.Start);
    }

    private static bool IsInsideWord(string text, TextSpan word) => (text[word.Start], word.End < text.Length ? text[word.End] : '\0') switch
    {
        ('将', '军') or ('可', '再') or ('可', '行') or ('可', '研') or ('能', '源') or ('能', '力') or ('能', '评') or ('能', '耗') or ('能', '效') or ('能', '级') or ('能', '人') or ('能', '手') or ('促', '进') or ('能', '电') or ('能', '汽') or ('能', '制') or ('能', '装') or ('要', '求') or ('要', '素') or ('未', '来') or ('望', '江') or ('待', '遇') or ('促', '销') or ('视', '察') or ('视', '频') or ('可', '燃') or ('可', '降') or ('可', '视') or ('可', '克')
            or ('将', '乐') or ('望', '都') or ('望', '城') or ('望', '谟') or ('望', '奎') or ('望', '花') or ('应', '用') or ('应', '急') or ('应', '收') or ('应', '县') or ('应', '城') or ('应', '对') or ('要', '闻') => true,
        ('要', _) => word.Start > 0 && text[word.Start - 1] is '主' or '重' or '需' or '必' or '摘' or '纪' or '首' or '紧',
        ('能', _) => word.Start > 0 && text[word.Start - 1] is '智' or '节' or '功' or '性' or '氢' or '储' or '动' or '光' or '热' or '核' or '电' or '产' or '扩',
        ('待', _) => word.Start > 0 && text[word.Start - 1] is '接' or '招' or '对' or '看',
        ('可', _) => word.Start > 0 && text[word.Start - 1] is '许' or '认',
        ('视', _) => word.Start > 0 && text[word.Start - 1] is '电' or '影' or '重' or '巡' or '监',
        ('应', _) => word.Start > 0 && text[word.Start - 1] is '供' or '适' or '响' or '相' or '对' or '反' or '感' or '效',
        ('望', _) => word.Start > 0 && text[word.Start - 1] is '展' or '守' or '愿',
        ('若', _) => word.Start > 0 && char.IsLetter(text[word.Start - 1]) && text[word.Start - 1] is not ('倘' or '假'),
        ('将', _) => word.Start > 0 && text[word.Start - 1] is '已',
        ('拟', _) => word.Start > 0 && text[word.Start - 1] is '模' or '虚',
        _ => false,
    };
}
