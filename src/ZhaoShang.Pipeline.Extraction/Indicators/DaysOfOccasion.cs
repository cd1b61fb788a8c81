using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells the days of an occasion whose sentence tells but one of them and how long it was: 为期三天的洽谈会8日落下帷幕, 2月13日出发,3月16日返回,历时三十二天, 20日和21日两天. Near misses: 为期三天的洽谈会8日开幕, which goes
/// on; 建设工期90天, of a thing that is built.
/// </summary>
internal static class DaysOfOccasion
{
    private const int LettersOfDay = 10;
    private const int MostDays = 60;
    private const int LongestClosing = 24;

    private static readonly PhraseSet Lasting = new("为期 历时 历经");
    private static readonly PhraseSet Closed = new("落下帷幕 落幕 闭幕 结束 收官 落下了帷幕 降下帷幕 圆满结束");
    private static readonly PhraseSet Together = new(WordPairs.Of("两 三 四 五", "天 日"));

    /// <summary>The days in EDTF, where <paramref name="told"/> is one of them; null if its sentence tells no more than the day.</summary>
    public static string? Of(ArticleView article, (string Period, TextSpan Span) told)
    {
        if (told.Period.Length != LettersOfDay || DayOf(told.Period) is not DateOnly day)
        {
            return null;
        }

        TextSpan sentence = article.Outline.SentenceAt(told.Span.Start).Span;
        return OfRow(article, told) ?? (LengthIn(article, sentence) is int length ? Ended(article, told, day, length) ?? Between(article, sentence, told, day, length) : null);
    }

    // 20日和21日两天,…: from the first to the last.
    private static string? OfRow(ArticleView article, (string Period, TextSpan Span) told)
    {
        bool isRow = told.Span.Start > 1 && article.Text[told.Span.Start - 1] is '、' or '和' or '与' && Together.At(article.Text, told.Span.End, article.Text.Length) is not null;
        Mention? first = isRow ? article.Mentions.Covering(told.Span.Start - 2, MentionKind.Date) : null;
        return first?.Date is { Value.Length: LettersOfDay } day && string.CompareOrdinal(day.Value, told.Period) < 0 ? $"{day.Value}/{told.Period}" : null;
    }

    // How many days it lasted: 为期三天.
    private static int? LengthIn(ArticleView article, TextSpan sentence)
    {
        foreach (Mention length in article.Mentions.Within(sentence, MentionKind.Duration))
        {
            bool isOfDays = length.Amount is { Unit: "天" or "日", High: null, Value: >= 2 and <= MostDays } && Lasting.EndingAt(article.Text, length.Span.Start, Math.Max(sentence.Start, length.Span.Start - 2)) is not null;
            if (isOfDays)
            {
                return (int)length.Amount!.Value.Value;
            }
        }

        return null;
    }

    private static string? Ended(ArticleView article, (string Period, TextSpan Span) told, DateOnly day, int length)
    {
        TextSpan clause = article.Outline.ClauseAt(told.Span.Start).Span;
        TextSpan behind = new(told.Span.End, Math.Max(told.Span.End, Math.Min(clause.End, told.Span.End + LongestClosing)));
        return Closed.IsIn(article.Text, behind) ? $"{Spelled(day.AddDays(1 - length))}/{told.Period}" : null;
    }

    // The other day of the sentence, as far from it as the occasion was long.
    private static string? Between(ArticleView article, TextSpan sentence, (string Period, TextSpan Span) told, DateOnly day, int length)
    {
        foreach (Mention other in article.Mentions.Within(sentence, MentionKind.Date))
        {
            int distance = other.Date is { Value.Length: LettersOfDay } edtf && DayOf(edtf.Value) is DateOnly last ? Math.Abs(last.DayNumber - day.DayNumber) : -1;
            if (distance == length || distance == length - 1)
            {
                return string.CompareOrdinal(other.Date!.Value.Value, told.Period) < 0 ? $"{other.Date.Value.Value}/{told.Period}" : $"{told.Period}/{other.Date.Value.Value}";
            }
        }

        return null;
    }

    private static DateOnly? DayOf(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly told) ? told : null;

    private static string Spelled(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
