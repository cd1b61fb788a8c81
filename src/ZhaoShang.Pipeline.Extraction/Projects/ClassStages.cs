using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The stage that the name of a class of projects tells: 续建项目, 新签约项目.</summary>
internal static class ClassStages
{
    private static readonly PhraseTable<ProjectStage> Words = new(
        ("拟建 谋划 储备 前期 " + WordPairs.Of("拟 计划", WorkVerbs.Begun) + WordPairs.Of("拟新 计划新", WorkVerbs.Begun), ProjectStage.Proposed),
        ("在谈 洽谈 跟踪 对接", ProjectStage.Negotiating),
        ("意向", ProjectStage.Intent),
        ("新批 批办 新批办 审批 核准 批准 批准立项 立项 备案", ProjectStage.Approved),
        ("签约 新签约 签订 引进项目 新引进项目 落地 招引落地 合同项目 落户", ProjectStage.Signed),
        (WorkVerbs.Begun + WordPairs.Of("新", WorkVerbs.Begun), ProjectStage.Started),
        ("续建 在建 复工 开复工 拟竣工 拟投产 计划竣工 计划投产", ProjectStage.UnderConstruction),
        (WorkVerbs.Finished, ProjectStage.Completed),
        (WorkVerbs.Opened + WorkVerbs.Running + WordPairs.Of("建成 竣工", "投产 通车") + "达产", ProjectStage.Operating));

    /// <summary>The stage of the class of projects that is counted at <paramref name="end"/>, or null: 签约项目 in 签约项目9个.</summary>
    public static ProjectStage? EndingAt(string text, int end, int floor)
    {
        int head = end;
        foreach (string noun in new[] { "项目", "共" })
        {
            head = head - noun.Length >= floor && text.AsSpan(head - noun.Length, noun.Length).SequenceEqual(noun) ? head - noun.Length : head;
        }

        return head < end && Words.TryEndingAt(text, head, floor, out PhraseHit<ProjectStage> hit) && !IsDenied(text, hit.Span) ? hit.Value : null;
    }

    /// <summary>The stage of the class that is named last in <paramref name="span"/>, or null.</summary>
    public static ProjectStage? Last(string text, TextSpan span)
    {
        ProjectStage? named = null;
        span = WithoutExceptions(text, span);
        foreach (PhraseHit<ProjectStage> hit in Words.In(text, span))
        {
            named = Nouns.At(text, hit.End, span.End) is not null && !IsDenied(text, hit.Span) ? hit.Value : named;
        }

        return named ?? (Words.TryLast(text, span, out PhraseHit<ProjectStage> last) && !IsDenied(text, last.Span) && !Appointments.IsIn(text, new TextSpan(span.Start, last.Start)) ? last.Value : null);
    }

    // 除新开工项目外,还储备了A、B等项目: what is told behind the exception.
    private static TextSpan WithoutExceptions(string text, TextSpan span)
    {
        int except = Exceptions.First(text, span)?.Start ?? span.End;
        int behind = except < span.End ? text.IndexOf('外', except, span.End - except) : -1;
        return behind < 0 ? span : new TextSpan(behind + 1, span.End);
    }

    private static readonly PhraseSet Exceptions = new("除 除了");

    // 计划于6月举行集中开工活动,其中A、B: what is still to be held. Near miss: 集中开工活动中,A、B.
    private static readonly PhraseSet Appointments = new(WordPairs.Of("计划 将 拟 定", "于 在"));

    // 确保已签约项目早开工: the class, not what is to become of it.
    private static readonly PhraseSet Nouns = new("项目 工程 企业");

    // 未开工, 无法开工, 开工条件不足, 开工率: no class of what has begun.
    private static bool IsDenied(string text, TextSpan word) =>
        (word.Start > 0 && text[word.Start - 1] is '未' or '没' or '不' or '待' or '拟') || Inabilities.EndingAt(text, word.Start, 0) is not null || Rates.At(text, word.End, text.Length) is not null;

    private static readonly PhraseSet Inabilities = new("无法 不能 难以 暂缓 即将 没有 " + WordPairs.Of("未 未能 没有", "按期 如期 按时 及时 正式 全面"));
    private static readonly PhraseSet Rates = new("率 条件 难 前");
}
