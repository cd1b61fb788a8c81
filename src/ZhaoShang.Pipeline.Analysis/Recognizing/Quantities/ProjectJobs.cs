using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells the jobs that a project makes from other numbers of people.</summary>
internal static class ProjectJobs
{
    private const int Before = 16;
    private const int After = 8;
    private const int Near = 10;
    private const int Clause = 24;

    private static readonly WordSet Makes = ["提供", "解决", "吸纳", "安排", "安置", "带动", "创造", "可增加", "可新增", "将增加", "转移", "可实现", "容纳", "用工", "吸收"];
    private static readonly WordSet Jobs = ["就业", "岗位", "劳动力", "劳力", "务工", "用工", "职工", "工人", "女工", "织工", "农民工"];
    private static readonly WordSet Hires = ["招收", "招用", "招聘", "招录", "招了", "招进", "招来", "雇了", "聘用", "雇用", "雇佣", "吸收", "吸纳", "录用"];
    private static readonly WordSet Workers = ["工人", "女工", "员工", "职工", "民工", "村民", "农民", "居民", "群众", "妇女", "劳力", "贫困户", "脱贫户", "牧民", "乡亲", "残疾人"];

    private static readonly WordSet AtWork =
    [
        "三班倒", "两班倒", "倒班", "就业", "就了业", "上岗", "上了岗", "上班", "上了班", "打工", "务工", "做工", "饭碗", "有活干", "有了活", "干活", "拿工资", "领工资", "挣工资", "领薪", "进厂", "家门口", "流水线",
    ];

    private static readonly WordSet Staff = ["定员", "工人", "女工", "职工", "员工", "用工", "务工人员", "就业人员", "从业人员", "雇工", "职工总数", "员工总数", "季节工"];
    private static readonly WordSet Opened = ["投产", "试产", "达产", "满产", "投用", "开工", "项目", "车间", "建筑面积", "占地", "厂里", "厂房", "进园", "进区", "出产品", "开机", "开炉", "租用"];
    private static readonly WordSet OthersStaff = ["组织", "慰问", "安全", "困难", "企业"];
    // 就业：318人, 提供岗位：200个.
    private static readonly WordSet Labels = ["就业", "用工", "就业人数", "用工人数", "岗位", "就业岗位", "带动就业"];

    private static readonly WordSet Posts = ["就业", "岗位"];
    private static readonly WordSet Settles = ["安置", "安排", "吸纳", "承接", "接收", "留用"];
    private static readonly WordSet Seeks = ["招", "招满", "招了", "招到", "再招", "雇了"];
    private static readonly WordSet Learners = ["学", "新生", "生", "干部", "教师", "户"];
    private static readonly WordSet Adds = ["需要", "新增", "增加", "增招", "招收", "新招", "需", "缺"];
    private static readonly WordSet Needs = ["需工", "需女工", "需员工", "需职工", "需要工"];
    private static readonly WordSet Elsewhere = ["外出", "培训", "毕业", "推荐", "招聘会", "返乡创业", "登记", "失业"];

    /// <summary>
    /// True if a figure is the number of a project's jobs: 可增加城镇就业2万人, 招工80人, 车间投产,新增缝纫工180名, 80名妇女上了岗. Not 城镇新增就业4.46万人 (a region's),
    /// 招收学员80名, 培训农民工80人, 员工80人.
    /// </summary>
    public static bool IsJobs(string text, in Figure figure)
    {
        if (figure.Unit!.Word is not ("人" or "个" or "名" or "户"))
        {
            return false;
        }

        ReadOnlySpan<char> before = Phrases.Before(text, figure.Span.Start, Before);
        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, After);
        if (Phrases.EndsWithAny(before, Staff) && IsBehindFirms(text, figure.Span.Start))
        {
            return false;
        }

        bool isMade = Phrases.HasAny(before, Makes) && (Phrases.HasAny(before, Jobs) || Phrases.HasAny(after, Jobs));
        isMade |= before.EndsWith("工") && Phrases.HasAny(before[Math.Max(0, before.Length - Near)..], Adds) && ProjectFigures.IsToldOfProject(text, figure) && !Phrases.HasAny(before, Elsewhere);
        isMade |= Phrases.EndsWithAny(before, Workers) && Phrases.HasAny(before[Math.Max(0, before.Length - Near)..], Settles) && (ProjectFigures.IsToldOfProject(text, figure) || ProjectFigures.IsToldOfWorks(text, figure)) && !Phrases.HasAny(before, Elsewhere);
        isMade |= before.EndsWith("岗位") && Phrases.HasAny(before, Adds) && ProjectFigures.IsToldOfProject(text, figure);
        isMade |= Phrases.EndsWithAny(before, Workers) && Phrases.HasAny(before[Math.Max(0, before.Length - 4)..], Needs) && ProjectFigures.IsToldOfProject(text, figure);
        int clause = figure.Span.Start - before.Length;
        isMade |= (before.StartsWith("其中") || NumeralLetters.At(text, clause - 1) is '(' or '（') && IsPartOfJobs(text, clause);
        bool isPlanned = before.EndsWith("定员");
        bool isLabelled = isPlanned || Phrases.EndsWithAny(Phrases.LabelBefore(text, figure.Span.Start, Near), Labels);
        bool isSettled = Phrases.HasAny(before[Math.Max(0, before.Length - 5)..], Settles) && (ProjectFigures.IsToldOfProject(text, figure) || ProjectFigures.IsToldOfWorks(text, figure)) && !Phrases.HasAny(before, Elsewhere);
        return isMade || (figure.Unit.Word is "人" or "名" && (isLabelled || isSettled)) || (figure.Unit.Word is "人" or "名" && IsHired(text, figure, before, after));
    }

    // 吸纳430名女工,其中贫困户57人, 就业318人(贫困户97人): of the jobs told before. Near miss: 新增就业3200人,其中下岗职工400人.
    private static bool IsPartOfJobs(string text, int at)
    {
        ReadOnlySpan<char> told = at > 0 ? Phrases.Before(text, at - 1, Clause) : [];
        bool isLabelled = at > 1 && text[at - 2] is '人' or '名' && told.Length < Near && Labels.EndsWith(Phrases.LabelBefore(text, at - 1 - told.Length, Near));
        return isLabelled || Phrases.HasAny(told, Makes) && (Phrases.HasAny(told, Jobs) || Phrases.HasAny(told, Workers)) && !ProjectFigures.IsOfRegion(text, at - 1);
    }

    // 招用农民工超过200人的，给予补助 is a condition of a policy.
    private static bool IsHired(string text, in Figure figure, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.StartsWith("的") || Phrases.HasAny(before, Elsewhere) || ProjectFigures.IsOfRegion(text, figure))
        {
            return false;
        }

        ReadOnlySpan<char> clause = Phrases.ListBefore(text, figure.Span.Start, Clause);
        bool isSought = Phrases.EndsWithAny(before, Seeks) && !Phrases.BeginsWithAny(after, Learners) && (ProjectFigures.IsToldOfProject(text, figure) || ProjectFigures.IsToldOfWorks(text, figure));
        bool isHired = isSought || (Phrases.HasAny(clause, Hires) && (Phrases.HasAny(before, Workers) || Phrases.HasAny(after, Workers)));
        return isHired || (before.EndsWith("招工") && !before.Contains("企业", StringComparison.Ordinal)) || IsStaff(text, figure, before) || (IsAtWork(text, figure, before) && ProjectFigures.IsToldOfProject(text, figure));
    }

    // 箱包厂去年投产，现有工人130名; not 公司员工达2000多名, 园区员工1.1万人.
    private static bool IsStaff(string text, in Figure figure, ReadOnlySpan<char> before) =>
        Phrases.EndsWithAny(before.TrimEnd("达到有为共已增加至了由从"), Staff)
        && ((Phrases.HasAny(Phrases.SentenceBefore(text, figure.Span.Start, Clause * 2), Opened) && ProjectFigures.IsToldOfProject(text, figure)) || ProjectFigures.IsToldOfWorks(text, figure))
        && !Phrases.HasAny(before, OthersStaff)
        && !IsBehindFirms(text, figure.Span.Start);

    // 投产企业106家，职工近3万人: of all the firms told before.
    private static bool IsBehindFirms(string text, int at)
    {
        int sign = at - Phrases.Before(text, at, Before).Length - 1;
        return NumeralLetters.At(text, sign) is '，' or ',' or '、' && NumeralLetters.At(text, sign - 1) is '家' or '户';
    }

    // 新增就业80人; 80名妇女在家门口上了班.
    private static bool IsAtWork(string text, in Figure figure, ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, Clause);
        int quote = figure.Span.End + after.Length;
        bool isQuoted = after.Length < Clause && NumeralLetters.At(text, quote) is '“' or '”' or '"';
        ReadOnlySpan<char> rest = isQuoted ? text.AsSpan(quote, Math.Min(Clause, text.Length - quote)) : after;
        bool works = Phrases.HasAny(after, AtWork) || Phrases.HasAny(after.Length > 0 ? rest : after, AtWork);
        return Phrases.HasAny(before, Posts) || (works && !Phrases.HasAny(after, Elsewhere));
    }
}
