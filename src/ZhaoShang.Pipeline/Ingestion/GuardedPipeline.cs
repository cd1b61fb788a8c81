using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The guard around documents: a defect on one of them must not stop the run.</summary>
public static class GuardedPipeline
{
    /// <summary>
    /// What <paramref name="extraction"/> makes of each of <paramref name="sources"/>; an unforeseen failure is told as <see cref="InputCodes.Defect"/>. Where several
    /// fail together each is tried by itself, so that the others are not touched.
    /// </summary>
    public static IReadOnlyList<StageResult<ExtractedDocument>> Extract(BatchExtraction extraction, IReadOnlyList<SourceDocument> sources, StageTimes times)
    {
        try
        {
            return extraction(sources, times);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return sources.Count == 1 ? [Defect(sources[0], e)] : [.. sources.SelectMany(source => Extract(extraction, [source], times))];
        }
    }

    private static StageResult<ExtractedDocument> Defect(SourceDocument source, Exception e)
    {
        string where = Where(e);
        return new Refused(InputCodes.Defect, source.Uri, new Explanation(
            $"程序缺陷：{e.GetType().Name}：{e.Message}（{where}）。请带上这个文件报告；其余输入不受影响。",
            $"a defect of the program: {e.GetType().Name}: {e.Message} ({where}). Report it with this file; other inputs are not touched."));
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
