using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads shares of a plan that is named only beside the figure before: 塔集镇2260万元,完成全年任务的37.7%;金南镇1015万元,33.8%; 26个,占目标的37.1%,到位9.1亿元,占41.4%. Near miss: 项目26个,占目标的37.1%,其中工业9个,占34.6%,
/// a share of the whole.
/// </summary>
internal static class SharesInRow
{
    private static readonly PhraseSet Links = new(", ， ( （ 、 (占 （占 ,占 ，占 ,为 ，为 (完成 （完成 ,完成 ，完成 ,达 ，达");
    private static readonly PhraseSet Parts = new("其中");
    private const string EndMarks = ",，、;；。)） \n";

    /// <summary>Gives <paramref name="draft"/>, the next figure behind <paramref name="before"/>, its share.</summary>
    public static void Read(ArticleView article, IndicatorDraft draft, IndicatorDraft before)
    {
        if (draft is not { Target: null, IsTask: false } || before is not { Target: not null, IsForecast: false } || draft.Figure.Kind == MentionKind.Percent
            || Parts.IsIn(article.Text, new TextSpan(before.Figure.Span.End, Math.Max(before.Figure.Span.End, draft.Figure.Span.Start))))
        {
            return;
        }

        int start = draft.Figure.Span.End;
        TextSpan? link = Links.At(article.Text, start, Math.Min(article.Text.Length, start + LongestLink));
        bool isShare = link is TextSpan told && article.Mentions.StartingAt(told.End, MentionKind.Percent) is { Amount: not null } share && (share.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[share.Span.End]))
            && (told.Length > 1 || (before.Measure == draft.Measure && before.Figure.Kind == draft.Figure.Kind));
        if (isShare)
        {
            Mention percent = article.Mentions.StartingAt(link!.Value.End, MentionKind.Percent)!;
            draft.Target = percent.Amount!.Value.Value;
            draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
        }
    }

    private const int LongestLink = 3;
}
