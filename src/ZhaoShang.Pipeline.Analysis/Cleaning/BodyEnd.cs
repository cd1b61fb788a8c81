namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Where the lines of a body end: at a heading over other articles, at the replies under a post.</summary>
internal static class BodyEnd
{
    /// <summary>The index behind the body: a heading over other articles ends it where more of the letters stand before than behind.</summary>
    public static int In(List<PageLine> lines)
    {
        long all = lines.Sum(line => (long)line.Span.Length);
        long before = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && HeadLines.IsReply(lines[i].Folded.Text))
            {
                return i;
            }

            if (lines[i].Kind == LineKind.ListHeading && before * 2 > all)
            {
                return i;
            }

            before += lines[i].Span.Length;
        }

        return lines.Count;
    }
}
