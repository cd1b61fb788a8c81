using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>
/// Takes from the letters held for a party what is none of its name: the words before it (由恒泰集团, 港资企业恒泰电子, 台商林国强), the verbs and terms behind it (恒泰集团拟, 恒泰集团按3:7), a second party
/// (恒泰集团与昌盛公司); and drops what only describes (某电子厂, 饮品公司, 罗老板). Near misses: 华意领带, 台湾农友企业社.
/// </summary>
internal static class PartyTrims
{
    private const int ShortestRest = 3;
    private const int LongestPerson = 3;

    // 进一步提升恒泰公司的竞争力, 联合恒泰大学, 业主恒源集团: verbs, labels and small words before the name.
    private static readonly PhraseSet Leads = new(PartyLabels.Makers + "进一步 提升 宣布 协议约定 约定 联合 邀请 携手 拜访 感谢 由 因 而 但 是 跟 与 盯紧 落实 同属 其中 此次 次 该园由 人家 实地调研 调研 察看 查看 标志着");

    // 恒泰集团各投资, 刘洪启拟建, 注册资本1亿元: adverbs, verbs and figures behind the name.
    private static readonly PhraseSet Tails = new(
        "各 各自 分别 均 共同 联合 与 谈 拟 则 就 敲定 重新 有意 独家 计划 牵线 商议 磋商 意向 新办 旗下 合股 合作开发 承包 合资 三方 双方 协商 签约 前来 追加 捐资 捐建 亦 签了 草签了 敲定了 联手 将 已 也 又 等 商谈 洽谈 股比 占股");
    private static readonly PhraseSet Capital = new("注册资本 注册资金 注册资本金");
    private static readonly PhraseSet Owned = new(WordPairs.Of("公司 集团 煤矿 总公司", "控股 联 签 三方 旗下 旗下公司"));
    private static readonly PhraseSet Officers = new(WordPairs.Of("公司 集团 商会 厂", "董事长 总经理 董事局主席 总裁 副总裁 负责人 代表"));
    private const string Terms = "按在";
    private static readonly PhraseSet Lines = new("在线 在途 按摩 按键 按钮");
    private const string Verbs = "出办谈签投建开租";

    private static readonly PhraseSet Joints = new("与 和 同 跟 联合 携手");
    private static readonly PhraseSet Firms = new("公司 集团 厂 商会 商社 研究院 研究所");

    private static readonly PhraseSet Kinds = new("企业 国企 央企 民企 单位");
    private static readonly PhraseSet NotKinds = new("社 集团 公司 管理 发展 家 服务 总部 投资 股份 有限 联合 孵化 咨询");
    private static readonly PhraseSet KindWords = new("本土 港资 台资 外资 民营 国有 县属 市属 省属 协作 合资 本地 镇办 村办 乡镇 民间 台湾 香港 知名 龙头");
    private static readonly PhraseSet Titles = new("客商 老板 台商 港商 外商 侨商 浙商 闽商 粤商 企业家 业主 能人 乡贤 老乡 乡亲 投资人 个体户 会长 秘书长 侨领 校友 乡友 商人 业者 创业者 经营者 投资者 归侨 侨胞 老兵 大学生");

    private static readonly PhraseSet Vague = new("某 一位 一名 一家 多位 几位 两家 退休 各种 各类 股权");
    private static readonly PhraseSet Descriptions = new("公司 企业 资本 国企 央企 合作社 大学生");
    private static readonly PhraseSet Legal = new("有限 股份 总公司 集团");
    private const string Levels = "省市区县乡镇村";
    private static readonly PhraseSet Figures = new("各占 占比 占股 占集团 占公司 占总 " + "收入 利润 产值 税收 达产 投产后 建成后 " + WordPairs.Of("营业 销售", "额"));
    private static readonly PhraseSet Roads = new("中路 南路 北路 东路 西路 大街 大道 公路");
    // 天津客商, 深圳投资方: what somebody is.
    private static readonly PhraseSet Roles = new("投资方 出资方 合作方 外方 菜农 农户 村民");
    private static readonly PhraseSet Addresses = new("总 代表 老板 经理");

    /// <summary>The names in <paramref name="name"/>: none where it only describes, two where it joins two. O(letters).</summary>
    public static IEnumerable<string> Of(string name)
    {
        TextSpan whole = new(0, name.Length);
        name = Capital.First(name, whole) is TextSpan capital ? name[..capital.Start] : Officers.First(name, whole) is TextSpan officer ? name[..Firms.At(name, officer.Start, officer.End)!.Value.End] : name;
        foreach (string side in Sides(name).Where(static side => side.Length >= 2))
        {
            string rest = BehindKind(WithoutTail(WithoutLead(side)));
            if (rest.Length >= 2 && !IsDescription(rest))
            {
                yield return rest;
            }
        }
    }

    // 恒泰集团与昌盛公司. Near misses: 平潭县海洋与渔业局, 广西桂和木业.
    private static string[] Sides(string name)
    {
        foreach (TextSpan joint in Joints.In(name, new TextSpan(0, name.Length)))
        {
            string right = name[joint.End..];
            bool isHand = joint.Length > 1 && name[joint.Start] == '携' && right.Length >= ShortestRest;
            if (joint.Start >= ShortestRest && right.Length > 0 && (isHand || Firms.EndingAt(name, joint.Start, 0) is not null))
            {
                return !isHand && Firms.EndingAt(right, right.Length, 0) is null ? [name[..joint.Start]] : [name[..joint.Start], right];
            }
        }

        return [name];
    }

    private static string WithoutLead(string name)
    {
        int start = 0;
        while (LeadEnd(name, start) is int end && end > start && name.Length - end >= ShortestRest)
        {
            start = end;
        }

        return name[start..];
    }

    private static int LeadEnd(string name, int start)
    {
        if (Leads.At(name, start, name.Length) is TextSpan lead)
        {
            return lead.End;
        }

        bool isMark = !char.IsLetterOrDigit(name[start]) && name[start] is not ('(' or '（') && !(name[start] is '“' or '《' && name.AsSpan().IndexOfAny('”', '》') > 0) || (char.IsAsciiDigit(name[start]) && name.AsSpan(start).IndexOfAny('.', '、') is 1 or 2);
        return isMark ? start + 1 : start;
    }

    private static string WithoutTail(string name)
    {
        int end = name.Length;
        int terms = name.AsSpan(0, end).IndexOfAny(Terms);
        end = terms >= ShortestRest && Lines.At(name, terms, end) is null ? terms : end;
        int open = name.AsSpan(0, end).LastIndexOfAny('(', '（');
        end = open > 2 && (name.AsSpan(open, end - open).IndexOfAny('%', ':', '∶') > 0 || (end - open <= LongestPerson + 1 && name.AsSpan(open, end - open).IndexOfAny(')', '）') < 0)) ? open : end;
        while (TailStart(name, end) is int start && start < end && start >= 2)
        {
            end = start;
        }

        return name[..end];
    }

    private static int TailStart(string name, int end)
    {
        if (Owned.EndingAt(name, end, 0) is TextSpan owned)
        {
            return owned.Start + (Firms.At(name, owned.Start, end)?.Length ?? 2);
        }

        bool isPersons = end == 4 && PersonFinder.IsSurname(name[0]) && Verbs.Contains(name[end - 1], StringComparison.Ordinal);
        return isPersons ? end - 1 : Tails.EndingAt(name, end, 0)?.Start ?? end;
    }

    // 汽车配件企业恒泰密封件, 广东汕头人陈俊杰, 商会会长黄国强: what somebody is stands before the name.
    private static string BehindKind(string name)
    {
        TextSpan whole = new(0, name.Length);
        if (Kinds.First(name, whole) is TextSpan kind && kind.Start > 0 && name.Length - kind.End >= ShortestRest && NotKinds.At(name, kind.End, name.Length) is null
            && (KindWords.EndingAt(name, kind.Start, 0) is not null || !NameJudge.HasLettersOfItsOwn(name[..kind.Start])))
        {
            return name[kind.End..];
        }

        int person = name.Length - LongestPerson;
        bool isTitled = Titles.Last(name, whole) is TextSpan title && title.End >= person && title.End <= name.Length - 2 && PersonFinder.IsSurname(name[title.End]);
        bool isFrom = person >= ShortestRest && name[person - 1] is '人' or '商' && name[person - 2] != '器' && PersonFinder.IsSurname(name[person]) && ProjectWords.Firms.EndingAt(name, name.Length, 0) is null;
        return isTitled ? name[Titles.Last(name, whole)!.Value.End..] : isFrom ? name[person..] : name;
    }

    private static bool IsDescription(string name)
    {
        bool isTitle = Titles.EndingAt(name, name.Length, 0) is not null || Roles.EndingAt(name, name.Length, 0) is not null;
        bool isAddressed = name.Length <= LongestPerson && PersonFinder.IsSurname(name[0]) && Addresses.EndingAt(name, name.Length, 1) is not null;
        bool isKind = Descriptions.EndingAt(name, name.Length, 0) is TextSpan end && !Legal.IsIn(name) && !Levels.Contains(name[0], StringComparison.Ordinal) && !NameJudge.HasLettersOfItsOwn(name[..end.Start]);
        return isTitle || isAddressed || isKind || Vague.IsIn(name) || Figures.IsIn(name) || Roads.EndingAt(name, name.Length, 0) is not null;
    }
}
