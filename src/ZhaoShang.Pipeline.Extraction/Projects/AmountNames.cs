using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds names behind their amounts: 投资2.57亿元的华鑫电器.</summary>
internal sealed class AmountNames(ArticleView article)
{
    private static readonly PhraseSet MaterialEnds = new("基本 准备 马上 计划 预计 达成 目前 由 没有 尚 因 还 就 拟 投产 并网 开业 运营 试 主体 进场 施工 复工 封顶 完工 完成 通过 立项 核准 引进 正在 从 与 被 选址 占地 用地 双双 是 进入 已经 总投资 获 也 均 已 于 在 正 顺利 成功 参加 落户 开工 奠基 建成 签约 竣工 ( 启动 动工 试产 正式 将 即将 进展 等 自 破土 全长 总长 却 则 至今 因为 仍 尚在 装机 ,");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>What stands between an amount and the name.</summary>
    public static IEnumerable<string> Words => ["的"];

    /// <summary>The names in <paramref name="clause"/>, of which there are none in a clause without <see cref="Words"/>. O(its length).</summary>
    // 投资2.57亿元的华鑫电器、…; near miss: 投资过亿元的13个.
    public IEnumerable<NameCandidate> In(Clause clause)
    {
        foreach (Mention money in _article.Mentions.Within(clause.Span, MentionKind.Money))
        {
            int particle = Text.IndexOf('的', money.Span.End, Math.Min(clause.Span.End, money.Span.End + 5) - money.Span.End);
            bool isInvested = ProjectWords.AmountLabels.EndingAt(Text, money.Span.Start, clause.Span.Start) is not null;
            isInvested |= IsItem(money, particle, clause);
            bool isShare = _article.Mentions.StartingAt(Math.Min(particle + 1, Text.Length - 1), MentionKind.Percent) is not null;
            if (particle < 0 || !isInvested || isShare || money.Sense == AmountSense.Threshold)
            {
                continue;
            }

            int end = WithoutParts(ItemEnd(particle + 1, clause.Span.End), particle + 1);
            int start = NameBoundary.SkipLeading(_article, particle + 1, end);
            TextSpan span = new(start, Math.Max(start, end));
            bool isNamed = span.Length >= 2 && (BuiltHeads.IsNoun(_article, span) || BuiltHeads.EndsThing(_article, span) || BuiltHeads.EndsFirm(Text, span) || Text.AsSpan(start, span.Length).Contains("项目", StringComparison.Ordinal));
            if (isNamed && !_article.Mentions.Within(span, MentionKind.Count).Any() && !Text.AsSpan(start, end - start).Contains('的') && !Plans.IsIn(Text, span))
            {
                yield return new NameCandidate(span, _article.Letters(span), "amount-before-name");
            }
        }
    }

    // 分别是3亿元的康养小镇、2.5亿元的马铃薯加工厂: an item of a list that ends with a thing. Near misses: 3000万元的设备, 1亿元的贷款.
    private bool IsItem(Mention money, int particle, Clause clause)
    {
        bool isItem = particle > 0 && money.Sense == AmountSense.Figure && money.Span.Start > clause.Span.Start && Joints.EndingAt(Text, money.Span.Start, clause.Span.Start) is not null;
        return isItem && BuiltHeads.EndsThing(_article, new TextSpan(particle + 1, ItemEnd(particle + 1, clause.Span.End)));
    }

    private static readonly PhraseSet Joints = new("是 为 、 和 及 有");

    // 总投资260亿元的计划搁置: what is told of is the plan.
    private static readonly PhraseSet Plans = new("计划 方案 协议 合同 事 任务 目标 资金 设备 贷款 步伐 进度 速度 力度");

    // 百盛家居广场主体, 包装扩建工程设备: the part that the next word tells of is not the name's.
    private int WithoutParts(int end, int floor)
    {
        while (Parts.EndingAt(Text, end, floor) is TextSpan part && ProjectWords.Heads.EndingAt(Text, part.Start, floor) is not null)
        {
            end = part.Start;
        }

        return end;
    }

    private static readonly PhraseSet Parts = new(ProjectWords.Parts + PhaseWords.First + "内部 目前 各项");

    // 牧草加工项目前期工作: the letters 目前 are no word there.
    private int ItemEnd(int start, int limit)
    {
        int end = Text.IndexOf('、', start, limit - start) is int mark and >= 0 ? mark : limit;
        TextSpan? word = MaterialEnds.First(Text, new TextSpan(Math.Min(start + 2, end), end));
        bool isOfHead = word is TextSpan cut && _article.Has(cut.Start, "目前") && Text[cut.Start - 1] == '项';
        end = isOfHead ? word!.Value.Start + 1 : word?.Start ?? end;
        WordToken stop = _article.WordsWithin(new TextSpan(Math.Min(start + 2, end), end)).FirstOrDefault(told => told.Class is WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun && told.Length > 1);
        end = stop.Length > 0 ? stop.Start : end;
        Mention? date = _article.Mentions.Within(new TextSpan(Math.Min(start + 1, end), end), MentionKind.Date).FirstOrDefault();
        return date?.Span.Start ?? end;
    }
}
