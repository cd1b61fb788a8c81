using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// What an indicator's name tells beyond its measure: 实际到位市外资金 is 市外, 工业到位资金 is 工业, 累计到位资金 is 累计; 引进到位资金 is nothing more. Figures of different scopes are
/// never compared.
/// </summary>
internal static class FigureScope
{
    /// <summary>Words that say no more than any name of a figure does; where one begins with another, the longer one stands first.</summary>
    private static readonly string[] Common =
    [
        "招商引资", "实际", "实现", "共计", "合计", "总计", "总额", "总量", "总数", "总共", "金额", "全年", "今年", "本年", "当年", "年内", "年度", "去年", "上年", "全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡", "我省", "我市", "我县", "我区",
        "我镇", "本市", "本县", "本区", "达到", "完成", "共", "其中", "为", "的", "额", "数", "和", "已", "有",
    ];

    /// <summary>Words that tell the measure itself.</summary>
    private static string[] OwnWords(IndicatorMeasure measure) => measure switch
    {
        IndicatorMeasure.ProjectCount => ["招商引资项目", "招商项目", "引进项目", "项目", "引进", "个"],
        IndicatorMeasure.TotalInvestment => ["计划总投资", "项目总投资", "总投资额", "总投资", "投资总额", "投资额", "投资"],
        IndicatorMeasure.Contracted => ["协议资金", "合同资金", "协议引资", "合同引资", "协议投资", "合同投资", "签约资金", "签约金额", "协议", "合同", "签约", "引资", "引进", "资金", "投资", "总投资", "项目"],
        IndicatorMeasure.PaidIn => ["引进到位资金", "到位资金", "资金到位", "到位", "引进", "引资", "资金", "到帐", "到账", "利用", "投资", "项目"],
        IndicatorMeasure.CompletedInvestment => ["累计完成投资", "完成投资", "投资完成", "完成", "投资", "项目", "资金"],
        IndicatorMeasure.ForeignContracted => ["合同利用外资", "合同外资", "协议外资", "外商投资", "外资", "合同", "协议", "利用", "引进", "直接", "金额", "投资"],
        IndicatorMeasure.ForeignPaidIn => ["实际利用外资", "利用外资", "外商直接投资", "直接利用外资", "外商投资", "到位外资", "外资到位", "外资", "外商", "利用", "使用", "吸收", "引进", "到位", "直接", "投资", "资金"],
        IndicatorMeasure.OutputValue => ["总产值", "产值"],
        IndicatorMeasure.Tax => ["税收", "纳税", "上缴", "缴纳", "税金"],
        IndicatorMeasure.Export => ["出口创汇", "出口额", "出口", "创汇", "交货值"],
        _ => [],
    };

    /// <summary>The letters of <paramref name="name"/> that tell more than <paramref name="measure"/> does; null if none do.</summary>
    public static string? Of(string name, IndicatorMeasure measure)
    {
        string[] own = OwnWords(measure);
        StringBuilder scope = new();
        string plain = Letters.Plain(name);
        for (int at = 0; at < plain.Length;)
        {
            int length = Math.Max(Longest(own, plain, at), Longest(Common, plain, at));
            if (length == 0)
            {
                scope.Append(plain[at]);
            }

            at += Math.Max(length, 1);
        }

        return scope.Length == 0 ? null : scope.ToString();
    }

    private static int Longest(string[] words, string text, int at)
    {
        int longest = 0;
        foreach (string word in words)
        {
            longest = word.Length > longest && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? word.Length : longest;
        }

        return longest;
    }
}
