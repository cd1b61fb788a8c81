using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Words of stage that tell nothing done: what is talked of (就X签约事宜进行了洽谈, 围绕X开工建设有关问题座谈) and how long it takes (完成注册登记只需3天). Near misses: 就X签约, 签约并商谈用地问题, 主体完工仅用60天.
/// </summary>
internal static class StageTopics
{
    private const int LongestTopic = 8;
    private const int LongestNeed = 3;
    private static readonly SearchValues<char> Parting = SearchValues.Create("并后且又了，,");

    private static readonly PhraseSet Openings = new("就 围绕 针对 关于 商谈 洽谈 磋商 商讨 座谈 讨论 研讨 研究 协商 交流 沟通 商议 对接 探讨 会商");
    private static readonly PhraseSet Matters = new("事宜 事项 细节 问题 一事 之事 可行性 可能性");
    private static readonly PhraseSet Needs = new("只需 仅需 只要 只需要 仅需要 需 需要 至少要 最快 最快只需 最多");

    /// <summary>True if the stage word at <paramref name="word"/> tells nothing done. O(length of the clause).</summary>
    public static bool Holds(ArticleView article, TextSpan word) => IsTalkedOf(article, word) || TakesTime(article, word);

    private static bool IsTalkedOf(ArticleView article, TextSpan word)
    {
        TextSpan clause = article.Outline.ClauseAt(word.Start).Span;
        TextSpan right = new(word.End, Math.Max(word.End, Math.Min(clause.End, word.End + LongestTopic)));
        return Matters.First(article.Text, right) is TextSpan matter && !new TextSpan(word.End, matter.Start).Of(article.Text).ContainsAny(Parting)
            && Openings.IsIn(article.Text, new TextSpan(clause.Start, word.Start));
    }

    private static bool TakesTime(ArticleView article, TextSpan word) =>
        Needs.At(article.Text, word.End, Math.Min(article.Text.Length, word.End + LongestNeed)) is TextSpan need && article.Mentions.StartingAt(need.End, MentionKind.Duration) is not null;
}
