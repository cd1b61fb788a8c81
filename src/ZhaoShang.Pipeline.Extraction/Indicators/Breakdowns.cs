using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the words that open what a figure is made up of: 分产业看,…; 按来源分:…; 分区域:…; 从投向看,…; 到位资金按区域分,…. Near misses: 从长远看, 按计划分步实施.</summary>
internal static class Breakdowns
{
    private const int LongestOpening = 16;

    private static readonly PhraseSet Ways = new("分 按 从");

    private static readonly PhraseSet Labels = new("分 按 从 看");

    private static readonly PhraseSet Topics = new(WordPairs.Of("签约项目 新签约项目 新建项目 续建项目 在建项目 签约的项目 开工项目 新开工项目 开工的项目 引进项目 引进的项目 这些项目 上述项目", "中 里 当中"));

    private static readonly PhraseSet Aspects = new(
        "产业 产业链 链条 行业 门类 来源 投向 用途 区域 地区 区县 县区 县市 县(市、区) 县(市区) 板块 领域 类别 类型 性质 规模 资金 隶属 园区 镇 乡 街道 单位 部门 片区 战区 战线 专班 小组 分队 国别 国家 地域 结构 投资额 项目个数 形态 方式 层次 构成 分布 阶段 进度 关系 月份 季度");

    /// <summary>True if <paramref name="sentence"/> opens with such words.</summary>
    public static bool Opens(ArticleView article, Sentence sentence) => Is(article, article.Outline.Clauses[sentence.FirstClause]);

    /// <summary>True if such words stand at the head of the part of the sentence, between semicolons, in which <paramref name="position"/> stands, or of its sentence.</summary>
    public static bool Govern(ArticleView article, int position) => Governing(article, position) is not null;

    /// <summary>The clause of such words before <paramref name="position"/> in its sentence; null if there is none.</summary>
    public static Clause? Governing(ArticleView article, int position)
    {
        Clause clause = article.Outline.ClauseAt(position);
        Sentence sentence = article.Outline.Sentences[clause.Sentence];
        for (int i = clause.Index; i >= sentence.FirstClause && clause.Index - i <= MostClauses; i--)
        {
            if (Is(article, article.Outline.Clauses[i]))
            {
                return article.Outline.Clauses[i];
            }
        }

        return null;
    }

    private const int MostClauses = 24;

    /// <summary>True if <paramref name="clause"/> ends with such words.</summary>
    public static bool Is(ArticleView article, Clause clause)
    {
        TextSpan span = clause.Span;
        bool isMarked = span.Length is >= 3 and <= LongestOpening && span.End < article.Text.Length && article.Text[span.End] is ',' or '，' or ':' or '：';
        bool isEnded = isMarked && article.Text[span.End - 1] is '看' or '分' or '析' or '计';

        // 分区域:, 按来源:.
        bool isLabel = isMarked && article.Text[span.End] is ':' or '：' && Labels.At(article.Text, span.Start, span.End) is TextSpan head
            && Aspects.EndingAt(article.Text, span.End, head.End)?.Start == head.End;
        // 签约项目中,工业类5个: the whole was counted before. Near miss: 在28个签约项目中, which counts it here.
        bool isTopic = isMarked && article.Text[span.End] is ',' or '，' && Topics.EndingAt(article.Text, span.End, span.Start) is not null && !article.Mentions.FiguresWithin(span).Any();
        return isLabel || isTopic || (isEnded && Ways.First(article.Text, span) is TextSpan way && Aspects.IsIn(article.Text, new TextSpan(way.End, span.End)));
    }
}
