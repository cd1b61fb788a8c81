using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads what only lets a stage be guessed, for projects of which neither words, list nor heading tells one: guests who came three times, cranes on the
/// site, work that stands still.
/// </summary>
internal static class StageHints
{
    private const string Investors = "客商 外商 港商 台商 侨商 投资商 投资方 投资人 投资者 外方 港方 台方 日方 韩方 对方 老板 业主 开发商 厂家 董事长 总经理 老总 ";

    private static readonly StageFrameTable Frames = new(
        // 客商已三次来考察. Near miss: 接待客商考察12批, a count of the year's.
        new(ProjectStage.Negotiating, "多次 几次 三次 两次 四次 五次 数次 再次 两度 三度 数度 再度 几度 屡次 先后 前后 又", 6,
            "来考察 前来考察 来县考察 来访 到访 来看 来谈 实地考察 登门 踏勘 看地 看厂 互访 往返 来过 考察 拜访 上门"),
        new(ProjectStage.Negotiating, Investors, 10, "来考察 来看过 看过地 看了地 来过 来访过 考察过 来看了 来看看 踏勘 观望 犹豫 举棋不定 拿不定主意 未表态 没表态 没有表态 未松口 没松口 没拿定 答应来看 答应再"),
        new(ProjectStage.Negotiating, "等 等待 等着 只等 还等", 6, "答复 回话 回音 回复 表态 董事会"),
        new(ProjectStage.Negotiating, "价格 地价 条件 电价 条款 价钱 土地 租金 股份 比例 方式 双方 政策", 10, "有分歧 还差 尚有差距 差一截 未谈拢 没谈拢 谈不拢 卡在 拉锯 有争议 没谈妥 未谈妥 意见不一 不一致 扯皮"),
        new(ProjectStage.Negotiating, "还没 还没有 尚未 仍未 还未 尚没有 一直没 一直没有 至今没 暂未", 1, "谈拢 谈成 谈妥 谈出结果 达成一致 达成协议 敲定 定下来 落笔"),

        // 3月剪彩,招工1200人. Near misses: 剪彩动工, 剪彩仪式.
        new(ProjectStage.Operating, "月 日 日前 近日 昨日 昨天 正式 隆重", 2, "剪彩") { EndsClause = true },

        // 工地上机声隆隆: no more than that the work goes on.
        new(ProjectStage.UnderConstruction, "工地 现场 厂区 施工", 8, "塔吊 机声 轰鸣 繁忙 忙碌 热火朝天 如火如荼 穿梭 焊花 脚手架"));

    private static readonly PhraseSet Scenes = new("塔吊林立 塔吊高耸 塔吊转动 机声隆隆 热火朝天 如火如荼 挖掘机 推土机 压路机 搅拌车 脚手架 打夯机 吊车");

    // 恒泰项目停工至今: it had been begun. Near miss: 尚未停工.
    private static readonly PhraseSet Halts = new("停工 停了工");

    private static readonly PhraseSet Talks = new("还在观望 拉锯 盯着 盯住 盯紧 紧盯 追踪");

    private static readonly PhraseSet Rounds = new("谈 商谈 洽谈 磋商 谈判 对接 来 来过 看过 看了 互访 往返 见面 碰头 考察 跑");
    private static readonly PhraseSet RoundUnits = new("次 趟 轮 回 遍 度");

    /// <summary>True if work stands or stood still in <paramref name="span"/>: it had been begun. O(letters).</summary>
    public static bool IsHalted(ArticleView article, TextSpan span) => Halts.First(article.Text, span) is TextSpan halt && !StageAspects.IsDenied(article, halt, span.Start);

    /// <summary>The stage that <paramref name="span"/> lets be guessed, or null; the further one where several do. O(letters).</summary>
    public static ProjectStage? Of(ArticleView article, TextSpan span)
    {
        ProjectStage? guessed = Scenes.First(article.Text, span) is TextSpan scene && !StageAspects.IsDenied(article, scene, span.Start) ? ProjectStage.UnderConstruction : null;
        List<PhraseHit<ProjectStage>> hits = [];
        Frames.AddTo(hits, article, span);
        foreach (PhraseHit<ProjectStage> hit in hits)
        {
            guessed = StageAspects.IsExpected(article, hit.Span, span.Start) ? guessed : StageOfNames.Further(guessed, hit.Value);
        }

        return guessed ?? (IsTalkedOf(article, span) ? ProjectStage.Negotiating : null);
    }

    // 已谈过四轮, 来过三趟. Near miss: 洽谈会12次.
    private static bool IsTalkedOf(ArticleView article, TextSpan span)
    {
        if (Talks.IsIn(article.Text, span))
        {
            return true;
        }

        foreach (Mention count in article.Mentions.Within(span, MentionKind.Count))
        {
            int start = Math.Max(Math.Max(span.Start, article.Outline.ClauseAt(count.Span.Start).Span.Start), count.Span.Start - 4);
            if (count.Amount?.Unit is string unit && RoundUnits.IsIn(unit) && Rounds.IsIn(article.Text, new TextSpan(start, count.Span.Start)))
            {
                return true;
            }
        }

        return false;
    }
}
