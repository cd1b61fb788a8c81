using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Finds dates and periods as <c>tests/Specs/dates.md</c> shows them: absolute ones in all spellings, relative ones by the article's clock and by
/// what the story told before. Thread-safe; O(length).
/// </summary>
public sealed partial class DateRecognizer : IMentionRecognizer
{
    // A heading is a short line without a stop, a comma or a colon inside: 开工时间：2007年11月 is none.
    private const int DigitsOfYear = 4;
    private const int LongestHeading = 40;
    private const int LongestEvent = 4;
    private const int LongestYear = 8;
    private const int LongestVerb = 6;
    private const int MonthsAhead = 11;
    private const int LongestRunIn = 14;
    private const int ReachOfAim = 16;

    /// <summary>There is about one date in so many letters.</summary>
    private const int LettersOfOne = 128;

    private const string Stops = "。！？!?；;";
    private const string Commas = "，,";
    private static readonly SearchValues<char> StopLetters = SearchValues.Create(Stops + Commas);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(Stops + "\n");

    // 元月就能出第一炉.
    private static readonly WordSet Expected = ["就能", "就可", "即可", "便可", "可望", "有望", "预计", "计划", "要"];
    private static readonly WordSet Aims = ["定于", "预计", "计划", "力争", "争取", "确保", "要求", "截止", "限期", "明确", "务必", "有望", "可望", "拟于", "拟在", "将于", "将在"];
    private static readonly WordSet Decisions = ["决定", "议定", "商定", "约定", "要求", "计划", "提出"];

    // 下半年将赴台推介; 将 and 拟 at the head of what is still to come.
    private const string PlanWords = "将拟再";

    private const string HeadingMarks = "■◆●▲★□◇";

    // 签约当天, 开园当天: of the happening that the article tells.
    private static readonly WordSet EventWords = ["签约", "开园", "开幕", "开工", "奠基", "活动", "仪式", "启动", "揭牌", "大会", "会议"];

    // 三、重点任务; near misses: 主要措施, 存在问题, which may be of the year looked back on.
    private static readonly WordSet PlanHeadings = ["任务", "安排", "打算", "计划", "要求", "思路", "目标", "部署", "谋划", "下一步", "工作重点", "活动"];

    private static readonly WordSet ReviewHeadings = ["回顾", "总结", "情况", "形势", "现状", "问题", "底数", "起因", "成绩", "成效", "进展", "背景", "不足", "差距", "去年", "上年", "收尾", "家底"];

    /// <summary>All that is more than passed over, but for commas: of them is asked only whether a line has one.</summary>
    internal static readonly KeyStarts Signs = DateStarts.And([.. Stops, '\n', '\t', '|', '(', '（', ')', '）', '来', '每', ':', '：', .. DateNumbers.NumeralLetters]);

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) => Recognize(new ScannedArticle(document), clock);

    /// <summary>The dates in <paramref name="article"/>, in the order of the text.</summary>
    internal static List<Mention> Recognize(ScannedArticle article, ArticleClock clock)
    {
        CompactText text = new(article.Text);
        Narrative narrative = new();
        narrative.TellLead(YearReviewed.Opening(text, clock));
        Reading reading = new(text, clock, narrative, new DateScanner(text), new DateResolver(clock, narrative), new List<Mention>(text.Length / LettersOfOne));
        int dateline = DatelineReader.Read(text)?.Start ?? -1;
        int lineStart = 0;
        bool hasStop = false;
        bool isUnderHeading = false;
        StartMarks signs = text.Compact(article.MarksOf(Signs), Signs);
        int from = 0;
        for (int at = signs.Next(0); at < text.Length; from = at, at = signs.Next(at))
        {
            hasStop = hasStop || text.Letters.AsSpan(from, at - from).ContainsAny(Commas[0], Commas[1]);
            switch (text[at])
            {
                case '\n':
                    if (!hasStop && at - lineStart <= LongestHeading && !narrative.IsInside(SectionYear.NumberingOf(text, lineStart)) && EndsReview(text, new TextSpan(lineStart, at), clock))
                    {
                        narrative.EndReview(clock.Year);
                    }

                    isUnderHeading |= clock.PlannedFor is not null && SectionYear.NumberingOf(text, lineStart) != HeadingNumbering.None;
                    narrative.EndParagraph(isHeading: !hasStop && at - lineStart <= LongestHeading, SectionYear.NumberingOf(text, lineStart));
                    (lineStart, hasStop) = (++at, false);
                    if (!isUnderHeading && !narrative.IsInside(SectionYear.NumberingOf(text, lineStart)) && BeginsPlan(text, lineStart, clock))
                    {
                        narrative.EndReview(clock.Year);
                    }

                    break;
                case '。' or '！' or '？' or '!' or '?':
                    if (!hasStop && at - lineStart <= LongestRunIn && clock.PlannedFor is not null && EndsReview(text, new TextSpan(lineStart, at), clock))
                    {
                        narrative.EndReview(clock.Year);
                    }

                    narrative.EndSentence();
                    hasStop = true;
                    at++;
                    break;
                case '；' or ';':
                    narrative.EndSegment(clock.Year);
                    hasStop = true;
                    at++;
                    break;
                case ':' or '：':
                    // 2009年：筑巢引凤 heads what follows.
                    hasStop |= text[at + 1] != '\n' && text[at - 1] != '年';
                    at++;
                    break;
                case '(' or '（':
                    narrative.OpenBracket();
                    at++;
                    break;
                case ')' or '）':
                    narrative.CloseBracket(IsYearAlone(text, at));
                    at++;
                    break;
                case '\t' or '|':
                    // Cells of a row are told each by itself, and no row is a heading.
                    narrative.EndCell(isFirst: !hasStop);
                    hasStop = true;
                    at++;
                    break;
                case '来' when text[at + 1] != '年':
                    reading.ComeBack(at++);
                    break;
                case var _ when at == dateline:
                    // The date that the article is signed with is no part of what it tells.
                    at = text.Letters.IndexOf('\n', at) is > 0 and int end ? end : text.Length;
                    break;
                case '每':
                    at = reading.ReadFrequency(at);
                    break;
                default:
                    at = DateStarts.MayStandAt(text, at) ? reading.Read(at) : reading.AfterNumber(at);
                    break;
            }
        }

        return reading.Mentions;
    }

    // In a plan any numbered heading does that does not look back itself: 一、时间和步骤. Near misses: 一、当前形势, 第一部分 2009年工作 in the plan for 2010.
    private static bool EndsReview(CompactText text, TextSpan line, ArticleClock clock)
    {
        ReadOnlySpan<char> heading = line.Of(text.Letters);
        bool looksBack = clock.PlannedFor is { } planned && (ReviewHeadings.StandsIn(heading) || TellsYearBefore(text, line, planned) || (planned.Year > clock.Published?.Year && heading.Contains("今年", StringComparison.Ordinal)));
        return !looksBack && (PlanHeadings.StandsIn(heading) || (clock.PlannedFor is not null && (text.IsOneOf(line.Start, HeadingMarks) || SectionYear.NumberingOf(text, line.Start) != HeadingNumbering.None)));
    }

    private static bool TellsYearBefore(CompactText text, TextSpan line, Edtf planned)
    {
        int at = line.Start + line.Of(text.Letters).IndexOf('年') - DigitsOfYear;
        return at >= line.Start && DateNumbers.ReadFourDigits(text, at, out int year) == at + DigitsOfYear && year < planned.Year;
    }

    // 一、全年引进资金2亿元。一季度…: the first item of a plan without headings. Near miss: 一、2012年工作回顾.
    private static bool BeginsPlan(CompactText text, int at, ArticleClock clock)
    {
        ReadOnlySpan<char> line = clock.PlannedFor is null ? default : text.Letters.AsSpan(at, Math.Min(LongestRunIn, text.Length - at));
        int stop = line.IndexOf('\n');
        return !line.IsEmpty && SectionYear.NumberingOf(text, at) != HeadingNumbering.None && !ReviewHeadings.StandsIn(stop < 0 ? line : line[..stop]) && !line.Contains("今年", StringComparison.Ordinal);
    }

    // 过去一年（2015年）: the bracket says which year is meant. Near miss: 高密基地（2022年3月开工）.
    private static bool IsYearAlone(CompactText text, int close)
    {
        int open = close - 1;
        while (open > close - LongestYear && !text.IsOneOf(open, "(（\n"))
        {
            open--;
        }

        return text.IsOneOf(open, "(（") && YearReader.Read(text, open + 1, out _) == (text[close - 1] == '度' ? close - 1 : close);
    }
}
