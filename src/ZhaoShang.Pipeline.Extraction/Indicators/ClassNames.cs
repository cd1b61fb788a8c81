using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Cuts the class out of the words that name a count: 全旗实施招商引资项目 is of the class 招商引资项目, 新开工亿元以上项目 of 亿元以上项目, 新签约项目 of
/// 新签约项目; near miss: 实施项目 and 引进项目 name no class.
/// </summary>
internal static class ClassNames
{
    private const int LongestList = 12;
    private const int LongestPart = 16;

    /// <summary>What is done with projects; true where the word beside the mere noun names a class: 签约项目, 储备项目.</summary>
    private static readonly PhraseTable<bool> Verbs = new(
        ("现有 已有 共有 拥有 还有 牵线 实施 执行 落实 引进 招引 引入 引来 引回 承接 推出 推介 带回 带来 带去 携带 拿出 谋划 谋划储备 达成 敲定 确定 跟踪 推进 支持 批准 审批 获批 核准 兴办 新办 开办 创办 领办 设立 新设 新设立 新增 培育 培植 "
            + "谢绝 拒绝 婉拒 叫停 包保 完成 策划 包装 筛选 招进 招来 招引落地 新落地 签下 签了 签 签署 安排 下达 争取 招商引进 吸引 促成 达到 经办 撮合 建成 上报 组织实施 集中实施 初步谋划 "
            + WordPairs.Of("新 再", "引 批 承接 招引") + "再引进 再引 再实施 再承接 " + WordPairs.Of("累计 共", "引进 承接 牵线 建成 实施 招引 培育 促成"), false),
        ("签约 新签约 新签 签订 签定 集中签约 现场签约 当场签约 会上签约 转化签约 开工 新开工 集中开工 动工 新动工 开工建设 投产 新投产 竣工 竣工投产 建成投产 达产 复工 解约 筹建 投运 通车 开业 落户 落地 履约 注册 新注册 终止 停摆 新引进 新上 新建 续建 储备 备选 洽谈 意向 合同", true));

    /// <summary>Words that open the name of a class and are never cut off.</summary>
    private static readonly PhraseSet Adjectives = new("在建 在谈 拟建 停工 在册 承接转移 承接产业转移");

    /// <summary>Nouns that name no class by themselves.</summary>
    private static readonly PhraseSet MereNouns = new("项目 大项目 重点项目 好项目 新项目 小项目 企业 公司 工程");

    /// <summary>Nouns that end the name of a class.</summary>
    public static readonly PhraseSet Heads = new("项目 企业 公司 合同 工程 工厂 车间");
    private static readonly PhraseSet Containers = new("项目中 项目里 企业中 企业里 其中 项目当中 之中");
    private static readonly PhraseSet Particles = new("占 占了 还有 只有 只 仅 有 共 合计 小计 也");
    private static readonly PhraseSet Bounds = new("以上 以下 以内 及以上 (含)以上");
    private static readonly PhraseSet Repeated = new("再 又 共 全 已 还 争取 力争 其余 剩余 剩下 其他 其它 另 不及 低于 高于 比");
    private static readonly PhraseSet Owners = new("分队 小组 组 镇 乡 区 县 园区 街道 部门 单位 局 委 办 公司 片");

    /// <summary>The class of what <paramref name="phrase"/>, which ends with its noun, names; null if it is a mere noun.</summary>
    public static string? OfNoun(string phrase)
    {
        // 新签约项目(3000万元以上工业项目), 签约(合同和协议)项目: what stands in brackets explains it. Near miss: 亿元(含)以上项目.
        (int open, int close) = (phrase.IndexOf('('), phrase.LastIndexOf(')'));
        string plain = open > 0 && close > open ? phrase.Remove(open, close + 1 - open) : phrase;
        // “签约一批”项目: what stands in quotation marks names no class by its second half.
        if (OfPlainNoun(phrase) is { } cut && cut.IndexOf('”', StringComparison.Ordinal) is > 0 and int quote && !cut.Contains('“'))
        {
            return OfPlainNoun(cut[(quote + 1)..]);
        }

        return close == phrase.Length - 1 || OfPlainNoun(phrase) is not { } named || (named.Contains(')') && !named.Contains('(')) ? OfPlainNoun(plain) : named;
    }

    private static string? OfPlainNoun(string phrase)
    {
        if (Heads.Last(phrase, new TextSpan(0, phrase.Length)) is not TextSpan head)
        {
            return null;
        }

        TextSpan named = new(Containers.Last(phrase, new TextSpan(0, head.Start))?.End ?? 0, head.End);
        named = AfterList(phrase, named, head);
        if (BoundBefore(phrase, named, head) is int bound)
        {
            return phrase[bound..head.End];
        }

        int particle = phrase.LastIndexOf('的', head.Start - 1 < 0 ? 0 : head.Start - 1);
        bool isRelative = particle > named.Start && MereNouns.At(phrase, particle + 1, head.End)?.End == head.End;
        if (isRelative)
        {
            int first = Verbs.TryFirst(phrase, named, out PhraseHit<bool> verb) ? verb.Start : named.Start;
            return phrase[first..head.End];
        }

        return AfterVerb(phrase, new TextSpan(Math.Max(named.Start, particle + 1), head.End), head);
    }

    // 总投资超10亿元的产业项目, 500万元以下的小项目: the size is part of the class.
    private static int? BoundBefore(string phrase, TextSpan named, TextSpan head)
    {
        int particle = phrase.IndexOf("元的", named.Start, head.Start - named.Start, StringComparison.Ordinal);
        particle = particle >= 0 ? particle : phrase.IndexOf("上的", named.Start, head.Start - named.Start, StringComparison.Ordinal);
        particle = particle >= 0 ? particle : phrase.IndexOf("下的", named.Start, head.Start - named.Start, StringComparison.Ordinal);
        return particle < 0 ? null : Sizes.First(phrase, new TextSpan(named.Start, particle))?.Start;
    }

    private static readonly PhraseSet Sizes = new("总投资 投资 超 过 1 2 3 4 5 6 7 8 9 十 百 千 万 亿");

    /// <summary>True for 项目, 大项目, 企业: nouns that name no class.</summary>
    public static bool IsMere(string noun) => MereNouns.At(noun, 0, noun.Length)?.Length == noun.Length;

    // 上海乐通整体搬迁、深圳海王集团等项目: a list of names is no class; near miss: 汉服面料、配饰等项目.
    private static TextSpan AfterList(string phrase, TextSpan named, TextSpan head)
    {
        int rest = phrase.LastIndexOf('等', head.Start, head.Start - named.Start + 1);
        return rest > named.Start + LongestList && head.Start > rest + 1 ? new TextSpan(rest + 1, named.End) : named;
    }

    private static string? AfterVerb(string phrase, TextSpan named, TextSpan head)
    {
        PhraseHit<bool> last = default;
        foreach (PhraseHit<bool> verb in Verbs.In(phrase, new TextSpan(named.Start, head.Start)))
        {
            last = verb;
        }

        // 谢绝了印染项目; 新签和结转项目, both of which are counted.
        int after = last.End < head.Start && phrase[last.End] == '了' ? last.End + 1 : last.End;
        int adjective = Adjectives.Last(phrase, named)?.Start ?? -1;
        if (adjective >= last.End)
        {
            return phrase[adjective..named.End];
        }

        bool isFirm = phrase[head.Start] == '企' && last.Span.Of(phrase) is "落户" or "落地" or "履约";
        bool isMere = last.End == head.Start;
        bool isListed = head.Start - last.End > LongestList && phrase[head.Start - 1] == '等';
        if (last.Span.IsEmpty)
        {
            return named.Length > head.Length ? phrase[named.Start..named.End] : null;
        }

        return isMere || isListed ? last.Value && !isFirm ? phrase[last.Start..last.End] + phrase[head.Start..head.End] : null : phrase[(phrase[after] is '和' or '及' ? last.Start : after)..named.End];
    }

    /// <summary>The class of a part that has no noun of its own: 亿元以上, 续建, 工业, 真正投产的; null if it tells none (其余, 已开工, 温州分队).</summary>
    public static string? OfPart(string phrase)
    {
        int start = Containers.Last(phrase, new TextSpan(0, phrase.Length))?.End ?? 0;
        int end = phrase.Length;
        while (Particles.EndingAt(phrase, end, start) is TextSpan particle)
        {
            end = particle.Start;
        }

        int bare = end > start && phrase[end - 1] == '了' ? end - 1 : end;
        // 此次集中开工的, 竣工的: what is done, without the words that point to the occasion.
        start = Occasions.At(phrase, start, end)?.End ?? start;
        if (Verbs.TryEndingAt(phrase, bare, start, out PhraseHit<bool> verb))
        {
            if (!verb.Value)
            {
                return null;
            }

            // 续建38个 is of a class; 签约16个 and 已开工35个 only tell how far what is counted has come.
            return verb.Span.Of(phrase) is "续建" or "新建" or "备选" or "储备" ? phrase[verb.Start..end] : null;
        }

        // 5000万元以上的; near miss: 投资亿元以上的, which needs its particle.
        bool isBound = end - 1 > start && phrase[end - 1] == '的' && Bounds.EndingAt(phrase, end - 1, start) is not null && IsFigure(phrase[start]);
        end = isBound ? end - 1 : end;
        bool isUnnamed = TimeWords.At(phrase, start < end && phrase[start] == '而' ? start + 1 : start, end)?.End == end;
        return !isUnnamed && Owners.EndingAt(phrase, end, start) is null && end - start is >= 2 and <= LongestPart && Repeated.At(phrase, start, end) is null ? phrase[start..end] : null;
    }

    private static readonly PhraseSet Occasions = new("此次 本次 这次 当天 当日");
    private static readonly PhraseSet TimeWords = new("眼下 目前 去年 如今 现在 上年 今年");

    /// <summary>What verb and noun of 签约4个项目 name together, 签约项目; null if the verb names no class (引进4个项目).</summary>
    public static string? OfVerb(string left, string noun) =>
        Verbs.TryEndingAt(left, left.Length, 0, out PhraseHit<bool> verb) && verb.Value ? left[verb.Start..] + noun : null;

    /// <summary>The relative clause of 历年签约的136个项目, from its verb on, with what kind of project it is.</summary>
    public static string OfRelative(string left, string noun)
    {
        int start = Verbs.TryFirst(left, new TextSpan(0, left.Length), out PhraseHit<bool> verb) ? verb.Start : 0;
        return left[start..] + (noun is "项目" or "企业" ? "" : noun);
    }

    private static bool IsFigure(char letter) => char.IsAsciiDigit(letter) || "一二三四五六七八九十百千万亿超过".Contains(letter);
}
