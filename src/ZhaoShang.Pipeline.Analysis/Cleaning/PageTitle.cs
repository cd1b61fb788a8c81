using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Finds the title among a page's lines: the one that the page declares, else the last heading over the body.</summary>
internal static class PageTitle
{
    private const int ShortestTitle = 4;

    private const int LongestTitle = 120;

    private const int ShortestSubtitle = 6;

    /// <summary>How many lines behind the body's beginning a title may still stand: it is inside the article's element.</summary>
    private const int LinesIntoBody = 3;

    /// <summary>The index of the title's first line, and how many lines it has; 0 lines if none was found.</summary>
    /// <param name="document">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">The indices of the lines that were chosen as the body, not empty.</param>
    public static (int Line, int Count) Find(ReadDocument document, List<PageLine> lines, List<int> body)
    {
        int limit = Math.Min(lines.Count, body[0] + LinesIntoBody);
        string declared = document.Declared.Title is { } title ? Key(FoldedLine.Of(title.Text, new TextSpan(0, title.Text.Length)).Text) : "";
        int best = -1;
        int heading = -1;
        for (int i = 0; i < limit && !(i > body[0] && lines[i - 1].IsParagraph); i++)
        {
            if (lines[i].Kind != LineKind.Content || lines[i].Folded.Text.Length > LongestTitle || lines[i].Block.Kind is BlockKind.TableRow)
            {
                continue;
            }

            string key = Key(lines[i].Folded.Text);
            bool isDeclared = key.Length >= ShortestTitle && declared.StartsWith(key, StringComparison.Ordinal) && lines[i].LinkShare < 0.5;
            best = isDeclared && (best < 0 || key.Length >= Key(lines[best].Folded.Text).Length) ? i : best;
            heading = lines[i].Block.Kind == BlockKind.Heading && lines[i].LinkShare < 0.5 && (i <= body[0] || heading < 0) ? i : heading;
        }

        int found = best >= 0 ? best : heading;
        return found < 0 ? (0, 0) : (found, HasSubtitle(lines, found) ? 2 : 1);
    }

    /// <summary>A heading line right under the title is its subtitle, if it begins with a dash or the byline follows it.</summary>
    private static bool HasSubtitle(List<PageLine> lines, int title)
    {
        if (title + 2 >= lines.Count || !lines[title + 1].IsHeading)
        {
            return false;
        }

        string text = lines[title + 1].Folded.Text;
        bool isOther = HeadLines.IsOccasion(text) || HeadLines.IsOffice(text) || HeadLines.SpeakerIn(text) is not null || Key(text) == Key(lines[title].Folded.Text);
        return !isOther && (text.StartsWith("——", StringComparison.Ordinal) || (lines[title + 2].Kind == LineKind.Byline && text.Length >= ShortestSubtitle && lines[title + 1].LinkShare < 0.5));
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
