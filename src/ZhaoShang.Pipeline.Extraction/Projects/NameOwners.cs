using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Tells whether a name stands behind the one who makes it, or the place where it is: 甲客商独资的冶炼厂, 漫江镇的文化小镇, 兑镇镇一家硅铁厂.</summary>
internal static class NameOwners
{
    /// <summary>Verbs of makers that end before 的.</summary>
    public static readonly PhraseSet MakersVerbs = new(
        "独资 合资 联营 合办 合建 合作 筹建 筹办 兴办 兴建 创办 开办 承办 新办 组建 牵头组建 投建 建设 新建 修建 扩建 签约 签下 投资 引进 招来 施工 在建 续建 承建 开发 打造 收购 投资兴建 投资建设 投资兴办 拟建 规划建设 计划建设 开工 动工 投产 建成 入股 办 建 上 新上 带来 牵头 投入 洽谈 搞 改造 扩产 签 合股 引来 在谈 增资 奠基 投");

    /// <summary>True if the letters from <paramref name="first"/> to <paramref name="start"/> end with an owner's 的 or with 一家.</summary>
    public static bool IsBehindOwner(ArticleView article, int first, int start)
    {
        if (start - first < 2)
        {
            return false;
        }

        string text = article.Text;
        bool isOwned = text[start - 1] == '的' && (MakersVerbs.EndingAt(text, start - 1, first) is not null || article.Mentions.Covering(start - 2, MentionKind.Region) is not null
            || article.Mentions.Covering(start - 2, MentionKind.Organisation) is not null || Parties.PersonFinder.In(article, new TextSpan(first, start)).Any(person => person.End == start - 1)
            || Parties.TradeNames.In(article, new TextSpan(first, start)).Any(trade => trade.End == start - 1));
        return isOwned || article.Has(start - 2, "一家") || article.Has(start - 2, "一座") || article.Has(start - 2, "一个") || article.Has(start - 2, "那个") || article.Has(start - 2, "这个");
    }
}
