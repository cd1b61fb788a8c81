using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>Candidates of which there are several, that have a share, or that are named by the way.</summary>
internal static class FigureRefusals
{
    private const int LongestJoined = 8;

    private static readonly PhraseSet Counted = new("有 共 共有 达 已有 项目 签约 现场签约 集中签约 开工 投产 竣工 新签 新签约 落地 新开工 签约项目");
    private static readonly PhraseSet Zones = new(ZoneWords.Zones);
    private static readonly PhraseSet Shares = new("镇 乡 局 委 办 街道 中心 管委会 办事处");
    private static readonly PhraseSet Still = new("仍 也 就 只 仅 已");
    private static readonly PhraseSet Excepted = new("除外");
    private static readonly PhraseSet Openings = new("继 是继 这是继 除 除了");
    private static readonly PhraseSet Afters = new("之后 以后 后");
    private static readonly PhraseSet Besides = new("外 以外 之外");

    /// <summary>两条生产线, 6家企业总部, 3个整车及零部件项目: several.</summary>
    public static bool IsOfMany(NameInText name)
    {
        TextSpan joined = new(Math.Max(name.Clause.Span.Start, name.Span.Start - LongestJoined), Math.Max(name.Clause.Span.Start, name.Span.Start - 1));
        bool isHalf = name.Span.Start > name.Clause.Span.Start && name.Text[name.Span.Start - 1] is '及' or '和' && name.Article.Has(name.Span.End - 2, "项目")
            && name.Article.Mentions.Within(joined, MentionKind.Count).Any(static count => count.Amount is { Value: > 1, Unit: "个" or "项" });
        if (isHalf)
        {
            return true;
        }

        TextSpan near = new(Math.Max(0, name.Span.Start - 4), Math.Min(name.Text.Length, name.Span.Start + 4));
        return name.Article.Mentions.Within(near, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "个" or "座" or "家" or "处" or "条" or "项" or "栋" or "幢" or "所" }
            && count.Span.End >= name.Span.Start && count.Span.Start <= name.Span.Start && (count.Span.End > name.Span.Start || count.Amount is { Unit: "座" or "家" or "处" }));
    }

    /// <summary>展馆签约项目6项, “短平快”项目投产15个: how many there are.</summary>
    public static bool IsCountedClass(NameInText name)
    {
        int at = name.Span.End;
        for (int words = 0; words < 2 && Counted.At(name.Text, at, name.Clause.Span.End) is TextSpan word; words++)
        {
            at = word.End;
        }

        return name.Article.Mentions.StartingAt(at, MentionKind.Count) is { Amount: { Value: > 1, Unit: "个" or "项" } } count && count.Span.End >= Math.Min(name.Clause.Span.End, at + 2)
            && (at > name.Span.End || name.Span.Of(name.Text).EndsWith("项目"));
    }

    /// <summary>矿产品初加工项目仍占四成: a class of which a share is told.</summary>
    public static bool IsShareOfAll(NameInText name)
    {
        int at = name.Span.End + (Still.At(name.Text, name.Span.End, name.Text.Length)?.Length ?? 0);
        int share = name.Article.Has(at, "占了") || name.Article.Has(at, "占到") ? at + 2 : at + 1;
        return name.Article.Has(at, "占") && name.Article.Mentions.StartingAt(share, MentionKind.Percent) is not null;
    }

    /// <summary>其中:太沙工业园5.6亿元,崇岗工业园2.1亿元; 凤山街道3亿元,县文旅局2亿元: the shares of zones, towns and offices.</summary>
    public static bool IsShare(NameInText name)
    {
        if (name.Article.Mentions.StartingAt(name.Span.End, MentionKind.Money) is not Mention money)
        {
            return false;
        }

        bool isZone = name.EndsWith(Zones) && (money.Span.End == name.Clause.Span.End || name.Text[money.Span.End] is '、' or '(' or '（');
        return isZone || name.Article.Mentions.Within(name.Sentence, MentionKind.Money).Count(other => other != money && Shares.EndingAt(name.Text, other.Span.Start, name.Sentence.Start) is not null) > 1;
    }

    /// <summary>比昌盛铸造项目多1亿元: what another is compared with.</summary>
    public static bool IsMeasure(NameInText name) => (name.Text[name.Span.Start] == '比' || name.Article.Has(name.Span.Start - 1, "比")) && OtherMoney.Differences.At(name.Text, name.Span.End, name.Right.End) is TextSpan more
        && name.Article.Mentions.FiguresWithin(new TextSpan(more.End, name.Right.End)).Count > 0;

    /// <summary>除甲项目外, 继甲、乙之后, 房地产开发项目除外: named by the way, or excepted.</summary>
    public static bool IsByTheWay(NameInText name)
    {
        TextSpan? opening = Openings.At(name.Text, name.Clause.Span.Start, name.Span.Start + 1);
        bool isBehind = opening is TextSpan word && (word.Of(name.Text).Contains('继') ? Afters : Besides).IsIn(name.Text, name.Right) && !name.Article.Has(word.End, "续");
        return isBehind || (Excepted.EndingAt(name.Text, name.Right.End, name.Span.End) is not null && !name.IsPriced);
    }
}
