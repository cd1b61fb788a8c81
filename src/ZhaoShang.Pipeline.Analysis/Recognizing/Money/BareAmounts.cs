using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>
/// Bare figures in prose whose unit is told apart from them: behind a label with the unit in brackets (总投资(亿元):1.2), and, in the lines under 单位:万元, behind a
/// word for money (到位资金3200) or a place (城关镇3200,其余6个乡镇各500). Near misses: 任务(万元) with no figure, 到位资金3200户, 引进项目12, 城关镇3 1200.
/// </summary>
internal static class BareAmounts
{
    private const int LongestUnit = 10;
    private const int LongestLabel = 10;

    private static readonly WordSet MoneyWords =
    [
        "资金", "投资", "投资额", "引资", "引资额", "到位", "实到", "进资", "到资", "外资", "内资", "产值", "税收", "利税", "税金", "收入", "利润", "合同额", "协议额", "签约额", "总额", "金额", "投入", "贷款", "创汇", "出口额", "出口", "支出", "偿债", "扶持", "补助", "拨付",
        "到位数", "到位额",
    ];

    private static readonly WordSet PlanWords = ["任务", "任务数", "计划", "计划数", "目标", "目标数", "指标", "完成", "完成数"];

    private static readonly WordSet Places = ["镇", "乡", "街道", "办事处", "区", "县", "市", "局", "委", "办", "部门", "单位", "管委会"];
    private static readonly WordSet Times = ["季度", "月", "月份", "半年", "全年"];
    private const string Shares = "各共计";

    private const string Links = "达到为约共合计已近有";
    private static readonly LetterSet Ends = new("，,;；。、)）\n\t");

    /// <summary>The figures behind labels with their unit in <paramref name="line"/> of <paramref name="text"/>. O(length).</summary>
    public static IEnumerable<(TextSpan Figure, MoneyUnit Unit)> BehindLabels(string text, TextSpan line)
    {
        for (int at = NextBracket(text, line.Start + 1, line.End); at < line.End; at = NextBracket(text, at + 1, line.End))
        {
            if (!Phrases.IsHan(text[at - 1]) || MoneyUnit.At(text, at + 1, out int end) is not { } unit || end - at > LongestUnit || NumeralLetters.At(text, end) is not (')' or '）'))
            {
                continue;
            }

            int figure = NumeralLetters.SkipBlanks(text, end + 1);
            figure = NumeralLetters.At(text, figure) is ':' or '：' ? NumeralLetters.SkipBlanks(text, figure + 1) : figure;
            if (figure < line.End && Bare(text, figure, line.End) is TextSpan span)
            {
                yield return (span, unit);
            }
        }
    }

    /// <summary>The figures behind words for money, or for plans and what is done of them, in <paramref name="line"/> of <paramref name="text"/>. O(length).</summary>
    public static IEnumerable<TextSpan> BehindWords(string text, TextSpan line)
    {
        for (int at = line.Start + 1; at < line.End; at++)
        {
            if (NumeralLetters.Arabic(text[at]) < 0 || NumeralLetters.Arabic(text[at - 1]) >= 0)
            {
                continue;
            }

            if ((IsBehind(MoneyWords, text, line.Start, at) || (IsBehind(PlanWords, text, line.Start, at) && !IsOfThings(text, at))) && Bare(text, at, line.End) is TextSpan span)
            {
                yield return span;
                at = span.End;
            }
        }
    }

    /// <summary>The figures behind places, and behind times after them, in <paramref name="line"/> of <paramref name="text"/>: 甲镇3200,一季度500,乙乡1800. O(length).</summary>
    public static IEnumerable<TextSpan> BehindPlaces(string text, TextSpan line)
    {
        bool isOfPlace = false;
        for (int at = line.Start + 1; at < line.End; at++)
        {
            if (NumeralLetters.Arabic(text[at]) < 0 || NumeralLetters.Arabic(text[at - 1]) >= 0 || Bare(text, at, line.End) is not TextSpan figure || NumeralLetters.Arabic(NumeralLetters.At(text, NumeralLetters.SkipBlanks(text, figure.End))) >= 0)
            {
                continue;
            }

            ReadOnlySpan<char> label = text.AsSpan(line.Start, at - line.Start).TrimEnd(" \u3000:：").TrimEnd(Shares);
            isOfPlace |= Phrases.EndsWithAny(label, Places);
            if (Phrases.EndsWithAny(label, Places) || (isOfPlace && Phrases.EndsWithAny(label, Times)))
            {
                yield return figure;
            }

            at = figure.End;
        }
    }

    // 引进项目计划30,完成28: what is planned is things; near miss: 引进项目12,到位资金计划3200.
    private static bool IsOfThings(string text, int figure)
    {
        const int Sentence = 24;
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, figure, Sentence);
        int things = Math.Max(told.LastIndexOf("项目"), Math.Max(told.LastIndexOf("企业"), told.LastIndexOf("个数")));
        return things >= 0 && !Phrases.HasAny(told[things..], MoneyWords);
    }

    /// <summary>True if a word for money stands before the figure at <paramref name="figure"/>; it is looked for from <paramref name="floor"/> on.</summary>
    public static bool IsBehindMoney(string text, int floor, int figure) => IsBehind(MoneyWords, text, floor, figure);

    private static bool IsBehind(WordSet words, string text, int floor, int figure)
    {
        int end = figure > floor && text[figure - 1] is ':' or '：' ? figure - 1 : figure;
        int start = Math.Max(floor, end - LongestLabel);
        ReadOnlySpan<char> label = text.AsSpan(start, end - start);
        return Phrases.EndsWithAny(label, words) || Phrases.EndsWithAny(label.TrimEnd(Links), words);
    }

    /// <summary>Where the next bracket opens in <paramref name="text"/> from <paramref name="from"/> on, before <paramref name="end"/>; the end if none does.</summary>
    public static int NextBracket(string text, int from, int end)
    {
        int found = from < end ? text.AsSpan(from, end - from).IndexOfAny('(', '（') : -1;
        return found < 0 ? end : from + found;
    }

    /// <summary>The figure at <paramref name="start"/> with nothing behind it that it could count; null if there is none before <paramref name="limit"/>.</summary>
    public static TextSpan? Bare(string text, int start, int limit)
    {
        bool isNumeral = NumeralReader.TryRead(text, start, out Numeral numeral, out _) && NumeralLetters.Arabic(text[start]) >= 0 && numeral.Span.End <= limit;
        bool isPlain = isNumeral && !numeral.Is(NumeralForm.Chinese | NumeralForm.Scaled | NumeralForm.LeadingZero);
        return isPlain && (numeral.Span.End == limit || Ends.Contains(text[numeral.Span.End]) || NumeralLetters.IsBlank(text[numeral.Span.End])) ? numeral.Span : null;
    }
}
