using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells a chronicle of a year that was signed when the year was over: 二〇一一年大事记, signed in January 2012, whose lines begin with later months.</summary>
internal static class ChronicleOfYear
{
    private const int MonthsOfReview = 4;
    private const int FewestOfChronicle = 3;

    /// <summary>True if <paramref name="text"/> is such a chronicle, signed at <paramref name="signed"/>. O(length).</summary>
    public static bool IsSignedLater(CompactText text, Edtf signed)
    {
        int later = 0;
        for (int at = 0; at >= 0 && at < text.Length; at = text.Letters.IndexOf('\n', at) is >= 0 and int end ? end + 1 : -1)
        {
            later += MonthReader.Read(text, at, hasYear: false, out YearPart part, out _) > 0 && part.FirstMonth > signed.Latest?.Month ? 1 : 0;
        }

        return signed.Latest?.Month <= MonthsOfReview && later >= FewestOfChronicle;
    }
}
