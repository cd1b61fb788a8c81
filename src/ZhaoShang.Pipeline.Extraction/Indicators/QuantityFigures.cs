using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads quantities as figures of the region: 新增装机120万千瓦, 货运量86万吨. Near misses: the capacity of a project, what one firm makes.</summary>
internal static class QuantityFigures
{
    private static readonly PhraseSet Others = new("装机 并网 产量 产能 发电量 用电量 里程 货运量 客运量 吞吐量 销售面积 住宅 新增就业 失业人员");
    private static readonly PhraseSet Own = new("全长 建成后 投产后 该工程 该项目 公司");

    /// <summary>What <paramref name="figure"/> tells, or null if it is no figure of the region.</summary>
    /// <param name="article">The article.</param>
    /// <param name="figure">A quantity.</param>
    /// <param name="floor">Where its words may begin on the left.</param>
    public static IndicatorDraft? Read(ArticleView article, Mention figure, int floor)
    {
        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        bool isMoved = figure.Span.Start > 0 && article.Text[figure.Span.Start - 1] is '由' or '从';
        bool isOther = !isMoved && left.Length >= 2 && Others.IsIn(article.Text, left) && !Own.IsIn(article.Text, left);
        return isOther ? new IndicatorDraft(figure, IndicatorMeasure.Other, article.Letters(left), left) : null;
    }
}
