using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads that a project has come to nothing where no single word tells it: talks and that they failed (谈判最终破裂), a way that leads elsewhere (花落邻县), who
/// took it (被邻县抢走), an investor who left (客商再没来过), a deal undone (撕毁了协议), a list it was struck from (从盘子里划掉), land taken back.
/// </summary>
internal static class StageEnds
{
    private const string Investors = "客商 外商 港商 台商 侨商 浙商 投资商 投资方 投资人 投资者 投资企业 外方 港方 台方 日方 韩方 美方 对方 老板 业主 开发商 企业 公司 集团 厂家 厂商 承包商 承包人 合作方 股东 ";

    private const string Deals = "协议 协议书 合同 合同书 合约 契约 租约 合作 合作关系 意向 意向书 投资关系 ";

    private const string Lists = "名单 盘子 项目库 库 笼子 计划 清单 储备库 目录 台账 规划 范围 名录 ";

    private static readonly StageFrameTable Frames = new(
        // 谈判破裂. Near miss: 克服了谈判受挫的困难.
        new(ProjectStage.Terminated, "谈判 洽谈 商谈 会谈 协商 磋商 合作 谈 合资 签约 引进 项目", 6, "破裂 中断 未果 无果 告终 告吹 无结果 无下文 " + WordPairs.Of("未 没 没有 未能 没能", "成功 如愿 成行 如约")),
        new(ProjectStage.Terminated, "谈判 洽谈 合作 协商 磋商 合资 引进 项目 投资 宣告 宣布 最终 最后 终于 终 以 希望", 4, "失败 失败告终 流产 夭折 落空 落了空") { Others = "教训 原因 率" },

        new(ProjectStage.Terminated, "谈判 洽谈 商谈 协商 磋商 合作 引进 合资 终", 3, "未成 没成 不成") { EndsClause = true },

        // 最终花落邻县, 转移到外地. Near miss: 落户外地客商.
        new(ProjectStage.Terminated,
            "落户 落户到 落户在 落户于 落地 落在 落在了 落到 落到了 落脚 花落 旁落 投到 投到了 投向 投向了 投往 投给了 签到了 签给了 选择了 选择 选了 选在 选在了 选定了 定在 定在了 定到 流向 流到 流入 流失到 奔了 奔向 改在 改到 改去 转到 转到了 转去 转去了 转往 转向 转向了 转至 转移到 转移到了 转移至 转移去 搬迁 搬迁到 外迁到 迁移到 迁到 迁到了 迁往 迁至 迁去 搬到 搬到了 搬往 搬去 搬去了 挪到 挪到了 跑到 跑到了 跑去了 去了 引到 引到了 拉到 拉到了",
            1, WordPairs.Of("邻 外 别 他 异 兄弟 周边 相邻 邻近", "省 市 县 区 旗 镇 乡 处 地 家 州 国") + "旁落 异乡 其他县 其他市 其他区 其他地方 其它地方 别的地方 别的县 另一个县 另外一个县 邻居 周边地区 隔壁")
        { Others = "来 客商 企业 客人 人 投资 资金 项目 老板 有 籍 的" },

        // 被邻县抢走. Near miss: 人才被挖走.
        new(ProjectStage.Terminated, "被 让 遭", 10, "抢走 抢去 抢了 抢先 挖走 挖去 截走 截胡 截去 引走 拉走 撬走 撬去 拐走 接走 夺走 夺去 争走 争去 抢跑") { Others = "人才 市场 客户 生意 资源" },

        // 客商一去不返, 承包商跑了. Near misses: 客商走了一圈, 企业来了.
        new(ProjectStage.Terminated, Investors, 8, "跑了 跑掉 走了 走掉 走人 溜了 撤了 散了 走掉了") { EndsClause = true },
        new(ProjectStage.Terminated, Investors, 8,
            "跑路 溜走 抽身 失联 食言 爽约 退却 另寻 另觅 另找 另择 一去不返 一去不回 一走了之 打道回府 望而却步 改变主意 改了主意 改变投资 改变初衷 改变计划 打消 "
            + WordPairs.Of("再没 再没有 再也没 再也没有 再未 再不 没再 没有再", "来 露面 出现 联系 回来 提 登门 回音 消息 音信 下文")),

        // 撕毁了投资协议, 双方中止合作. Near misses: 解除劳动合同, 终止与前一家的合同.
        new(ProjectStage.Terminated, "解除 解除了 撕毁 撕毁了 终止 终止了 中止 中止了 废除 废除了 废止 废止了 取消 取消了 结束 结束了 撤销 撤销了 退出 退出了", 8, Deals) { Others = "劳动 用工 原 前一 上一 此前 旧" },

        // 从计划里划掉, 剔出项目库. Near miss: 问题销号.
        new(ProjectStage.Terminated, "从", 12, "划掉 勾掉 删除 删去 移除 剔除 拿掉 抹去 去掉 除名 划去 核减 核销 取消 撤下") { Others = "问题" },
        new(ProjectStage.Terminated, "调出 移出 剔出 划出 退出 踢出 撤出 清出 逐出 请出 移除出 剔除出", 8, Lists + "园区 开发区 园"),

        // 地块被无偿收回. Near misses: 收回投资成本, 收回贷款.
        new(ProjectStage.Terminated, "土地 用地 地块 宗地 场地 厂房 使用权 发函 依法 无偿 强制", 6, "收回 回收 收储") { Others = "成本 投资 贷款 欠款 资金 旧" },
        new(ProjectStage.Terminated, "收回 收回了 回收 腾退", 8, "土地 用地 地块 宗地 使用权 供地") { Others = "成本 资金 贷款" },

        // 工厂已关门. Near miss: 关闭小煤矿, which names what is shut.
        new(ProjectStage.Terminated, "已 已经 长期 被 被迫 责令 依法 强制 宣布 自行 早已 全面 只好", 3, "关闭 关门 关停 停产 停办 停业 倒闭 拆除 查封 封停 废弃 废置 荒废 荒芜 解散") { EndsClause = true, Others = "旧 老 原" });

    /// <summary>A span without one of these tells no end.</summary>
    public static IEnumerable<string> Words => [.. Frames.Openings, .. Leaving.Phrases];

    /// <summary>Adds to <paramref name="found"/> where in <paramref name="span"/> an end is told. O(letters).</summary>
    public static void AddTo(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        int first = found.Count;
        Frames.AddTo(found, article, span);
        for (int i = found.Count - 1; i >= first; i--)
        {
            if (IsOfAnother(article, found[i].Span))
            {
                found.RemoveAt(i);
            }
        }

        foreach (TextSpan leaving in Leaving.In(article.Text, span))
        {
            if (LeadsAway(article, leaving))
            {
                found.Add(new PhraseHit<ProjectStage>(leaving, ProjectStage.Terminated));
            }
        }
    }

    /// <summary>True if what ends is another thing than the project, or did so for a time: 其余两家打了退堂鼓, 老厂同步关停, 烂尾十年的商场.</summary>
    public static bool IsOfAnother(ArticleView article, TextSpan word)
    {
        TextSpan clause = article.Outline.ClauseAt(word.Start).Span;
        bool isPast = article.Mentions.StartingAt(word.End, MentionKind.Duration) is not null || article.Has(word.End, "多年");
        return isPast || OtherOnes.At(article.Text, NameBoundary.SkipLeading(article, clause.Start, word.Start), word.Start) is not null
            || OtherOnes.At(article.Text, clause.Start, word.Start) is not null
            || OldOnes.IsIn(article.Text, new TextSpan(Math.Max(clause.Start, word.Start - 8), word.Start));
    }

    /// <summary>True if another subject opens the word's clause, behind the one that <paramref name="floor"/> goes on from: A已签约,B厂因没有指标而放弃. Near miss: A已签约,企业因故放弃.</summary>
    public static bool HasSubjectOfItsOwn(ArticleView article, TextSpan word, int floor)
    {
        Clause clause = article.Outline.ClauseAt(word.Start);
        if (clause.Span.Start <= floor || article.Text.AsSpan(clause.Span.Start, word.Start - clause.Span.Start).IndexOf('因') is not (>= 4 and int cause))
        {
            return false;
        }

        TextSpan subject = new(NameBoundary.SkipLeading(article, clause.Span.Start, clause.Span.Start + cause), clause.Span.Start + cause);
        return subject.Length >= 4 && !Own.IsIn(article.Text, subject);
    }

    private static readonly PhraseSet Own = new(Investors + "项目 工程 双方 一期 二期 该 此 后 但 最终 现 目前 业主 至今 协议 合同 方 已 投资 建设 开工 签约");

    private static readonly PhraseSet OtherOnes = new("其余 其他 其它 另外 另有 另一家 另几家 同行 同批 同类 此前 以前 先前 原先那 前一家 前任");
    private static readonly PhraseSet OldOnes = new("原议 原方案 老厂 旧厂 老厂区 旧厂区 老生产线 旧生产线 老城区 旧设备 小锅炉 落后产能 落后生产");

    // 4月转去了荆州, 对方去了昆山: the clause ends with another place. Near miss: 书记去了昆山考察.
    private static bool LeadsAway(ArticleView article, TextSpan leaving)
    {
        TextSpan clause = article.Outline.ClauseAt(leaving.Start).Span;
        return article.Mentions.StartingAt(leaving.End, MentionKind.Region) is Mention place && clause.End - place.Span.End <= 1 && !Officials.IsIn(article.Text, new TextSpan(clause.Start, leaving.Start));
    }

    private static readonly PhraseSet Leaving = new("去了 转去 转去了 转到 转到了 转往 转至 改去 改去了 改到 改往 改落 跑到了 跑去了 转投 改投 迁往 迁去了 挪到了 挪去了 最终选择了 最后选择了 最终落户 最后落户 最终选定 流向了 流到了");

    private static readonly PhraseSet Officials = new("书记 县长 市长 区长 镇长 局长 主任 团 一行 小组 小分队 干部 我们");
}
