using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The guard around a single document: a defect on one of them must not stop the run.</summary>
public static class GuardedPipeline
{
    /// <summary>What <paramref name="pipeline"/> makes of <paramref name="source"/>; an unforeseen failure is told as <see cref="InputCodes.Defect"/>.</summary>
    public static StageResult<ExtractedDocument> Extract(DocumentPipeline pipeline, SourceDocument source) => Guard(source, () => pipeline.Extract(source));

    /// <summary>What <paramref name="extraction"/> makes of <paramref name="source"/>; an unforeseen failure is told as <see cref="InputCodes.Defect"/>.</summary>
    public static StageResult<ExtractedDocument> Extract(DocumentExtraction extraction, SourceDocument source, StageTimes times) =>
        Guard(source, () => extraction(source, times));

    private static StageResult<ExtractedDocument> Guard(SourceDocument source, Func<StageResult<ExtractedDocument>> extract)
    {
        try
        {
            return extract();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            string where = Where(e);
            return new Refused(InputCodes.Defect, source.Uri, new Explanation(
                $"程序缺陷：{e.GetType().Name}：{e.Message}（{where}）。请带上这个文件报告；其余输入不受影响。",
                $"a defect of the program: {e.GetType().Name}: {e.Message} ({where}). Report it with this file; other inputs are not touched."));
        }
    }

    // The innermost methods of ours, from the inside out, without their parameters.
    private static string Where(Exception e)
    {
        IEnumerable<string> methods = (e.StackTrace ?? "").Split('\n')
            .Select(static frame => frame.Trim())
            .Where(static frame => frame.Contains(nameof(ZhaoShang), StringComparison.Ordinal))
            .Select(static frame => frame[..Math.Max(0, frame.IndexOf('('))]);
        string told = string.Join(" ", methods.Take(MostMethods));
        return told.Length > 0 ? told : "?";
    }

    private const int MostMethods = 4;
}
