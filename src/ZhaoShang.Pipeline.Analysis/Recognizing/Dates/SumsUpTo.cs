using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells where an article sums up to a month of its own year: 截至2023年9月30日, 截止到2008年2月底, 截至2010年上半年; 至1995年8月底，累计引进96家. Near misses: 截至2008年底, told in the next year as well, 到2023年9月，力争引进96家.
/// </summary>
internal static class SumsUpTo
{
    private const int ReachOfSum = 24;

    private static readonly WordSet Parts = ["上半年", "一季度", "前三季度", "三季度"];
    private static readonly WordSet Sums = ["累计", "共有", "已有", "已建", "已引", "已批", "已签", "已投", "已落", "共引", "共批", "共签"];

    /// <summary>True for the year at <paramref name="at"/>, which ends before <paramref name="end"/>, where it is such a one. O(1).</summary>
    public static bool Are(CompactText text, int at, int end)
    {
        bool isUpTo = text.IsOneOf(at - 1, "到至");
        int start = at - (isUpTo && text.EndsBefore(at - 1, "截") is false ? 1 : 0);
        bool isAsOf = text.EndsBefore(at, "截至") || text.EndsBefore(at, "截止") || text.EndsBefore(start, "截至") || text.EndsBefore(start, "截止");
        isAsOf |= isUpTo && text.IsOneOf(at - 2, "\n。") && TellsSum(text, end);
        bool isMonth = DateNumbers.Read(text, end, out int month) is > 0 and int behind && text[behind] == '月' && month < 12;
        return isAsOf && (isMonth || Parts.BeginsWith(text.Letters.AsSpan(Math.Min(end, text.Length))));
    }

    private static bool TellsSum(CompactText text, int end)
    {
        ReadOnlySpan<char> rest = text.Letters.AsSpan(end, Math.Min(ReachOfSum, text.Length - end));
        int stop = rest.IndexOfAny('。', '\n');
        return Sums.StandsIn(stop < 0 ? rest : rest[..stop]);
    }
}
