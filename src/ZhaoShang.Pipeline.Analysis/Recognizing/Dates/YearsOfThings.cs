using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells the years of things that a sentence speaks of from those that it is told of.</summary>
internal sealed class YearsOfThings(CompactText text, ArticleClock clock)
{
    private const int LongestThing = 20;
    private const int LongestAttribute = 9;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？!?，,；;");
    private static readonly WordSet Happenings = WordSet.Of(WorkWords.Happened);

    /// <summary>去年签下的某项目,…要等到四季度: the year is the thing's, not the sentence's. Near miss: 去年的到位资金.</summary>
    public bool IsOfThing(in DateExpression told)
    {
        bool isBefore = told.From.Year is { Anchor: DateAnchor.Article or DateAnchor.Narrative, Value: < 0 } || (told.From.Year.Anchor == DateAnchor.Stated && told.From.Year.Value < clock.Year);
        bool isYear = (told.To is null || told.To.Value.Part == YearPart.Whole) && told.Bound == DateBound.None && (isBefore || told.From.Year is { Anchor: DateAnchor.Article, Value: > 0 } || told.From.Year is { Anchor: DateAnchor.Stated } stated && stated.Value > clock.Year);
        return isYear && (IsNear(told.End) || (told.From.Part == YearPart.Whole && IsOfPlan(told.End)) || (told.From.Part == YearPart.Whole && EndsWithThing(told.End)) || IsPreparedBefore(told.End));
    }

    private bool IsNear(int at) => !text.IsOneOf(at, "的，,、") && (text[at + 1] == '的' || text[at + 2] == '的' || text[at + 3] == '的' || IsAttribute(at));

    // 2015年签约未开工的14个项目实行台账管理，6月底…: what was done in the year stands before 的.
    private bool IsAttribute(int at)
    {
        if (!Happenings.BeginsWith(text.Letters.AsSpan(at)))
        {
            return false;
        }

        for (int i = at; i < at + LongestAttribute && !text.IsOneOf(i, "，,、。；;\n"); i++)
        {
            if (text[i] == '的')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>在2017年36亿元的基础上引资42亿元: what is compared with.</summary>
    public bool IsBase(in DateExpression told) => text[told.Start - 1] == '在'
        && text.Letters.AsSpan(told.End, Math.Min(LongestThing, text.Length - told.End)) is var behind && behind.IndexOf("基础上", StringComparison.Ordinal) is >= 0 and var at && behind[..at].IndexOfAny(Stops) < 0;

    // 明年计划的编制10月初开始: of the year's plan, not of the year. Near miss: 明年计划引进12个项目.
    private bool IsOfPlan(int at) => text.IsOneOf(at + 2, "的编草制") && (text.Has(at, "计划") || text.Has(at, "预算") || text.Has(at, "任务") || text.Has(at, "目标"));

    // 明年储备项目12月10日前达到60个, in October: prepared this year. Near miss: 明年新开工项目6月底前达到30个.
    private bool IsPreparedBefore(int at)
    {
        int end = at;
        while (end < at + LongestThing && !text.IsOneOf(end, "，,。；;\n") && !char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        bool isThing = end > at && Prepared.EndsWith(text.Letters.AsSpan(0, Math.Min(end, text.Length))) && clock.LastDay is { };
        int behind = isThing ? MonthReader.Read(text, end, hasYear: false, out YearPart part, out _) : Skip(out part);
        return behind > 0 && part.FirstMonth >= clock.Published!.Value.Latest!.Value.Month && text.Letters.AsSpan(behind, Math.Min(2, text.Length - behind))is var rest && (rest.Contains('前') || Preparing.BeginsWith(rest));
    }

    private static readonly WordSet Preparing = ["摸底", "谋划", "编制", "论证", "敲定", "排定"];

    private static int Skip(out YearPart part)
    {
        part = default;
        return -1;
    }

    private static readonly WordSet Prepared = ["项目", "计划", "任务", "方案", "盘子", "目标"];

    // 去年已调度但未竣工的9个项目,…: the clause is nothing but the thing.
    private bool EndsWithThing(int at)
    {
        bool hasOf = false;
        for (int i = at; i < at + LongestThing; i++)
        {
            hasOf |= text[i] == '的' && i > at;
            if (text.IsOneOf(i, "，,。\n"))
            {
                return hasOf && (text.EndsBefore(i, "项目") || text.EndsBefore(i, "企业"));
            }
        }

        return false;
    }
}
