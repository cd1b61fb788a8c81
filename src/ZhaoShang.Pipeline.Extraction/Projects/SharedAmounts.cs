using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Amounts dealt out in order: 甲、乙分别投资3亿元和5亿元.</summary>
internal static class SharedAmounts
{
    private static readonly PhraseSet Dealt = new(
        WordPairs.Of("分别 各自", "投资 总投资 计划投资 拟投资 出资 投入 注册资本")
        + WordPairs.Of("投资 投资额 总投资 总投资额 计划投资 计划总投资 拟投资 注册资本 引资 引资额 金额 资金 投资总额", "分别为 分别是 分别达 依次为 依次是") + "分别达 依次达");
    private static readonly PhraseSet Labels = new(WordPairs.Of("金额 投资额 投资 协议投资额 合同金额 意向投资", "为"));


    /// <summary>The amounts dealt out in the sentence at <paramref name="position"/>, at least two; empty if there are none.</summary>
    public static IReadOnlyList<Mention> At(ArticleView article, int position)
    {
        TextSpan sentence = article.Outline.SegmentOf(article.Outline.ClauseAt(position));
        if (article.Mentions.Within(sentence, MentionKind.Money).LastOrDefault() is not Mention last || last == article.Mentions.Within(sentence, MentionKind.Money).FirstOrDefault())
        {
            return [];
        }

        // 就A、B达成意向,金额为800万元和1500万元: two amounts joined are dealt out, too.
        TextSpan? inOrder = Dealt.First(article.Text, sentence) ?? ByEach(article, sentence);
        if ((inOrder ?? Labels.First(article.Text, sentence)) is not TextSpan dealt)
        {
            return [];
        }

        List<Mention> amounts = [];
        int end = dealt.End;
        foreach (Mention money in article.Mentions.Within(ArticleView.After(dealt.End, sentence.End), MentionKind.Money))
        {
            bool isNext = money.Span.Start - end <= 2 && (inOrder is not null || amounts.Count == 0 || Joints.At(article.Text, end, money.Span.Start)?.End == money.Span.Start);
            if (!isNext)
            {
                break;
            }

            amounts.Add(money);
            end = money.Span.End;
        }

        bool isOther = amounts.Count > 1 && inOrder is null && Parts.At(article.Text, end, sentence.End) is not null;
        return amounts.Count < 2 || isOther ? [] : amounts;
    }

    // 分别由甲公司和乙公司投资8000万元、1500万元: who invests stands between.
    private static TextSpan? ByEach(ArticleView article, TextSpan sentence)
    {
        int by = sentence.Of(article.Text).IndexOf("分别由");
        Mention? first = by < 0 ? null : article.Mentions.Within(new TextSpan(sentence.Start + by, sentence.End), MentionKind.Money).FirstOrDefault();
        return first is not null && article.Outline.ClauseAt(first.Span.Start).Index == article.Outline.ClauseAt(sentence.Start + by).Index ? Verbs.EndingAt(article.Text, first.Span.Start, sentence.Start + by) : null;
    }

    private static readonly PhraseSet Verbs = new("投资 总投资 计划投资 拟投资 出资 投入");

    private static readonly PhraseSet Joints = new("、 和 与 及 以及");

    // 投资额为3亿元、1.2亿元已到位: the second is a part of the first.
    private static readonly PhraseSet Parts = new("已 到位 到账 用于 为首期 的");

    private static readonly PhraseSet ToEach = new(WordPairs.Of("各 均 都", "投资 总投资 计划投资 拟投资") + WordPairs.Of("投资 总投资", "均为 都是 均达"));

    /// <summary>The amount that each of several names before it in the sentence takes, or null: A、B签约,两个项目各投资3亿元. Near miss: A由甲集团和乙公司各投资3亿元建设.</summary>
    public static Mention? Each(ArticleView article, IReadOnlyList<NameCandidate> names, int i)
    {
        TextSpan name = names[i].Span;
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(name.Start));
        TextSpan behind = ArticleView.After(name.End, Math.Max(name.End, segment.End));
        bool isOne = (i == 0 || names[i - 1].Span.Start < segment.Start) && (i + 1 >= names.Count || names[i + 1].Span.Start >= segment.End);
        return ToEach.First(article.Text, behind) is TextSpan each && !(isOne && article.Text[each.Start] == '各') && article.Mentions.StartingAt(each.End, MentionKind.Money) is { Amount: not null } money ? money : null;
    }

    /// <summary>The numbers of the phases that stand before amounts dealt out, in order: 二、三期分别投资12亿元、10亿元 gives 2 and 3; empty if none do.</summary>
    public static IReadOnlyList<int> PhasesAt(ArticleView article, Mention first)
    {
        TextSpan left = ArticleView.Before(first.Span.Start, article.Outline.ClauseAt(first.Span.Start).Span.Start);
        int end = left.Of(article.Text).LastIndexOf('期') + left.Start;
        if (end <= left.Start)
        {
            return [];
        }

        List<int> phases = [];
        for (int at = end - 1; at >= left.Start && ("一二三四五".Contains(article.Text[at]) || article.Text[at] is '、' or '和' or '期'); at--)
        {
            int phase = "一二三四五".IndexOf(article.Text[at]) + 1;
            if (phase > 0)
            {
                phases.Insert(0, phase);
            }
        }

        return phases.Count > 1 ? phases : [];
    }
}
