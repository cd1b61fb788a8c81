using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.ModelBuilder;

/// <summary>The letters of GBK, a row for each lead byte, as the runtime's code page 936 tells them. Letters in private use count as none.</summary>
internal static class GbkRows
{
    private const int LastTrail = 0xFE;

    /// <summary>All rows: the lead byte in hexadecimal, and the letters of the trail bytes 40 to FE.</summary>
    public static IEnumerable<(string Key, string Value)> Collect()
    {
        Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        return Enumerable.Range(0, 0x100).Where(GbkCodes.IsLead)
            .Select(lead => (lead.ToString("X2", CultureInfo.InvariantCulture), string.Concat(Enumerable
                .Range(GbkCodes.FirstTrail, LastTrail - GbkCodes.FirstTrail + 1)
                .Select(trail => Letter(gbk, lead, trail)))));
    }

    private static char Letter(Encoding gbk, int lead, int trail)
    {
        string text = GbkCodes.IsTrail(trail) ? gbk.GetString([(byte)lead, (byte)trail]) : "";
        return text.Length == 1 && text[0] > '\u007F' && text[0] is not ('\uFFFD' or (>= '\uE000' and <= '\uF8FF')) ? text[0] : GbkCodes.NoLetter;
    }
}
