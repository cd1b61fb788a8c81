using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Tells the days of a meeting whose end is reported with its length: 历时4天的博览会今日降下帷幕, on 9 August, ran from the 6th to the 9th. Near misses: 为期三天的博览会今日开幕, whose end is to come,
/// and a visit of three days that tells no end.
/// </summary>
internal static class ClosedMeetings
{
    private const int LongestMeeting = 30;

    private static readonly PhraseSet Lengths = new("历时 为期 会期 持续");
    private static readonly PhraseSet Ends = new("闭幕 落幕 降下帷幕 落下帷幕 降帷 结束 收官 谢幕 落下了帷幕 拉下帷幕 闭馆 收幕");

    /// <summary>The days up to <paramref name="day"/> that the clauses around it tell; null if they tell no meeting that ended.</summary>
    public static string? DaysUpTo(ArticleView article, Mention day)
    {
        if (day.Date is not Edtf { Value.Length: 10 } edtf || edtf.Earliest is not DateOnly last)
        {
            return null;
        }

        Sentence sentence = article.Outline.SentenceAt(day.Span.Start);
        TextSpan around = new(Math.Max(sentence.Span.Start, day.Span.Start - ArticleView.Reach), Math.Min(sentence.Span.End, day.Span.End + ArticleView.Reach));
        Mention? length = article.Mentions.Within(around, MentionKind.Duration).FirstOrDefault(told => told.Amount is { Unit: "天" or "日", Value: > 1 and <= LongestMeeting }
            && Lengths.EndingAt(article.Text, told.Span.Start, Math.Max(around.Start, told.Span.Start - 2)) is not null);
        return length?.Amount is { } days && Ends.IsIn(article.Text, around) ? Edtf.Between(Edtf.OfDay(last.AddDays(1 - (int)days.Value)), edtf).Value : null;
    }
}
