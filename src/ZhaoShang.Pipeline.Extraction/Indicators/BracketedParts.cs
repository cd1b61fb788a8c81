using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads lists of places with their figures in brackets: 到位资金居前的是:九龙镇(9.6亿元)、顾县镇(4.1亿元); 签约居前的:德政镇(签约4个、18.2亿元)、双井镇(3个、12亿元). Near misses: 某镇石材厂(1.2亿元), a
/// project, and a list whose head names no measure.
/// </summary>
internal static class BracketedParts
{
    private const int LongestPlace = 14;

    // 排名前五的产业链为:纺织(12亿元)、食品(8亿元).
    private static readonly PhraseSet Sectors = new(WordPairs.Of("产业 产业链 行业 领域 门类 板块 来源地 省份 国家和地区 国家/地区 国家(地区)", "为 是 有 依次为 依次是 分别为 分别是"));
    private static readonly PhraseSet Heads = new("居前 前三 前五 后三 后五 靠后 末位 末尾 倒数 落后 垫底 前列 排位 排名 最多 领先 较好 较多 完成 依次");
    private static readonly PhraseSet Ranked = new("居前 前三 前五 前列 后三 后五 靠后 末位 末尾 倒数 落后 垫底 排位 排名 最多 领先");
    private static readonly PhraseSet Signings = new("签约");
    private static readonly PhraseSet Labels = new("到位 签约 引进 完成 到资 进资 已到位 开工");

    /// <summary>The draft of <paramref name="figure"/>, an amount or a count; null if it stands in no such brackets.</summary>
    public static IndicatorDraft? Of(ArticleView article, Mention figure, FiguresSoFar figures)
    {
        if (article.BracketAround(figure.Span) is not TextSpan bracket || HeadOf(article, figure) is not TextSpan head || !(IsOfPlace(article, bracket) || (PlaceBefore(article, bracket).Length >= 2 && Sectors.EndingAt(article.Text, head.End, head.Start) is not null)))
        {
            return null;
        }

        TextSpan before = new(bracket.Start, figure.Span.Start);
        bool isFirst = before.IsEmpty || Labels.At(article.Text, before.Start, before.End)?.End == before.End;
        bool isSecond = !isFirst && figures.OfSentence.Count > 0 && figures.OfSentence[^1].Figure.Span.End == figure.Span.Start - 1 && article.Text[figure.Span.Start - 1] is '、' or ',';
        IndicatorMeasure? measure = !isFirst && !isSecond ? null : MeasureOf(article, figure, head, figures);
        return measure is null ? null : new IndicatorDraft(figure, measure.Value, article.Letters(PlaceBefore(article, bracket)), figure.Span) { Target = TargetOf(article, figure, bracket, head), IsReached = Ranked.IsIn(article.Text, head) };
    }

    // 完成全年目标80%以上的有:甲镇(1.86亿元,完成93%)、乙镇(1.24亿元,88.6%).
    private static decimal? TargetOf(ArticleView article, Mention figure, TextSpan bracket, TextSpan head)
    {
        Mention? share = article.Mentions.Within(new TextSpan(figure.Span.End, bracket.End), MentionKind.Percent).FirstOrDefault();
        bool isShare = share is not null && share.Span.End == bracket.End && new TextSpan(figure.Span.End, share.Span.Start).Of(article.Text).TrimStart(",，、") is "" or "完成" or "占任务";
        return isShare && (ChangeReader.NamesPlan(article.Text, head) || head.Of(article.Text).IndexOf("完成进度") >= 0 || head.Of(article.Text).IndexOf("完成率") >= 0) ? share!.Amount?.Value : null;
    }

    private static TextSpan PlaceBefore(ArticleView article, TextSpan bracket)
    {
        int start = bracket.Start - 1;
        while (start > 0 && bracket.Start - start <= LongestPlace && char.IsLetterOrDigit(article.Text[start - 1]))
        {
            start--;
        }

        return new TextSpan(start, bracket.Start - 1);
    }

    private static bool IsOfPlace(ArticleView article, TextSpan bracket)
    {
        TextSpan place = PlaceBefore(article, bracket);
        return place.Length >= 2 && NameReader.Places.EndingAt(article.Text, place.End, place.Start) is not null;
    }

    // The clauses before the colon that opens the list.
    private static TextSpan? HeadOf(ArticleView article, Mention figure)
    {
        TextSpan sentence = article.Outline.SentenceAt(figure.Span.Start).Span;
        TextSpan left = ArticleView.Before(figure.Span.Start, sentence.Start);
        int colon = left.Of(article.Text).LastIndexOfAny(':', '：');
        TextSpan head = new(left.Start, left.Start + Math.Max(0, colon));
        return colon > 0 && Heads.IsIn(article.Text, head) ? head : null;
    }

    // 居前的是, 全县完成任务较好的乡镇有: no word tells what is measured. Near miss: 贷款余额居前的是.
    private static bool NamesNothing(ArticleView article, TextSpan head)
    {
        int at = article.Outline.ClauseAt(Math.Max(head.Start, head.End - 1)).Span.Start;
        while (at < head.End)
        {
            TextSpan? word = Empty.At(article.Text, at, head.End);
            if (word is null && char.IsLetter(article.Text[at]))
            {
                return false;
            }

            at = word?.End ?? at + 1;
        }

        return true;
    }

    private static readonly PhraseSet Empty = new(
        LevelWords.Whole + LevelWords.Levels + " 居前 前三 前五 前十 前列 后三 后五 靠后 末位 末尾 倒数 落后 垫底 排位 排名 排在 位列 位居 名列 最多 领先 较好 较多 较快 最好 最快 完成 依次 招商 引资 招商引资 引进 到位 资金 任务 目标 进度 情况 乡镇 街道 部门 单位 园区 产业 产业链 行业 领域 门类 板块 来源地 省份 国家和地区 年度 全年 工作 比例 以上 以下 超过 不到 不足 过半 成 其中 分别 位次 名次 位 名 的 是 有 为 各 个 一 二 三 四 五 六 七 八 九 十 等 从 看 在");

    private static IndicatorMeasure? MeasureOf(ArticleView article, Mention figure, TextSpan head, FiguresSoFar figures)
    {
        IndicatorDraft? alike = figures.OfSentence.FindLast(draft => draft.Figure.Kind == figure.Kind && draft.Figure.Amount?.Unit == figure.Amount?.Unit);
        IndicatorMeasure? told = alike?.Measure ?? (figure.Kind == MentionKind.Count ? figure.Amount?.Unit is "个" or "项" or "宗" ? IndicatorMeasure.ProjectCount : null
            : Signings.IsIn(article.Text, new TextSpan(Math.Max(0, figure.Span.Start - LongestPlace), figure.Span.Start)) ? IndicatorMeasure.Contracted
            : Measures.OfMoney(article.Letters(head)) ?? (NamesNothing(article, head) ? figures.LastOfArticle(static draft => draft.Measure == IndicatorMeasure.PaidIn && !draft.IsForecast)?.Measure : null));
        return told is IndicatorMeasure measure && figure.Kind == MentionKind.Money ? Measures.InCurrency(measure, figure.Amount!.Value.Unit) : told;
    }
}
