using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>Candidates that tell who makes a project, or whom somebody met.</summary>
internal static class PartyRefusals
{
    private const int LongestLead = 8;
    private const int LongestRow = 60;
    private const int LongestMaking = 20;

    private static readonly PhraseSet Labels = new(PartyLabels.All);
    private static readonly PhraseSet Owned = new("独资 合资 独资项目 合资项目");
    private static readonly PhraseSet Outlays = new(WordPairs.Of("拟 将 计划 再 又 已 准备 打算", "投资 出资 投入 斥资") + "投资 出资 投入 斥资");
    private static readonly PhraseSet Builds = new("兴建 新建 修建 建设 筹建 创办 兴办 新上 建 上");
    private static readonly PhraseSet Together = new("联合 共同 合作 联手 携手 合资");
    private static readonly PhraseSet Persons = new("董事长 总裁 总经理 经理 会长 负责人 老板 主任 书记 局长 市长 县长 区长 镇长 先生 女士 村民 记者");
    private static readonly PhraseSet With = new("与 同 跟");
    private static readonly PhraseSet Dealing = new("洽谈 商谈 磋商 对接 签订 签署 签约 达成 会谈");
    private static readonly PhraseSet Met = new("与 同 跟 向 请 邀请 拜访 走访 考察 接待 组织 邀约 对接 会见");
    private static readonly PhraseSet Guests = new("对 赴 负责人 代表 老总 高管 来 一行 参加 参会 到会 出席 客人");
    private static readonly PhraseSet Firms = new("台资企业 外资企业 港资企业 日资企业 世界500强企业 企业 公司 单位 商会 院校 高校 机构 客商 厂家 民营企业 知名企业 上市公司 外来企业 工业企业 龙头企业");

    /// <summary>建设单位:某某港务公司: a label of parties stands before it.</summary>
    public static bool IsBehindLabel(NameInText name)
    {
        int end = name.Span.Start;
        while (end > 0 && name.Text[end - 1] is ':' or '：' or '是' or '为')
        {
            end--;
        }

        return name.Candidate.List is null && Labels.EndingAt(name.Text, end, Math.Max(0, Math.Min(end, name.Clause.Span.Start - LongestLead))) is not null;
    }

    /// <summary>(1)航空产业园。甲公司,投资6000万美元: the firm in the next cell, or right behind the name that is a sentence of its own.</summary>
    public static bool IsFirmBehind(NameInText name)
    {
        if (name.Before is not { Span: var before } || before.End >= name.Span.Start)
        {
            return false;
        }

        bool isCell = new TextSpan(before.End, name.Span.Start).Of(name.Text).IsWhiteSpace() && name.EndsWith(ProjectWords.Firms) && !BuiltHeads.EndsFirm(name.Text, before);
        bool isFirm = BuiltHeads.EndsFirm(name.Text, name.Span);
        bool isPaying = !BuiltHeads.EndsProject(name.Article, name.Span) && Outlays.First(name.Text, new TextSpan(name.Span.End, Math.Min(name.Right.End, name.Span.End + LongestGap + 2))) is TextSpan outlay && outlay.Start - name.Span.End <= LongestGap;
        return isCell || (IsBehindHeading(name, before) && (isFirm || isPaying || name.EndsWith(Owned) || name.IsBefore(Owned) || name.IsBefore(Joint))) || (isFirm && IsBehindHead(name, before));
    }

    private const int LongestGap = 2;
    private static readonly PhraseSet Joint = new(DealWords.Joint + "联营");

    // 平安乡康养小镇,甲公司,拟投资8亿元: the maker is the clause behind the name that heads the sentence.
    private static bool IsBehindHead(NameInText name, TextSpan before) => name.Span == name.Clause.Span && before.Start - ListMarks.After(name.Text, name.Sentence) is >= 0 and <= 2
        && new TextSpan(before.End, name.Span.Start).Of(name.Text) is [',' or '，' or ':' or '：'] && !BuiltHeads.EndsFirm(name.Text, before) && name.Right.End < name.Sentence.End;

    private static bool IsBehindHeading(NameInText name, TextSpan before)
    {
        Sentence entry = name.Article.Outline.SentenceAt(before.Start);
        Sentence own = name.Article.Outline.SentenceAt(name.Span.Start);
        int start = With.At(name.Text, own.Span.Start, name.Span.Start)?.End ?? own.Span.Start;
        bool isBehind = own.Index == entry.Index + 1 && own.Paragraph == entry.Paragraph && name.Span.Start == start;
        return isBehind && entry.Span.End - before.End <= 1 && before.Start - ListMarks.After(name.Text, entry.Span) is >= 0 and <= 2;
    }

    /// <summary>绿源公司总投资1.6亿元的废水处理项目, 甲机械与乙中心联合建设的菌棒工厂, 玩具厂拟投资2亿元兴建模具城: who pays for the next, or makes it. Not 玩具厂总投资2亿元.</summary>
    public static bool IsMakerOfNext(NameInText name)
    {
        TextSpan made = name.Next is { } next && name.Candidate is { List: null, IsSure: false } ? new TextSpan(name.Span.End, Math.Max(name.Span.End, next.Span.Start)) : default;
        if (made.Length < 3 || made.Of(name.Text).IndexOfAny(",，。;；") >= 0)
        {
            return false;
        }

        if (name.Text[made.End - 1] != '的')
        {
            return name.Text[made.Start - 1] == '厂' && Outlays.At(name.Text, made.Start, made.End) is TextSpan outlay && name.Article.Mentions.StartingAt(outlay.End, MentionKind.Money) is not null && Builds.EndingAt(name.Text, made.End, made.Start) is not null;
        }

        bool isPaid = made.Length <= LongestMaking && BuiltHeads.EndsFirm(name.Text, name.Span) && name.HasMoney(made);
        bool isMade = made.Length < LongestLead && NameOwners.MakersVerbs.EndingAt(name.Text, made.End - 1, made.Start) is TextSpan verb && (verb.Start == made.Start || Together.At(name.Text, made.Start, verb.Start) is not null);
        return isPaid || isMade || (name.Candidate.Rule == "name-as-subject" && name.Text[made.Start] is '与' or '和' or '同');
    }

    /// <summary>停产的县酒精厂由客商买断,改建木糖项目: the works that the next takes the place of. Near miss: 县酒精厂由客商买断, 6月复产.</summary>
    public static bool IsTakenOver(NameInText name)
    {
        TextSpan between = name.Next is { } next ? new TextSpan(name.Span.End, Math.Max(name.Span.End, next.Span.Start)) : default;
        return between.Length is > 0 and <= LongestTaking && name.EndsWith(Works) && name.Article.Outline.ClauseAt(name.Next!.Span.Start).Segment == name.Clause.Segment
            && Changed.EndingAt(name.Text, between.End, between.Start) is not null && Taken.IsIn(name.Text, between);
    }

    private const int LongestTaking = 40;
    private static readonly PhraseSet Works = new("厂 公司 矿 粮站 粮库 供销社 招待所 宾馆 旧址 厂房");
    private static readonly PhraseSet Taken = new("买断 买下 收购 接手 盘下 租赁 承租 租下 兼并 整体租 受让 接盘");
    private static readonly PhraseSet Changed = new("改建 改建成 改建为 改造成 改造为 改产 转产 改办 改办成 改成 改上 嫁接改造");

    /// <summary>甲公司董事长: a title, without a noun that ends names.</summary>
    public static bool IsPerson(NameInText name) => Persons.Last(name.Text, name.Span) is TextSpan title && title.End >= name.Span.End - 3 && !name.EndsWith(ProjectWords.Heads);

    /// <summary>甲药业、乙生物等9家单位来访, 甲能源、乙铁塔等企业与县政府签订: one of several firms.</summary>
    public static bool IsAmongFirms(NameInText name)
    {
        TextSpan rest = ArticleView.After(name.Span.End, Math.Min(name.Right.End, name.Span.End + LongestRow));
        bool isRow = rest.Length > 0 && name.Text[rest.Start] is '、' or '等' or '和' or '及';
        Mention? count = name.Article.Mentions.Within(rest, MentionKind.Count).FirstOrDefault();
        bool isCounted = count is { Amount: { Value: > 1, Unit: "家" or "户" or "名" } } && Firms.At(name.Text, count.Span.End, name.Right.End) is TextSpan firms
            && (Met.IsIn(name.Text, name.Left) || Guests.At(name.Text, firms.End, name.Right.End) is not null) && (isRow || rest.Start == count.Span.Start);
        return isCounted || (isRow && Firms.EndingAt(name.Text, name.Right.End, name.Span.End) is not null && With.At(name.Text, name.Right.End + 1, name.Text.Length) is not null);
    }

    /// <summary>与养殖专家李某洽谈: whom one deals with.</summary>
    public static bool IsPartner(NameInText name) => name.IsBefore(Dealing) && !BuiltHeads.EndsProject(name.Article, name.Span) && With.Last(name.Text, name.Left) is TextSpan with && !(name.Before?.Span.End > with.End);
}
