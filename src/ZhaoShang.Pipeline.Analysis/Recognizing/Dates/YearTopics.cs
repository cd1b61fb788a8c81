using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells where a year is what the following is told of: at the head of a sentence, a paragraph or a section.</summary>
internal sealed class YearTopics(CompactText text)
{
    private static readonly WordSet FoundingWords = ["成立", "创办", "创立", "创建", "始建", "建", "组建", "注册", "设立", "起步", "毕业", "始", "开业", "投产", "生"];

    private static readonly LetterSet NumberLetters = new("一二三四五六七八九十（）()、.0123456789◆■●★▲第步阶段部分章");

    private const int YearLetters = 5;

    private bool IsClauseStart(int at) => text.IsOneOf(at - 1, "\n，,。；;：:！!？?（(“\"在于自从") || text.EndsBefore(at, "刚刚过去的");

    /// <summary>去年9月开工 inside a sentence, and 去年为5家 within a paragraph, are told of their things only: the sentences behind them are this year's.</summary>
    public bool IsSentenceTopic(in DateExpression told) =>
        text[told.Start - 1] == '\n' || (text.IsOneOf(told.Start - 1, "。！!？?") && text.IsOneOf(told.End, "，,、我全"));

    /// <summary>明年是关键一年。…一季度: what follows is told of it. Near miss: 明年3月投产.</summary>
    public bool IsNextYearTopic(in DateExpression told) =>
        told.From.Year is { Anchor: DateAnchor.Article, Value: 1 } && told.From.Part == YearPart.Whole && text.IsOneOf(told.Start - 1, "\n。！!？?“\"") && text.IsOneOf(told.End, "是，,我");

    /// <summary>◆ 明年: a heading that is nothing but the year.</summary>
    public bool IsHeading(in DateExpression told) =>
        told.From.Year is { Anchor: DateAnchor.Article, Value: 1 } && told.From.Part == YearPart.Whole && text[told.End] == '\n' && IsSectionStart(told.Start);

    /// <summary>2009年，他回乡; not …人，1989年出门打工: that is told of him only. Near misses: 公司成立于2004年; 公司（2004年成立）.</summary>
    public bool IsStatedTopic(in DateExpression told) => YearReviewed.IsLookedBackOn(text, told.Start) ||
        (!IsFounding(told.Start) && !(text.IsOneOf(told.Start - 1, "（(") && !text.IsOneOf(told.End, "）)")) && IsAtHead(told));

    private bool IsAtHead(in DateExpression told)
    {
        bool isInside = text.IsOneOf(told.Start - 1, "，,") || (text.IsOneOf(told.Start - 1, "。！!？?") && told.From.Part == YearPart.Whole && told.To is null);
        return isInside ? text.IsOneOf(told.End, "，,、我全的") : IsClauseStart(told.Start);
    }

    // 成立于2004年, 始建于2004年.
    private bool IsFounding(int at) => text[at - 1] == '于' && FoundingWords.EndsWith(text.Letters.AsSpan(0, at - 1));

    private static readonly WordSet SectionWords = ["工作", "的工作", "主要工作", "政府工作", "招商", "回顾"];

    /// <summary>四、2013年怎么干。…；一季度: what follows is told of that year; so it is behind 。一、2012年工作回顾 in a text without lines.</summary>
    public bool IsSectionStart(int at)
    {
        const int LongestNumber = 4;
        int start = at;
        while (start > at - LongestNumber && NumberLetters.Contains(text[start - 1]))
        {
            start--;
        }

        bool isInLine = text[start - 1] == '。' && text[at - 1] == '、' && SectionWords.BeginsWith(text.Letters.AsSpan(Math.Min(text.Length, at + YearLetters)));
        return text[start - 1] == '\n' || isInLine;
    }
}
